/** What the readers of several sections share. Each function removes from the list of blocks what it has read. */
import type { Text } from '../schema.js';
import { isHeading, isList } from './clean.js';
import type { Entry } from './entry.js';
import { readHeadings, readList, stack, takeText, toText } from './entries.js';
import type { Entries } from './sections.js';

/** An introduction, entries, a closing note. */
export function readEntries(blocks: Element[]): Omit<Entries, 'items'> & { items: Entry[] } {
  const items = takeEntries(blocks);
  return { introduction: toText(blocks), items: items.entries, note: toText(items.after) };
}

/**
 * Takes the entries, and what follows them, out of the blocks. The entries are the lists; without a list, or with
 * several sub-headings that start before the lists, they are the sub-headings with what follows each.
 */
export function takeEntries(blocks: Element[]): { entries: Entry[]; after: Element[] } {
  const list = blocks.findIndex(isList);
  const heading = blocks.findIndex(isHeading);
  if (heading >= 0 && (list < 0 || (heading < list && blocks.filter(isHeading).length > 1))) {
    return { entries: readHeadings(blocks.splice(heading)), after: [] };
  }
  if (list < 0) return { entries: [], after: [] };
  const after = blocks.splice(blocks.findLastIndex(isList) + 1);
  const entries: Entry[] = [];
  for (const block of blocks.splice(list)) {
    const last = entries.at(-1);
    if (isList(block)) entries.push(...readList(block));
    // Text between two lists continues the entry before it.
    else if (last) last.description = stack([last.description, toText([block])]);
  }
  return { entries, after };
}

/** Takes the blocks that a selector finds out of a list of blocks. */
export function take(blocks: Element[], selector: string): Element[] {
  const found = blocks.filter((block) => block.matches(selector));
  for (const block of found) blocks.splice(blocks.indexOf(block), 1);
  return found;
}

/** The blocks that their author marked with `data-is`, as one text. */
export function takeMarked(blocks: Element[], is: string): Text | undefined {
  return stack(take(blocks, `[data-is=${is}]`).map(takeText));
}

/** Each block as a text of its own. */
export function paragraphs(blocks: readonly Element[]): Text[] {
  return blocks.flatMap((block) => toText([block]) ?? []);
}
