import { inspect, parseArgs } from 'node:util';
import { checkConfig } from './commands/check-config.js';
import { CommandFailure, exitCodes } from './commands/command-failure.js';
import { deliver } from './commands/deliver.js';
import { deleteMessages, exportMessages, listMessages, showMessage } from './commands/inbox.js';
import { erasePerson, exportPerson } from './commands/person.js';
import { release } from './commands/quarantine.js';
import { restore } from './commands/restore.js';
import { serve } from './commands/serve.js';
import { backupKeys } from './commands/backup-keys.js';
import { backup, listWebhooks, purge, status } from './commands/upkeep.js';
import { ConfigError, type Config } from './config/config.js';
import { loadConfig } from './config/load.js';
import { errorCode } from './error-code.js';
import { isForSomebody, whyUnavailable } from './store/unavailable.js';

const usage = `clinic-receiver: takes the messages of contact-form, and keeps them.

  clinic-receiver serve                           take messages
  clinic-receiver check-config                    say whether the settings can be used
  clinic-receiver status                          say what there is, and whether deliveries fail: then it fails, too

  clinic-receiver inbox list                      the newest messages
  clinic-receiver inbox show <reference>          one message in full
  clinic-receiver inbox export                    all messages as JSON, one a line
  clinic-receiver inbox delete <reference>…
  clinic-receiver quarantine list                 messages that look like a program's
  clinic-receiver quarantine release <reference>… they are none: deliver them
  clinic-receiver quarantine delete <reference>…

  clinic-receiver deliver [--retry]               deliver what is due; with --retry also what failed
  clinic-receiver webhooks                        where messages are posted to, with the secret of each signature
  clinic-receiver export --email <address>        all that is kept of one person, as JSON
  clinic-receiver erase --email <address>         delete all that is kept of one person
  clinic-receiver purge [--confirm]               delete what is older than the settings allow; with --confirm also after a
                                                  leap of the clock, which is right
  clinic-receiver backup <file>                   copy the database and the secret while they are in use
  clinic-receiver backup-keys                     make keys for the encrypted backups of "serve"
  clinic-receiver restore <file>                  put either kind of copy in their place; not while "serve" runs

  --config <file>   the settings; receiver.json where not given
  --form <name>     for "list" and "export": of this form only
  --help            this text
`;

const options = {
  config: { type: 'string', default: 'receiver.json' },
  form: { type: 'string' },
  email: { type: 'string' },
  retry: { type: 'boolean' },
  confirm: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

interface Asked {
  config: Config;
  readSettings: () => Config;
  form?: string | undefined;
  email: string;
  retry: boolean;
  confirm: boolean;
  /** A reference is the same however it is typed. */
  references: string[];
  file: string;
}

interface Command {
  /** What follows the command's own words. */
  takes?: 'references' | 'reference' | 'file';
  /** The options that it accepts, and one that is required. */
  knows?: (keyof typeof options)[];
  needs?: 'email';
  /** What it returns is the exit code, if it is a number; else all went well. */
  run: (asked: Asked) => unknown;
}

const quarantined = { status: 'quarantined' } as const;

const commands: Record<string, Command> = {
  serve: { run: ({ config, readSettings }) => serve(config, readSettings) },
  'check-config': { run: ({ config }) => checkConfig(config) },
  status: { run: ({ config }) => status(config) },
  'inbox list': { knows: ['form'], run: ({ config, form }) => listMessages(config, { form }) },
  'inbox show': { takes: 'reference', run: ({ config, references: [first = ''] }) => showMessage(config, first) },
  'inbox export': { knows: ['form'], run: ({ config, form }) => exportMessages(config, { form }) },
  'inbox delete': { takes: 'references', run: ({ config, references }) => deleteMessages(config, references) },
  'quarantine list': { knows: ['form'], run: ({ config, form }) => listMessages(config, { form, ...quarantined }) },
  'quarantine release': { takes: 'references', run: ({ config, references }) => release(config, references) },
  'quarantine delete': {
    takes: 'references',
    run: ({ config, references }) => deleteMessages(config, references, quarantined),
  },
  deliver: { knows: ['retry'], run: ({ config, retry }) => deliver(config, retry) },
  webhooks: { run: ({ config }) => listWebhooks(config) },
  export: { needs: 'email', run: ({ config, email }) => exportPerson(config, email) },
  erase: { needs: 'email', run: ({ config, email }) => erasePerson(config, email) },
  purge: { knows: ['confirm'], run: ({ config, confirm }) => purge(config, confirm) },
  backup: { takes: 'file', run: ({ config, file }) => backup(config, file) },
  'backup-keys': { run: () => backupKeys() },
  restore: { takes: 'file', run: ({ config, file }) => restore(config, file) },
};

/**
 * The command line.
 * @returns the exit code, see `exitCodes`.
 */
export async function main(args: string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    return report(error);
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const words = [2, 1].find((count) => Object.hasOwn(commands, positionals.slice(0, count).join(' '))) ?? 0;
  const command = commands[positionals.slice(0, words).join(' ')];
  const rest = positionals.slice(words);
  if (!command || !isUsed(command, rest, values)) {
    process.stderr.write(usage);
    return exitCodes.usage;
  }
  const { config, form, email = '', retry = false, confirm = false } = values;
  const references = rest.map((reference) => reference.toUpperCase());
  const readSettings = () => loadConfig(config, process.env);
  const asked = {
    config: readSettings(),
    readSettings,
    form,
    email,
    retry,
    confirm,
    references,
    file: rest[0] ?? '',
  };
  const code = await command.run(asked);
  return typeof code === 'number' ? code : 0;
}

/** Whether a command was called with the arguments and options that it takes, and no others. */
function isUsed({ takes, knows = [], needs }: Command, rest: string[], values: object): boolean {
  const count = takes === undefined ? rest.length === 0 : takes === 'references' ? rest.length > 0 : rest.length === 1;
  const known = ['config', ...knows, ...(needs ? [needs] : [])];
  return count && (!needs || needs in values) && Object.keys(values).every((name) => known.includes(name));
}

/** A mistake of the operator's is explained in words; anything else is printed with its stack and its causes. */
function report(error: unknown): number {
  if (error instanceof CommandFailure) {
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
  const isUsage = errorCode(error)?.startsWith('ERR_PARSE_ARGS') ?? false;
  if (error instanceof ConfigError || (error instanceof Error && isUsage)) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.usage;
  }
  const cause = whyUnavailable(error) === undefined && error instanceof Error ? error.cause : error;
  const reason = whyUnavailable(cause);
  if (reason) {
    process.stderr.write(`${reason} (${(error as Error).message})\n`);
    return isForSomebody(cause) ? exitCodes.database : exitCodes.failed;
  }
  process.stderr.write(`${inspect(error)}\n`);
  return exitCodes.failed;
}
