/** Advice about choices: options, comparisons, medicines. */
import { expect, it } from 'vitest';
import { checkProcedure } from '../../src/check/index.js';

const panel = (...groups: object[]) => ({ format: 1, language: 'en', benefitsAndRisks: { groups } });
const figure = { count: 3, of: 100, event: 'e', population: 'p', comparator: 'c', timeframe: 't', source: 's' };
const codesOf = (file: object, codes: RegExp) =>
  checkProcedure(file, { today: '2031-01-01' })
    .advice.filter(({ code }) => codes.test(code))
    .map(({ code, where }) => `${code} ${where}`);

it.each([
  ['You may also wait.', []],
  ['No treatment', []],
  ['Another pad may be an option.', ['no-option-of-none benefitsAndRisks.groups']],
])('options without that of none are incomplete: “%s”', (description, expected) => {
  const file = panel({ kind: 'alternative', items: [{ description }] });
  expect(codesOf(file, /^no-option-of-none/)).toEqual(expected);
  expect(codesOf({ ...file, language: 'de' }, /^no-option-of-none/)).toEqual([]);
});

it('a harm is compared where a benefit is', () => {
  const benefit = { kind: 'benefit', items: [{ description: 'A', frequency: { ...figure, comparatorCount: 1 } }] };
  const risks = (...frequencies: object[]) => ({
    kind: 'risk',
    items: frequencies.map((frequency) => ({ description: 'B', frequency })),
  });
  const compared = { ...figure, comparatorCount: 4 };
  expect(codesOf(panel(benefit, risks(figure, compared)), /^unequal/)).toEqual([
    'unequal-comparison benefitsAndRisks.groups[1].items[0]',
  ]);
  expect(codesOf(panel(benefit, risks(compared)), /^unequal/)).toEqual([]);
  expect(codesOf(panel({ kind: 'benefit', items: [{ frequency: figure }] }, risks(figure)), /^unequal/)).toEqual([]);
});

it('who reads to stop a medicine reads whom to ask, in the same section', () => {
  const stop = { description: 'Stop your blood thinner three days before.' };
  const steps = (...items: object[]) => ({ format: 1, language: 'en', steps: { items } });
  expect(codesOf(steps(stop), /^medicine/)).toEqual(['medicine-without-whom-to-ask steps.items[0].description']);
  expect(codesOf(steps(stop, { description: 'Ask your doctor first.' }), /^medicine/)).toEqual([]);
  const elsewhere = { ...steps(stop), contact: { introduction: 'Call us.' } };
  expect(codesOf(elsewhere, /^medicine/)).toHaveLength(1);
  expect(codesOf(steps({ description: 'A medicine is given.' }), /^medicine/)).toEqual([]);
});
