/**
 * Reads the text of a page about a procedure into a procedure file, in one way through: lines (`text-lines.ts`, `html-lines.ts`),
 * headings (`headings.ts`), blocks (`blocks.ts`, `page.ts`), a home for each block (`model.ts`, `guard.ts`, `place.ts`), the procedure
 * and its marks (`assemble.ts`). Each takes what the one before it gives, and none calls back.
 */
import { assemble } from './assemble.js';
import { linesOfHtml } from './html-lines.js';
import { type Language, languageOf } from './language.js';
import type { Weights } from './model.js';
import { pageOf } from './page.js';
import { placeBlocks } from './place.js';
import type { Reading } from './reading.js';
import { isItem, type Line, linesOfText } from './text-lines.js';

/** What was learnt for a language; nothing where the reader cannot read it. */
export type WeightsFor = (language: Language) => Weights | undefined;

/**
 * Reads plain text, as it comes from a page, a word processor or a PDF.
 * @returns a procedure file, and what an editor should look at. Every word of the text is in one of them.
 */
export function readText(text: string, weightsFor: WeightsFor): Reading {
  return read(linesOfText(text), weightsFor);
}

/**
 * Reads the HTML that a clipboard holds beside the text: its headings, lists, tables and bold terms are known, not guessed.
 * If the HTML has none of these, read the plain text instead: see `hasStructure`.
 */
export function readRich(html: string, weightsFor: WeightsFor): Reading {
  return read(linesOfHtml(html), weightsFor);
}

/** Whether HTML has structure that its plain text lacks. */
export function hasStructure(html: string): boolean {
  return /<(h[1-6]|li|table|dt|strong|b)[\s>]/i.test(html);
}

/** The language of a page, of those that the reader has words for. */
export function languageOfPage(text: string): Language | undefined {
  return languageOf(text.replace(/<[^>]*>/g, ' '));
}

function read(lines: readonly Line[], weightsFor: WeightsFor): Reading {
  const start = secondLanguageAt(lines) ?? lines.length;
  const page = pageOf(lines.slice(0, start));
  const weights = page.language && weightsFor(page.language);
  const reading = assemble(page, placeBlocks(page, weights));
  for (const text of withTheirLines(lines.slice(start))) reading.uncertain.push({ reason: 'language', text });
  return reading;
}

/** The entries of a list stay with the line above them: “Do not:” changes what they say. */
function withTheirLines(lines: readonly Line[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    if (isItem(line) && texts.length) texts.push(`${texts.pop() ?? ''}\n${line.text}`);
    else texts.push(line.text);
  }
  return texts;
}

/** The first line of a translation that follows the text. The heading above it belongs to it. */
function secondLanguageAt(lines: readonly Line[]): number | undefined {
  const languages = lines.map(({ text }) => languageOf(text));
  const first = languages.find(Boolean);
  const start = languages.findIndex((language) => language && language !== first);
  if (start < 0 || languages.slice(start).includes(first)) return undefined;
  if (languages.slice(start).filter(Boolean).length < 3 || languages.slice(0, start).filter(Boolean).length < 3)
    return undefined;
  // A line that is said three times may only look like another language.
  if (languageOf([...new Set(lines.slice(start).map(({ text }) => text))].join('\n')) !== languages[start])
    return undefined;
  if (new Set(lines.slice(start).flatMap(({ text }) => (languageOf(text) ? [text] : []))).size < 3) return undefined;
  let from = start;
  while (from > 0 && lines[from - 1]?.kind === 'heading') from--;
  return from;
}
