/** What is still open in a draft. It is said again before anything of the draft is taken away. */
import type { Problem } from 'clinic-widgets/check';
import { isSafeAddress, sectionsOf } from '../index.js';
import type { Draft, Settings } from './draft.js';
import type { Mark } from './marks.js';
import { missingFigureKeys } from './incomplete-fields.js';
import { reportOf } from './report.js';
import type { Frequency, Procedure } from 'clinic-widgets';

/** Settings that are addresses by https only: what patients write goes there, or the page's script comes from there. */
export const safeSettings = ['action', 'formPage', 'base'] as const satisfies (keyof Settings)[];
export type SafeSetting = (typeof safeSettings)[number];

interface Image {
  src?: string;
  alt?: string;
}

export interface OpenPoints {
  /** Lists without a kind. */
  kinds: number;
  /** Warnings that are in no section. */
  warnings: number;
  /** Other marks of the reader. */
  marks: number;
  /** Figures that visitors do not see. */
  figures: number;
  /** Pictures that nobody has described. */
  pictures: number;
  /** Whether nobody has said which language the text is in. */
  language: boolean;
  /** Whether there is a contact form that cannot send. */
  form: boolean;
  addresses: SafeSetting[];
  /** What the widgets cannot use, in English. */
  problems: Problem[];
}

/** @param marks the reader's marks that are still open. */
export function openPointsOf(
  { procedure, settings }: Draft,
  marks: readonly Mark[],
  isLanguageUnknown: boolean,
): OpenPoints {
  const count = (wanted: string) => marks.filter(({ reason }) => reason === wanted).length;
  const [kinds, warnings] = [count('kind'), count('set-apart')];
  // A list without a kind is said by its mark, an incomplete figure by its own line.
  const figures = partsOf<Frequency>(procedure, 'frequency').filter(
    (figure) => missingFigureKeys(figure).length,
  ).length;
  const isSaidElsewhere = ({ code }: Problem) =>
    (code === 'unclear-kind' && kinds > 0) || (code === 'figure' && figures > 0);
  return {
    kinds,
    warnings,
    marks: marks.length - kinds - warnings,
    figures,
    pictures: partsOf<Image>(procedure, 'image').filter(({ src, alt }) => src && alt === undefined).length,
    language: isLanguageUnknown,
    form: sectionsOf(procedure).includes('contact') && !settings.action,
    addresses: safeSettings.filter((name) => settings[name] && !isSafeAddress(settings[name])),
    problems: reportOf(procedure).problems.filter((problem) => !isSaidElsewhere(problem)),
  };
}

export function isNothingOpen(open: OpenPoints): boolean {
  const { kinds, warnings, marks, figures, pictures, language, form, addresses, problems } = open;
  return !(kinds + warnings + marks + figures + pictures + addresses.length + problems.length || language || form);
}

function partsOf<T>(procedure: Procedure, name: string): T[] {
  const found: T[] = [];
  JSON.stringify(procedure, (key, value: unknown) => {
    // A file may have anything there.
    if (key === name && typeof value === 'object' && value) found.push(value as T);
    return value;
  });
  return found;
}
