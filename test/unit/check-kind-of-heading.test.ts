/** The phrases by which a heading gives the list below it a kind, in all languages at once. */
import { describe, expect, it } from 'vitest';
import { kindOfHeading } from '../../src/check/index.js';
import * as phrases from '../../src/content/kind-words.js';
import { kinds } from '../../src/content/schema.js';

const { kindWordsOf: _, ...languages } = phrases;
const all = Object.entries(languages).flatMap(([language, words]) =>
  kinds.flatMap((kind) => words[kind].split(';').map((phrase) => ({ language, kind, phrase: phrase.trim() }))),
);

describe('kindOfHeading', () => {
  it('knows every phrase of every dictionary, and none means two things in two languages', () => {
    expect(all.length).toBeGreaterThan(500);
    const wrong = all.filter(({ kind, phrase }) => kindOfHeading(` ${phrase.toUpperCase()}: `) !== kind);
    expect(wrong).toEqual([]);
  });

  it.each(['', 'Benefits and risks', 'The benefits', 'No risks', 'What is it?', 'Benefitsx'])(
    'finds nothing in what is no phrase: “%s”',
    (heading) => {
      expect(kindOfHeading(heading)).toBe(undefined);
    },
  );
});
