/** Free times as a visitor chooses among them, and the one that was booked. */
import { unbrokenTime } from './unbroken-time.js';
import type { Appointment, FreeTimes, TimeSlot } from './times.js';

/** The times of one day. */
export interface Day {
  label: string;
  times: { start: string; label: string }[];
}

/** Times in the clinic's zone, which is named. */
export interface Offer {
  zone: string;
  days: Day[];
}

/** Reads what an endpoint says is free; nothing where that is not in a shape that we know. */
export function readTimes(value: unknown): FreeTimes | undefined {
  const { timeZone, times } = Object(value) as Partial<FreeTimes>;
  if (typeof timeZone !== 'string' || !isZone(timeZone) || !Array.isArray(times)) return undefined;
  return { timeZone, times: times.filter(isSlot) };
}

/** The appointment in the answer to a message. */
export function readAppointment(value: unknown): Appointment | undefined {
  const { timeZone } = Object(value) as Partial<Appointment>;
  return isSlot(value) && isZone(timeZone) ? (value as Appointment) : undefined;
}

/** @param locale the language to write in, as a BCP 47 tag. */
export function offerTimes({ timeZone, times }: FreeTimes, locale: string): Offer {
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full' });
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' });
  const days: Day[] = [];
  for (const { start } of times) {
    const label = day.format(new Date(start));
    if (days.at(-1)?.label !== label) days.push({ label, times: [] });
    days.at(-1)?.times.push({ start, label: unbrokenTime(time.format(new Date(start))) });
  }
  return { zone: zoneName(timeZone, locale), days };
}

/** “Tuesday, January 15, 2030 at 9:00 AM, Central European Time” */
export function writeAppointment({ timeZone, start }: Appointment, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' });
  return `${unbrokenTime(format.format(new Date(start)))}, ${zoneName(timeZone, locale)}`;
}

/** A zone as people call it, whatever the season: “Central European Time”. */
function zoneName(timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function isZone(name: unknown): boolean {
  try {
    return typeof name === 'string' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function isSlot(value: unknown): value is TimeSlot {
  const { start, end } = Object(value) as Partial<TimeSlot>;
  return [start, end].every((time) => typeof time === 'string' && !Number.isNaN(Date.parse(time)));
}
