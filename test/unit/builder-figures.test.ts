/** Figures that an entry's text offers: exactly the numbers of the text, and none of a range or a bound. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../builder/page/figures-in-text.js';
import { pageLanguages } from '../../builder/page/language.js';
import '../support/repeatable.js';

const numbers = (text: string, language?: string) => figuresIn(text, language).map(({ count, of }) => [count, of]);

/** Ways to say a figure, with the numbers of it as `N` and `M`. */
// cspell:disable
const ways: Readonly<Record<string, readonly string[]>> = {
  ar: ['N من كل M', 'يحدث لدى N من M مريض', 'N أشخاص من كل M'],
  de: ['N von M', 'bei N von M Menschen', 'N von je M Personen', 'N Patienten von M', '(N in M)'],
  en: ['N in M', 'N out of M people', 'N of every M', 'N people out of every M', 'about N in M adults'],
  es: ['N de cada M', 'N pacientes de cada M', 'N de M personas', 'a N de cada M les pasa'],
  fr: ['N sur M', 'N personnes sur M', 'chez N patients sur M'],
  he: ['N מתוך M', 'אצל N מתוך M אנשים', 'N מכל M'],
  it: ['N su M', 'N persone su M', 'N ogni M pazienti'],
  pl: ['N na M', 'u N na M osób', 'N osób na M', 'N z M pacjentów'],
  pt: ['N em cada M', 'N pessoas em M', 'N de cada M doentes'],
  tl: ['N sa M', 'N sa bawat M tao'],
  vi: ['N trong M', 'N trong số M người', 'N trên M bệnh nhân'],
  'zh-Hans': ['每M人中有N人', 'M个人中有N个人', 'M名患者中N人'],
};

const bounded: Readonly<Record<string, readonly string[]>> = {
  ar: ['أقل من N من كل M', 'حتى N من M', 'N إلى 3 من كل M'],
  de: [
    'weniger als N von M',
    'bis zu N von M',
    '1 bis N von M',
    'N bis 9 von M',
    'N oder mehr von M',
    'höchstens N von M',
  ],
  en: [
    ...['less than N in M', 'fewer than N in M', 'up to about N in M', '1 to N in M', '1-N in M', '1 – N in M'],
    ...[
      'N in M to 5 in 100',
      'N in M–2000',
      'between N in M and 7 in 10',
      'N in M or more',
      'one or N in M',
      '0.N in M',
    ],
    ...['<N in M', '> N in M', 'at least N out of M', 'N in M days', 'about 1.N in M', 'v1N in M', 'N in M.5'],
  ],
  es: ['menos de N de cada M', 'hasta N de cada M', '1 a N de cada M', 'entre N de cada M y 5'],
  fr: ['moins de N sur M', 'jusqu’à N sur M', '1 à N sur M', 'N sur M à 5 sur 100', 'plus de N personnes sur M'],
  he: ['פחות מ־ N מתוך M', 'עד N מתוך M', '1 עד N מתוך M'],
  it: ['meno di N su M', 'fino a N su M', 'da 1 a N su M', 'N su M o più'],
  pl: ['mniej niż N na M', 'do N na M', '1 do N na M', 'N na M lub więcej'],
  pt: ['menos de N em cada M', 'até N em cada M', '1 a N em cada M'],
  tl: ['hanggang N sa M', '1 hanggang N sa M'],
  vi: ['dưới N trong M', 'ít hơn N trong M', '1 đến N trong M'],
  'zh-Hans': ['M人中有不到N人', 'M人中有1至N人', '少于每M人中有N人'],
};

const said: readonly (readonly [string, string, number, number])[] = [
  ['en', 'Two out of ten people feel it.', 2, 10],
  ['en', 'It happens to one in a thousand.', 1, 1000],
  ['de', 'Das geschieht bei einem von tausend.', 1, 1000],
  ['de', 'zwei von zehn Personen', 2, 10],
  ['es', 'dos de cada diez personas', 2, 10],
  ['fr', 'une personne sur cent', 1, 100],
  ['it', 'due persone su dieci', 2, 10],
  ['pl', 'jedna osoba na sto', 1, 100],
  ['pt', 'duas em cada dez pessoas', 2, 10],
  ['tl', 'isa sa sampu', 1, 10],
  ['vi', 'một trong mười người', 1, 10],
  ['zh-Hans', '十人中有一人', 1, 10],
  ['ar', '٣ من كل ١٠٠', 3, 100],
  ['en', '3% of people', 3, 100],
  ['de', 'bei 3 Prozent', 3, 100],
  ['fr', 'chez 3 % des patients', 3, 100],
  ['es', 'el 3 por ciento', 3, 100],
  ['nl', 'bij 3 %', 3, 100],
];
// cspell:enable

const languages = Object.keys(ways);
const figure = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 2, max: 100_000 }))
  .filter(([count, of]) => count < of);

describe('a figure in a text', () => {
  it('is looked for in every language of the page', () => {
    expect(languages.toSorted()).toEqual(pageLanguages.toSorted());
  });

  it.each(languages)('is offered with exactly its numbers, as they are written: %s', (language) => {
    const write = fc.constantFrom(String, (value: number) => value.toLocaleString(language));
    fc.assert(
      fc.property(figure, fc.constantFrom(...(ways[language] ?? [])), write, ([count, of], way, digits) => {
        const text = way.replace('N', digits(count)).replace('M', digits(of));
        expect([text, numbers(text, language)]).toEqual([text, [[count, of]]]);
      }),
    );
  });

  it.each(said)('in %s, “%s” is offered', (language, text, count, of) => {
    expect(numbers(text, language)).toEqual([[count, of]]);
  });

  it.each(languages)('is not offered where the text gives a range or a bound: %s', (language) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.constantFrom(...(bounded[language] ?? [])), (count, way) => {
        const text = way.replace('N', String(count)).replace('M', '100');
        expect([text, numbers(text, language)]).toEqual([text, []]);
      }),
    );
  });

  it.each([
    'less than 3 %',
    'up to 3%',
    '1 to 3 %',
    '1–3 %',
    '1 % to 3 %',
    '0.3 %',
    '3.5 %',
    '<3 %',
    '100 %',
    '0 %',
    '3 % or more',
  ])('“%s” is none', (text) => {
    expect(numbers(text, 'en')).toEqual([]);
  });

  it('has only numbers that are in the text, whatever the text is', () => {
    const part = fc.constantFrom(...'0 1 2 10 100 1,000 % in to less than out of people . , - – one ten'.split(' '));
    const text = fc
      .array(fc.oneof(part, fc.string({ maxLength: 3 })), { maxLength: 12 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (words) => {
        for (const { count, of, words: found } of figuresIn(words, 'en')) {
          expect(words).toContain(found);
          const written = found.replace(/,/g, '').replace(/one/i, '1').replace(/ten/i, '10').match(/\d+/g) ?? [];
          expect([count, of].map(String)).toEqual(found.includes('%') ? [...written, '100'] : written);
        }
      }),
    );
  });
});
