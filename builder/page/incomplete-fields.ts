/**
 * Incomplete fields of a draft. They stay in the draft and are marked in the form; the preview leaves them out, so the
 * widgets do not report problems while an editor is typing.
 */
import type { Frequency, Procedure, Video } from 'clinic-widgets';

export const figureKeys = ['count', 'of', 'event', 'population', 'comparator', 'timeframe', 'source'] as const;
export type FigureKey = (typeof figureKeys)[number];

/** The values that a figure still needs before visitors see it; none if there is no figure. */
export function missingFigureKeys(figure: Frequency | undefined): FigureKey[] {
  if (!figure) return [];
  const { count, of } = figure;
  return figureKeys.filter((key) => {
    if (key === 'count') return !isWhole(count, 0) || (isWhole(of, 1) && count > of);
    return key === 'of' ? !isWhole(of, 1) : !figure[key]?.trim();
  });
}

export type VideoKey = 'src' | 'captions' | 'language' | 'transcript';

/** The values that a video still needs before visitors see it; none if there is no video. */
export function missingVideoKeys(video: Video | undefined): VideoKey[] {
  if (!video) return [];
  const [track] = video.captions ?? [];
  const values = { src: video.src, captions: track?.src, language: track?.language, transcript: video.transcript };
  return (Object.keys(values) as VideoKey[]).filter((key) => !values[key]?.trim());
}

/** Whether what is typed as the number to compare with cannot be one. */
export function isWrongComparison({ comparatorCount, of }: Frequency = {}): boolean {
  return comparatorCount !== undefined && !(isWhole(comparatorCount, 0) && comparatorCount <= Number(of));
}

export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The draft for the preview. Pictures and videos are left out: loading one would send a request to its host. */
export function withoutIncompleteFields(procedure: Procedure): Procedure {
  return JSON.parse(
    JSON.stringify(procedure, (key, value: unknown) => {
      if (key === 'image' || key === 'video') return undefined;
      if (key === 'frequency') return completeFigure(value as Frequency);
      return /^(last|next)Review/.test(key) && !isDate(String(value)) ? undefined : value;
    }),
  ) as Procedure;
}

function completeFigure(figure: Frequency): Frequency | undefined {
  if (missingFigureKeys(figure).length) return undefined;
  return isWrongComparison(figure) ? { ...figure, comparatorCount: undefined } : figure;
}

/** What was typed may be no number. */
function isWhole(value: number | undefined, least: number): value is number {
  return Number.isInteger(value) && Number(value) >= least;
}
