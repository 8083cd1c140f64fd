import type { Problem } from './problem.js';
import type { Group } from './read-html.js';
import type { Frequency, Text } from './schema.js';

/** A figure that may be shown: all that a reader needs to judge it is there. */
export type Figure = { [K in keyof Frequency]-?: NonNullable<Frequency[K]> };

const NEEDED = ['count', 'of', 'event', 'population', 'comparator', 'timeframe', 'source'] as const;

/**
 * Which figures of a panel may be shown: complete ones, all with the denominator that most of them have. Nothing is
 * rescaled; the others are left out with a problem, and their entries show without a figure.
 */
export function readableFigures(groups: readonly Group[]): { figures: Map<object, Figure>; problems: Problem[] } {
  const figures = new Map<object, Figure>();
  const problems: Problem[] = [];
  for (const item of groups.flatMap((group) => group.items ?? [])) {
    const frequency = item.frequency;
    if (!frequency) continue;
    const missing = NEEDED.filter((key) => frequency[key] === undefined);
    if (missing.length) leftOut(item, `it has no ${missing.join(', ')}`);
    else if ((frequency as Figure).count > (frequency as Figure).of) leftOut(item, 'count is more than of');
    else figures.set(item, frequency as Figure);
  }
  const common = mostCommon([...figures.values()].map((figure) => figure.of));
  for (const [item, { of }] of figures) {
    if (of === common) continue;
    figures.delete(item);
    leftOut(item, `it is per ${of}, others are per ${common}`);
  }
  return { figures, problems };

  function leftOut(item: { term?: Text | undefined }, reason: string): void {
    const term = typeof item.term === 'string' ? item.term : (item.term?.textContent ?? '');
    problems.push({ code: 'figure', message: `The figure of “${term}” is not shown: ${reason}.` });
  }
}

/** The first of the most frequent numbers. */
function mostCommon(numbers: readonly number[]): number | undefined {
  const times = (number: number) => numbers.filter((other) => other === number).length;
  return [...numbers].sort((a, b) => times(b) - times(a))[0];
}
