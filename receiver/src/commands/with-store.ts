import { existsSync } from 'node:fs';
import type { Config } from '../config/config.js';
import { claimDatabase } from '../store/claim.js';
import { openStore } from '../store/database.js';
import type { Store } from '../store/store.js';
import { CommandFailure } from './command-failure.js';

/**
 * Looks into the store, where there is one: looking does not create a database. For work that changes something, see
 * `changeStore`.
 */
export async function withStore<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T | undefined> {
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
export async function changeStore<T>(config: Config, work: (store: Store) => Promise<T>): Promise<T | undefined> {
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

/**
 * A visitor's text for a terminal. Nothing in it changes the writing direction of the rest of the line, moves the cursor or
 * gives the terminal a command: control characters show as a sign, other line breaks as spaces.
 */
export function shown(text: string): string {
  return text
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\t\u0085\u2028\u2029]/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '\ufffd');
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
