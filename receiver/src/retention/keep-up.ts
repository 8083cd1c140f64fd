import type { Store } from '../store/store.js';
import { judgeClock, mostLeap, type ClockNote } from './clock.js';
import { periodsOf, type RetentionSettings } from './periods.js';

const day = 24 * 60 * 60 * 1000;
const name = 'clock';

/** What an upkeep did. Where the clock is in doubt, that is nothing. */
export interface Upkeep {
  clock: ClockNote;
  /** Messages that were deleted at the end of their retention time. */
  deleted: number;
  /** Messages with a time from a wrong clock. Their retention starts anew. */
  redated: number;
}

/** Checks the clock without storing the result. */
export async function lookAtClock(settings: RetentionSettings, store: Store, now: number): Promise<ClockNote> {
  const { shortest, longest } = periodsOf(settings);
  const { [name]: noted } = await store.notes();
  const [newest] = await store.list(1);
  return judgeClock({
    now,
    retention: longest,
    shortest,
    note: noted === undefined ? undefined : (JSON.parse(noted) as ClockNote),
    newest: newest && Date.parse(newest.receivedAt),
  });
}

/**
 * Deletes what is older than the settings allow, unless the clock is in doubt. `serve` does this at its start and every hour.
 * @param isConfirmed whether the operator says that the clock is right.
 */
export async function keepUp(
  settings: RetentionSettings,
  store: Store,
  now: number,
  isConfirmed = false,
): Promise<Upkeep> {
  const judged = await lookAtClock(settings, store, now);
  const clock: ClockNote = isConfirmed && judged.doubted ? { believed: now } : judged;
  await note(store, clock);
  if (clock.doubted) return { clock, deleted: 0, redated: 0 };

  const { own, usual, shortest, longest } = periodsOf(settings);
  const leap = mostLeap(shortest);
  // Nothing can have arrived before what the last purge left, nor in time to come: there the clock was wrong.
  const oldest = clock.purgedBefore === undefined ? undefined : iso(clock.purgedBefore);
  const redated = await store.redate(oldest, iso(now + leap), iso(now));
  await store.hastenDeliveries(iso(now + day), iso(now));
  // Later than they expire: a clock that goes back by less than a leap makes no sum good again that was spent.
  await store.forgetNonces(now - leap);
  let deleted = await store.purge(iso(now - usual), iso(now), { except: [...own.keys()] });
  for (const [form, period] of own) deleted += await store.purge(iso(now - period), iso(now), { form });
  await note(store, { ...clock, purgedBefore: now - longest });
  return { clock, deleted, redated };
}

function note(store: Store, clock: ClockNote): Promise<void> {
  return store.note(name, JSON.stringify(clock));
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
