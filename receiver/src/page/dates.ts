import type { Appointment } from '../../../src/form/times.js';
import type { Words } from './words.js';

/** By locale and options, of which the settings of the forms give only some: to make one takes longer than to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** `Tue, 15 January`, for a day soon. */
export function shortDayWords(iso: string, timeZone: string, { locale }: Words): string {
  const options = { weekday: 'short', day: 'numeric', month: 'long', timeZone } as const;
  return formatOf(locale, options).format(Date.parse(iso));
}

/** `09:30`, with the offset where the clocks show a time twice. It does not break over lines. */
export function timeWords(iso: string, timeZone: string, { locale }: Words, isTwice = false): string {
  const time = formatOf(locale, { timeStyle: 'short', timeZone }).format(Date.parse(iso));
  const offset = isTwice ? ` ${zoneName(iso, timeZone, locale, 'shortOffset')}` : '';
  return unbroken(time + offset);
}

/** `15 Jan 2030, 09:30`: a day of any year and a time of day, for lists. */
export function dateTimeWords(iso: string, timeZone: string, { locale }: Words): string {
  return formatOf(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Date.parse(iso));
}

/** `Tuesday, 15 January, 09:30`: a day and a time of day. */
export function momentWords(iso: string, timeZone: string, { locale }: Words): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return formatOf(locale, { ...day, hour: 'numeric', minute: '2-digit', timeZone }).format(Date.parse(iso));
}

/** `Tuesday, 15 January 2030, 09:30–10:00`, in the order of the language. */
export interface SpanWords {
  before: string;
  /** Not to be broken over lines. */
  time: string;
  after: string;
}

export function spanWords({ start, end, timeZone }: Appointment, { locale }: Words): SpanWords {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const format = formatOf(locale, { ...day, hour: 'numeric', minute: '2-digit', timeZone });
  const parts = format.formatRangeToParts(Date.parse(start), Date.parse(end));
  const isTime = parts.map(({ type }) => ['hour', 'minute', 'dayPeriod'].includes(type));
  const [first, last] = [isTime.indexOf(true), isTime.lastIndexOf(true)];
  const textOf = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map(({ value }) => value)
      .join('');
  const after = textOf(last + 1);
  // German ends with “Uhr”, which belongs to the time; Vietnamese goes on with the day.
  const isTimeLast = last + 2 >= parts.length;
  const time = textOf(first, last + 1) + (isTimeLast ? after : '');
  return { before: textOf(0, first), time: unbroken(time), after: isTimeLast ? '' : after };
}

/** `Central European Time (Madrid)`, as it is called around an instant. */
export function zoneWords(timeZone: string, { locale }: Words, iso: string): string {
  const name = zoneName(iso, timeZone, locale, 'longGeneric');
  const place = timeZone.includes('/') ? timeZone.split('/').at(-1)?.replaceAll('_', ' ') : undefined;
  return place && !name.includes(place) ? `${name} (${place})` : name;
}

function zoneName(iso: string, timeZone: string, locale: string, timeZoneName: 'shortOffset' | 'longGeneric'): string {
  const parts = formatOf(locale, { timeZone, timeZoneName }).formatToParts(Date.parse(iso));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

const NO_BREAK_SPACE = '\u00a0';

/** `Intl` writes spaces, and thin spaces (U+2009), at which a line can break. */
function unbroken(time: string): string {
  return time.replaceAll(/[ \u2009]/g, NO_BREAK_SPACE);
}
