/** The emergency numbers: the data and the table of sources agree, and nothing is answered that is not in both. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countriesByNumber, emergencyNumberOf } from '../../src/words/emergency-numbers.js';

const page = readFileSync(new URL('../../docs/emergency-numbers.md', import.meta.url), 'utf8');

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, countries = '', number = '', source = '', checked = '']) => ({ countries, number, source, checked }))
  .filter(({ countries }) => /\([A-Z]{2}\)/.test(countries));

const documented = rows.flatMap(({ countries, number }) =>
  Array.from(countries.matchAll(/\(([A-Z]{2})\)/g), ([, code = '']) => [code, number] as const),
);

const emergencyNumbers = Object.fromEntries(
  Object.entries(countriesByNumber).flatMap(([number, countries]) =>
    countries.split(' ').map((code) => [code, number]),
  ),
);

describe('the table in docs/emergency-numbers.md', () => {
  it('has every country of the data, with its number, and no other', () => {
    expect(Object.fromEntries(documented)).toEqual(emergencyNumbers);
  });

  it('has each country once', () => {
    const codes = documented.map(([code]) => code);
    expect(codes).toHaveLength(new Set(codes).size);
  });

  it.each(rows)('has a source and a day for $countries', ({ source, checked }) => {
    const references = Array.from(source.matchAll(/\]\[([a-z0-9-]+)\]/g), ([, reference = '']) => reference);
    expect(references).not.toEqual([]);
    for (const reference of references) expect(page).toMatch(new RegExp(`^\\[${reference}\\]: https://\\S+$`, 'm'));
    expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Date.parse(checked)).not.toBeNaN();
  });
});

describe('countriesByNumber', () => {
  it.each(Object.entries(emergencyNumbers))('%s is a country, and %s can be dialled', (country, number) => {
    // Without a fallback, `Intl` has no name for a code that is no country.
    expect(new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country)).toBeDefined();
    expect(number).toMatch(/^\d{2,5}$/);
  });

  it('keeps to the rule where a country has several numbers', () => {
    expect(emergencyNumbers).toMatchObject({ FR: '112', AT: '112', NO: '113', CH: '144', BR: '192', JP: '119' });
  });
});

describe('emergencyNumberOf', () => {
  it.each([
    ['GB', '999'],
    ['us', '911'],
    [' De\n', '112'],
    ['AU', '000'],
  ])('finds %j', (country, number) => {
    expect(emergencyNumberOf(country)).toBe(number);
  });

  it.each([
    ...[undefined, '', ' ', 'ZZ', 'XX', 'UK', 'CA', 'D', 'DEU', 'D E', 'de-DE', '276', '112', 'Germany'],
    ...['constructor', 'toString', '__proto__', 'hasOwnProperty', 'ſe', 'ﬁ', 'ＤＥ', 'D\u0301E'],
  ])('has nothing for %j', (country) => {
    expect(emergencyNumberOf(country)).toBeUndefined();
  });

  it.each(documented)('finds %s in small letters', (country, number) => {
    expect(emergencyNumberOf(country.toLowerCase())).toBe(number);
  });

  it('answers with a number of the table or not at all', () => {
    const known = new Map(documented);
    const words = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^ ?[A-Za-z]{2} ?$/));
    fc.assert(
      fc.property(words, (word) => {
        const number = emergencyNumberOf(word);
        if (number !== undefined) expect(known.get(word.trim().toUpperCase())).toBe(number);
      }),
    );
  });
});
