import { addDays, localDay, stretches, toLocalIso } from './time-zone.js';

/** When a form's appointments may be, in the clinic's time zone. */
export interface OpeningHours {
  /** An IANA name. */
  timeZone: string;
  /** The hours of each day of the week, from Monday on. */
  weekly: readonly (readonly Hours[])[];
  /** The hours of single days, by `YYYY-MM-DD`, in place of the usual ones; none where it is closed. */
  exceptions: ReadonlyMap<string, readonly Hours[]>;
  /** How long an appointment takes. */
  minutes: number;
  /** How long before its start a time can be booked at the latest. */
  leadHours: number;
  /** How many days ahead times can be booked; 0 is today only. */
  horizonDays: number;
  /** Where its appointments are kept: forms with the same one never give away a time twice. */
  calendar: string;
  /** How many appointments to come one person may hold in the calendar. */
  maxPerPerson: number;
  /** How many appointments one network may book in the calendar within a day. */
  maxPerNetwork: number;
  /** Minutes within which a booking has to be confirmed by mail; without, it is booked at once. */
  confirmMinutes?: number;
  /** Hours before an appointment at which its visitor gets a mail; without, they get none. */
  reminderHours?: number;
}

/** From one time of day to another, in minutes since midnight; 1440 is the end of the day. */
export interface Hours {
  from: number;
  to: number;
}

/** An appointment's time: from one instant to another, in milliseconds since 1970. */
export interface Slot {
  start: number;
  end: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Local midnight is at most so far from that of universal time. */
const mostOffset = day;

/**
 * The times of the local days from `first` to `last` (`YYYY-MM-DD`), whether free or not, in order.
 *
 * The clinic is open while its clocks show the hours; each stretch of that is cut into appointments from its beginning
 * on. So on a day when clocks go forward an hour that they skip has no times, and when they go back one that they show
 * twice has times twice.
 */
export function slotsOfDays(hours: OpeningHours, first: string, last: string): Slot[] {
  const slots: Slot[] = [];
  for (let midnight = Date.parse(first); midnight <= Date.parse(last); midnight += day) {
    slots.push(...slotsOfDay(hours, midnight));
  }
  return slots.sort((a, b) => a.start - b.start);
}

/** The slots of single days, by midnight in universal time, of each form's hours. They change with the settings only. */
const known = new WeakMap<OpeningHours, Map<number, readonly Slot[]>>();
/** Somewhat more than can be booked ahead. */
const mostDays = 800;

function slotsOfDay(hours: OpeningHours, midnight: number): readonly Slot[] {
  const days = known.get(hours) ?? new Map<number, readonly Slot[]>();
  known.set(hours, days);
  const found = days.get(midnight);
  if (found) return found;
  if (days.size >= mostDays) days.clear();
  const slots = findSlots(hours, midnight);
  days.set(midnight, slots);
  return slots;
}

function findSlots(hours: OpeningHours, midnight: number): Slot[] {
  const length = hours.minutes * minute;
  return openSpans(hours, midnight).flatMap(({ start, end }) => {
    const count = Math.floor((end - start) / length);
    return Array.from({ length: count }, (_, at) => ({ start: start + at * length, end: start + (at + 1) * length }));
  });
}

/** When the clinic is open on a local day. Clocks that jump while it is open do not interrupt it. */
function openSpans(hours: OpeningHours, midnight: number): Slot[] {
  const spans: Slot[] = [];
  for (const open of hoursOf(hours, midnight)) {
    const ofThese: Slot[] = [];
    for (const { offset, from, to } of stretches(hours.timeZone, midnight - mostOffset, midnight + day + mostOffset)) {
      const start = Math.max(from, midnight + open.from * minute - offset);
      const end = Math.min(to, midnight + open.to * minute - offset);
      if (start >= end) continue;
      const before = ofThese.at(-1);
      if (before?.end === start) before.end = end;
      else ofThese.push({ start, end });
    }
    spans.push(...ofThese);
  }
  return spans;
}

/** Whether the clinic is open, by these hours, during all of a span of time. */
export function isOpenDuring(hours: OpeningHours, { start, end }: Slot): boolean {
  const midnight = Date.parse(localDay(start, hours.timeZone));
  // Hours that end at midnight may go on with the next day's.
  const spans = [midnight, midnight + day].flatMap((it) => openSpans(hours, it)).sort((a, b) => a.start - b.start);
  let covered = start;
  for (const span of spans) if (span.start <= covered) covered = Math.max(covered, span.end);
  return covered >= end;
}

/** The hours of a local day, given as its midnight in universal time. */
function hoursOf({ weekly, exceptions }: OpeningHours, midnight: number): readonly Hours[] {
  const date = new Date(midnight);
  return exceptions.get(date.toISOString().slice(0, 10)) ?? weekly[(date.getUTCDay() + 6) % 7] ?? [];
}

/** The first and the last local day that can be booked at `now`. */
export function bookableDays({ timeZone, horizonDays }: OpeningHours, now: number): { first: string; last: string } {
  const first = localDay(now, timeZone);
  return { first, last: addDays(first, horizonDays) };
}

/** The times of some days that can be booked at `now`, whether free or not. */
export function bookableSlots(hours: OpeningHours, now: number, from: string, to: string): Slot[] {
  const { first, last } = bookableDays(hours, now);
  const earliest = now + hours.leadHours * 60 * minute;
  const slots = slotsOfDays(hours, from < first ? first : from, to > last ? last : to);
  return slots.filter(({ start }) => start >= earliest);
}

/** The bookable time that starts at an instant, if there is one. */
export function bookableSlotAt(hours: OpeningHours, now: number, start: number): Slot | undefined {
  if (!(start >= now && start < now + (hours.horizonDays + 2) * day)) return undefined;
  const date = localDay(start, hours.timeZone);
  return bookableSlots(hours, now, date, date).find((slot) => slot.start === start);
}

interface WrittenSlot {
  start: string;
  end: string;
}

/** What slots look like, by zone: to write a thousand of them takes longer than to find them. */
const written = new WeakMap<Slot, { timeZone: string; slot: WrittenSlot }>();

/** A slot as the wire has it. */
export function toTimeSlot(slot: Slot, timeZone: string): WrittenSlot {
  const before = written.get(slot);
  if (before?.timeZone === timeZone) return before.slot;
  const now = { start: toLocalIso(slot.start, timeZone), end: toLocalIso(slot.end, timeZone) };
  written.set(slot, { timeZone, slot: now });
  return now;
}

export function overlap(a: Slot, b: Slot): boolean {
  return a.start < b.end && b.start < a.end;
}
