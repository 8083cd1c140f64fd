// cspell:ignore xact hashtextextended
import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { keepIn } from './keep.js';
import type { Schema } from './schema.js';
import type { Kept, Store, Submission } from './store.js';
import { isOutcomeUnknown, isUnavailable } from './unavailable.js';

/** A connection that broke since it was last used is noticed within this time, in milliseconds. */
const quickly = 2000;

/**
 * A transaction for each submission: PostgreSQL lets those that run beside each other share a write to disk. One whose
 * connection broke is tried again on another. Nothing is doubled by that: a submission that was kept all the same is found by
 * its id.
 */
export function keepApart(db: Kysely<Schema>): Store['keep'] {
  return async (submission) => {
    const started = performance.now();
    try {
      return await inOwnTransaction(db, submission);
    } catch (first) {
      const isBroken = isUnavailable(first) || isOutcomeUnknown(first);
      if (!isBroken || performance.now() - started > quickly) throw first;
      return await inOwnTransaction(db, submission).catch((second: unknown) => {
        throw isOutcomeUnknown(first) ? first : second;
      });
    }
  };
}

async function inOwnTransaction(db: Kysely<Schema>, submission: Submission): Promise<Kept> {
  const transaction = await db.startTransaction().execute();
  try {
    // Two bookings of one person at the same moment would both find room. In one order, so that none waits for the other.
    for (const holder of submission.appointment?.holders.toSorted() ?? []) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${holder}, 0))`.execute(transaction);
    }
    const { kept, undo } = await keepIn(transaction, submission);
    await (undo ? transaction.rollback() : transaction.commit()).execute();
    return kept;
  } catch (error) {
    if (!transaction.isCommitted && !transaction.isRolledBack) {
      // Fails as well where the connection broke; the first error says more.
      await transaction
        .rollback()
        .execute()
        .catch(() => undefined);
    }
    throw error;
  }
}

interface Waiting {
  submission: Submission;
  resolve: (kept: Kept) => void;
  reject: (error: unknown) => void;
}

/** The largest number of submissions in one commit. */
const mostTogether = 256;

/**
 * SQLite writes one transaction at a time, and waits for the disk at its end. Submissions that arrive meanwhile go into
 * the next one together, each undone by itself if it is refused, and are answered after their common commit.
 * @param check throws where the file is not there any more: what was committed to it will be lost.
 */
export function keepTogether(db: Kysely<Schema>, check: () => void): Store['keep'] {
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length) {
      // Let requests that have already arrived join the batch.
      await setImmediate();
      const batch = waiting.splice(0, mostTogether);
      try {
        const settle = await db.connection().execute((connection) => inOneCommit(connection, batch));
        check();
        for (const resolve of settle) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isRunning = false;
  }

  return (submission) =>
    new Promise((resolve, reject) => {
      waiting.push({ submission, resolve, reject });
      if (!isRunning) void run();
    });
}

/**
 * Most batches hold nothing that has to be undone, so that is first tried without a savepoint for each.
 * @returns how to settle each, once all is on disk.
 */
async function inOneCommit(db: Kysely<Schema>, batch: readonly Waiting[]): Promise<Settled> {
  return (await inTransaction(db, () => allAtOnce(db, batch))) ?? (await inTransaction(db, () => oneByOne(db, batch)));
}

type Settled = (() => void)[];

/** Commits what `work` did, unless it gives nothing back. */
async function inTransaction<T extends Settled | undefined>(db: Kysely<Schema>, work: () => Promise<T>): Promise<T> {
  await sql`begin immediate`.execute(db);
  try {
    const settled = await work();
    await (settled ? sql`commit` : sql`rollback`).execute(db);
    return settled;
  } catch (error) {
    // Where the disk is full, SQLite has already rolled back.
    await sql`rollback`.execute(db).catch(() => undefined);
    throw error;
  }
}

/** @returns `undefined` where one of them has to be undone: then so has all. */
async function allAtOnce(db: Kysely<Schema>, batch: readonly Waiting[]): Promise<Settled | undefined> {
  const settled: Settled = [];
  for (const { submission, resolve } of batch) {
    const attempt = await keepIn(db, submission).catch(() => undefined);
    if (!attempt || attempt.undo) return undefined;
    settled.push(() => resolve(attempt.kept));
  }
  return settled;
}

async function oneByOne(db: Kysely<Schema>, batch: readonly Waiting[]): Promise<Settled> {
  const settled: Settled = [];
  for (const one of batch) settled.push(await inSavepoint(db, one));
  return settled;
}

async function inSavepoint(db: Kysely<Schema>, { submission, resolve, reject }: Waiting): Promise<() => void> {
  await sql`savepoint submission`.execute(db);
  const end = async (undo: boolean) => {
    if (undo) await sql`rollback to submission`.execute(db);
    await sql`release submission`.execute(db);
  };
  try {
    const { kept, undo } = await keepIn(db, submission);
    await end(undo);
    return () => resolve(kept);
  } catch (error) {
    // Fails as well where there is no transaction any more: then none of the batch is kept.
    await end(true);
    return () => reject(error);
  }
}
