/** A page's lines as blocks, without what belongs to a form, a menu or a footer, and without what says who wrote it and when. */
import { kindOfHeading } from 'clinic-widgets/check';
import { type Block, blocksOf } from './blocks.js';
import { inLine, toEntry } from './entry-text.js';
import { findHeadings } from './headings.js';
import { homeOfHeading } from './heading-words.js';
import { type Language, languageOf } from './language.js';
import { reasonToSetAside, runningHeads } from './page-furniture.js';
import { provenanceOf } from './provenance.js';
import type { Uncertain } from './reading.js';
import { sentencesOf } from './sentences.js';
import { isItem, type Line } from './text-lines.js';
import { type Warning, type WarningDetector, warningDetectorFor } from './warnings.js';

export interface Page {
  /** Nothing where it is none that the reader has words for. */
  language: Language | undefined;
  detector: WarningDetector;
  blocks: Block[];
  provenance: { text: string; found: NonNullable<ReturnType<typeof provenanceOf>> }[];
  /** What has no place in a procedure file. */
  aside: Uncertain[];
}

export function pageOf(lines: readonly Line[]): Page {
  const whole = lines.map(({ text }) => text).join('\n');
  const language = languageOf(whole);
  const detector = warningDetectorFor(whole);
  const page: Page = { language, detector, blocks: [], provenance: [], aside: [] };
  const heads = runningHeads(lines.map(({ text }) => text));
  const kept = lines.filter((line) => !isSetAside(page, line, heads));
  const blocks = blocksOf(
    findHeadings(kept, language, detector.isWarningLeadIn),
    (text) => detector.warningOf(text) !== undefined,
  );
  page.blocks = blocks.flatMap(columnsOf).flatMap((block) => splitWarnings(block, detector, language));
  return page;
}

function isSetAside({ aside, provenance }: Page, line: Line, heads: ReadonlySet<string>): boolean {
  const { kind, text, links = [] } = line;
  for (const link of links) aside.push({ reason: 'link', text: `${link.text} (${link.url})` });
  const isFurniture = heads.has(text) || line.isControl;
  const reason = isFurniture ? 'furniture' : isItem(line) ? undefined : reasonToSetAside(text);
  if (reason) {
    aside.push({ reason, text });
    return true;
  }
  const found = kind === 'row' || isItem(line) ? undefined : provenanceOf(text);
  if (found) provenance.push({ text, found });
  return found !== undefined;
}

/** A table with a column each for benefits and risks is a list each. */
function columnsOf(block: Block): Block[] {
  const [head = [], ...rows] = block.rows ?? [];
  const names = head.map((cell) => kinds.find((kind) => kind === homeOfHeading(cell)));
  if (!block.hasHead || head.length < 2 || new Set(names).size < head.length || names.includes(undefined))
    return [block];
  return head.map((text, column) => ({
    shape: 'bullets',
    isMarked: true,
    headings: [{ text, isLead: true }, ...block.headings],
    entries: rows.flatMap((cells) => (cells[column] ? [{ description: cells[column] }] : [])),
  }));
}

const kinds = ['benefit', 'consideration', 'risk', 'alternative'] as const;

/** Homes where a sentence that warns of something else must not stay. */
const GUARDED = ['candidacy', 'benefit', 'alternative', 'contact', 'costs'];

/** A text whose sentences warn of different things is several blocks. */
function splitWarnings(block: Block, detector: WarningDetector, language: Language | undefined): Block[] {
  const [entry] = block.entries;
  if (!entry) return [block];
  const home = block.headings.map(({ text }) => homeOfHeading(text, language)).find(Boolean);
  const isGuarded = home !== undefined && GUARDED.includes(home);
  const kindOf = (text: string): Warning | undefined => {
    const warning = detector.warningOf(text);
    if (warning === 'harm' && home === 'risk') return undefined;
    if (warning === 'exclusion' && home === 'consideration') return undefined;
    return warning === 'instruction' && !isGuarded ? undefined : warning;
  };
  if (block.shape !== 'text') {
    if (block.leadIn || home === 'call' || home === 'urgent') return [block];
    // When to call is said apart from what stands beside it: neither must be taken for the other.
    const callOf = (text: string) => (detector.warningOf(text) === 'call' ? 'call' : undefined);
    return splitList(block, isGuarded && mayBeSplit(block) ? kindOf : callOf);
  }
  const parts: { kind: Warning | undefined; text: string }[] = [];
  for (const text of sentencesOf(inLine(entry))) {
    const last = parts.at(-1);
    // What follows a warning goes on about it.
    const kind = kindOf(text) ?? (isGuarded ? last?.kind : undefined);
    if (last && last.kind === kind) last.text += ` ${text}`;
    else parts.push({ kind, text });
  }
  if (home === undefined && isRunning(inLine(entry)))
    return sentencesOf(inLine(entry)).map((text) => ({ ...block, entries: [{ description: text }] }));
  if (parts.length < 2) return [block];
  return parts.map(({ text }, at) => ({
    ...block,
    entries: [at ? { description: text } : toEntryOf(text, entry.term)],
  }));
}

/** A list that its author called by its kind, or one of candidates: others are asked about as a whole. */
function mayBeSplit({ headings: [nearest] }: Block): boolean {
  const text = nearest?.text ?? '';
  return kindOfHeading(text) !== undefined || !kinds.some((kind) => kind === homeOfHeading(text));
}

/** Entries that warn are a list of their own. */
function splitList(block: Block, kindOf: (text: string) => Warning | undefined): Block[] {
  const lists: { kind: Warning | undefined; block: Block }[] = [];
  for (const entry of block.entries) {
    const kind = kindOf(inLine(entry));
    const same = lists.find((it) => it.kind === kind);
    if (same) same.block.entries.push(entry);
    else lists.push({ kind, block: { ...block, entries: [entry] } });
  }
  return lists.length > 1 ? lists.map((it) => it.block) : [block];
}

/** Text about several things, as nobody gave it headings. */
function isRunning(text: string): boolean {
  return text.split(' ').length > 90;
}

function toEntryOf(text: string, term: string | undefined): ReturnType<typeof toEntry> {
  return term ? toEntry(text) : { description: text };
}
