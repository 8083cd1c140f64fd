import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';
import { plan } from './outbox.js';
import type { Appointment, Span, Target } from './store.js';

export function takenTimes(db: Kysely<Schema>, form: string, from: string, to: string): Promise<Span[]> {
  return db
    .selectFrom('appointments')
    .select(['starts_at as start', 'ends_at as end'])
    .where('form', '=', form)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .orderBy('starts_at')
    .execute();
}

export async function cancelAppointment(
  db: Kysely<Schema>,
  reference: string,
  now: string,
  targets: readonly Target[],
): Promise<Appointment | undefined> {
  const { numUpdatedRows } = await db
    .updateTable('appointments')
    .set({ cancelled_at: now })
    .where('reference', '=', reference)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows) await plan(db, reference, targets, now);
  return db
    .selectFrom('appointments')
    .select(['starts_at as start', 'ends_at as end', 'cancelled_at as cancelledAt'])
    .where('reference', '=', reference)
    .executeTakeFirst();
}
