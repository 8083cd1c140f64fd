import type { Kysely } from 'kysely';
import { errorCode } from '../error-code.js';
import { takenTimes } from './appointments.js';
import type { Moved, MovedSpan } from './front-desk.js';
import { plan } from './outbox.js';
import type { Schema } from './schema.js';
import type { Target } from './store.js';

/** What was planned about the time before. */
const aboutTheTime: Target['kind'][] = ['reminder', 'move-mail', 'move-webhook'];

/** Moves an appointment that is to come and not cancelled. Its old time is free again. */
export async function move(
  db: Kysely<Schema>,
  reference: string,
  wanted: MovedSpan,
  targets: readonly Target[],
  now: string,
): Promise<Moved> {
  try {
    return await db.transaction().execute((transaction) => moveIn(transaction, reference, wanted, targets, now));
  } catch (error) {
    // Somebody booked the time at the same moment.
    if (/^23505$|CONSTRAINT/.test(errorCode(error) ?? '')) return 'taken';
    throw error;
  }
}

async function moveIn(
  db: Kysely<Schema>,
  reference: string,
  { start, end, timeZone, calendar }: MovedSpan,
  targets: readonly Target[],
  now: string,
): Promise<Moved> {
  // First, as in SQLite a write that follows a read cannot wait for another writer.
  await db.deleteFrom('outbox').where('reference', '=', reference).where('kind', 'in', aboutTheTime).execute();
  if ((await takenTimes(db, calendar, start, end)).length) return 'taken';
  const { numUpdatedRows } = await db
    .updateTable('appointments')
    .set({ starts_at: start, ends_at: end, time_zone: timeZone })
    .where('reference', '=', reference)
    .where('cancelled_at', 'is', null)
    .where('confirm_by', 'is', null)
    .where('starts_at', '>', now)
    .executeTakeFirst();
  if (!numUpdatedRows) return 'gone';
  await plan(db, reference, targets, now);
  return 'moved';
}
