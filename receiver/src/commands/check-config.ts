import type { Config } from '../config/config.js';
import { checkFolders } from '../config/served.js';
import { warningsOf } from '../config/warnings.js';

/** `check-config`: says what the settings come to. That they can be used is known by then. */
export function checkConfig(config: Config): void {
  checkFolders(config);
  const forms = [...config.forms.values()].map(({ id, challenge, origins, recipients, webhooks, acknowledge }) => {
    const from = ['its own pages', ...origins].join(', ');
    const told = [...recipients, ...webhooks.map(({ url }) => new URL(url).origin)].join(', ') || 'nobody';
    const visitor = acknowledge ? '; visitors get a mail' : '';
    return `  ${id}: sum ${challenge === 'none' ? 'not asked for' : 'asked for'}; messages from ${from}; told: ${told}${visitor}`;
  });
  const warnings = warningsOf(config).map((warning) => `Warning: ${warning}`);
  const lines = [
    'The settings can be used.',
    ...warnings,
    `Address: ${config.host}, port ${config.port}`,
    `Database: ${config.databaseUrl ? 'PostgreSQL, see DATABASE_URL' : config.database}`,
    `Kept for: ${config.retentionDays} days`,
    `Folders served: ${config.static.join(', ') || 'none'}`,
    'Forms:',
    ...forms,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
