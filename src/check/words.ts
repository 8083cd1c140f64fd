import { isRecord } from '../content/is-record.js';
import type { Problem } from '../content/problem.js';
import { procedureShape } from '../content/schema.js';
import * as english from '../locales/en.js';
import { PageWords } from '../words/custom-words.lazy.js';
import { languageTag } from '../words/language-tag.js';

/**
 * Checks a words file: everything that the console of a page would say of it, in all its languages.
 * @param file the parsed JSON; anything at all.
 * @returns what cannot be used. Never throws.
 */
export function checkWords(file: unknown): Problem[] {
  if (!isRecord(file)) return messages(new PageWords().add(file, 'data-words'));
  return Object.entries(file).flatMap(([tag, words]) => {
    // By itself, since the words of a more general tag would be checked with those of each that is more special.
    const page = new PageWords();
    const problems = page.add(Object.fromEntries([[tag, words]]), 'data-words');
    const dictionary = page.dictionary(languageTag(tag), null);
    for (const [section, all] of Object.entries(english)) dictionary?.words(section, all, undefined);
    return messages([...problems, ...(dictionary?.problems ?? [])]);
  });
}

/**
 * Whether a parsed file looks like one with words, and not like one about a procedure: it has neither the procedure's name nor
 * its format.
 */
export function isWordsFile(file: unknown): boolean {
  if (!isRecord(file) || 'format' in file || 'name' in file) return false;
  if (typeof file.$schema === 'string') return file.$schema.endsWith('words.schema.json');
  return Object.entries(file).some(
    ([key, words]) => isRecord(words) && (/^[a-z]{2,3}([-_]|$)/i.test(key) || WORDS_ONLY.includes(key)),
  );
}

/** Sections of a dictionary that a procedure file does not have. With one of them at the top, the language was left out. */
const WORDS_ONLY = Object.keys(english).filter((section) => !Object.hasOwn(procedureShape, section));

function messages(problems: readonly string[]): Problem[] {
  return problems.map((message) => ({ code: 'words', message }));
}
