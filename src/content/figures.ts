import type { Problem } from './problem.js';
import type { Frequency, Text } from './schema.js';
import { excerpt } from './text.js';

/** A figure that may be shown: it has everything that a reader needs to understand it. */
export type Figure = { [K in keyof Omit<Frequency, 'comparatorCount'>]-?: NonNullable<Frequency[K]> } & {
  /** How many of the same number without the treatment; without it, nothing is compared. */
  comparatorCount?: number | undefined;
};

/** What may have a figure, with the groups that it is in. */
type Groups<E> = readonly { items?: readonly E[] | undefined }[];
export interface Entry {
  term?: Text | undefined;
  description?: Text | undefined;
  frequency?: Frequency<Text> | undefined;
}

const NEEDED = ['count', 'of', 'event', 'population', 'comparator', 'timeframe', 'source'] as const;

/**
 * The figures of a panel that may be shown as sentences: all that are complete, whatever their denominators. Nothing is rescaled. The
 * others are left out with a problem, and their entries show without a figure.
 */
export function readableFigures<E extends Entry>(groups: Groups<E>): { figures: Map<E, Figure>; problems: Problem[] } {
  const figures = new Map<E, Figure>();
  const problems: Problem[] = [];
  for (const item of groups.flatMap((group) => group.items ?? [])) {
    const frequency = item.frequency;
    if (!frequency) continue;
    const missing = NEEDED.filter((key) => frequency[key] === undefined);
    if (missing.length) report(item, 'figure', `it has no ${missing.join(', ')}`);
    else if ((frequency as Figure).count > (frequency as Figure).of) report(item, 'figure', 'count is more than of');
    else if ((frequency.comparatorCount ?? 0) > (frequency as Figure).of) {
      figures.set(item, { ...(frequency as Figure), comparatorCount: undefined });
      report(item, 'comparison', 'comparatorCount (in HTML data-comparatorcount) is more than of');
    } else figures.set(item, frequency as Figure);
  }
  return { figures, problems };

  function report(item: E, what: 'figure' | 'comparison', reason: string): void {
    const message = `The ${what} of “${excerpt(item.term ?? item.description)}” is not shown: ${reason}.`;
    problems.push({ code: 'figure', message });
  }
}
