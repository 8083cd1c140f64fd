import { describe, expect, it } from 'vitest';
import { readableFigures } from '../../src/content/figures.js';
import { drawnFigures } from '../../src/content/pictograph.lazy.js';

const whole = { count: 3, of: 100, event: 'e', population: 'p', comparator: 'c', timeframe: 't', source: 's' };

/** The terms of the entries whose figures show, and the messages about the others. */
function judge(...frequencies: object[]) {
  const items = frequencies.map((frequency, at) => ({ term: `T${at}`, frequency }));
  const { figures, problems } = readableFigures([{ items }]);
  return { shown: items.filter((item) => figures.has(item)).map(({ term }) => term), problems };
}

describe('figures', () => {
  it('show when everything is there', () => {
    expect(judge(whole)).toEqual({ shown: ['T0'], problems: [] });
    expect(judge({ ...whole, certainty: 'low' }, { ...whole, count: 0 }, { ...whole, count: 100 }).shown).toEqual([
      'T0',
      'T1',
      'T2',
    ]);
  });

  it.each(Object.keys(whole))('do not show without %s', (key) => {
    const { shown, problems } = judge(whole, { ...whole, [key]: undefined });
    expect(shown).toEqual(['T0']);
    expect(problems.map(({ code }) => code)).toEqual(['figure']);
    expect(problems[0]!.message).toContain('T1');
    expect(problems[0]!.message).toMatch(new RegExp(`\\b${key}\\b`));
  });

  it('do not show with more than all; other numbers that cannot be do not pass the check of the content', () => {
    expect(judge({ ...whole, count: 101 }).shown).toEqual([]);
  });

  it('show whatever their denominators are; nothing is rescaled', () => {
    const frequencies = [85, 1, 7].map((count, at) => ({ ...whole, count, of: [100, 10, 1000][at]! }));
    expect(judge(...frequencies)).toEqual({ shown: ['T0', 'T1', 'T2'], problems: [] });
  });

  it('show without a comparison that cannot be, which is a problem', () => {
    const { shown, problems } = judge({ ...whole, comparatorCount: 101 }, { ...whole, comparatorCount: 100 });
    expect(shown).toEqual(['T0', 'T1']);
    expect(problems.map(({ message }) => message)).toEqual([
      'The comparison of “T0” is not shown: comparatorCount (in HTML data-comparatorcount) is more than of.',
    ]);
    const item = { term: 'T', frequency: { ...whole, comparatorCount: 101 } };
    expect(readableFigures([{ items: [item] }]).figures.get(item)?.comparatorCount).toBeUndefined();
  });

  it('entries without a figure are no problem', () => {
    expect(readableFigures([{ items: [{ term: 'T' }] }, {}]).problems).toEqual([]);
  });
});

describe('pictures of figures', () => {
  /** The terms of the entries whose figures are drawn, and the messages about the others. */
  function draw(...denominators: number[]) {
    const items = denominators.map((of, at) => ({ term: `T${at}`, frequency: { ...whole, of } }));
    const { drawn, problems } = drawnFigures(readableFigures([{ items }]).figures);
    return { drawn: items.filter((item) => drawn.has(item)).map(({ term }) => term), problems };
  }

  it('keep to the most common denominator, and one problem names those that are left out', () => {
    expect(draw(100, 100)).toEqual({ drawn: ['T0', 'T1'], problems: [] });
    const { drawn, problems } = draw(10, 100, 1000, 100);
    expect(drawn).toEqual(['T1', 'T3']);
    expect(problems.map(({ code }) => code)).toEqual(['figure']);
    expect(problems[0]!.message).toMatch(/“T0” \(of 10\), “T2” \(of 1000\).*100 people/);
    expect(problems[0]!.message).not.toMatch(/T1|T3/);
  });

  it('are none where the people are too many to be seen', () => {
    const { drawn, problems } = draw(10_000, 10_000, 100);
    expect(drawn).toEqual([]);
    expect(problems[0]!.message).toMatch(/T0.*T1.*T2.*1000 people at most/);
    expect(draw()).toEqual({ drawn: [], problems: [] });
  });
});
