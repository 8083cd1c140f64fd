/**
 * Reads the text of a page about a procedure into a procedure file, without a server and without a model: by rules, which
 * `text-lines.ts` (what is a heading, a list, a table), `section-words.ts` (which words name which section) and `read-lines.ts` (what
 * goes where) explain. For text in English and Spanish; other text is kept, in the overview, for its editor to place.
 */
import { type Line, linesOfText } from './text-lines.js';
import { readLines } from './read-lines.js';
import type { Reading } from './reading.js';
import { linesOfHtml } from './html-lines.js';
import { languageOfText } from './section-words.js';

/**
 * Reads plain text, as it comes from a page, a word processor or a PDF.
 * @returns a procedure file, and what an editor should look at. Every word of the text is in one of them.
 */
export function readText(text: string): Reading {
  return read(linesOfText(text));
}

/**
 * Reads the HTML that a clipboard holds beside the text: its headings, lists, tables and bold terms are known, not guessed.
 * If the HTML has none of these, read the plain text instead: see `hasStructure`.
 */
export function readRich(html: string): Reading {
  return read(linesOfHtml(html));
}

/** Whether HTML has structure that its plain text lacks. */
export function hasStructure(html: string): boolean {
  return /<(h[1-6]|li|table|dt|strong|b)[\s>]/i.test(html);
}

function read(lines: Line[]): Reading {
  const language = languageOfText(lines.map(({ text }) => text).join('\n'));
  const start = secondLanguageAt(lines);
  if (start === undefined) return readLines(lines, language);
  const reading = readLines(
    lines.slice(0, start),
    languageOfText(
      lines
        .slice(0, start)
        .map(({ text }) => text)
        .join('\n'),
    ),
  );
  for (const { text } of lines.slice(start)) reading.uncertain.push({ reason: 'language', text });
  return reading;
}

/** The first line of a translation that follows the text. The heading above it belongs to it. */
function secondLanguageAt(lines: readonly Line[]): number | undefined {
  const languages = lines.map(({ text }) => languageOfText(text));
  const first = languages.find(Boolean);
  const start = languages.findIndex((language) => language && language !== first);
  if (start < 0 || languages.slice(start).includes(first)) return undefined;
  if (languages.slice(start).filter(Boolean).length < 3 || languages.slice(0, start).filter(Boolean).length < 3)
    return undefined;
  let from = start;
  while (from > 0 && lines[from - 1]?.kind === 'heading') from--;
  return from;
}
