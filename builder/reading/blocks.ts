/** Lines gathered into what belongs together: a heading, a paragraph, a list, a table. */
import { isItem, type Line, SUM } from './text-lines.js';
import { kindOfHeading } from 'clinic-widgets/check';
import { provenanceOf } from './provenance.js';
import { type Entry, flow, inLine, toEntry } from './entry-text.js';
import { placeOfHeading } from './section-words.js';

export type Block =
  | { kind: 'heading'; line: Line }
  | { kind: 'paragraph'; line: Line }
  | List
  | { kind: 'table'; rows: string[][]; gap: number; hasHead: boolean; lines: Line[] };

export interface List {
  kind: 'list';
  entries: Entry[];
  gap: number;
  first?: number | undefined;
  /** Whether it has bullets or numbers. */
  isMarked: boolean;
  lines: Line[];
  /** The line that leads to it (`lead-ins.ts`). */
  leadIn?: Line | undefined;
}

export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const run = runAt(lines, at);
    if (line.kind === 'heading') blocks.push({ kind: 'heading', line });
    else if (line.kind === 'row') blocks.push(toTable(run));
    else if (isItem(line)) blocks.push(toList(run));
    else if (run.length > 1) {
      const entries = run.map((it) => toEntry(it.text, it.term));
      blocks.push({ kind: 'list', entries, gap: line.gap, isMarked: false, lines: run });
    } else blocks.push({ kind: 'paragraph', line });
    at += run.length;
  }
  return blocks;
}

/** The lines from here on that make up one block. */
function runAt(lines: readonly Line[], start: number): Line[] {
  const first = lines[start];
  if (!first) return [];
  let end = start + 1;
  if (first.kind === 'row') while (lines[end]?.kind === 'row' && (lines[end]?.gap ?? 0) < 2) end++;
  else if (isItem(first)) {
    for (let line = lines[end]; line && goesOnInList(lines, start, end); line = lines[end]) end++;
  } else if (first.kind === 'text') {
    while (isSameManner(first, lines[end])) end++;
  }
  return lines.slice(start, end);
}

/** Whether the line at `end` belongs to the list that starts at `start`. */
function goesOnInList(lines: readonly Line[], start: number, end: number): boolean {
  const line = lines[end];
  const first = lines[start];
  if (!line || !first) return false;
  const run = lines.slice(start, end).filter((it) => isItem(it) && it.depth === 0);
  if (line.kind === 'text') {
    // Text directly below an entry belongs to it; after an empty line only if the next number continues the list.
    const next = lines.slice(end).find(isItem);
    const isCounted = next?.kind === 'number' && next.number === run.length + 1 && run.length > 0;
    if (kindOfHeading(toEntry(line.text, line.term).term ?? '')) return false;
    return !SUM.test(line.text) && (line.gap === 0 || (line.gap === 1 && isCounted && lines[end + 1] === next));
  }
  if (!isItem(line)) return false;
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
  return line.gap === 0 && [first, line].every(({ text }) => text.split(' ').length <= 12 && !/[.!?]$/.test(text));
}

function toList(lines: Line[]): List {
  const groups: Line[][] = [];
  for (const line of lines) {
    if ((isItem(line) && line.depth === 0) || !groups.length) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const entries = groups.map(([item, ...more]) => {
    const entry = toEntry(item?.text ?? '', item?.term);
    if (!more.length) return entry;
    // A short item with text below it is the name of that text.
    const isName = !entry.term && !/[.!?;,:]$/.test(entry.description ?? '') && more[0]?.kind === 'text';
    const term = entry.term ?? (isName ? entry.description : undefined);
    const description = isName ? undefined : entry.description;
    const below = flow(more.map(({ text }) => text));
    return { ...(term && { term }), description: description ? `${description} ${below}` : below };
  });
  const [first] = lines;
  return { kind: 'list', entries, gap: first?.gap ?? 0, first: first?.number, isMarked: true, lines };
}

const HEAD =
  /^(risks?|benefits?|what|how (often|likely|common)|chance|likelihood|when|time|day|week|stage|step|what (happens|it means|to expect|we do)|side effects?|possible .*|treatment|option|riesgos?|beneficios?|frecuencia|cu[áa]ndo|qu[ée] .*|etapa|paso|opci[óo]n|d[íi]a|semana)$/i;

function toTable(lines: Line[]): Block {
  const rows = lines.map(({ cells = [] }) => cells);
  const isHead = lines[0]?.isHead === true || rows[0]?.some(isHeadOfColumn) === true;
  return { kind: 'table', rows, gap: lines[0]?.gap ?? 0, hasHead: isHead && rows.length > 1, lines };
}

function isHeadOfColumn(cell: string): boolean {
  return HEAD.test(cell) || (cell.split(' ').length < 5 && placeOfHeading(cell)?.kind !== undefined);
}

/** The rows of a table as entries: the first cell is the term, the others follow the heads of their columns. */
export function entriesOfTable(rows: readonly string[][], head: readonly string[]): Entry[] {
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
