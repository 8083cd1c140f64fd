/**
 * What of a draft is filled in only in part. It stays in the draft, its fields say what is missing, and the preview goes
 * without it: an editor who types is not told in a console what the widgets cannot show yet.
 */
import type { Frequency, Procedure } from 'clinic-widgets';

export const figureKeys = ['count', 'of', 'event', 'population', 'comparator', 'timeframe', 'source'] as const;
export type FigureKey = (typeof figureKeys)[number];

/** What a figure still needs before visitors see it; nothing where no figure was begun. */
export function missingFigureKeys(figure: Frequency | undefined): FigureKey[] {
  if (!figure) return [];
  const { count, of } = figure;
  return figureKeys.filter((key) => {
    if (key === 'count') return !isWhole(count, 0) || (isWhole(of, 1) && count > of);
    return key === 'of' ? !isWhole(of, 1) : !figure[key]?.trim();
  });
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** What the preview shows of a draft. A picture's address may be anywhere: to load it would tell somebody. */
export function withoutIncompleteFields(procedure: Procedure): Procedure {
  return JSON.parse(
    JSON.stringify(procedure, (key, value: unknown) => {
      if (key === 'image') return undefined;
      if (key === 'frequency') return missingFigureKeys(value as Frequency).length ? undefined : value;
      return /^(last|next)Review/.test(key) && !isDate(String(value)) ? undefined : value;
    }),
  ) as Procedure;
}

/** What was typed may be no number. */
function isWhole(value: number | undefined, least: number): value is number {
  return Number.isInteger(value) && Number(value) >= least;
}
