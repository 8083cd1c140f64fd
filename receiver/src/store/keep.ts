import type { Kysely } from 'kysely';
import type { Nonce } from '../challenge.js';
import { newReference } from '../message/reference.js';
import { plan } from './outbox.js';
import type { Schema } from './schema.js';
import type { Earlier, Kept, NewMessage, Receipt, Span, Submission } from './store.js';

/** Two at once are unlikely already. */
const mostReferences = 5;

/**
 * One submission within a transaction. Unless it comes to something new, what it wrote has to be rolled back: see
 * `leavesTrace`. It begins with a write: in SQLite, one that follows a read cannot wait for another writer.
 */
export async function keepIn(db: Kysely<Schema>, submission: Submission): Promise<Kept & { isNew?: boolean }> {
  const { message, nonce, appointment, deliveries } = submission;
  if (nonce && !(await spend(db, nonce))) return (await earlierSending(db, message)) ?? { kind: 'spent' };
  for (let attempt = 0; attempt < mostReferences; attempt++) {
    const reference = newReference();
    if (await insertMessage(db, reference, message)) {
      if (appointment && !(await take(db, reference, message.form, appointment))) return { kind: 'taken' };
      if (deliveries) await plan(db, reference, deliveries, message.receivedAt);
      return { kind: 'kept', receipt: toReceipt({ reference, status: message.status, ...appointment }), isNew: true };
    }
    // Either this submission is there already, or, once in a great while, the reference is.
    const earlier = await earlierSending(db, message);
    if (earlier) return earlier;
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
  const row = await db
    .selectFrom('messages')
    .leftJoin('appointments', 'appointments.reference', 'messages.reference')
    .select(['fingerprint', 'messages.reference', 'status', 'starts_at as start', 'ends_at as end'])
    .where('messages.form', '=', form)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  return row && { fingerprint: row.fingerprint, receipt: toReceipt(row) };
}

type Receivable = Omit<Receipt, 'appointment'> & { [K in keyof Span]?: string | null };

function toReceipt({ reference, status, start, end }: Receivable): Receipt {
  return { reference, status, ...(start && end && { appointment: { start, end } }) };
}

/** @returns whether the nonce was still good. */
export async function spend(db: Kysely<Schema>, { value, expires }: Nonce): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent_nonces')
    .values({ nonce: value, expires_at: new Date(expires).toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function insertMessage(db: Kysely<Schema>, reference: string, message: NewMessage): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('messages')
    .values({
      reference,
      form: message.form,
      submission_id: message.submissionId,
      fingerprint: message.fingerprint,
      topic: message.topic,
      answers: JSON.stringify(message.values),
      consent_version: message.consentVersion,
      consent_text: message.consentText,
      status: message.status,
      score: message.score,
      received_at: message.receivedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns whether the time was still free. */
async function take(db: Kysely<Schema>, reference: string, form: string, { start, end }: Span): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('appointments')
    .values({ reference, form, starts_at: start, ends_at: end })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
