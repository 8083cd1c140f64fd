import { sql, type Kysely } from 'kysely';
import { inBatches, type Waiting } from './batches.js';
import type { Schema } from './schema.js';

/** What a piece of work within a transaction gives back, and whether its writes have to be undone. */
interface Attempt<Result> {
  kept: Result;
  undo: boolean;
}

/** Work within a transaction; it may be done twice, the first time without a trace. */
type Work<Result> = (db: Kysely<Schema>) => Promise<Attempt<Result>>;

type WaitingWork = Waiting<Work<unknown>, unknown>;

/** Does work in the next commit. */
export type Together = <Result>(work: Work<Result>) => Promise<Result>;

/**
 * SQLite writes one transaction at a time, and waits for the disk at its end. So what is written shares commits, each piece of work
 * undone by itself if it is refused, and is answered after the common commit.
 * @param check throws where the file is not there any more: what was committed to it will be lost.
 */
export function togetherInSqlite(db: Kysely<Schema>, check: () => void): Together {
  const add = inBatches<Work<unknown>, unknown>(async (batch) => {
    const settle = await db.connection().execute((connection) => inOneCommit(connection, batch));
    check();
    for (const resolve of settle) resolve();
  });
  return <Result>(work: Work<Result>) => add(work) as Promise<Result>;
}

/**
 * Most batches hold nothing that has to be undone, so that is first tried without a savepoint for each.
 * @returns how to settle each, once all is on disk.
 */
async function inOneCommit(db: Kysely<Schema>, batch: readonly WaitingWork[]): Promise<Settled> {
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
async function allAtOnce(db: Kysely<Schema>, batch: readonly WaitingWork[]): Promise<Settled | undefined> {
  const settled: Settled = [];
  for (const { item: work, resolve } of batch) {
    const attempt = await work(db).catch(() => undefined);
    if (!attempt || attempt.undo) return undefined;
    settled.push(() => resolve(attempt.kept));
  }
  return settled;
}

async function oneByOne(db: Kysely<Schema>, batch: readonly WaitingWork[]): Promise<Settled> {
  const settled: Settled = [];
  for (const one of batch) settled.push(await inSavepoint(db, one));
  return settled;
}

async function inSavepoint(db: Kysely<Schema>, { item: work, resolve, reject }: WaitingWork): Promise<() => void> {
  await sql`savepoint work`.execute(db);
  const end = async (undo: boolean) => {
    if (undo) await sql`rollback to work`.execute(db);
    await sql`release work`.execute(db);
  };
  try {
    const { kept, undo } = await work(db);
    await end(undo);
    return () => resolve(kept);
  } catch (error) {
    // Fails as well where there is no transaction any more: then none of the batch is kept.
    await end(true);
    return () => reject(error);
  }
}
