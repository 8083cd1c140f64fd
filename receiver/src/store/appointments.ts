import type { Kysely } from 'kysely';
import type { Schema } from './schema.js';
import { plan } from './outbox.js';
import type { Appointment, Span, Target } from './store.js';

/** Times that are booked, and those that staff have blocked. */
export function takenTimes(db: Kysely<Schema>, calendar: string, from: string, to: string): Promise<Span[]> {
  return db
    .selectFrom('appointments')
    .select(['starts_at as start', 'ends_at as end'])
    .where('form', '=', calendar)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '<', to)
    .where('ends_at', '>', from)
    .unionAll(
      db
        .selectFrom('blocked_times')
        .select(['starts_at as start', 'ends_at as end'])
        .where('calendar', '=', calendar)
        .where('starts_at', '<', to)
        .where('ends_at', '>', from),
    )
    .orderBy('start')
    .execute();
}

/** How many appointments that are not over somebody holds in a calendar. */
export async function countHeld(db: Kysely<Schema>, calendar: string, holder: string, now: string): Promise<number> {
  const { all: count } = await db
    .selectFrom('holders')
    .innerJoin('appointments', 'appointments.reference', 'holders.reference')
    .select((eb) => eb.fn.countAll<string | number>().as('all'))
    .where('holder', '=', holder)
    .where('form', '=', calendar)
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function comingAppointments(db: Kysely<Schema>, now: string) {
  const rows = await db
    .selectFrom('appointments')
    .innerJoin('messages', 'messages.reference', 'appointments.reference')
    .select(['messages.reference', 'messages.form', 'starts_at as start', 'ends_at as end', 'time_zone'])
    .where('cancelled_at', 'is', null)
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .execute();
  return rows.map(({ time_zone: timeZone, ...row }) => ({ ...row, ...(timeZone && { timeZone }) }));
}

/**
 * @param start only an appointment that begins then: another one was moved meanwhile.
 * @returns whether this call cancelled it.
 */
export async function cancel(
  db: Kysely<Schema>,
  reference: string,
  now: string,
  targets: readonly Target[],
  start?: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('appointments')
    .set({ cancelled_at: now })
    .where('reference', '=', reference)
    .where('cancelled_at', 'is', null)
    .$if(start !== undefined, (it) => it.where('starts_at', '=', start ?? ''))
    .executeTakeFirst();
  if (numUpdatedRows) await plan(db, reference, targets, now);
  return numUpdatedRows > 0n;
}

export async function cancelAppointment(
  db: Kysely<Schema>,
  reference: string,
  now: string,
  targets: readonly Target[],
): Promise<Appointment | undefined> {
  await cancel(db, reference, now, targets);
  const row = await db
    .selectFrom('appointments')
    .select(['starts_at as start', 'ends_at as end', 'cancelled_at as cancelledAt', 'time_zone'])
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (!row) return undefined;
  const { time_zone: timeZone, ...appointment } = row;
  return { ...appointment, ...(timeZone && { timeZone }) };
}
