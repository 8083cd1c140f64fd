import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allMessages } from '../src/store/all.js';
import type { NewMessage, Store, Target } from '../src/store/store.js';
import { databases, storeAt, useDatabases } from './databases.js';
import { temporaryFolder } from './support.js';

const newDatabase = useDatabases();
const now = '2030-01-15T12:00:00.000Z';
const later = '2030-01-15T12:02:00.000Z';
const hook: Target = { kind: 'webhook', to: 'https://clinic.example/hook' };

let count = 0;
function newMessage(changes: Partial<NewMessage> = {}): NewMessage {
  return {
    form: 'clinic',
    submissionId: `s${++count}`,
    fingerprint: 'f',
    topic: 'question',
    values: { name: 'Ana', email: 'ana@example.com' },
    consentVersion: null,
    consentText: null,
    status: 'stored',
    score: 0,
    receivedAt: now,
    ...changes,
  };
}

async function keep(store: Store, changes: Partial<NewMessage> = {}, more: object = {}): Promise<string> {
  const kept = await store.keep({ message: newMessage(changes), ...more });
  if (kept.kind !== 'kept') throw new Error(kept.kind);
  return kept.receipt.reference;
}

async function all(store: Store, filter = {}): Promise<string[]> {
  const found = [];
  for await (const { reference } of allMessages(store, filter)) found.push(reference);
  return found;
}

describe.each(databases)('on %s', (name) => {
  it('a delivery is claimed by one at a time, and again when that one is gone', async () => {
    const where = await newDatabase(name);
    const stores = await Promise.all(Array.from({ length: name === 'SQLite' ? 1 : 3 }, () => storeAt(where)));
    await Promise.all(Array.from({ length: 30 }, () => keep(stores[0]!, {}, { deliveries: [hook] })));
    const claim = (store: Store, at: string) => store.claimDeliveries(at, later, 5);
    const rounds = await Promise.all(
      Array.from({ length: 9 }, (_, index) => claim(stores[index % stores.length]!, now)),
    );
    const ids = rounds.flat().map(({ id }) => id);
    expect(ids.length).toBe(30);
    expect(new Set(ids).size).toBe(30);
    expect(await claim(stores[0]!, now)).toEqual([]);
    const again = await claim(stores[0]!, later);
    expect(again).toHaveLength(5);
    expect(again.every(({ id, attempts }) => ids.includes(id) && attempts === 2)).toBe(true);
  });

  it('messages that arrive together are kept each for itself, also beside some that are refused', async () => {
    const store = await storeAt(await newDatabase(name));
    await keep(store, { submissionId: 'before' });
    const nonce = { value: 'one sum', expires: Date.parse(later) };
    const place = { timeZone: 'Europe/Madrid', calendar: 'clinic', holders: ['somebody'], maxPerPerson: 3 };
    const appointment = { start: '2030-01-16T09:00:00.000Z', end: '2030-01-16T09:30:00.000Z', ...place };
    const outcomes = await Promise.all(
      [
        ...Array.from({ length: 20 }, () => ({ message: newMessage(), deliveries: [hook] })),
        { message: newMessage({ submissionId: 'before' }) },
        { message: newMessage({ submissionId: 'before', fingerprint: 'other' }) },
        { message: newMessage(), nonce },
        { message: newMessage(), nonce },
        { message: newMessage(), appointment },
        { message: newMessage(), appointment },
      ].map((submission) => store.keep(submission)),
    );
    const kinds = outcomes.map(({ kind }) => kind);
    expect(kinds.slice(0, 22)).toEqual([...Array.from({ length: 21 }, () => 'kept'), 'conflict']);
    expect(kinds.slice(22, 24).sort()).toEqual(['kept', 'spent']);
    expect(kinds.slice(24).sort()).toEqual(['kept', 'taken']);
    const references = outcomes.flatMap((it) => (it.kind === 'kept' ? it.receipt.reference : []));
    expect((await all(store)).sort()).toEqual(references.sort());
    expect((await store.claimDeliveries(now, later, 50)).map(({ reference }) => reference).sort()).toEqual(
      outcomes
        .slice(0, 20)
        .flatMap((it) => (it.kind === 'kept' ? it.receipt.reference : []))
        .sort(),
    );
  });

  it('an attempt that was given up for lost does not speak for the next one, unless it succeeded', async () => {
    const store = await storeAt(await newDatabase(name));
    await keep(store, {}, { deliveries: [hook] });
    const [lost] = await store.claimDeliveries(now, later, 5);
    const [second] = await store.claimDeliveries(later, later, 5);
    await store.postponeDelivery(lost!, null, 'late');
    expect(await store.failingDeliveries()).toEqual([]);
    await store.completeDelivery(lost!.id, later);
    await store.postponeDelivery(second!, null, 'refused');
    expect(await store.countDeliveries()).toEqual({ waiting: 0, failing: 0, givenUp: 0 });
  });

  it('messages go with all that belongs to them', async () => {
    const store = await storeAt(await newDatabase(name));
    const place = { timeZone: 'Europe/Madrid', calendar: 'clinic', holders: ['somebody'], maxPerPerson: 3 };
    const appointment = { start: '2030-01-16T09:00:00.000Z', end: '2030-01-16T09:30:00.000Z', ...place };
    const [first, second] = [await keep(store, {}, { appointment, deliveries: [hook] }), await keep(store)];
    expect(await store.delete([first, 'AAAA-AAAA'])).toEqual([first]);
    expect(await store.show(first)).toBeUndefined();
    expect(await store.claimDeliveries(now, later, 5)).toEqual([]);
    expect(await store.takenTimes('clinic', appointment.start, appointment.end)).toEqual([]);
    expect(await all(store)).toEqual([second]);
    expect(await store.delete([])).toEqual([]);
  });

  it('messages go at the end of their time, but not before their appointment', async () => {
    const store = await storeAt(await newDatabase(name));
    const old = { receivedAt: '2029-10-01T00:00:00.000Z' };
    const at = (start: string, end: string) => ({
      appointment: {
        start: `2030-${start}.000Z`,
        end: `2030-${end}.000Z`,
        timeZone: 'UTC',
        calendar: 'clinic',
        holders: [],
        maxPerPerson: 3,
      },
    });
    await Promise.all(Array.from({ length: 250 }, () => keep(store, old)));
    const coming = await keep(store, old, at('01-16T09:00:00', '01-16T09:30:00'));
    const cancelled = await keep(store, old, at('01-16T10:00:00', '01-16T10:30:00'));
    await store.cancelAppointment(cancelled, now);
    await keep(store, old, at('01-14T09:00:00', '01-14T09:30:00'));
    const fresh = await keep(store);
    expect(await store.purge('2029-10-17T00:00:00.000Z', now)).toBe(252);
    expect(await all(store)).toEqual([coming, fresh]);
  });

  it('all messages come once, in order, also those of one moment', async () => {
    const store = await storeAt(await newDatabase(name));
    await Promise.all(
      Array.from({ length: 210 }, (_, index) =>
        keep(store, { receivedAt: index < 205 ? now : later, form: index % 2 ? 'other' : 'clinic' }),
      ),
    );
    const references = await all(store);
    expect(new Set(references).size).toBe(210);
    expect(await all(store, { form: 'other' })).toHaveLength(105);
    expect(await store.count({ form: 'other', status: 'stored' })).toBe(105);
    expect(await store.count({ status: 'quarantined' })).toBe(0);
    const times = (await store.list(210)).map(({ receivedAt }) => receivedAt);
    expect(times.indexOf(now)).toBe(5);
  });
});

it('on PostgreSQL, all receivers share the secret that the first one offered', async () => {
  const where = await newDatabase('PostgreSQL');
  const stores = await Promise.all([storeAt(where), storeAt(where), storeAt(where)]);
  const secrets = await Promise.all(stores.map(async (store, index) => store.secret?.(`secret ${index}`)));
  expect(new Set(secrets).size).toBe(1);
});

it('on PostgreSQL, messages that arrive together share a transaction, and receivers with the same ones never block each other', async () => {
  const where = await newDatabase('PostgreSQL');
  const [one, other] = [await storeAt(where), await storeAt(where)];
  const messages = Array.from({ length: 100 }, () => newMessage());
  for (let round = 0; round < 5; round++) {
    const batch = messages.map((it) => ({ ...it, submissionId: `${it.submissionId}-${round}` }));
    const sums = batch.map((message, at) => ({
      message,
      nonce: { value: `${round}-${at}`, expires: Date.parse(later) },
    }));
    const outcomes = await Promise.all([
      ...sums.map((submission) => one.keep(submission)),
      ...sums.toReversed().map((submission) => other.keep(submission)),
    ]);
    expect(outcomes.every(({ kind }) => kind === 'kept')).toBe(true);
  }
  expect(await all(one)).toHaveLength(500);

  const client = new Client({ connectionString: where.databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  const { rows } = await client.query<{ transactions: string; deadlocks: string }>(
    `select count(distinct xmin::text) as transactions,
       (select deadlocks from pg_stat_database where datname = current_database()) as deadlocks from messages`,
  );
  expect(Number(rows[0]?.transactions)).toBeLessThan(500);
  expect(Number(rows[0]?.deadlocks)).toBe(0);
});

it('on SQLite, what staff see is recorded in the commits of messages, also beside some that are refused', async () => {
  const where = await newDatabase('SQLite');
  const store = await storeAt(where);
  const reference = await keep(store, { submissionId: 'seen' });
  const entry = { at: now, who: 'ana@clinic.example', form: 'clinic' };
  const query = { forms: ['clinic'], state: 'new', limit: 5 } as const;
  const earlier = commitsIn(`${where.database}-wal`);
  const nonce = { value: 'one sum', expires: Date.parse(later) };
  const [kept, lists, seen] = await Promise.all([
    Promise.all(
      ['one', 'two', 'seen', 'seen'].map((submissionId) =>
        store.keep({ message: newMessage({ submissionId, fingerprint: submissionId }), nonce }),
      ),
    ),
    Promise.all(Array.from({ length: 10 }, () => store.deskMessages(query, [{ ...entry, action: 'listed' }]))),
    Promise.all(Array.from({ length: 10 }, () => store.seeMessage(reference, ['clinic'], { ...entry, action: 'saw' }))),
  ]);
  expect(kept.map(({ kind }) => kind)).toEqual(['kept', 'spent', 'conflict', 'conflict']);
  expect(lists.map((messages) => messages.length)).toEqual(lists.map(() => 2));
  expect(seen.map((message) => message?.reference)).toEqual(seen.map(() => reference));
  const recorded = await store.readRecord({ who: entry.who, forms: ['clinic'], limit: 100 });
  expect(recorded.map(({ action }) => action).sort()).toEqual([...lists.map(() => 'listed'), ...seen.map(() => 'saw')]);
  expect(commitsIn(`${where.database}-wal`) - earlier).toBeLessThanOrEqual(3);
});

/** How many transactions stand in a write-ahead log: the last frame of each says how large the database is then. */
function commitsIn(file: string): number {
  const log = readFileSync(file);
  const frame = 24 + log.readUInt32BE(8);
  const frames = Array.from({ length: Math.floor((log.length - 32) / frame) }, (_, index) => 32 + index * frame);
  return frames.filter((start) => log.readUInt32BE(start + 4) > 0).length;
}

it('on SQLite, a backup is made while messages arrive', async () => {
  const store = await storeAt(await newDatabase('SQLite'));
  const before = await keep(store);
  const file = join(temporaryFolder(), 'copy.db');
  const [, after] = await Promise.all([store.backup?.(file), keep(store)]);
  expect(existsSync(file)).toBe(true);
  const copy = await storeAt({ database: file });
  expect(await all(copy)).toContain(before);
  await copy.delete([before]);
  expect((await all(store)).sort()).toEqual([before, after].sort());
});
