import type { Appointment } from '../../../src/form/times.js';
import type { Language } from './words.js';

/** British English writes dates as most of the world does: day, month, year. */
const locales: Record<Language, string> = { en: 'en-GB', es: 'es' };

/** `Tuesday, 15 January 2030`. */
export function dayWords(iso: string, timeZone: string, language: Language): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(Date.parse(iso));
}

/** `Tue, 15 January`, for a day soon. */
export function shortDayWords(iso: string, timeZone: string, language: Language): string {
  const options = { weekday: 'short', day: 'numeric', month: 'long', timeZone } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(Date.parse(iso));
}

/** `09:30`, with the offset where the clocks show a time twice. */
export function timeWords(iso: string, timeZone: string, language: Language, isTwice = false): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  const name = isTwice ? ({ timeZoneName: 'shortOffset' } as const) : {};
  return new Intl.DateTimeFormat(locales[language], { ...options, ...name }).format(Date.parse(iso));
}

/** `Tuesday, 15 January 2030, 09:30–10:00`. */
export function spanWords({ start, end, timeZone }: Appointment, language: Language): string {
  const [from, to] = [start, end].map((time) => timeWords(time, timeZone, language));
  return `${dayWords(start, timeZone, language)}, ${from ?? ''}–${to ?? ''}`;
}

/** `Central European Time (Madrid)`, as it is called around an instant. */
export function zoneWords(timeZone: string, language: Language, iso: string): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeZone, timeZoneName: 'longGeneric' });
  const name = format.formatToParts(Date.parse(iso)).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const place = timeZone.includes('/') ? timeZone.split('/').at(-1)?.replaceAll('_', ' ') : undefined;
  return place && !name.includes(place) ? `${name} (${place})` : name;
}
