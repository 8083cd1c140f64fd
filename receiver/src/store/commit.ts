import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { keepIn } from './keep.js';
import type { Schema } from './schema.js';
import type { Kept, Store, Submission } from './store.js';

/** A transaction for each submission: PostgreSQL lets those that run beside each other share a write to disk. */
export function keepApart(db: Kysely<Schema>): Store['keep'] {
  return async (submission) => {
    const transaction = await db.startTransaction().execute();
    try {
      const { isNew, ...kept } = await keepIn(transaction, submission);
      await (isNew ? transaction.commit() : transaction.rollback()).execute();
      return kept;
    } catch (error) {
      if (!transaction.isCommitted && !transaction.isRolledBack) await transaction.rollback().execute();
      throw error;
    }
  };
}

interface Waiting {
  submission: Submission;
  resolve: (kept: Kept) => void;
  reject: (error: unknown) => void;
}

/** As many as wait at once when every connection of a busy server brings one; more wait for the next commit. */
const mostTogether = 256;

/**
 * SQLite writes one transaction at a time, and waits for the disk at its end. Submissions that arrive meanwhile go into
 * the next one together, each undone by itself where it comes to nothing, and are answered after their common commit.
 */
export function keepTogether(db: Kysely<Schema>): Store['keep'] {
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length) {
      // Everybody whose request has come in by now gets to the queue first.
      await setImmediate();
      const batch = waiting.splice(0, mostTogether);
      try {
        const settle = await db.connection().execute((connection) => inOneCommit(connection, batch));
        for (const tell of settle) tell();
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

/** @returns what each is to be told, once all is on disk. */
async function inOneCommit(db: Kysely<Schema>, batch: readonly Waiting[]): Promise<(() => void)[]> {
  await sql`begin immediate`.execute(db);
  try {
    const settle: (() => void)[] = [];
    for (const one of batch) settle.push(await inSavepoint(db, one));
    await sql`commit`.execute(db);
    return settle;
  } catch (error) {
    // Where the disk is full, SQLite has undone all by itself already.
    await sql`rollback`.execute(db).catch(() => undefined);
    throw error;
  }
}

async function inSavepoint(db: Kysely<Schema>, { submission, resolve, reject }: Waiting): Promise<() => void> {
  await sql`savepoint submission`.execute(db);
  const undo = async () => {
    await sql`rollback to submission`.execute(db);
    await sql`release submission`.execute(db);
  };
  try {
    const { isNew, ...kept } = await keepIn(db, submission);
    if (!isNew) await undo();
    else await sql`release submission`.execute(db);
    return () => resolve(kept);
  } catch (error) {
    // Fails as well where there is no transaction any more: then none of the batch is kept.
    await undo();
    return () => reject(error);
  }
}
