/** Messages with gaps and cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCases } from '../../src/words/cases.js';
import { fillGaps, splitGaps, type Writer } from '../../src/words/format.js';

const writerOf = (locale: string): Writer => ({ locale, number: (value) => value.toLocaleString(locale) });
const english = writerOf('en');

/** Names that every object has. */
const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];

/** Text that a gap can be made of, and any other. */
const message = fc
  .array(
    fc.oneof(fc.string(), fc.constantFrom('{', '}', ',', 'plural', 'select', 'other', '#', '{a}', '{constructor}')),
  )
  .map((parts) => parts.join(''));

describe('gaps', () => {
  it('are filled by name, as often as they stand there', () => {
    expect(fillGaps('{a}, { b } and {a}', { a: 'one', b: 2 }, english)).toBe('one, 2 and one');
  });

  it('take numbers as the language writes them', () => {
    expect(fillGaps('{n}', { n: 1234 }, writerOf('de'))).toBe('1.234');
    expect(fillGaps('{n}', { n: 12 }, writerOf('ar-EG'))).toBe('١٢');
  });

  it.each(['ar', 'he', 'fa-IR', 'uz-Arab'])('isolate text in %s, which is written from right to left', (locale) => {
    expect(fillGaps('{a}', { a: 'Examplin Ltd.' }, writerOf(locale))).toBe('\u2068Examplin Ltd.\u2069');
  });

  it.each(['en', 'aro', 'hen-XX'])('do not isolate text in %s', (locale) => {
    expect(fillGaps('{a}', { a: 'Examplin' }, writerOf(locale))).toBe('Examplin');
  });

  it('stay empty where nothing fills them', () => {
    expect(fillGaps('<{a}{b}>', { a: undefined }, english)).toBe('<>');
  });

  it.each(inherited)('are not filled with what every object has: %s', (name) => {
    expect(fillGaps(`<{${name}}>`, {}, english)).toBe('<>');
  });

  it('are filled once: text that looks like a gap stays what it is', () => {
    expect(fillGaps('{a}', { a: '{b} $& {a}', b: 'wrong' }, english)).toBe('{b} $& {a}');
  });

  it('can be told from the text around them', () => {
    expect(splitGaps('Call {number}.', { number: '112' }, english)).toEqual([
      'Call ',
      { name: 'number', text: '112' },
      '.',
    ]);
  });

  it('whatever a message is, text comes of it, and what is no gap stays', () => {
    fc.assert(
      fc.property(message, (text) => {
        const filled = fillGaps(text, {}, english);
        expect(filled).toBe(text.replace(/\{\s*\w+\s*\}/g, ''));
      }),
    );
  });
});

describe('cases', () => {
  const days = '{count, plural, =0 {today} one {in # day} other {in # days}}';

  it.each([
    [0, 'today'],
    [1, 'in 1 day'],
    [2, 'in 2 days'],
  ])('of %d are those of the number', (count, text) => {
    expect(chooseCases(days, { count }, english)).toBe(text);
  });

  it.each([
    [1, '1 dzień'],
    [3, '3 dni'],
    [5, '5 dni'],
    [22, '22 dni'],
  ])('follow the rules of the language: %d in Polish', (n, text) => {
    const polish = '{n, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}';
    expect(chooseCases(polish, { n }, writerOf('pl'))).toBe(text);
  });

  it('of a choice are those of the text; “none” where there is none', () => {
    const entry = '{clinic, select, none {Appointment} Examplin {Ours} other {Appointment: {clinic}}}';
    expect(chooseCases(entry, {}, english)).toBe('Appointment');
    expect(chooseCases(entry, { clinic: '' }, english)).toBe('Appointment');
    expect(chooseCases(entry, { clinic: 'Examplin' }, english)).toBe('Ours');
    expect(chooseCases(entry, { clinic: 'North' }, english)).toBe('Appointment: {clinic}');
  });

  it('a number of nothing is a number', () => {
    expect(chooseCases('{n, select, none {wrong} other {{n}}}', { n: 0 }, english)).toBe('{n}');
  });

  it.each(inherited)('are not found by what every object has: %s', (name) => {
    expect(chooseCases('{a, select, other {other}}', { a: name }, english)).toBe('other');
  });

  it('stand in the middle of text, several of them, beside plain gaps', () => {
    const text = 'A {a} {n, plural, one {x} other {y}} and {n, plural, one {z} other {{a}}}.';
    expect(chooseCases(text, { n: 1 }, english)).toBe('A {a} x and z.');
    expect(chooseCases(text, { n: 2 }, english)).toBe('A {a} y and {a}.');
  });

  it('whatever a message is, text comes of it; without cases, the same', () => {
    fc.assert(
      fc.property(message, fc.option(fc.oneof(fc.integer(), fc.string()), { nil: undefined }), (text, value) => {
        const chosen = chooseCases(text, { a: value, constructor: value }, english);
        if (!/plural|select/.test(text)) expect(chosen).toBe(text);
        expect(typeof chosen).toBe('string');
      }),
    );
  });
});
