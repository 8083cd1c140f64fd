import { appointmentsOutside } from '../appointments/outside.js';
import type { Config, FormConfig } from '../config/config.js';
import { checkFolders } from '../config/served.js';
import { warningsOf } from '../config/warnings.js';
import { readNotices } from '../http/notices.js';
import { languageOfWords } from '../message/consent.js';
import { doubtWords } from '../retention/doubt.js';
import { lookAtClock } from '../retention/keep-up.js';
import { periodWords } from '../retention/periods.js';
import { withStore } from './with-store.js';

/**
 * `check-config`: prints a summary of the settings, what is probably missing in them, and what a receiver that uses them has
 * noticed. That they can be used is known by then.
 */
export async function checkConfig(config: Config): Promise<void> {
  checkFolders(config);
  const forms = [...config.forms.values()].map((form) => {
    const { id, challenge, origins, recipients, webhooks, acknowledge } = form;
    const from = ['its own pages', ...origins].join(', ');
    const notified = [...recipients, ...webhooks.map(({ url }) => new URL(url).origin)].join(', ') || 'nobody';
    const visitor = acknowledge ? '; visitors get a mail' : '';
    return `  ${id}: sum ${challenge === 'none' ? 'not asked for' : 'asked for'}; messages from ${from}; notified: ${notified}${visitor}${consentOf(form)}`;
  });
  const warnings = [...warningsOf(config), ...(await noticed(config))].map((warning) => `Warning: ${warning}`);
  const lines = [
    'The settings can be used.',
    ...warnings,
    `Address: ${config.host}, port ${config.port}`,
    `Own address: ${config.publicUrl ?? 'what the Host header says; set "publicUrl" where a proxy in front changes it'}`,
    `Database: ${config.databaseUrl ? 'PostgreSQL, see DATABASE_URL' : config.database}`,
    `Kept for: ${periodWords(config)}`,
    `Folders served: ${config.static.join(', ') || 'none'}`,
    'Forms:',
    ...forms,
    ...frontDesk(config),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Who may use the front desk, and where it is. */
function frontDesk({ staff, publicUrl = '' }: Config): string[] {
  if (!staff.length) return ['Front desk: none; "staff" names who may use it'];
  return [`Front desk: ${publicUrl}/staff`, ...staff.map(({ address, forms }) => `  ${address}: ${forms.join(', ')}`)];
}

/** What the receiver has seen since it was started. Settings can be checked without a database, too. */
async function noticed(config: Config): Promise<string[]> {
  try {
    const found = await withStore(config, async (store) => ({
      notices: await readNotices(store),
      outside: (await appointmentsOutside(config, store, Date.now())).length,
      doubt: doubtWords(await lookAtClock(config, store, Date.now()), config),
    }));
    const notices = (found?.notices ?? []).map(({ at, words }) => `${at}: ${words}`);
    const outside = found?.outside
      ? [`${found.outside} appointments are outside of the opening hours by now. "clinic-receiver status" lists them.`]
      : [];
    return [...notices, ...outside, ...(found?.doubt ? [found.doubt] : [])];
  } catch (error) {
    return [`the database could not be opened to see what was noticed: ${(error as Error).message}`];
  }
}

/** Which words visitors have to agree to, and in which language: it is the settings' or, unsaid, that of the form's page. */
function consentOf(form: FormConfig): string {
  if (!form.consent) return '';
  const words = form.consent.map((it) => `version ${it.version} in “${languageOfWords(form, it)}”`);
  return `; consent asked for: ${words.join(', ')}`;
}
