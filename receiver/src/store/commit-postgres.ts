// cspell:ignore unnest xact hashtextextended
import { CompiledQuery, sql, type Kysely, type Transaction } from 'kysely';
import { newReference } from '../message/reference.js';
import { inBatches, type Waiting } from './batches.js';
import { keepIn, messageColumns, toReceipt, toRow } from './keep.js';
import { planRows, toOutboxRows } from './outbox.js';
import type { Schema } from './schema.js';
import type { Kept, Store, Submission } from './store.js';
import { isOutcomeUnknown, isUnavailable } from './unavailable.js';

/** A connection that broke since it was last used is noticed within this time, in milliseconds. */
const quickly = 2000;

/**
 * Messages that arrive together go into one transaction, with one statement for all rows of a table: most of what a message
 * costs is the way to the database and back. A batch in which anything has to be refused leaves no trace, and each of it
 * gets a transaction of its own; so does every booking, which waits for others of its person.
 */
export function keepInPostgres(db: Kysely<Schema>): Store['keep'] {
  const keepBatch = inBatches<Submission, Kept>(async (batch) => {
    const started = performance.now();
    try {
      if (!(await inOneTransaction(db, batch))) await keepEach(db, batch);
    } catch (error) {
      if (performance.now() - started > quickly) throw error;
      await keepEach(db, batch, error);
    }
  });
  return (submission) => (submission.appointment ? keepApart(db, submission) : keepBatch(submission));
}

/** @param before why their common transaction failed. */
async function keepEach(
  db: Kysely<Schema>,
  batch: readonly Waiting<Submission, Kept>[],
  before?: unknown,
): Promise<void> {
  const keep = (submission: Submission) =>
    before === undefined ? keepApart(db, submission) : keepAgain(db, submission, before);
  await Promise.all(batch.map(({ item: submission, resolve, reject }) => keep(submission).then(resolve, reject)));
}

/** A transaction for one submission. If its connection broke, it is tried again on another. */
async function keepApart(db: Kysely<Schema>, submission: Submission): Promise<Kept> {
  const started = performance.now();
  try {
    return await inOwnTransaction(db, submission);
  } catch (error) {
    const isBroken = isUnavailable(error) || isOutcomeUnknown(error);
    if (!isBroken || performance.now() - started > quickly) throw error;
    return keepAgain(db, submission, error);
  }
}

/** Nothing is doubled by that: a submission that was kept all the same is found by its id. */
function keepAgain(db: Kysely<Schema>, submission: Submission, before: unknown): Promise<Kept> {
  return inOwnTransaction(db, submission).catch((error: unknown) => {
    throw isOutcomeUnknown(before) ? before : error;
  });
}

async function inOwnTransaction(db: Kysely<Schema>, submission: Submission): Promise<Kept> {
  const { kept } = await inTransaction(db, async (transaction) => {
    // Two bookings of one person at the same moment would both find room. In one order, so that none waits for the other.
    for (const holder of submission.appointment?.holders.toSorted() ?? []) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${holder}, 0))`.execute(transaction);
    }
    return keepIn(transaction, submission);
  });
  return kept;
}

/**
 * Keeps all of a batch and answers each, or leaves no trace.
 * @returns whether it was kept; it is not where one has to be refused.
 */
async function inOneTransaction(db: Kysely<Schema>, batch: readonly Waiting<Submission, Kept>[]): Promise<boolean> {
  const entries = batch.map(({ item: submission, resolve }) => ({
    ...submission,
    resolve,
    reference: newReference(),
  }));
  const { undo } = await inTransaction(db, async (transaction) => {
    const areKept = (await spendAll(transaction, entries)) && (await insertAll(transaction, entries));
    if (areKept) await planAll(transaction, entries);
    return { undo: !areKept };
  });
  if (undo) return false;
  for (const { reference, message, resolve } of entries)
    resolve({ kind: 'kept', receipt: toReceipt({ reference, status: message.status }) });
  return true;
}

type Entry = Submission & { reference: string };

const spendAllSql = 'insert into spent_nonces (nonce, expires_at) select * from unnest($1::text[], $2::text[])';
const insertAllSql = `insert into messages (${messageColumns.join()})
  select * from unnest(${messageColumns.map((name, at) => `$${at + 1}::${name === 'score' ? 'integer' : 'text'}[]`).join()})`;

/*
 * Rows are inserted in one order everywhere: otherwise two receivers with the same rows could wait for each other.
 */

/** @returns whether each challenge was still good. */
async function spendAll(db: Kysely<Schema>, entries: readonly Entry[]): Promise<boolean> {
  const nonces = entries.flatMap(({ nonce }) => (nonce ? [[nonce.value, new Date(nonce.expires).toISOString()]] : []));
  return !nonces.length || insertRows(db, spendAllSql, nonces.toSorted(byText));
}

/** @returns whether each message is new. */
function insertAll(db: Kysely<Schema>, entries: readonly Entry[]): Promise<boolean> {
  const idOf = ({ message: { form, submissionId } }: Entry) => [form, submissionId];
  const sorted = entries.toSorted((a, b) => byText(idOf(a), idOf(b)));
  return insertRows(
    db,
    insertAllSql,
    sorted.map(({ reference, message }) => toRow(reference, message)),
  );
}

function byText(a: readonly string[], b: readonly string[]): number {
  return String(a) < String(b) ? -1 : 1;
}

async function planAll(db: Kysely<Schema>, entries: readonly Entry[]): Promise<void> {
  await planRows(
    db,
    entries.flatMap(({ reference, deliveries = [], message }) =>
      toOutboxRows(reference, deliveries, message.receivedAt),
    ),
  );
}

/** @returns whether all of them were inserted: none was there before. */
async function insertRows(db: Kysely<Schema>, statement: string, rows: readonly unknown[][]): Promise<boolean> {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => rows.map((row) => row[column]));
  const { numAffectedRows } = await db.executeQuery(CompiledQuery.raw(`${statement} on conflict do nothing`, columns));
  return numAffectedRows === BigInt(rows.length);
}

/** @param work also says whether what it did has to be undone. */
async function inTransaction<T extends { undo: boolean }>(
  db: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  const transaction = await db.startTransaction().execute();
  try {
    const result = await work(transaction);
    await (result.undo ? transaction.rollback() : transaction.commit()).execute();
    return result;
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
