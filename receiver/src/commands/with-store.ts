import { existsSync } from 'node:fs';
import type { Config } from '../config/config.js';
import { claimDatabase } from '../store/claim.js';
import { openStore } from '../store/database.js';
import type { DeskStore } from '../store/front-desk.js';
import { CommandFailure } from './command-failure.js';

/**
 * Looks into the store, where there is one: looking does not create a database. For work that changes something, see
 * `changeStore`.
 */
export async function withStore<T>(config: Config, work: (store: DeskStore) => Promise<T>): Promise<T | undefined> {
  if (!config.databaseUrl && !existsSync(config.database)) return undefined;
  const store = await openStore(config, undefined, false);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Changes the store, where there is one.
 * @throws {CommandFailure} where SQLite has a fault by which that could lose a message, as `serve` is running.
 */
export async function changeStore<T>(config: Config, work: (store: DeskStore) => Promise<T>): Promise<T | undefined> {
  return withStore(config, async (store) => {
    const fault = await store.fault();
    const giveBack = fault ? claimDatabase(config.database) : () => undefined;
    if (!giveBack) throw new CommandFailure(`Nothing was changed: stop "serve" and other commands first. ${fault}`);
    try {
      return await work(store);
    } finally {
      giveBack();
    }
  });
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
