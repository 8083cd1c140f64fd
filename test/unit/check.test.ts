/** The authoring check says what is wrong with a procedure file, and what could serve readers better. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdviceCode, checkProcedure } from '../../src/check/index.js';

const reference = JSON.parse(readFileSync(new URL('../../content/vertebroplasty.json', import.meta.url), 'utf8'));
const today = '2031-01-01';

/** A file to which no advice is given. */
const exemplary = {
  format: 1,
  language: 'en',
  name: 'Examplin',
  steps: { items: [{ description: 'You sit down.', image: { src: 'chair.png', alt: '' } }] },
  benefitsAndRisks: {
    groups: [
      { kind: 'benefit', items: [{ term: 'Less pain', description: 'Examplin may help with pain.' }] },
      { kind: 'risk', items: [{ term: 'Rash', description: 'Examplin may cause a rash.' }] },
      { kind: 'alternative', items: [{ term: 'No treatment', description: 'You may also wait.' }] },
    ],
  },
  recovery: {
    items: [{ when: 'The same day', description: 'You go home.' }],
    getHelp: 'Call us if you cannot get up.',
  },
  provenance: {
    reviewer: 'B. Reviewer',
    lastReviewed: '2030-12-31',
    nextReview: '2031-12-31',
    sources: [{ title: 'Invented study of Examplin, 2030', url: 'https://example.com/' }],
  },
};

const figure = {
  count: 3,
  of: 100,
  event: 'a rash',
  population: 'adults in an invented study',
  comparator: '1 in 100 without Examplin',
  timeframe: '6 weeks',
  source: 'Invented study of Examplin, 2030',
};

/** The exemplary file with one section in place of its own. */
const withSection = (section: object) => ({ ...exemplary, ...section });
const withItem = (kind: string, item: object) =>
  withSection({
    benefitsAndRisks: { groups: [...exemplary.benefitsAndRisks.groups, { kind, items: [item] }] },
  });
const adviceOn = (file: unknown) => checkProcedure(file, { today }).advice.map(({ code, where }) => [code, where]);

it('has no advice on an exemplary file', () => {
  expect(checkProcedure(exemplary, { today })).toEqual({ problems: [], advice: [] });
});

it('on the reference content: no problem, and what its source page lacks', () => {
  const { problems, advice } = checkProcedure(reference, { today });
  expect(problems).toEqual([]);
  const found = advice.filter(({ code }) => code !== 'long-sentence').map(({ code, where }) => [code, where]);
  expect(found).toEqual([
    ['no-reviewer', 'provenance.reviewer'],
    ['no-review-date', 'provenance.lastReviewed'],
    ['no-sources', 'provenance.sources'],
    ['unbalanced', 'benefitsAndRisks.groups'],
    ['no-alternatives', 'benefitsAndRisks.groups'],
    ['certain-benefit', 'benefitsAndRisks.groups[0].items[2]'],
    ['well-tolerated', 'benefitsAndRisks.groups[1].items[1]'],
    ['no-get-help', 'recovery.getHelp'],
  ]);
  const messages = advice.map(({ message }) => message);
  expect(messages).toContain('There are 3 benefits and 1 harm. Tell harms as fully as benefits.');
  expect(messages).toContain('“well-tolerated” has no figure: say how many people it troubled, and how.');
});

it('gives every piece of advice with its reason and a source that can be opened', () => {
  for (const { reason, source } of checkProcedure(reference).advice) {
    expect(reason).toMatch(/^\p{Lu}.*\.$/u);
    expect(source.title).not.toBe('');
    expect(new URL(source.url).protocol).toBe('https:');
  }
});

describe('advice', () => {
  const many = Array.from({ length: 20 }, (_, at) => `word${at}`).join(' ');
  const cases: [AdviceCode, string, unknown][] = [
    [
      'review-overdue',
      'provenance.nextReview',
      { ...exemplary, provenance: { ...exemplary.provenance, nextReview: '2030-12-31' } },
    ],
    ['vague-frequency', 'benefitsAndRisks.groups[3].items[0]', withItem('risk', { description: 'A rash is rare.' })],
    ['certain-benefit', 'benefitsAndRisks.groups[3].items[0]', withItem('benefit', { description: 'It stops pain.' })],
    [
      'one-in-x',
      'benefitsAndRisks.groups[3].items[0].description',
      withItem('risk', { description: '1 in 20 may have a rash.' }),
    ],
    [
      'relative-only',
      'benefitsAndRisks.groups[3].items[0].description',
      withItem('risk', { description: 'It may halve the risk, or have 50% less pain.' }),
    ],
    ['no-picture-text', 'steps.items[0].image.alt', withSection({ steps: { items: [{ image: { src: 'a.png' } }] } })],
    ['long-sentence', 'disclaimer.paragraphs[0]', withSection({ disclaimer: { paragraphs: [`Short. ${many}.`] } })],
    ['filler', 'disclaimer.urgent', withSection({ disclaimer: { urgent: 'Please note that you may call.' } })],
    ['no-alternatives', 'benefitsAndRisks.groups', withSection({ benefitsAndRisks: { groups: [] } })],
    ['no-get-help', 'recovery.getHelp', withSection({ recovery: { items: [] } })],
  ];
  it.each(cases)('%s: %s', (code, where, file) => {
    expect(adviceOn(file)).toEqual([[code, where]]);
  });

  it.each([
    ['1 in 2,000', '1 in 2,000'],
    ['1 in 2.000', '1 in 2.000'],
    ['1 in 2 000', '1 in 2 000'],
    ['1 in 2\u202f000', '1 in 2\u202f000'],
    ['1 in 2’000', '1 in 2’000'],
    ['one in 1,250,000', 'one in 1,250,000'],
    ['1 out of every 20', '1 out of every 20'],
    ['1:2000', '1:2000'],
    ['one in twenty', 'one in twenty'],
  ])('reads “%s” as a whole', (rate, read) => {
    const { advice } = checkProcedure(withItem('risk', { description: `It may hurt ${rate} people.` }), { today });
    expect(advice.map(({ code, message }) => [code, message.split('”')[0]])).toEqual([['one-in-x', `“${read}`]]);
  });

  it.each([
    '1 in 100',
    '1 in 1,000',
    '1 in 10 000',
    '1 in 100,000',
    '1 in 1,000,000',
    '1:1000',
    '21 in 40',
    '0.1 in 20',
    'at 1:30',
  ])('finds no 1 in X in “%s”', (rate) => {
    expect(adviceOn(withItem('risk', { description: `It may hurt ${rate} people.` }))).toEqual([]);
  });

  it('a figure takes the vagueness away', () => {
    for (const description of ['A rash is rare.', 'A rash is well tolerated.']) {
      expect(adviceOn(withItem('risk', { description }))).toHaveLength(1);
      expect(adviceOn(withItem('risk', { description, frequency: figure }))).toEqual([]);
    }
  });

  it('two harms balance three benefits', () => {
    const may = { description: 'It may help.' };
    const groups = (harms: number) => [
      { kind: 'benefit', items: [may, may, may] },
      { kind: 'risk', items: Array.from({ length: harms }, () => may) },
      { kind: 'alternative', items: [{ description: 'You may wait.' }] },
    ];
    expect(adviceOn(withSection({ benefitsAndRisks: { groups: groups(1) } })).map(([code]) => code)).toEqual([
      'unbalanced',
    ]);
    expect(adviceOn(withSection({ benefitsAndRisks: { groups: groups(2) } }))).toEqual([]);
  });

  it('judges wording only in English', () => {
    const file = { ...withItem('risk', { description: 'A rash is rare.' }), language: 'nl' };
    expect(adviceOn(file)).toEqual([]);
  });

  it('a date or a number within a sentence does not end it', () => {
    const text = 'It takes 1.5 hours, e.g. from 9 a.m. to half past ten.';
    expect(adviceOn(withSection({ disclaimer: { paragraphs: [text] } }))).toEqual([]);
  });
});

describe('problems', () => {
  it.each([
    ['no object', [], ['not-a-procedure']],
    ['no format', {}, ['wrong-type']],
    ['another format', { format: 2 }, ['wrong-type']],
    ['an unknown key', { ...exemplary, extra: {} }, ['unknown-key']],
    ['a wrong type', { ...exemplary, steps: { items: [{ description: 3 }] } }, ['wrong-type']],
    [
      'an incomplete figure',
      withItem('risk', { description: 'A rash may come.', frequency: { count: 1, of: 100 } }),
      ['figure'],
    ],
    [
      'another denominator',
      withItem('risk', { description: 'It may hurt.', frequency: { ...figure, count: 101 } }),
      ['figure'],
    ],
  ])('%s', (_, file, codes) => {
    expect(checkProcedure(file, { today }).problems.map(({ code }) => code)).toEqual(codes);
  });
});

/** Values of any kind, more often than not under keys that the schema has. */
const keys = [
  'format',
  'benefitsAndRisks',
  'groups',
  'items',
  'kind',
  'frequency',
  'description',
  'recovery',
  'provenance',
  'sources',
  'image',
  '__proto__',
];
const nearly = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.jsonValue(),
    fc.constantFrom('benefit', 'risk', 'A rash is rare. 1 in 20', 1),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value')),
  ),
})).value;

it('gives a result for any JSON, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.anything()), (file) => {
      const report = checkProcedure(file);
      expect(Array.isArray(report.problems) && Array.isArray(report.advice)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

describe('what to do afterwards', () => {
  const checked = (...groups: object[]) =>
    checkProcedure({ format: 1, language: 'en', aftercare: { groups } }, { today: '2030-01-01' });
  const codes = (...groups: object[]) => checked(...groups).advice.map(({ code }) => code);
  const items = [{ description: 'It turns green.' }];

  it('is advised to say when to get help, unless a level of care or the recovery does', () => {
    expect(checked({ kind: 'do', items }).advice).toContainEqual(
      expect.objectContaining({ code: 'no-get-help', where: 'aftercare.groups' }),
    );
    expect(codes({ kind: 'call', items })).not.toContain('no-get-help');
    expect(codes({ heading: 'Call 112', items })).not.toContain('no-get-help');
    const file = { format: 1, recovery: { items: [] }, aftercare: { groups: [{ kind: 'urgent', items }] } };
    expect(checkProcedure(file).advice.map(({ code }) => code)).not.toContain('no-get-help');
  });

  it('is advised to say when an activity is possible', () => {
    const activity = (item: object) => ({ kind: 'activity', items: [item] });
    expect(checked(activity({ description: 'Swim.' })).advice).toContainEqual(
      expect.objectContaining({ code: 'activity-without-when', where: 'aftercare.groups[0].items[0]' }),
    );
    for (const item of [
      { when: 'Later', description: 'Swim.' },
      { term: 'Swim', description: 'when you like' },
      { description: 'Swim after 2 days.' },
    ]) {
      expect(codes(activity(item))).not.toContain('activity-without-when');
    }
    expect(codes({ kind: 'do', items })).not.toContain('activity-without-when');
  });

  it('has its kinds checked', () => {
    const { problems } = checked({ kind: 'food', items });
    expect(problems.map(({ code }) => code)).toEqual(['unclear-kind']);
    expect(problems[0]!.message).toContain('"follow-up"');
  });
});

describe('how to prepare', () => {
  const checked = (...groups: object[]) =>
    checkProcedure({ format: 1, language: 'en', preparation: { groups } }, { today: '2030-01-01' });
  const codes = (...groups: object[]) => checked(...groups).advice.map(({ code }) => code);

  it('is advised to say from when on not to eat, unless a time or a number is there', () => {
    const food = (item: object) => ({ kind: 'food', items: [item] });
    expect(codes(food({ description: 'Do not eat.' }))).toContain('food-without-when');
    expect(codes(food({ when: 'At night', description: 'Do not eat.' }))).not.toContain('food-without-when');
    expect(codes(food({ description: 'Do not eat for ٦ hours.' }))).not.toContain('food-without-when');
    expect(codes({ kind: 'bring', items: [{ description: 'A hat.' }] })).not.toContain('food-without-when');
    expect(codes({ heading: 'Food and drink', items: [{ description: 'Do not eat.' }] })).toContain(
      'food-without-when',
    );
  });

  it('has its kinds checked', () => {
    const { problems } = checked({ kind: 'benefit', items: [{ description: 'One.' }] });
    expect(problems.map(({ code }) => code)).toEqual(['unclear-kind']);
    expect(problems[0]!.message).toContain('"medicine"');
  });
});
