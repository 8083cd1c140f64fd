import { describe, expect, it } from 'vitest';
import { readableFigures } from '../../src/content/figures.js';

const whole = { count: 3, of: 100, event: 'e', population: 'p', comparator: 'c', timeframe: 't', source: 's' };

/** The terms of the entries whose figures show, and the messages about the others. */
function judge(...frequencies: object[]) {
  const items = frequencies.map((frequency, at) => ({ term: `T${at}`, frequency }));
  const { figures, problems } = readableFigures([{ kind: 'risk', items }]);
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

  it('show with the most common denominator only; nothing is rescaled', () => {
    const { shown, problems } = judge({ ...whole, of: 10 }, whole, whole);
    expect(shown).toEqual(['T1', 'T2']);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toMatch(/T0.*10\b.*100\b/);
  });

  it('entries without a figure are no problem', () => {
    expect(readableFigures([{ kind: 'risk', items: [{ term: 'T' }] }, { kind: 'benefit' }]).problems).toEqual([]);
  });
});
