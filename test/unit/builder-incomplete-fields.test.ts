/** What the builder's preview goes without until it is filled in. */
import { expect, it } from 'vitest';
import { missingFigureKeys, withoutIncompleteFields } from '../../builder/page/incomplete-fields.js';

const figure = (count: number, of: number) => ({
  ...{ count, of, event: 'it happened', population: 'adults', comparator: 'nothing', timeframe: 'a week' },
  source: 'Invented, 2031',
});
const panelOf = (...figures: object[]) => ({
  benefitsAndRisks: { groups: figures.map((frequency) => ({ items: [{ description: 'One.', frequency }] })) },
});

it('shows every complete figure, whatever it is out of', () => {
  const draft = panelOf(figure(85, 100), figure(1, 10), figure(7, 1000), figure(2, 10));
  expect(withoutIncompleteFields(draft)).toEqual(draft);
});

it.each([
  ['source', { ...figure(1, 10), source: ' ' }],
  ['count', { ...figure(11, 10) }],
  ['of', { ...figure(0, 0) }],
] as const)('holds a figure back whose %s is missing or wrong, and no other', (key, half) => {
  expect(missingFigureKeys(half)).toEqual([key]);
  expect(withoutIncompleteFields(panelOf(figure(85, 100), half))).toEqual({
    benefitsAndRisks: {
      groups: [{ items: [{ description: 'One.', frequency: figure(85, 100) }] }, { items: [{ description: 'One.' }] }],
    },
  });
});

it.each([11, -1, 'ten'])('shows a figure without the number to compare with where that is %s', (comparatorCount) => {
  const draft = panelOf({ ...figure(1, 10), comparatorCount: 2 }, { ...figure(1, 10), comparatorCount });
  expect(JSON.stringify(withoutIncompleteFields(draft))).toBe(
    JSON.stringify(panelOf({ ...figure(1, 10), comparatorCount: 2 }, figure(1, 10))),
  );
});
