import { inspect, parseArgs } from 'node:util';
import { checkConfig } from './commands/check-config.js';
import { listInbox, showMessage } from './commands/inbox.js';
import { serve } from './commands/serve.js';
import { ConfigError } from './config/config.js';
import { loadConfig } from './config/load.js';

const usage = `clinic-receiver: takes the messages of contact-form, and keeps them.

  clinic-receiver serve                   take messages
  clinic-receiver check-config            say whether the settings can be used
  clinic-receiver inbox list              the newest messages
  clinic-receiver inbox show <reference>  one message in full

  --config <file>   the settings; receiver.json where not given
  --help            this text
`;

/** @returns the exit code: 0 done, 1 failed, 2 asked for wrongly. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { config: { type: 'string', default: 'receiver.json' }, help: { type: 'boolean', default: false } },
  });
  const [command, action, reference, ...more] = positionals;
  const named = [command, action].filter(Boolean).join(' ');
  const config = () => loadConfig(values.config, process.env);
  if (values.help) process.stdout.write(usage);
  else if (named === 'serve') await serve(config());
  else if (named === 'check-config') checkConfig(config());
  else if (named === 'inbox list' && !reference) await listInbox(config());
  else if (named === 'inbox show' && reference && !more.length) return (await showMessage(config(), reference)) ? 0 : 1;
  else {
    process.stderr.write(usage);
    return 2;
  }
  return 0;
}

/** A mistake of the operator's is told in words; anything else with where it happened and why. */
function report(error: Error & { code?: string }): number {
  const isUsage = error.code?.startsWith('ERR_PARSE_ARGS');
  const isPlain = error instanceof ConfigError || isUsage;
  process.stderr.write(`${isPlain ? error.message : inspect(error)}\n`);
  return isPlain ? 2 : 1;
}

// What is stored here is for its owner only.
process.umask(0o077);
process.exitCode = await main(process.argv.slice(2)).catch(report);
