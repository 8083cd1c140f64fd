/** Dictionaries as lists of what they say. */
import { readdirSync } from 'node:fs';
import * as en from '../../src/locales/en.js';
import { CASE, GAP } from '../../src/words/cases.js';
import { fillGaps } from '../../src/words/format.js';
import type { Words } from '../../src/words/words.js';

const folder = new URL('../../src/locales/', import.meta.url);

/** The names of the dictionaries, as their files have them; English, with which all others are compared, is not among them. */
export const names = readdirSync(folder)
  .filter((file) => /^[a-z]{2}(-[A-Z][a-z]{3})?\.ts$/.test(file))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => name !== 'en');

export const english: Words = en;

export async function dictionary(name: string): Promise<Words> {
  const { default: words } = (await import(`../../src/locales/${name}.ts`)) as { default: Words };
  return words;
}

/** The names of a message's gaps. */
export function gapsOf(message: string): string[] {
  return Array.from(message.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
}

/** Every text of a dictionary by its path, as it is written. */
export function textsOf(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(words as object).flatMap(([key, part]) => textsOf(part, path ? `${path}.${key}` : key));
}

/** A message of a dictionary. */
export interface Saying {
  /** For instance `form.fields.name`. */
  path: string;
  /** With something in the gaps. */
  text: string;
  /** What stands in the gaps. */
  gaps: string[];
}

/** Everything that a dictionary says, in its order; each case of a message by itself. Its `kindWords` are recognised and never said. */
export function sayings(words: unknown, path = ''): Saying[] {
  if (path.endsWith('.kindWords')) return [];
  if (typeof words === 'string') {
    const cases = casesOf(words);
    if (cases) return cases.flatMap(([key, text]) => sayings(text.replaceAll('#', '{count}'), `${path}.${key}`));
    const names = [...new Set(gapsOf(words))];
    const values = Object.fromEntries(names.map((name, at) => [name, String(at + 1).repeat(3)]));
    // Western digits in all languages, as they stand for any value.
    const text = fillGaps(words, values, { locale: 'en', number: String });
    return [{ path, text, gaps: Object.values(values) }];
  }
  return Object.entries(words as object).flatMap(([key, part]) => sayings(part, path ? `${path}.${key}` : key));
}

/** The cases of a message that has any, with their texts: `one`, `other`. */
function casesOf(message: string): [key: string, text: string][] | undefined {
  const [, , type, cases = ''] = [...message.matchAll(GAP)].find(([, , type]) => type) ?? [];
  return type ? Array.from(cases.matchAll(CASE), ([, key = '', text = '']) => [key, text]) : undefined;
}

/** The forms of a message for numbers are those of its language. All have this one. */
export function isFurtherForm({ path }: Saying): boolean {
  return /\.(zero|one|two|few|many)$/.test(path);
}
