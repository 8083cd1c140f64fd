/** The dictionaries: all say the same, each in its own language; and the English one in plain words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { checkDictionary } from '../support/dictionary-checks.js';
import { dictionary, english, names, sayings } from '../support/dictionary.js';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const said = sayings(english);

/** Words that are the same in English. */
const shared: Record<string, string[]> = {
  de: ['Video', 'Video: 111'],
  fr: ['Sources'],
  it: ['Video', 'Video: 111'],
  tl: ['Email address', 'Video', 'Video: 111'],
  vi: ['Video', 'Video: 111'],
};

it('there are twelve', () => {
  expect([...names, 'en'].sort()).toEqual(
    ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'pl', 'pt', 'tl', 'vi', 'zh-Hans'].sort(),
  );
});

it('each can be loaded', () => {
  const imported = readFileSync(join(source, 'core/language.ts'), 'utf8').matchAll(
    /import\('\.\.\/locales\/([\w-]+)\.js'\)/g,
  );
  expect([...new Set(Array.from(imported, ([, name]) => name))].sort()).toEqual([...names].sort());
});

describe.each(names)('%s', async (name) => {
  checkDictionary({ name, own: sayings(await dictionary(name)), english: said, shared: shared[name] });
});

describe('English', () => {
  const sentences = said.flatMap(({ text }) => text.split(/(?<=[.?])\s+/));
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}’@.]*[\p{L}\p{N}]/gu) ?? [];

  it('is read with eight years at school, by Flesch and Kincaid', () => {
    const words = sentences.flatMap(wordsOf);
    const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
    const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
    const whole = sentences.filter((sentence) => /[.?]$/.test(sentence));
    const counts = { sentence: whole.length, word: whole.flatMap(wordsOf).length, syllable: syllable(whole.join(' ')) };
    console.log(
      `English interface words: grade ${grade.toFixed(1)} in all (${sentences.length} texts, ${words.length} words), ` +
        `${fleschKincaid(counts).toFixed(1)} in whole sentences (${whole.length})`,
    );
    expect(grade).toBeLessThanOrEqual(8);
    expect(fleschKincaid(counts)).toBeLessThanOrEqual(8);
  });

  it('has sentences of fewer than 20 words', () => {
    expect(sentences.filter((sentence) => wordsOf(sentence).length >= 20)).toEqual([]);
  });

  it('says nothing that no element shows', () => {
    const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/^locales|\.(examples|styles)\.ts$/.test(file))
      .map((file) => readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))
      .join('\n');
    // A word is asked for by name, or by a value that is a name in our own code.
    const unused = said.filter(({ path }) =>
      path.split('.').some((key) => !new RegExp(`[.'"{, ]${key}\\b`).test(code)),
    );
    expect(unused).toEqual([]);
  });
});
