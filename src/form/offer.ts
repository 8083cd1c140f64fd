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
  const days: Day[] = [];
  for (const { start } of times) {
    const label = day.format(new Date(start));
    if (days.at(-1)?.label !== label) days.push({ label, times: [] });
    days.at(-1)?.times.push({ start, label: unbrokenTime(writeTime(start, timeZone, locale)) });
  }
  return { zone: zoneName(timeZone, locale), days };
}

/** “Tuesday, January 15, 2030 at 9:00 AM, Central European Time” */
export function writeAppointment({ timeZone, start }: Appointment, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' });
  const zone = zoneName(timeZone, locale, isTwice(start, format) ? start : undefined);
  return `${unbrokenTime(format.format(new Date(start)))}, ${zone}`;
}

/** A time of day; with its offset or its zone where clocks go back and show it twice: “1:30 AM EDT”. */
function writeTime(start: string, timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' });
  if (!isTwice(start, format)) return format.format(new Date(start));
  const options = { timeZone, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
  return new Date(start).toLocaleTimeString(locale, options);
}

/** Whether clocks show this time twice. They go back by an hour, or by half of one. */
function isTwice(start: string, format: Intl.DateTimeFormat): boolean {
  const at = Date.parse(start);
  return [-60, -30, 30, 60].some((minutes) => format.format(at + minutes * 60_000) === format.format(at));
}

/** “Tuesday 15 January at 9:00 AM”; `undefined` for what is no date and time. */
export function writeMoment(iso: string | undefined, timeZone: string, locale: string): string | undefined {
  const at = Date.parse(String(iso));
  if (Number.isNaN(at)) return undefined;
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  return unbrokenTime(new Intl.DateTimeFormat(locale, { ...day, ...time, timeZone }).format(at));
}

/**
 * A zone as people call it, whatever the season: “Central European Time”.
 * @param start a time whose season matters: “Central European Summer Time”.
 */
function zoneName(timeZone: string, locale: string, start?: string): string {
  const timeZoneName = start ? 'long' : 'longGeneric';
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(
    start ? Date.parse(start) : undefined,
  );
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
