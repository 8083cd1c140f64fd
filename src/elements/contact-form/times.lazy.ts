/** Appointments that can be booked. Loaded where an endpoint offers any; without it a visitor names the day that suits. */
import type { Language } from '../../core/language.js';
import type { Sent } from '../../form/answer.js';
import { toCalendar } from '../../form/calendar.js';
import { type Day, offerTimes, readAppointment, readTimes, writeAppointment, writeMoment } from '../../form/offer.js';
import type { FreeTimes } from '../../form/times.js';
import { times as english } from '../../locales/en.js';

/** The language of our words, and that of days and times. */
export type TimeLanguage = Pick<Language, 'words' | 'locale' | 'format'>;

/** Free times, with the words around them. */
export interface TimeChoices {
  label: string;
  hint: string;
  missing: string;
  /** The days that are seen at once, and those that a visitor opens. */
  days: readonly Day[];
  moreDays: readonly Day[];
  moreDaysLabel: string;
  /** The choice for visitors whom none of the times suits. */
  otherLabel: string;
}

/** The time that a message books, or holds until the visitor confirms it. */
export interface BookedTime {
  title: string;
  next: string;
  /** Day, time and time zone, written out. */
  when: string;
  /** The address of a file for the visitor's calendar, and the words of the link to it. None before it is booked for good. */
  calendar?: { address: string; label: string };
}

/** How many days are seen at once. */
const FIRST_DAYS = 3;

/** Reads which times an endpoint offers; `undefined` where the answer has another shape. */
export { readTimes };

/** What a visitor chooses from. */
export function timeChoices(free: FreeTimes, { words: getWords, locale, format }: TimeLanguage): TimeChoices {
  const words = getWords('times', english);
  const { zone, days } = offerTimes(free, locale);
  return {
    label: words.choose,
    hint: format(words.zone, { zone }),
    missing: words.missing,
    days: days.slice(0, FIRST_DAYS),
    moreDays: days.slice(FIRST_DAYS),
    moreDaysLabel: words.moreDays,
    otherLabel: words.other,
  };
}

/**
 * The appointment that the endpoint's answer confirms, or asks the visitor to confirm; `undefined` where it does neither.
 * @param chosen the start of the time that the visitor chose among the free ones.
 */
export function bookedTime(
  { appointment, confirmBy, reference }: Sent,
  free: FreeTimes,
  chosen: string | undefined,
  { words: getWords, locale, format }: TimeLanguage,
): BookedTime | undefined {
  const words = getWords('times', english);
  const held = free.times.find(({ start }) => start === chosen);
  const confirmBefore = writeMoment(confirmBy, free.timeZone, locale);
  if (held && confirmBefore) {
    return {
      title: words.confirm,
      next: format(words.confirmByMail, { time: confirmBefore }),
      when: writeAppointment({ ...held, timeZone: free.timeZone }, locale),
    };
  }
  const booked = readAppointment(appointment);
  if (!booked) return undefined;
  // The file is in the page's own memory, and holds nothing that a visitor typed.
  const file = toCalendar([{ ...booked, reference, summary: words.entry }], Date.now());
  return {
    title: words.booked,
    next: words.next,
    when: writeAppointment(booked, locale),
    calendar: { address: URL.createObjectURL(new Blob([file], { type: 'text/calendar' })), label: words.calendar },
  };
}
