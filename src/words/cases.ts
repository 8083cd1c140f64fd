/**
 * Messages with cases, as the ICU MessageFormat writes them:
 *
 * - `{count, plural, =0 {none} one {# day} other {# days}}`: `#` is the number as the language writes it.
 * - `{clinic, select, none {Appointment} other {Appointment: {clinic}}}`: `none` is for a value that is not there.
 *
 * What stands for a case is text with plain gaps; it holds no further cases.
 */
import type { Values, Writer } from './format.js';

/** A gap: its name, and maybe `plural` or `select` with its cases. */
export const GAP = /\{\s*(\w+)\s*(?:,\s*(plural|select)\s*,((?:\s*=?\w+\s*\{(?:[^{}]|\{\s*\w+\s*\})*\})+)\s*)?\}/g;

/** One of the cases: its key and its text. */
export const CASE = /(=?\w+)\s*\{((?:[^{}]|\{\s*\w+\s*\})*)\}/g;

/** Puts the text of the right case in the place of all of them. Plain gaps stay, for {@link fillGaps}. */
export function chooseCases(message: string, values: Values, writer: Writer): string {
  return message.replace(GAP, (gap, name: string, type: string | undefined, cases: string | undefined) => {
    if (cases === undefined) return gap;
    const texts = new Map([...cases.matchAll(CASE)].map(([, key, text]) => [key, text]));
    const other = texts.get('other') ?? '';
    const value = values[name];
    if (type === 'select') return texts.get(value === undefined || value === '' ? 'none' : String(value)) ?? other;
    const count = Number(value);
    const rule = new Intl.PluralRules(writer.locale).select(count);
    return (texts.get(`=${count}`) ?? texts.get(rule) ?? other).replaceAll('#', writer.number(count));
  });
}
