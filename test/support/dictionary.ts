/** Dictionaries as lists of what they say. */
import { readdirSync } from 'node:fs';
import * as en from '../../src/locales/en.js';
import type { Words } from '../../src/locales/words.js';

const folder = new URL('../../src/locales/', import.meta.url);

/** The names of the dictionaries, as their files have them; English, with which all others are compared, is not among them. */
export const names = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !['en', 'words'].includes(name));

export const english: Words = en;

export async function dictionary(name: string): Promise<Words> {
  const { default: words } = (await import(`../../src/locales/${name}.ts`)) as { default: Words };
  return words;
}

/** Something that a dictionary says: words, or words with gaps. */
export interface Saying {
  /** For instance `form.fields.name`. */
  path: string;
  /** With something in the gaps. */
  text: string;
  /** What stands in the gaps. */
  gaps: string[];
}

/** Everything that a dictionary says, in its order. Its `kindWords` are recognised and never said. */
export function sayings(words: unknown, path = ''): Saying[] {
  if (path.endsWith('.kindWords')) return [];
  if (typeof words === 'string') return [{ path, text: words, gaps: [] }];
  if (typeof words === 'function') {
    const gaps = Array.from({ length: words.length }, (_, at) => String(at + 1).repeat(3));
    return [{ path, text: (words as (...gaps: string[]) => string)(...gaps), gaps }];
  }
  return Object.entries(words as object).flatMap(([key, part]) => sayings(part, path ? `${path}.${key}` : key));
}
