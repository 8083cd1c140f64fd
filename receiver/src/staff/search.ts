import { withPlainDigits } from '../../../src/form/digits.js';
import type { StoredMessage } from '../store/store.js';
import type { Cursor, DeskStore } from '../store/front-desk.js';

/** As many are shown. */
export const mostFound = 50;
/** One search reads so many messages at the most: a longer one would hold up those that arrive. */
const mostRead = 5000;
/** Numbers are compared from their end: with and without the country's code they are the same. */
export const comparedDigits = 8;
export const shortestPhone = 6;
/** So many messages are read at a time: new ones are stored in between. */
const portion = 200;

export interface Found {
  messages: StoredMessage[];
  /** The last message that was read, where there may be older ones. */
  last?: StoredMessage | undefined;
}

/**
 * The newest messages that have all of some words: in an answer, in the note or as the reference. Case and accents do not matter.
 * @param before only messages that are older.
 */
export async function searchMessages(
  store: Pick<DeskStore, 'olderMessages'>,
  forms: readonly string[],
  words: string,
  before?: Cursor,
  most = mostRead,
): Promise<Found> {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const number = numberIn(words);
  const found: StoredMessage[] = [];
  if (!wanted.length) return { messages: found };
  let last: StoredMessage | undefined;
  for (let read = 0; read < most && found.length < mostFound; read += portion) {
    const messages = await store.olderMessages(forms, portion, last ?? before);
    found.push(...messages.filter((message) => hasAll(message, wanted, number)));
    last = messages.at(-1);
    if (messages.length < portion) {
      last = undefined;
      break;
    }
  }
  const messages = found.slice(0, mostFound);
  // What was found beyond these is found again by going on from the last one.
  return { messages, last: found.length > mostFound ? messages.at(-1) : last };
}

function hasAll({ reference, values, note = '' }: StoredMessage, wanted: readonly string[], number: string): boolean {
  const text = folded([reference, ...Object.values(values), note].join('\n'));
  const digits = text.replace(/[^\d\n]/g, '');
  const hasNumber = number !== '' && digits.includes(number);
  return hasNumber || wanted.every((word) => text.includes(word) || hasDigits(digits, word));
}

function hasDigits(digits: string, word: string): boolean {
  return isNumber(word) && digits.includes(word.replace(/\D/g, ''));
}

function isNumber(word: string): boolean {
  return /^[\d+()/.-]{4,}$/.test(word) && /\d{4}/.test(word.replace(/\D/g, ''));
}

/**
 * The end of a phone number, where nothing else is searched for: it is found however it is grouped, and with and without the
 * country's code.
 */
function numberIn(words: string): string {
  const text = folded(words);
  const digits = /^[\d\s+()/.-]+$/.test(text) ? digitsOf(text) : '';
  return digits.length < shortestPhone ? '' : digits.slice(-comparedDigits);
}

export function digitsOf(text: string): string {
  return withPlainDigits(text).replace(/\D/g, '');
}

/** Without case and accents, and with ASCII digits. */
export function folded(text: string): string {
  return withPlainDigits(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}
