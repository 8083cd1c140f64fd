import type { FastifyBaseLogger } from 'fastify';
import { ConfigError, type Config } from '../config/config.js';

/** What a process cannot change while it runs. */
const fixed = ['host', 'port', 'database', 'databaseUrl'] as const;

/** The settings that were read again, with what needs a restart left as it is; the log says so. */
export function settingsToUse(read: Config, present: Config, log: Pick<FastifyBaseLogger, 'warn'>): Config {
  const { host, port, database } = present;
  const { databaseUrl: _, ...rest } = read;
  const changed = fixed.filter((name) => read[name] !== present[name]);
  if (changed.length)
    log.warn({ settings: changed }, 'Settings were changed that need a restart: those are as before.');
  return { ...rest, host, port, database, ...(present.databaseUrl && { databaseUrl: present.databaseUrl }) };
}

/**
 * Reads the settings again at each SIGHUP, one after the other. Settings that cannot be used change nothing: the log says
 * why. In a terminal, SIGHUP means that it was closed, and ends the process as always.
 */
export function reloadOnHangup(reload: () => Promise<void>, log: Pick<FastifyBaseLogger, 'info' | 'error'>): void {
  if (process.stdin.isTTY) return;
  let last = Promise.resolve();
  process.on('SIGHUP', () => {
    last = last.then(() => reloadOnce(reload, log));
  });
}

async function reloadOnce(reload: () => Promise<void>, log: Pick<FastifyBaseLogger, 'info' | 'error'>): Promise<void> {
  try {
    await reload();
    log.info('The settings were read again.');
  } catch (error) {
    if (error instanceof ConfigError) log.error(`The settings are as before. ${error.message}`);
    else log.error({ err: error }, 'The settings could not be read again; they are as before.');
  }
}
