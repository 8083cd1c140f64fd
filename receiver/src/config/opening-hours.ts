import type { Hours, OpeningHours } from '../appointments/slots.js';
import { isTimeZone } from '../appointments/time-zone.js';
import { integer, listOf, mapOf, object, text } from './checks.js';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const times = listOf(text(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'hours such as "09:00-13:00"'));

/** The setting `openingHours` of a form. */
export const openingHours = object({
  timeZone: text(),
  weekly: object({
    monday: times,
    tuesday: times,
    wednesday: times,
    thursday: times,
    friday: times,
    saturday: times,
    sunday: times,
  }),
  exceptions: mapOf(times),
  minutes: integer(5, 480),
  leadHours: integer(0, 8760),
  horizonDays: integer(0, 366),
  maxPerPerson: integer(1, 1000),
  maxPerNetwork: integer(1, 100_000),
  confirmMinutes: integer(5, 1440),
  reminderHours: integer(1, 336),
  calendar: text(/^[\w-]{1,64}$/, 'a name of letters, digits, "-" and "_"'),
});

type Settings = NonNullable<ReturnType<typeof openingHours>>;

/** @param form the name of the form, which is that of its calendar unless the settings name one. */
export function readOpeningHours(given: Settings, form: string, at: string, problems: string[]): OpeningHours {
  const { timeZone = '' } = given;
  if (!isTimeZone(timeZone)) {
    problems.push(`${at}.timeZone: "${timeZone}" is no time zone; write the clinic's, such as "Europe/Madrid".`);
  }
  const weekly = weekdays.map((day) => readHours(given.weekly?.[day] ?? [], `${at}.weekly.${day}`, problems));
  const exceptions = Array.from(given.exceptions ?? [], ([date, hours]) => {
    if (!isDate(date)) problems.push(`${at}.exceptions: "${date}" is no date; write it as "2030-12-31".`);
    return [date, readHours(hours, `${at}.exceptions.${date}`, problems)] as const;
  });
  if (![...weekly, ...exceptions.map(([, hours]) => hours)].some((hours) => hours.length)) {
    problems.push(`${at}: never open; name hours under "weekly", or leave "openingHours" out.`);
  }
  return {
    timeZone,
    weekly,
    exceptions: new Map(exceptions),
    minutes: given.minutes ?? 30,
    leadHours: given.leadHours ?? 24,
    horizonDays: given.horizonDays ?? 60,
    calendar: given.calendar ?? form,
    maxPerPerson: given.maxPerPerson ?? 3,
    maxPerNetwork: given.maxPerNetwork ?? 20,
    ...(given.confirmMinutes !== undefined && { confirmMinutes: given.confirmMinutes }),
    ...(given.reminderHours !== undefined && { reminderHours: given.reminderHours }),
  };
}

function readHours(given: readonly string[], at: string, problems: string[]): Hours[] {
  const hours = given.map((entry) => {
    const [from = 0, to = 0] = entry.split('-').map(minutesOf);
    return { from, to };
  });
  const sorted = hours.toSorted((a, b) => a.from - b.from);
  sorted.forEach(({ from, to }, index) => {
    if (from >= to) problems.push(`${at}: hours end after they begin; those past midnight go on under the next day.`);
    else if (from < (sorted[index - 1]?.to ?? 0)) problems.push(`${at}: the hours overlap.`);
  });
  return sorted;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && JSON.stringify(new Date(text)).startsWith(`"${text}T`);
}
