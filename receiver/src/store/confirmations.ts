import type { Kysely } from 'kysely';
import { plan } from './outbox.js';
import type { Schema } from './schema.js';
import type { Store, StoredMessage, Target } from './store.js';

/** The part of a store that is about appointments that visitors confirm by mail. */
export function confirmationsOn(
  db: Kysely<Schema>,
): Pick<Store, 'confirmAppointment' | 'unconfirmed' | 'freeUnconfirmed'> {
  return {
    confirmAppointment: (reference, now, targets) =>
      db.transaction().execute((transaction) => confirm(transaction, reference, now, targets)),
    async unconfirmed(now) {
      const rows = await db.selectFrom('appointments').select('reference').where('confirm_by', '<=', now).execute();
      return rows.map(({ reference }) => reference);
    },
    freeUnconfirmed: (reference, now, targets) =>
      db.transaction().execute((transaction) => free(transaction, reference, now, targets)),
  };
}

async function confirm(db: Kysely<Schema>, reference: string, now: string, targets: readonly Target[]): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('appointments')
    .set({ confirm_by: null })
    .where('reference', '=', reference)
    .where('confirm_by', '>', now)
    .executeTakeFirst();
  if (numUpdatedRows) await plan(db, reference, targets, now);
}

async function free(db: Kysely<Schema>, reference: string, now: string, targets: readonly Target[]): Promise<void> {
  const gone = await db
    .deleteFrom('appointments')
    .where('reference', '=', reference)
    .where('confirm_by', '<=', now)
    .returning('starts_at')
    .executeTakeFirst();
  if (!gone) return;
  await db.deleteFrom('holders').where('reference', '=', reference).execute();
  const { answers } = await db
    .selectFrom('messages')
    .select('answers')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  const values = JSON.parse(answers) as StoredMessage['values'];
  await db
    .updateTable('messages')
    .set({ status: 'quarantined', answers: JSON.stringify({ ...values, time: gone.starts_at }) })
    .where('reference', '=', reference)
    .execute();
  await plan(db, reference, targets, now);
}
