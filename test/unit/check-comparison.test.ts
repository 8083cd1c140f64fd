/** Advice about choices: options, comparisons, medicines. */
import { describe, expect, it } from 'vitest';
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

describe('options side by side', () => {
  const file = (names: string[], ...rows: object[]) => ({
    format: 1,
    language: 'en',
    options: { options: names.map((name) => ({ name })), rows },
  });
  const row = (term: string, ...cells: unknown[]) => ({ term, cells });
  const about = /^(number-of|no-option|unequal|unlike|vague)/;

  it('have the option of none among them, and are two to five', () => {
    expect(codesOf(file(['Examplin', 'Samplex']), about)).toEqual(['no-option-of-none options.options']);
    expect(codesOf(file(['Examplin', 'No treatment']), about)).toEqual([]);
    expect(codesOf(file(['No treatment']), about)).toEqual(['number-of-options options.options']);
    expect(codesOf(file(['A', 'B', 'C', 'D', 'E', 'Waiting']), about)).toEqual(['number-of-options options.options']);
  });

  it('are compared by their harms where they are by their benefits', () => {
    const names = ['Examplin', 'Waiting'];
    const benefit = row('How well does it work?', { frequency: figure }, { frequency: figure });
    expect(codesOf(file(names, row('How well does it work?', 'A', 'B')), about)).toEqual([
      'unequal-comparison options.rows',
    ]);
    expect(codesOf(file(names, benefit), about)).toEqual(['unequal-comparison options.rows']);
    expect(codesOf(file(names, benefit, row('What are the risks?', 'A', 'B')), about)).toEqual([
      'unequal-comparison options.rows[1]',
    ]);
    const risk = row('What are the risks?', { frequency: figure }, { frequency: figure });
    expect(codesOf(file(names, benefit, risk), about)).toEqual([]);
  });

  it('have figures that can be compared', () => {
    const names = ['Examplin', 'Waiting'];
    expect(codesOf(file(names, row('Pain?', { frequency: figure }, 'None')), about)).toEqual([
      'unequal-comparison options.rows[0]',
    ]);
    const other = { ...figure, of: 1000 };
    expect(codesOf(file(names, row('Pain?', { frequency: figure }, { frequency: other })), about)).toEqual([
      'unlike-figures options.rows[0]',
    ]);
    expect(codesOf(file(names, row('Pain?', 'It is rare.', 'B')), about)).toEqual([
      'vague-frequency options.rows[0].cells[0]',
    ]);
  });

  it('are other options than that of the procedure', () => {
    const risks = { benefitsAndRisks: { groups: [{ kind: 'risk', items: [{ description: 'A' }] }] } };
    expect(codesOf({ ...file(['Examplin', 'Waiting']), ...risks }, /^no-alternatives/)).toEqual([]);
    expect(codesOf({ format: 1, ...risks }, /^no-alternatives/)).toHaveLength(1);
  });
});
