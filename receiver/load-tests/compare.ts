import type { Config } from '../src/config/config.js';
import { allMessages } from '../src/store/all.js';
import { openStore } from '../src/store/database.js';

export interface Compared {
  /** Acknowledged, and not in the database. */
  lost: number;
  /** In the database more than once, or answered with two references. */
  doubled: number;
}

/**
 * Compares what a database has with what was acknowledged.
 * @param references those that each message was answered with, by its text.
 */
export async function compare(
  where: Pick<Config, 'database' | 'databaseUrl'>,
  references: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Compared> {
  const store = await openStore(where);
  const stored = new Map<string, string[]>();
  for await (const { reference, values } of allMessages(store)) {
    const key = String(values.message);
    stored.set(key, [...(stored.get(key) ?? []), reference]);
  }
  await store.close();
  const isLost = ([key, [first = '']]: [string, ReadonlySet<string>]) => !stored.get(key)?.includes(first);
  const all = [...stored.values(), ...[...references.values()].map((found) => [...found])];
  return {
    lost: [...references].filter(isLost).length,
    doubled: all.filter((found) => found.length > 1).length,
  };
}
