import type { Procedure } from '../content/schema.js';
import { isRecord } from '../content/is-record.js';

/** A text or a picture that readers get, with its place in the file. */
export interface Passage {
  where: string;
  text: string;
  picture?: { alt?: string | undefined };
}

/** Words about the file, addresses and dates: none of them is running text. */
const NOT_READ = ['$schema', 'language', 'url', 'kind', 'lastReviewed', 'nextReview', 'source', 'sources'];

/** Everything in a checked file that is read as running text, and every picture, in the file's order. */
export function passages(procedure: Procedure): Passage[] {
  return walk(procedure, '');
}

function walk(value: unknown, where: string): Passage[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, at) => walk(item, `${where}[${at}]`));
  if (!isRecord(value)) return [];
  if (where.endsWith('.image')) return [{ where, text: '', picture: value }];
  return Object.entries(value)
    .filter(([key]) => !NOT_READ.includes(key))
    .flatMap(([key, part]) => walk(part, where ? `${where}.${key}` : key));
}
