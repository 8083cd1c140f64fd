/**
 * Lines as blocks: a paragraph, a list with the line that leads to it, a table; each with the headings above it.
 * A list within a list belongs to its entry, unless the outer entries only lead to inner lists.
 */
import { kindOfHeading } from 'clinic-widgets/check';
import { type Entry, flow, inLine, toEntry } from './entry-text.js';
import { provenanceOf } from './provenance.js';
import { sentencesOf } from './sentences.js';
import { isItem, type Line, SUM } from './text-lines.js';

export interface Heading {
  text: string;
  /** Its level, if the source has levels. */
  level?: number | undefined;
  /** Words in bold before a text, or the head of a column: the next one ends what stands below it. */
  isLead?: boolean | undefined;
}

export interface Block {
  shape: 'text' | 'bullets' | 'numbers' | 'table' | 'heading';
  /** The headings above it, the nearest first. */
  headings: readonly Heading[];
  /** One for each item or row; a text is one without a term. None where a heading has nothing below it. */
  entries: Entry[];
  /** The line that leads to a list: one unit with it. */
  leadIn?: string | undefined;
  /** Whether a list has bullets or numbers. */
  isMarked?: boolean | undefined;
  /** A table's rows, and whether its first row names the columns. */
  rows?: string[][] | undefined;
  hasHead?: boolean | undefined;
  /** The number of the paragraph that a text is a part of. */
  paragraph?: number | undefined;
}

/** @param isWarningLead whether a whole sentence above a list makes its entries something to avoid or to watch for. */
export function blocksOf(lines: readonly Line[], isWarningLead: (text: string) => boolean): Block[] {
  const blocks: Block[] = [];
  let headings: readonly Heading[] = [];
  let isEmpty = false;
  const add = (block: Omit<Block, 'headings'>) => {
    blocks.push({ headings, ...block });
    isEmpty = false;
  };
  for (let at = 0; at < lines.length;) {
    const run = runAt(lines, at);
    const [line] = run;
    if (!line) break;
    if (line.kind === 'heading') {
      if (isEmpty && !isDeeper(line, headings[0])) add({ shape: 'heading', entries: [] });
      const { text, level, isLead } = line;
      headings = [{ text, level, isLead }, ...headings.filter((it) => isAbove(it, line))];
      isEmpty = true;
    } else if (!isEmpty && line.gap > 0 && isDetached(line, blocks.at(-1), headings)) {
      headings = [];
      continue;
    } else if (line.kind === 'row') add(toTable(run));
    else if (isItem(line)) for (const list of toLists(run)) add(list);
    else if (run.length > 1) add({ shape: 'bullets', entries: run.map((it) => toEntry(it.text, it.term)) });
    else add({ shape: 'text', entries: [toEntryOfText(line)], paragraph: at });
    at += run.length;
  }
  if (isEmpty) add({ shape: 'heading', entries: [] });
  return attachLeads(blocks, isWarningLead);
}

/** Apart from what stands below a heading: another list behind its list, or text after empty lines where headings have no levels. */
function isDetached(line: Line, before: Block | undefined, headings: readonly Heading[]): boolean {
  if (!headings.length || !before) return false;
  if (isItem(line) && before.isMarked && line.gap > 1) return true;
  if (!before.isMarked) return false;
  // “Duration: one hour” behind a list says something else.
  const isFact = line.kind === 'text' && /^[^:：.]{2,30}[:：]\s+\S.{0,60}$/.test(line.text);
  if (isFact && (headings[0]?.isLead || headings[0]?.level === undefined)) return true;
  return line.gap > 1 && headings.every(({ level }) => level === undefined);
}

/** A text has a term only before a colon: bold words and dashes stand in sentences, too. */
function toEntryOfText({ text }: Line): Entry {
  return /^[^:：]+[:：]\s/.test(text) ? toEntry(text) : { description: text };
}

function isAbove(heading: Heading, next: Line): boolean {
  if (next.isLead) return !heading.isLead;
  if (heading.isLead) return false;
  return heading.level !== undefined && (next.level === undefined || heading.level < next.level);
}

function isDeeper(line: Line, heading: Heading | undefined): boolean {
  return heading !== undefined && isAbove(heading, line);
}

/** The lines from here on that make up one block. */
function runAt(lines: readonly Line[], start: number): Line[] {
  const first = lines[start];
  if (!first) return [];
  let end = start + 1;
  if (first.kind === 'row') while (lines[end]?.kind === 'row' && (lines[end]?.gap ?? 0) < 2) end++;
  else if (isItem(first)) while (goesOnInList(lines, start, end)) end++;
  else if (first.kind === 'text') while (isSameManner(first, lines[end])) end++;
  return lines.slice(start, end);
}

/** Whether the line at `end` belongs to the list that starts at `start`. */
function goesOnInList(lines: readonly Line[], start: number, end: number): boolean {
  const line = lines[end];
  const first = lines[start];
  if (!line || !first || line.kind === 'heading' || line.kind === 'row') return false;
  const run = lines.slice(start, end).filter((it) => isItem(it) && it.depth === 0);
  if (line.kind === 'text') {
    // Text directly below an entry belongs to it; after an empty line only if the next number continues the list.
    const next = lines.slice(end).find(isItem);
    const isCounted = next?.kind === 'number' && next.number === run.length + 1 && run.length > 0;
    return !SUM.test(line.text) && (line.gap === 0 || (line.gap === 1 && isCounted && lines[end + 1] === next));
  }
  if (line.depth > 0) return line.gap < 2;
  if (line.kind !== first.kind) return false;
  if (line.kind === 'number') return line.number === undefined || line.number !== 1;
  // Bullets that stood together, and then apart, are two lists.
  const stoodTogether = run.length > 1 && run.slice(1).every(({ gap }) => gap === 0);
  return line.gap < 2 && !(line.gap === 1 && stoodTogether);
}

/** Lists that someone wrote without marks: short lines one below the other, or “Term: …” again and again. */
function isSameManner(first: Line, line: Line | undefined): boolean {
  if (line?.kind !== 'text' || [first, line].some(({ text }) => SUM.test(text) || provenanceOf(text))) return false;
  const hasTerm = (it: Line) => Boolean(toEntry(it.text, it.term).term && toEntry(it.text, it.term).description);
  if (hasTerm(first)) return hasTerm(line) && line.gap < 2;
  return line.gap === 0 && [first, line].every(({ text }) => text.split(' ').length <= 12 && !/[.!?:]$/.test(text));
}

type NewBlock = Omit<Block, 'headings'>;

function toLists(lines: Line[]): NewBlock[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    if ((isItem(line) && line.depth === 0) || !groups.length) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const shape = lines[0]?.kind === 'number' ? 'numbers' : 'bullets';
  const leads = groups.every(([item, ...below]) => item?.text.endsWith(':') && below.length > 1 && below.every(isItem));
  if (leads) {
    return groups.map(([item, ...below]) => ({
      shape: 'bullets',
      isMarked: true,
      leadIn: item?.text,
      entries: below.map((it) => toEntry(it.text, it.term)),
    }));
  }
  return [{ shape, isMarked: true, entries: groups.map(toItem) }];
}

function toItem([item, ...more]: Line[]): Entry {
  const entry = toEntry(item?.text ?? '', item?.term);
  if (!more.length) return entry;
  // A short item with text below it is the name of that text.
  const isName = !entry.term && !/[.!?;,:]$/.test(entry.description ?? '') && more[0]?.kind === 'text';
  const term = entry.term ?? (isName ? entry.description : undefined);
  const description = isName ? undefined : entry.description;
  const below = flow(more.map(({ text }) => text));
  return { ...(term && { term }), description: description ? `${description} ${below}` : below };
}

function toTable(lines: Line[]): NewBlock {
  const rows = lines.map(({ cells = [] }) => cells);
  const hasHead = rows.length > 1 && (lines[0]?.isHead === true || looksLikeHead(rows));
  return {
    shape: 'table',
    rows,
    hasHead,
    entries: entriesOfTable(hasHead ? rows.slice(1) : rows, hasHead ? rows[0] : []),
  };
}

/** The first cell of a row is the term, the others follow the heads of their columns. */
function entriesOfTable(rows: readonly string[][], head: readonly string[] = []): Entry[] {
  return rows.map(([term, ...cells]) => {
    const said = cells.map((cell, at) => {
      const label = cells.length > 1 ? head[at + 1] : undefined;
      return label ? `${inLine({ term: label, description: cell })}${/[.!?]$/.test(cell) ? '' : '.'}` : cell;
    });
    return {
      ...(term && { term: term.replace(/\s*[:：]$/, '') }),
      ...(said.length && { description: said.join(' ') }),
    };
  });
}

// cspell:disable-next-line
const HEAD =
  /^(risks?|benefits?|advantages|what\b.*|how (often|likely)|when|time|day|week|stage|step|side effects?|treatment|option|riesgos?|frecuencia|cuándo|qué .*|etapa|paso|día|wann|was\b.*|risiko|schritt|quand|risques?|étape|quando|cosa|wanneer|wat\b.*)$/iu;

/** Words that head columns, or short words without figures above longer cells. */
function looksLikeHead([first = [], ...rows]: string[][]): boolean {
  if (first.some((cell) => HEAD.test(cell) || kindOfHeading(cell))) return true;
  const length = (cells: readonly string[]) => cells.join('').length / Math.max(cells.length, 1);
  const isShort = first.every((cell) => cell.split(' ').length <= 4 && !/[.!\d]/.test(cell));
  return isShort && length(first) * 1.8 < rows.reduce((sum, cells) => sum + length(cells), 0) / rows.length;
}

const LEADS = /[:：]["”’)]*$/;
const HAS_NO_END = /[^.!?…;]["”’)]*$/;

/** The last sentence above a list is the line that leads to it, where it says so. */
function attachLeads(blocks: readonly Block[], isWarningLead: (text: string) => boolean): Block[] {
  const result: Block[] = [];
  const leads = new Set<Heading>();
  for (const original of blocks) {
    const block = { ...original, headings: original.headings.filter((heading) => !leads.has(heading)) };
    const before = result.at(-1);
    const isList = block.shape === 'bullets' || block.shape === 'numbers';
    const [heading, ...above] = block.headings;
    if (isList && !block.leadIn && heading && isLeadOfList(heading) && before?.headings[0] !== heading) {
      leads.add(heading);
      result.push({ ...block, headings: above, leadIn: heading.text });
      continue;
    }
    if (!isList || block.leadIn || !before || before.headings[0] !== block.headings[0] || before.shape !== 'text') {
      result.push(block);
      continue;
    }
    const text = flow([before.entries[0]?.term, before.entries[0]?.description]);
    const sentences = sentencesOf(withColon(before));
    const last = sentences.at(-1) ?? text;
    const isLead = LEADS.test(last) || (HAS_NO_END.test(last) && last.split(' ').length < 20) || isWarningLead(last);
    if (!isLead) {
      result.push(block);
      continue;
    }
    result.pop();
    const rest = sentences.slice(0, -1).join(' ');
    if (rest) result.push({ ...before, entries: [toEntry(rest)] });
    result.push({ ...block, leadIn: last });
  }
  return result;
}

/** A text as it was written, with the colon behind its term. */
function withColon({ entries: [entry] }: Block): string {
  const { term, description } = entry ?? {};
  return term && description ? `${term}: ${description}` : term ? `${term}:` : (description ?? '');
}

/** “You can have it if you:” as a heading leads to the list below it, and is no heading of what follows that list. */
function isLeadOfList(heading: Heading | undefined): boolean {
  if (!heading || !LEADS.test(heading.text) || kindOfHeading(heading.text)) return false;
  return heading.text.split(' ').length > 2;
}
