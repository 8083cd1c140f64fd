import { sql, type Kysely } from 'kysely';
import { inBatches, type Waiting } from './batches.js';
import { keepIn } from './keep.js';
import type { Schema } from './schema.js';
import type { Store } from './store.js';

/**
 * SQLite writes one transaction at a time, and waits for the disk at its end. So submissions share commits, each undone by
 * itself if it is refused, and are answered after their common commit.
 * @param check throws where the file is not there any more: what was committed to it will be lost.
 */
export function keepInSqlite(db: Kysely<Schema>, check: () => void): Store['keep'] {
  return inBatches(async (batch) => {
    const settle = await db.connection().execute((connection) => inOneCommit(connection, batch));
    check();
    for (const resolve of settle) resolve();
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
