import { CompiledQuery, type Kysely } from 'kysely';
import type { Nonce } from '../challenge.js';
import { newReference } from '../message/reference.js';
import { countHeld, takenTimes } from './appointments.js';
import { plan } from './outbox.js';
import { addToRecord } from './record.js';
import type { Schema } from './schema.js';
import type { BookedSpan, Earlier, Kept, NewMessage, Receipt, Submission, WantedSpan } from './store.js';

/** Two at once are unlikely already. */
const mostReferences = 5;

/** The outcome of a submission within a transaction, and whether its writes have to be undone because it was refused. */
export interface Attempt {
  kept: Kept;
  undo: boolean;
}

/**
 * One submission within a transaction. It begins with a write: in SQLite, one that follows a read cannot wait for another
 * writer.
 */
export async function keepIn(db: Kysely<Schema>, submission: Submission): Promise<Attempt> {
  const { message, nonce, appointment, deliveries, entry } = submission;
  if (nonce && !(await spend(db, nonce))) {
    return { kept: (await earlierSending(db, message)) ?? { kind: 'spent' }, undo: false };
  }
  for (let attempt = 0; attempt < mostReferences; attempt++) {
    const reference = newReference();
    if (await insertMessage(db, reference, message)) {
      const refusal = appointment && (await take(db, reference, appointment, message.receivedAt));
      if (refusal) return { kept: { kind: refusal }, undo: true };
      if (deliveries) await plan(db, reference, deliveries, message.receivedAt);
      if (entry) await addToRecord(db, [{ ...entry, reference }]);
      const receipt = toReceipt({ reference, status: message.status, ...appointment });
      return { kept: { kind: 'kept', receipt }, undo: false };
    }
    // Either this submission is there already, or, once in a great while, the reference is.
    const earlier = await earlierSending(db, message);
    if (earlier) return { kept: earlier, undo: nonce !== undefined };
  }
  throw new Error(`${mostReferences} new references were all taken: the database refuses messages for another reason.`);
}

/** Another sending of the same submission that was kept first, a moment ago. */
async function earlierSending(db: Kysely<Schema>, message: NewMessage): Promise<Kept | undefined> {
  const earlier = await find(db, message.form, message.submissionId);
  if (!earlier) return undefined;
  const isSame = earlier.fingerprint === message.fingerprint;
  return isSame ? { kind: 'kept', receipt: earlier.receipt } : { kind: 'conflict' };
}

export async function find(db: Kysely<Schema>, form: string, submissionId: string): Promise<Earlier | undefined> {
  const { rows } = await db.executeQuery<Receivable & { fingerprint: string }>(
    CompiledQuery.raw(findSql, [form, submissionId]),
  );
  return rows[0] && { fingerprint: rows[0].fingerprint, receipt: toReceipt(rows[0]) };
}

/** The columns that a new message fills, in the order of `toRow`. */
export const messageColumns = [
  'reference',
  'form',
  'submission_id',
  'fingerprint',
  'topic',
  'answers',
  'consent_version',
  'consent_text',
  'status',
  'score',
  'received_at',
  'language',
  'consent_language',
] as const;

/*
 * What every message runs is written out: to build a statement anew takes longer than to run it. The values stand in order, so
 * that SQLite can take them by their place.
 */
const findSql = `select fingerprint, m.reference, status, starts_at as start, ends_at as "end", time_zone as "timeZone",
  confirm_by as "confirmBy"
  from messages m
  left join appointments a on a.reference = m.reference where m.form = $1 and submission_id = $2`;
const insertSql = `insert into messages (${messageColumns.join()})
  values (${messageColumns.map((_, at) => `$${at + 1}`).join()}) on conflict do nothing`;
const spendSql = 'insert into spent_nonces (nonce, expires_at) values ($1, $2) on conflict do nothing';

/** @returns whether a row was inserted. */
async function inserted(db: Kysely<Schema>, statement: string, values: readonly unknown[]): Promise<boolean> {
  const { numAffectedRows } = await db.executeQuery(CompiledQuery.raw(statement, [...values]));
  return numAffectedRows === 1n;
}

type Receivable = Pick<Receipt, 'reference' | 'status'> & { [K in keyof BookedSpan]?: string | null | undefined };

export function toReceipt({ reference, status, start, end, timeZone, confirmBy }: Receivable): Receipt {
  if (confirmBy) return { reference, status, confirmBy };
  const appointment = start && end && { start, end, ...(timeZone && { timeZone }) };
  return { reference, status, ...(appointment && { appointment }) };
}

/** @returns whether the nonce was still good. */
export function spend(db: Kysely<Schema>, { value, expires }: Nonce): Promise<boolean> {
  return inserted(db, spendSql, [value, new Date(expires).toISOString()]);
}

function insertMessage(db: Kysely<Schema>, reference: string, message: NewMessage): Promise<boolean> {
  return inserted(db, insertSql, toRow(reference, message));
}

/** The values of `messageColumns`. */
export function toRow(reference: string, message: NewMessage): unknown[] {
  return [
    reference,
    message.form,
    message.submissionId,
    message.fingerprint,
    message.topic,
    JSON.stringify(message.values),
    message.consentVersion,
    message.consentText,
    message.status,
    message.score,
    message.receivedAt,
    message.language ?? null,
    message.consentLanguage ?? null,
  ];
}

/** @returns why it is not given away; `undefined` where it was free: nothing starts with it, and nothing lies across it. */
async function take(
  db: Kysely<Schema>,
  reference: string,
  wanted: WantedSpan,
  now: string,
): Promise<'taken' | 'too many' | undefined> {
  const { start, end, timeZone, calendar, holders, maxPerPerson, confirmBy } = wanted;
  if ((await takenTimes(db, calendar, start, end)).length) return 'taken';
  for (const holder of holders) {
    if ((await countHeld(db, calendar, holder, now)) >= maxPerPerson) return 'too many';
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('appointments')
    .values({
      reference,
      form: calendar,
      starts_at: start,
      ends_at: end,
      time_zone: timeZone,
      confirm_by: confirmBy ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return 'taken';
  if (holders.length) {
    await db
      .insertInto('holders')
      .values(holders.map((holder) => ({ reference, holder })))
      .execute();
  }
  return undefined;
}
