import type { FreeTimes } from '../../../src/form/times.js';
import type { Store } from '../store/store.js';
import { bookableDays, bookableSlots, overlap, toTimeSlot, type OpeningHours, type Slot } from './slots.js';
import { addDays, localDay } from './time-zone.js';

/** How many days are returned by default, from the first one that has a free time. */
const usualDays = 14;
/** The most days that one answer is about. */
const mostDays = 62;

/** Days in the clinic's time zone, as `YYYY-MM-DD`, both included. */
export interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** What offering times needs. */
interface Offer {
  store: Pick<Store, 'takenTimes'>;
  hours: OpeningHours;
  now: number;
}

/**
 * The times that can be booked: those of the requested days, at most 62 of them; without a last day, those of two weeks
 * from the first day on that has one.
 */
export async function freeTimes(offer: Offer, { from = '', to }: Days): Promise<FreeTimes> {
  const { timeZone } = offer.hours;
  const { first, last } = bookableDays(offer.hours, offer.now);
  const begin = from < first ? first : from;
  const slots =
    to === undefined
      ? await nextTimes(offer, begin, last)
      : await timesBetween(offer, begin, earlier(to, addDays(begin, mostDays - 1)));
  return { timeZone, times: slots.map((slot) => toTimeSlot(slot, timeZone)) };
}

async function nextTimes(offer: Offer, begin: string, last: string): Promise<Slot[]> {
  for (let from = begin; from <= last; from = addDays(from, usualDays)) {
    const [found] = await timesBetween(offer, from, addDays(from, usualDays - 1));
    if (!found) continue;
    const day = localDay(found.start, offer.hours.timeZone);
    return timesBetween(offer, day, addDays(day, usualDays - 1));
  }
  return [];
}

async function timesBetween({ store, hours, now }: Offer, from: string, to: string): Promise<Slot[]> {
  const slots = bookableSlots(hours, now, from, to);
  const [first, last] = [slots.at(0), slots.at(-1)];
  if (!first || !last) return [];
  const taken = await takenBetween(store, hours.calendar, { start: first.start, end: last.end });
  return withoutTaken(slots, taken);
}

/** Both in the order of their starts, so that each is looked at about once. */
function withoutTaken(slots: readonly Slot[], taken: readonly Slot[]): Slot[] {
  let from = 0;
  return slots.filter((slot) => {
    for (let first = taken[from]; first && first.end <= slot.start; first = taken[from]) from++;
    for (let at = from; at < taken.length; at++) {
      const other = taken[at];
      if (!other || other.start >= slot.end) return true;
      if (overlap(slot, other)) return false;
    }
    return true;
  });
}

/**
 * Whether another appointment lies across a slot: one of other opening hours, before the settings were changed. One that
 * starts with it is for the store to judge, which knows whose it is.
 */
export async function isCrossed(store: Pick<Store, 'takenTimes'>, calendar: string, slot: Slot): Promise<boolean> {
  return (await takenBetween(store, calendar, slot)).some(({ start }) => start !== slot.start);
}

async function takenBetween(store: Pick<Store, 'takenTimes'>, calendar: string, { start, end }: Slot): Promise<Slot[]> {
  const taken = await store.takenTimes(calendar, new Date(start).toISOString(), new Date(end).toISOString());
  return taken.map((span) => ({ start: Date.parse(span.start), end: Date.parse(span.end) }));
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
