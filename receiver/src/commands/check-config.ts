import type { Config } from '../config/config.js';
import { checkFolders } from '../config/load.js';

/** `check-config`: says what the settings come to. That they can be used is known by then. */
export function checkConfig(config: Config): void {
  checkFolders(config);
  const forms = [...config.forms.values()].map(({ id, challenge, origins }) => {
    const from = ['its own pages', ...origins].join(', ');
    return `  ${id}: sum ${challenge === 'none' ? 'not asked for' : 'asked for'}; messages from ${from}`;
  });
  const lines = [
    'The settings can be used.',
    `Address: ${config.host}, port ${config.port}`,
    `Database: ${config.database}`,
    `Folders served: ${config.static.join(', ') || 'none'}`,
    'Forms:',
    ...forms,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
