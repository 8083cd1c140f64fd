/** The parts of a section while it is read, and how they become an introduction, entries and a note. */
import { closed, dropColon, type Entry, flow, inLine } from './entry-text.js';
import type { Uncertain } from './reading.js';

export type SectionPart = { doubts: Uncertain[] } & (
  | { type: 'heading' | 'introduction'; text: string }
  /** `isApart`: it stands below the heading of a list, and belongs to none of its entries. */
  | { type: 'paragraph'; text: string; isApart?: boolean | undefined }
  | { type: 'entry'; entry: Entry; isFact?: boolean | undefined; leadIn?: string | undefined }
);

export type EntryPart = SectionPart & { type: 'entry' };

export function textOf(part: SectionPart): string {
  return part.type === 'entry' ? inLine(part.entry) : part.text;
}

export function headingOf(parts: readonly SectionPart[]): { heading?: string } {
  const heading = parts.find(({ type }) => type === 'heading');
  return heading ? { heading: textOf(heading) } : {};
}

/** Sets the paths of the doubts about parts: each part is one item of the list. */
export function setPaths(parts: readonly SectionPart[], list: string, from = 0): void {
  parts.forEach((part, at) => {
    for (const doubt of part.doubts) {
      doubt.path = `${list}[${from + at}]`;
      // The text may have grown since the doubt was recorded.
      doubt.text = textOf(part);
    }
  });
}

/** Several parts as one text, which is at a path. */
export function textAt(parts: readonly SectionPart[], path: string): string {
  for (const { doubts } of parts) for (const doubt of doubts) doubt.path = path;
  return flow(parts.map(textOf));
}

/**
 * Entries below a line that leads to them: where a section has others, too, they and their line are one entry. Where it
 * has none, the line introduces the section.
 */
export function mergeLeadIns(parts: readonly SectionPart[]): SectionPart[] {
  const leads = new Set(parts.flatMap((part) => (part.type === 'entry' ? [part.leadIn] : [])));
  const result: SectionPart[] = [];
  let leadIn: string | undefined;
  for (const part of parts) {
    const last = result.at(-1);
    if (part.type !== 'entry' || part.leadIn === undefined) result.push(part);
    else if (leads.size === 1) result.push(...(leadIn === part.leadIn ? [] : [leadInPart(part.leadIn)]), part);
    else if (leadIn === part.leadIn && last?.type === 'entry') {
      last.entry.description = closed(flow([last.entry.description?.replace(/\.$/, ''), inLine(part.entry)]));
      last.doubts.push(...part.doubts);
    } else {
      const entry = { term: dropColon(part.leadIn), description: closed(inLine(part.entry)) };
      result.push({ type: 'entry', entry, doubts: [...part.doubts] });
    }
    leadIn = part.type === 'entry' ? part.leadIn : undefined;
  }
  return result;
}

function leadInPart(text: string): SectionPart {
  return { type: 'introduction', text, doubts: [] };
}

interface Arrangement {
  introduction: SectionPart[];
  entries: EntryPart[];
  note: SectionPart[];
}

/** Text before the entries introduces them, text behind them is a note; without entries, each paragraph is one. */
export function arrange(parts: readonly SectionPart[]): Arrangement {
  const heading = parts.findIndex(({ type }, at) => at > 0 && type === 'heading');
  if (heading > 0) {
    // Parts before a second heading stay before the parts after it.
    const [before, after] = [arrange(parts.slice(0, heading)), arrange(parts.slice(heading))];
    return {
      introduction: [...before.introduction, ...after.introduction],
      entries: [...before.entries, ...after.entries],
      note: [...before.note, ...after.note],
    };
  }
  const body = parts.filter(({ type }) => type !== 'heading');
  const isEntry = (part: SectionPart) => part.type === 'entry';
  if (!body.some(isEntry)) {
    const entries = body.flatMap((part) => (part.type === 'paragraph' ? [toEntryPart(part)] : []));
    return { introduction: body.filter(({ type }) => type === 'introduction'), entries, note: [] };
  }
  const first = body.findIndex(isEntry);
  const last = body.findLastIndex(isEntry);
  const entries: EntryPart[] = [];
  for (const part of body.slice(first, last + 1)) {
    const before = entries.at(-1);
    if (part.type === 'entry') entries.push(part);
    else if (part.type === 'paragraph' && part.isApart) entries.push(toEntryPart(part));
    else if (before) {
      before.entry = { ...before.entry, description: flow([before.entry.description, part.text]) };
      before.doubts.push(...part.doubts);
    }
  }
  return { introduction: body.slice(0, first), entries, note: body.slice(last + 1) };
}

function toEntryPart({ text, doubts }: SectionPart & { type: 'paragraph' }): EntryPart {
  return { type: 'entry', entry: { description: text }, doubts };
}
