import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, isSafeUrl } from '../../src/content/check.js';
import { benefitsAndRisksShape, disclaimerShape, entriesShape, procedureShape } from '../../src/content/schema.js';

describe('check', () => {
  it('keeps what is usable, trimmed', () => {
    const { value, problems } = check(
      entriesShape,
      { heading: ' Steps ', items: [{ term: 'A', description: ' b ' }] },
      'steps',
    );
    expect(value).toEqual({ heading: 'Steps', items: [{ term: 'A', description: 'b' }] });
    expect(problems).toEqual([]);
  });

  it.each([
    ['an unknown key', { heading: 'A', headline: 'B' }, { heading: 'A' }, 'unknown-key', 'steps.headline'],
    ['a number for text', { heading: 1, note: 'B' }, { note: 'B' }, 'wrong-type', 'steps.heading'],
    ['an object for text', { note: {} }, {}, 'wrong-type', 'steps.note'],
    [
      'a text for an entry',
      { items: ['a', { description: 'b' }] },
      { items: [{ description: 'b' }] },
      'wrong-type',
      'steps.items[0]',
    ],
    ['a list for a section', [], undefined, 'wrong-type', 'steps'],
    ['a text for a section', 'a', undefined, 'wrong-type', 'steps'],
  ])('%s is one problem, and the rest is kept', (_, input, kept, code, where) => {
    const { value, problems } = check(entriesShape, input, 'steps');
    expect(value).toEqual(kept);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]!.message).toContain(where);
  });

  it('one entry in place of a list is a problem, and is shown', () => {
    const { value, problems } = check(entriesShape, { items: { description: 'a' } }, 'steps');
    expect(value).toEqual({ items: [{ description: 'a' }] });
    expect(problems).toHaveLength(1);
  });

  it.each(['2030-13-01', '2030-00-10', '31.12.2030', '2030', 'soon'])('“%s” is not a day', (lastReviewed) => {
    const { value, problems } = check(disclaimerShape, { provenance: { lastReviewed } }, 'disclaimer');
    expect(value).toEqual({ provenance: {} });
    expect(problems).toHaveLength(1);
  });

  it.each([-1, 1.5, NaN, Infinity, '3'])('%s is not a count', (count) => {
    const content = { groups: [{ items: [{ frequency: { count } }] }] };
    expect(check(benefitsAndRisksShape, content, '').problems.map(({ code }) => code)).toEqual(['wrong-type']);
  });

  it('nobody is no population', () => {
    const { value, problems } = check(
      benefitsAndRisksShape,
      { groups: [{ items: [{ frequency: { count: 0, of: 0 } }] }] },
      '',
    );
    expect(value).toEqual({ groups: [{ items: [{ frequency: { count: 0 } }] }] });
    expect(problems).toHaveLength(1);
  });

  it('what was inherited is not content', () => {
    const { value, problems } = check(
      entriesShape,
      JSON.parse('{ "__proto__": { "heading": "A" }, "constructor": 1 }'),
      'steps',
    );
    expect(value).toEqual({});
    expect(problems.map(({ code }) => code)).toEqual(['unknown-key', 'unknown-key']);
  });

  it('takes anything without throwing, and what it kept is without problems', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSparseArray: true,
      withNullPrototype: true,
    });
    const keyed = fc.record(Object.fromEntries(Object.keys(procedureShape).map((key) => [key, anything])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.oneof(anything, keyed), (value) => {
        const first = check(procedureShape, value, 'file');
        if (first.value === undefined) return;
        const again = check(procedureShape, first.value, 'file');
        expect(again.problems).toEqual([]);
        expect(again.value).toEqual(first.value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isSafeUrl', () => {
  it.each([
    'https://a.example/',
    'http://a.example',
    '/a',
    'a/b.png?c=d:e',
    '#a',
    '?a',
    '',
    '//a.example',
    'mailto:a@b.example',
    'tel:+1 555',
    'data:image/png;base64,AA==',
  ])('takes %s', (url) => expect(isSafeUrl(url)).toBe(true));

  it.each([
    'javascript:1',
    ' JavaScript:1',
    'java\nscript:1',
    '\u0001javascript:1',
    'javascript\t:1',
    'vbscript:1',
    'data:text/html,<script>',
  ])('refuses %j', (url) => expect(isSafeUrl(url)).toBe(false));

  it('agrees with the parser of addresses about scripts', () => {
    const noise = fc
      .array(fc.constantFrom('', ' ', '\t', '\n', '\u0000', '\u001f', 'j', 'a', ':'), { maxLength: 3 })
      .map((parts) => parts.join(''));
    const spelling = fc
      .tuple(
        ...Array.from('javascript:alert(1)').map((letter) =>
          fc.tuple(noise, fc.constantFrom(letter, letter.toUpperCase())),
        ),
      )
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(spelling, (url) => {
        const { protocol } = new URL(url, 'https://clinic.example/');
        if (protocol === 'javascript:') expect(isSafeUrl(url)).toBe(false);
      }),
    );
  });
});
