/** What the criteria of several instruments ask of a file. */
import type { AdviceCode } from '../advice.js';
import type { Content, Finding, Quote } from './instrument.js';

/** Found where there are such words, missing where there are none. */
export function there(words: readonly Quote[]): Finding {
  return words.length ? { outcome: 'found', words: quotes(words) } : { outcome: 'missing' };
}

/** Missing where there are no such words; where there are, a person judges them. */
export function toJudge(words: readonly Quote[]): Finding {
  return words.length ? { outcome: 'person', words: quotes(words) } : { outcome: 'missing' };
}

/** A single text of a file. */
export function textAt(where: string, text: string | undefined): Quote[] {
  return text ? [{ where, text }] : [];
}

/** The advice of some kinds, as words that decide. */
export function advised({ advice }: Content, ...codes: AdviceCode[]): Quote[] {
  return advice.filter(({ code }) => codes.includes(code)).map(({ where, message }) => ({ where, text: message }));
}

/** Words without what else is known of them. */
export function quotes(words: readonly Quote[]): Quote[] {
  return words.map(({ where, text }) => ({ where, text }));
}
