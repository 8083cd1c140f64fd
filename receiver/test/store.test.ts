import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { sqliteDialect } from '../src/store/sqlite.js';
import type { NewMessage } from '../src/store/store.js';
import { startReceiver, temporaryFolder } from './support.js';

const message: NewMessage = {
  form: 'clinic',
  submissionId: 'a',
  fingerprint: 'f',
  topic: 'question',
  values: { name: 'Ana' },
  consentVersion: null,
  consentText: null,
  status: 'stored',
  score: 0,
  receivedAt: '2030-01-15T12:00:00.000Z',
};
const nonce = { value: 'n', expires: Date.UTC(2031, 0) };

it('waits for the disk at every commit', async () => {
  const db = new Kysely<unknown>({ dialect: sqliteDialect(join(temporaryFolder(), 'new/inbox.db')) });
  expect((await sql`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }]);
  expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }]);
  await db.destroy();
});

it('refuses a value that would end the process', async () => {
  const db = new Kysely<unknown>({ dialect: sqliteDialect(join(temporaryFolder(), 'inbox.db')) });
  for (const value of [true, undefined, Number.NaN, {}]) {
    await expect(sql`select ${value}`.execute(db)).rejects.toThrow('SQLite cannot store');
  }
  await db.destroy();
});

it('spends a challenge together with the message, or not at all', async () => {
  const { store } = await startReceiver();
  await expect(store.keep({ message: { ...message, score: Number.NaN }, nonce })).rejects.toThrow();
  expect(await store.keep({ message, nonce })).toMatchObject({ kind: 'kept' });
  expect(await store.keep({ message: { ...message, submissionId: 'b' }, nonce })).toEqual({ kind: 'spent' });
  expect(await store.list(10)).toHaveLength(1);
});

it('lists the newest first', async () => {
  const { store } = await startReceiver();
  for (const day of ['15', '17', '16']) {
    await store.keep({ message: { ...message, submissionId: day, receivedAt: `2030-01-${day}T12:00:00.000Z` } });
  }
  expect((await store.list(2)).map(({ receivedAt }) => receivedAt.slice(8, 10))).toEqual(['17', '16']);
});

it.each([undefined, nonce])('gives sendings that race each other one answer, with the challenge %j', async (spent) => {
  const { store } = await startReceiver();
  const [first, same, other] = await Promise.all([
    store.keep({ message, nonce: spent }),
    store.keep({ message, nonce: spent }),
    store.keep({ message: { ...message, fingerprint: 'g' }, nonce: spent }),
  ]);
  expect(first).toMatchObject({ kind: 'kept' });
  expect(same).toEqual(first);
  expect(other).toEqual({ kind: 'conflict' });
});

/** The files of a database that hold some text. */
function filesWith(database: string, text: string): string[] {
  const folder = dirname(database);
  return readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(text));
}

it.each([
  ['erased', 'delete'],
  ['past its time', 'purge'],
] as const)('text that is %s is in no file of the database any more', async (_, way) => {
  const { store, config } = await startReceiver();
  const secrets = Array.from({ length: 20 }, (_, index) => `sentinel-${index}-${'x'.repeat(3000)}`);
  const references: string[] = [];
  for (const text of secrets) {
    const kept = await store.keep({
      message: { ...message, submissionId: text.slice(0, 12), values: { message: text } },
    });
    if (kept.kind === 'kept') references.push(kept.receipt.reference);
  }
  expect(filesWith(config.database, 'sentinel-7-')).not.toEqual([]);
  if (way === 'delete') await store.delete(references);
  else await store.purge('2031-01-01T00:00:00.000Z', '2031-01-01T00:00:00.000Z');
  expect(filesWith(config.database, 'sentinel-')).toEqual([]);
});
