/**
 * Reads what an author wrote inside a tag into the same sections that a procedure file has. Pure but for reading nodes:
 * the author's own nodes are never changed, and no visible word is lost.
 */
import { cleanBlocks, isHeading, isList, wordsOf } from './html/clean.js';
import { dropColon, type Entry, readHeadings, readList, stack, takeText, toText } from './html/entries.js';
import { readGroups, reportMisplacedKinds } from './html/groups.js';
import type { Disclaimer, Entries, Read, Recovery, Steps } from './html/sections.js';
import { readValues } from './html/values.js';
import type { Problem } from './problem.js';
import { provenanceShape, type Text } from './schema.js';

export type * from './html/sections.js';

/** What the reader of a section is given: clean blocks without the heading, which it may take apart. */
type Reader = (blocks: Element[], problems: Problem[], host: Element) => object;

const readers: Readonly<Record<string, Reader>> = {
  overview: (blocks) => ({ facts: take(blocks, 'dl').flatMap(readList), paragraphs: paragraphs(blocks) }),
  steps: readSteps,
  candidacy: readEntries,
  benefitsAndRisks: readGroups,
  recovery: readRecovery,
  disclaimer: readDisclaimer,
  contact: (blocks) => ({ introduction: toText(blocks) }),
};

/**
 * Reads the HTML inside a tag.
 * @param section the name of the section in a procedure file; one without a reader reads as nothing.
 */
export function readHtml(section: string, host: Element): Read<object> {
  const read = readers[section];
  if (!read) return { value: {}, problems: [] };
  const problems: Problem[] = [];
  // A form's controls, their labels and what it shows in slots are the form's own matter.
  const blocks = cleanBlocks(host, section === 'contact' ? ',label,legend,button,[slot]' : '', problems);
  const { level, ...heading } = takeHeading(section === 'benefitsAndRisks', blocks, problems);
  return { value: { ...heading, ...read(blocks, problems, host) }, problems, level };
}

/** The first heading is the widget's. In a panel of lists, one behind a list is not: it belongs to the next list. */
function takeHeading(
  isPanel: boolean,
  blocks: Element[],
  problems: Problem[],
): { level?: number; heading?: Text | undefined; isNextToList?: true; isMisplaced?: true } {
  const at = blocks.findIndex(isHeading);
  const first = blocks[at];
  if (!first) return {};
  const level = Number(first.localName[1]);
  if (isPanel && blocks.slice(0, at).some(isList)) return { level };
  blocks.splice(at, 1);
  const next = blocks[at];
  const list = next && isList(next) ? next : undefined;
  const isMisplaced = isPanel && reportMisplacedKinds([first], problems, list);
  // Where nothing stands before it, the section says so: it has no introduction then.
  const isNextToList = isPanel && at > 0 && list !== undefined;
  return {
    level,
    heading: dropColon(takeText(first)),
    ...(isNextToList && { isNextToList }),
    ...(isMisplaced && { isMisplaced }),
  };
}

/** Entries with marks of their own. */
function readSteps(blocks: Element[]): Steps {
  const { items, ...section } = readEntries(blocks);
  const isMarked = ({ element }: Entry, as: string) => element.hasAttribute(`data-${as}`) || undefined;
  return {
    ...section,
    items: items.map((item) => ({
      ...item,
      concurrent: isMarked(item, 'concurrent'),
      current: isMarked(item, 'current'),
    })),
  };
}

/** Steps and candidacy: an introduction, entries, a closing note. */
function readEntries(blocks: Element[]): Omit<Entries, 'items'> & { items: Entry[] } {
  const items = takeEntries(blocks);
  return { introduction: toText(blocks), items: items.entries, note: toText(items.after) };
}

/** What to expect, in order of time: an entry's term is when. */
function readRecovery(blocks: Element[]): Recovery {
  const getHelp = takeMarked(blocks, 'help');
  const { entries, after } = takeEntries(blocks);
  // Running text without a list is what to expect, too: each paragraph is an entry without a time.
  const items = entries.length
    ? entries.map(({ term, ...entry }) => ({ ...entry, when: term }))
    : paragraphs(blocks.splice(0)).map((description) => ({ description }));
  return { introduction: toText(blocks), items, getHelp, note: toText(after) };
}

/** Consult a provider, urgent help, and where this comes from: in attributes, and in a list of sources. */
function readDisclaimer(blocks: Element[], problems: Problem[], host: Element): Disclaimer {
  const sources = take(blocks, '[data-is=sources]').flatMap((block) => {
    const entries = block.querySelectorAll('li');
    return Array.from(entries.length ? entries : [block], (entry) => ({
      title: wordsOf(entry).trim(),
      url: entry.querySelector('a')?.getAttribute('href') ?? undefined,
    }));
  });
  // The element's attributes are its properties, which a script may also set.
  const attributes = readValues(provenanceShape, (key) => host[key as 'id'], problems);
  const provenance = attributes || sources.length ? { ...attributes, sources } : undefined;
  return { urgent: takeMarked(blocks, 'urgent'), paragraphs: paragraphs(blocks), provenance };
}

/**
 * Takes the entries, and what follows them, out of the blocks. The entries are the lists; without a list, or with
 * several sub-headings that start before the lists, they are the sub-headings with what follows each.
 */
function takeEntries(blocks: Element[]): { entries: Entry[]; after: Element[] } {
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
    // What stands between two lists goes on about the entry before it.
    else if (last) last.description = stack([last.description, toText([block])]);
  }
  return { entries, after };
}

/** Takes the blocks that a selector finds out of a list of blocks. */
function take(blocks: Element[], selector: string): Element[] {
  const found = blocks.filter((block) => block.matches(selector));
  for (const block of found) blocks.splice(blocks.indexOf(block), 1);
  return found;
}

/** The blocks that their author marked with `data-is`, as one text. */
function takeMarked(blocks: Element[], is: string): Text | undefined {
  return stack(take(blocks, `[data-is=${is}]`).map(takeText));
}

function paragraphs(blocks: readonly Element[]): Text[] {
  return blocks.flatMap((block) => toText([block]) ?? []);
}
