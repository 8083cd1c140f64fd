import type { FieldCode } from '../../../src/form/message.js';
import { en } from './words.en.js';
import { es } from './words.es.js';

/** What the receiver says to visitors by itself: on its pages, and in the mail that acknowledges a message. */
export interface Words {
  contactUs: string;
  notForEmergencies: string;
  goesTo: (recipient: string) => string;
  replyTime: (time: string) => string;
  callInstead: string;
  topic: string;
  topics: Record<string, string>;
  fields: Record<string, string>;
  hints: Record<string, string>;
  dayParts: Record<string, string>;
  optional: string;
  privacy: string;
  choose: string;
  time: string;
  timeZone: (name: string) => string;
  freeTimes: (count: number) => string;
  noTimeSuits: string;
  noTimes: string;
  ifAppointment: string;
  sum: (a: number, b: number) => string;
  sumHint: string;
  leaveEmpty: string;
  send: string;
  problem: string;
  problemTitle: (title: string) => string;
  missing: Record<string, string>;
  missingAnswer: (label: string) => string;
  errors: Record<Exclude<FieldCode, 'missing' | 'long'>, string>;
  tooLong: (most: number) => string;
  wrongSum: string;
  oldSum: string;
  notSent: string;
  conflict: string;
  busy: string;
  failed: string;
  tooMuch: string;
  sent: Record<'question' | 'appointment' | 'booked', string>;
  next: Record<'question' | 'appointment' | 'booked', string>;
  reference: string;
  addToCalendar: string;
  calendarSummary: (clinic: string) => string;
  again: string;
  expired: string;
  expiredHelp: string;
  cancelLink: string;
  cancelTitle: string;
  cancelQuestion: string;
  cancelButton: string;
  cancelled: string;
  cancelledHelp: string;
}

export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

export const wordsIn: Record<Language, Words> = { en, es };

/**
 * The language for a visitor: the one that a link asks for, or the one of theirs that they like best, or the form's own.
 * @param accepted the header `Accept-Language`.
 */
export function languageFor(asked: unknown, accepted: string | undefined, own: Language): Language {
  const known = (tag: string) => languages.find((language) => tag.toLowerCase().split('-')[0] === language);
  const wishes = (accepted ?? '').split(',').map((entry, index) => {
    const [tag = '', quality] = entry.trim().split(/\s*;\s*q=/);
    return { tag, quality: quality === undefined ? 1 : Number(quality), index };
  });
  const liked = wishes.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality || a.index - b.index);
  return known(typeof asked === 'string' ? asked : '') ?? liked.flatMap(({ tag }) => known(tag) ?? []).at(0) ?? own;
}
