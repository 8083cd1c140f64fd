import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/content/check.js';
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

  it.each(['javascript:alert(1)', '\u00a0javascript:alert(1)', '\ufeff\u2003javascript:alert(1)', 'data:text/html,x'])(
    '%j is judged as it is used, without the space around it',
    (address) => {
      const content = { items: [{ description: 'a', image: { src: address, alt: 'b' } }] };
      const { value, problems } = check(entriesShape, content, 'steps');
      expect(value).toEqual({ items: [{ description: 'a', image: { alt: 'b' } }] });
      expect(problems.map(({ message }) => message)).toEqual([
        '“steps.items[0].image.src” must be an address that starts with https:// or http://, or a relative one.',
      ]);
    },
  );

  it('a source may be a mail address, a picture may not', () => {
    const address = 'mailto:library@clinic.example';
    expect(check(disclaimerShape, { provenance: { sources: [{ url: address }] } }, '').problems).toEqual([]);
    expect(check(entriesShape, { items: [{ image: { src: address } }] }, '').problems).toHaveLength(1);
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
