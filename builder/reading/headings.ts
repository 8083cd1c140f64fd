/**
 * Finds the headings that are written like other lines: a short line above a text, words in bold before a text, the number of
 * a question. What a line is follows from its shape and its neighbours; its words count only where they name a home.
 */
import { kindOfHeading } from 'clinic-widgets/check';
import { dropColon, toEntry } from './entry-text.js';
import { homeOfHeading } from './heading-words.js';
import type { Language } from './language.js';
import { isItem, type Line, SUM } from './text-lines.js';

const ENDS = /[.!?:;…]["”’»)\]]*$/;

/** Homes that a line above a list may name as a heading does. Lines that warn stay with their lists. */
const NAMES: readonly string[] = ['overview', 'candidacy', 'steps', 'recovery', 'preparation', 'benefit', 'risk'];

/** Homes whose names are those of facts, too: “Anaesthesia”, “Recovery time”. */
const FACTS: readonly string[] = ['overview', 'costs', 'steps', 'recovery'];

/** The same lines, with each heading as one. @param language that of the page. */
export function findHeadings(
  lines: readonly Line[],
  language: Language | undefined,
  warns: (text: string) => boolean,
): Line[] {
  const split = lines.flatMap((line) => splitLead(line, language));
  return split.map((line, at) => {
    if (!isHeading(line, split[at - 1], split[at + 1], language)) return line;
    if (isItem(split[at + 1]) && leads(line, language, warns)) return { ...line, kind: 'text' };
    const text = line.kind === 'text' && namesHome(line.text, language) ? dropColon(line.text) : line.text;
    return { ...line, kind: 'heading', depth: 0, text };
  });
}

/** “**Risks:** pain, infection” is a heading and a text. */
function splitLead(line: Line, language: Language | undefined): Line[] {
  if (line.kind !== 'text') return [line];
  const { term, description } = toEntry(line.text, line.term);
  if (!term || !description) return [line];
  const isBold = line.term !== undefined;
  const isQuestion = isBold && term.endsWith('?');
  const isName = kindOfHeading(term) !== undefined || (isBold && namesText(term, description, language));
  if (!isQuestion && !isName) return [line];
  // “Risks: pain” among other lines of that kind would lose its list otherwise.
  if (!isBold && description.length > 200) return [line];
  const { term: _, links, ...rest } = line;
  return [
    { ...rest, kind: 'heading', text: term, isLead: true },
    { ...rest, gap: 0, text: description, ...(links && { links }) },
  ];
}

/** Whether bold words name the home of what follows. “Anaesthesia: general” is a fact. */
function namesText(term: string, description: string, language: Language | undefined): boolean {
  const home = homeOfHeading(term, language);
  return home !== undefined && (FACTS.every((it) => it !== home) || description.split(' ').length > 4);
}

function isHeading(
  line: Line,
  before: Line | undefined,
  next: Line | undefined,
  language: Language | undefined,
): boolean {
  const { kind, text } = line;
  if (kind === 'heading') return true;
  if (!next || next.kind === 'heading') return false;
  if (kind === 'number') return text.endsWith('?') && next.kind === 'text' && text.length < 120;
  if (kind !== 'text' || !isShort(text) || SUM.test(text)) return false;
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}¿¡"“„«*]/u.test(text) || /[.!;,…]["”’»)]*$/.test(text)) return false;
  if (/[:：]\s/.test(text)) return false;
  const isFree = !before || before.kind === 'heading' || line.gap > 0 || ENDS.test(before.text) || isItem(before);
  const leads = next.kind === 'text' ? isSentence(next.text) : next.kind !== 'row';
  if (!isFree || !leads || next.gap > 2) return false;
  if (text.endsWith('?')) return true;
  if (text.endsWith(':') && isItem(next) && text.split(' ').length > 3)
    return namesHome(text, language) && text.split(' ').length <= 8 && line.gap > 0;
  if (text.split(' ').length <= 8 && homeOfHeading(text, language) !== undefined) return true;
  // A name above a text, with nothing between them, where the line before had ended.
  return text.split(' ').length <= 6 && next.kind === 'text' && next.gap === 0 && !text.endsWith(':');
}

/** A line above a list that makes its entries something to avoid, to tell or to watch for is no name. */
function leads({ kind, text, level }: Line, language: Language | undefined, warns: (text: string) => boolean): boolean {
  if (level !== undefined || kindOfHeading(text) !== undefined || !warns(text)) return false;
  // “Never:” leads to a list, “Contraindications:” names it.
  return text.endsWith(':') ? !namesList(text, language) : kind === 'text' && text.split(' ').length > 3;
}

function namesHome(text: string, language: Language | undefined): boolean {
  return NAMES.includes(homeOfHeading(text, language) ?? '');
}

/** “Contraindications:” is the name of its list, “Call us if:” is not. */
function namesList(text: string, language: Language | undefined): boolean {
  return [...NAMES, 'consideration', 'alternative', 'costs'].includes(homeOfHeading(text, language) ?? '');
}

function isShort(text: string): boolean {
  return text.length <= 90 && text.split(' ').length <= 14;
}

/** More than a few words, with an end: no line of a list that has no marks. */
function isSentence(text: string): boolean {
  return text.length > 40 || (/^\p{Lu}/u.test(text) && /[.!?:]["”’)]*$/.test(text) && text.split(' ').length > 2);
}
