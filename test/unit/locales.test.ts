/** The dictionaries: all say the same, each in its own language; and the English one in plain words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { dictionary, english, names, sayings } from '../support/dictionary.js';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const said = sayings(english);

/** Words that are the same in English. */
const shared: Record<string, string[]> = { fr: ['Sources'], tl: ['Email address'] };

/** How a text ends, whatever the script: a sentence, a question, a lead to what follows, or a label. */
function ending(text: string): string {
  return { '。': '.', '؟': '?', '？': '?', '：': ':' }[text.at(-1)!] ?? /[.?:…]$/.exec(text)?.[0] ?? 'label';
}

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
  const own = sayings(await dictionary(name));

  it('says everything that the English one says, in its order, and nothing else', () => {
    expect(own.map(({ path }) => path)).toEqual(said.map(({ path }) => path));
  });

  it('says each thing as the same kind of text: a sentence, a question, a lead or a label', () => {
    const kinds = (list: typeof own) => list.map(({ path, text }) => `${path} ${ending(text)}`);
    expect(kinds(own)).toEqual(kinds(said));
  });

  it('leaves no gap out', () => {
    const lost = own.filter(({ text, gaps }) => gaps.some((gap) => !text.includes(gap)));
    expect(lost).toEqual([]);
  });

  it('has no brace but around a gap', () => {
    expect(own.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const same = own.filter(({ text }, at) => text === said[at]!.text && !shared[name]?.includes(text));
    expect(same).toEqual([]);
  });

  it('is in its own script', () => {
    const script = { ar: /\p{sc=Arabic}/u, he: /\p{sc=Hebrew}/u, 'zh-Hans': /\p{sc=Han}/u }[name];
    const latin = /\p{sc=Latin}/u;
    const wrong = own
      .map(({ text }) => text.replace('name@example.com', ''))
      .filter((text) => (script ? !script.test(text) || latin.test(text) : !latin.test(text)));
    expect(wrong).toEqual([]);
  });

  it('has neither double spaces nor straight quotes', () => {
    expect(own.filter(({ text }) => / {2}|^ | $|["'<>]/.test(text))).toEqual([]);
  });
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
