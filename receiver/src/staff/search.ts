import type { StoredMessage } from '../store/store.js';
import type { DeskStore } from '../store/front-desk.js';

/** As many are shown. */
export const mostFound = 50;
/** So many messages are read at a time: new ones are stored in between. */
const portion = 200;

/**
 * The newest messages that have all of some words: in an answer, in the note or as the reference. Case and accents do not matter.
 */
export async function searchMessages(
  store: Pick<DeskStore, 'olderMessages'>,
  forms: readonly string[],
  words: string,
): Promise<StoredMessage[]> {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const found: StoredMessage[] = [];
  for (let last: StoredMessage | undefined; wanted.length;) {
    const messages = await store.olderMessages(forms, portion, last);
    found.push(...messages.filter((message) => hasAll(message, wanted)));
    last = messages.at(-1);
    if (!last || found.length >= mostFound) break;
  }
  return found.slice(0, mostFound);
}

function hasAll({ reference, values, note = '' }: StoredMessage, wanted: readonly string[]): boolean {
  const text = folded([reference, ...Object.values(values), note].join('\n'));
  const digits = text.replace(/[^\d\n]/g, '');
  return wanted.every((word) => text.includes(word) || (isNumber(word) && digits.includes(word.replace(/\D/g, ''))));
}

/** A phone number is found however it is written. */
function isNumber(word: string): boolean {
  return /^[\d+()/.-]{4,}$/.test(word) && /\d{4}/.test(word.replace(/\D/g, ''));
}

export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
