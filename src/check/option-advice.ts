/** Advice about options side by side. */
import type { Frequency, OptionsContent } from '../content/schema.js';
import { NONE, VAGUE } from './patterns.js';

type OptionAdviceCode =
  'number-of-options' | 'no-option-of-none' | 'unequal-comparison' | 'unlike-figures' | 'vague-frequency';
type Found = readonly [code: OptionAdviceCode, where: string, message: string];

/** Questions about what speaks for an option, and about what speaks against it. */
const BENEFIT = /\b(benefits?|advantages?|pros|help|helps|improve|better|gain|success(ful)?|(how )?well)\b/i;
const HARM =
  /\b(risks?|harms?|side[- ]effects?|complications?|disadvantages?|drawbacks?|cons|problems?|downsides?|go(es)? wrong|danger(s|ous)?|worse)\b/i;

/** The most options that fit beside each other. */
const MOST = 5;

/** @param isEnglish whether the words can be judged, too. */
export function adviseOnOptions({ options = [], rows = [] }: OptionsContent, isEnglish: boolean): Found[] {
  const found: Found[] = [];
  if (options.length < 2 || options.length > MOST) {
    const count = options.length === 1 ? 'is 1 option' : `are ${options.length} options`;
    found.push(['number-of-options', 'options.options', `There ${count}. Name two to five.`]);
  }
  const read = rows.map(({ term = '', cells = [] }, at) => ({
    term,
    where: `options.rows[${at}]`,
    cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell, frequency: undefined } : cell)),
  }));
  for (const { where, cells } of read) {
    const figures = cells.flatMap(({ frequency }) => frequency ?? []);
    if (figures.length && figures.length < options.length) {
      const message = `${figures.length} of ${options.length} options have a figure here. Give one for each, or say that none is known.`;
      found.push(['unequal-comparison', where, message]);
    }
    if (differ(figures, 'of') || differ(figures, 'timeframe')) {
      const message =
        'The figures of this row are out of different numbers, or over different times: take one of each.';
      found.push(['unlike-figures', where, message]);
    }
  }
  if (!isEnglish) return found;
  if (options.length && !options.some(({ name = '', description = '' }) => NONE.test(`${name}. ${description}`))) {
    const message = 'Name the option of no treatment, or of waiting, too.';
    found.push(['no-option-of-none', 'options.options', message]);
  }
  const hasFigure = ({ cells }: (typeof read)[number]) => cells.some(({ frequency }) => frequency);
  const benefits = read.filter(({ term }) => BENEFIT.test(term) && !HARM.test(term));
  const harms = read.filter(({ term }) => HARM.test(term));
  if (benefits.length && !harms.length) {
    const message = 'Benefits are compared, harms are not: add a row about the harms of each option.';
    found.push(['unequal-comparison', 'options.rows', message]);
  } else if (benefits.some(hasFigure) && !harms.some(hasFigure)) {
    const message = 'Benefits have figures, harms have none: give figures for both.';
    found.push(['unequal-comparison', harms[0]?.where ?? 'options.rows', message]);
  }
  for (const { where, cells } of read) {
    cells.forEach(({ text = '', frequency }, at) => {
      const vague = frequency ? undefined : VAGUE.exec(text)?.[0];
      const message = `“${String(vague)}” has no figure: say how many people out of how many.`;
      if (vague) found.push(['vague-frequency', `${where}.cells[${at}]`, message]);
    });
  }
  return found;
}

function differ(figures: readonly Frequency[], key: 'of' | 'timeframe'): boolean {
  return new Set(figures.map((figure) => figure[key])).size > 1;
}
