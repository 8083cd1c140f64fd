import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startPostgres, type Postgres } from '../load-tests/postgres.js';
import type { Config } from '../src/config/config.js';
import { openStore } from '../src/store/database.js';
import type { DeskStore } from '../src/store/front-desk.js';
import { temporaryFolder } from './support.js';

export const databases = ['SQLite', 'PostgreSQL'] as const;

type Where = Pick<Config, 'database' | 'databaseUrl'>;

/** To be called once, at the top of a file: its PostgreSQL server is started before its tests, and stopped after them. */
export function useDatabases(): (name: (typeof databases)[number]) => Promise<Where> {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());
  return async (name) => ({
    database: join(temporaryFolder(), 'inbox.db'),
    ...(name === 'PostgreSQL' && { databaseUrl: await postgres.database() }),
  });
}

/** Opened, and closed with the test. */
export async function storeAt(where: Where): Promise<DeskStore> {
  const store = await openStore(where);
  onTestFinished(() => store.close());
  return store;
}
