import { existsSync } from 'node:fs';
import type { Config } from '../config/config.js';
import { openStore } from '../store/database.js';
import type { Store } from '../store/store.js';

/** Works on the store, where there is one: looking does not create a database. */
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
