/**
 * Reads what an author wrote inside a tag into the same sections that a procedure file has. Pure but for reading nodes:
 * the author's own nodes are never changed, and no visible word is lost.
 */
import { check } from './check.js';
import { cleanBlocks } from './html/clean.js';
import { dropColon, type Entry, readHeadings, readList, stack, takeText, toText } from './html/entries.js';
import type { Checked, Problem } from './problem.js';
import {
  type BenefitsAndRisksContent,
  type ContactContent,
  type DisclaimerContent,
  type EntriesContent,
  type Frequency,
  frequencyShape,
  type Kind,
  kinds,
  type OverviewContent,
  type Provenance,
  provenanceShape,
  type RecoveryContent,
  type Text,
} from './schema.js';

/** A picture, as its own element or as a file describes it. */
export type Picture = DocumentFragment | { src?: string | undefined; alt?: string | undefined };

type Items<S extends { items?: unknown[] | undefined }> = NonNullable<S['items']>[number];
type Pictured<S extends { items?: unknown[] | undefined }> = Omit<S, 'items'> & {
  items?: (Omit<Items<S>, 'image'> & { image?: Picture | undefined })[] | undefined;
};

export type Entries = Pictured<EntriesContent<Text>>;
export type Recovery = Pictured<RecoveryContent<Text>>;
export type Group = Pictured<NonNullable<BenefitsAndRisksContent<Text>['groups']>[number]>;
export type BenefitsAndRisks = Omit<BenefitsAndRisksContent<Text>, 'groups'> & { groups?: Group[] };
export type Overview = OverviewContent<Text>;
export type Disclaimer = DisclaimerContent<Text>;
export type Contact = ContactContent<Text>;

/** A section as read, with the level of the heading that it had. */
export type Read<S> = Checked<S> & { level?: number | undefined };

/** Steps and candidacy: an introduction, entries, a closing note. */
export function readEntries(host: Element): Read<Entries> {
  const { heading, level, blocks } = readBlocks(host);
  const { before, entries: items, after } = splitAtEntries(blocks);
  return { value: { heading, introduction: toText(before), items, note: toText(after) }, problems: [], level };
}

/** What to expect, in order of time: an entry's term is when. */
export function readRecovery(host: Element): Read<Recovery> {
  const { heading, level, blocks } = readBlocks(host);
  const getHelp = takeMarked(blocks, 'help');
  const { before, entries, after } = splitAtEntries(blocks);
  // Running text without a list is what to expect, too: each paragraph is an entry without a time.
  const items = entries.length
    ? entries.map(({ term, description, image }) => ({ when: term, description, image }))
    : before.splice(0).map((block) => ({ description: toText([block]) }));
  return { value: { heading, introduction: toText(before), items, getHelp, note: toText(after) }, problems: [], level };
}

/** What the procedure is: paragraphs, and facts from a `dl`. */
export function readOverview(host: Element): Read<Overview> {
  const { heading, level, blocks } = readBlocks(host);
  const facts = take(blocks, 'dl').flatMap(readList);
  return { value: { heading, paragraphs: paragraphs(blocks), facts }, problems: [], level };
}

/** Consult a provider, urgent help, and where this comes from. */
export function readDisclaimer(host: Element): Read<Disclaimer> {
  const { heading, level, blocks } = readBlocks(host);
  const urgent = takeMarked(blocks, 'urgent');
  const sources = take(blocks, '[data-is=sources]').flatMap(readSources);
  const { value, problems } = readProvenance(host);
  const provenance = sources.length ? { ...value, sources } : value;
  return { value: { heading, paragraphs: paragraphs(blocks), urgent, provenance }, problems, level };
}

/** Heading and introduction of the form; its controls and their labels are the form's own matter. */
export function readContact(host: Element): Read<Contact> {
  const { heading, level, blocks } = readBlocks(host, 'label,legend');
  return { value: { heading, introduction: toText(blocks) }, problems: [], level };
}

/** Benefits, considerations and risks, alternatives: each list is a group, titled by the heading before it. */
export function readBenefitsAndRisks(host: Element): Read<BenefitsAndRisks> {
  const { heading, level, blocks } = readBlocks(host);
  const problems: Problem[] = [];
  const groups: Group[] = [];
  const end = blocks.findLastIndex(isList) + 1;
  const note = toText(blocks.splice(end || blocks.length));
  const start = end ? blocks.findIndex((block) => isHeading(block) || isList(block)) : blocks.length;
  let title: Element[] = [];
  for (const block of blocks.splice(start)) {
    if (!isList(block)) {
      title.push(block);
      continue;
    }
    const items = readList(block).map((entry) => ({ ...entry, ...readFigure(entry.element, problems) }));
    groups.push({ kind: readKind(block), heading: stack(title.map((part) => dropColon(takeText(part)))), items });
    title = [];
  }
  nameKinds(groups, problems);
  return { value: { heading, introduction: toText(blocks), groups, note }, problems, level };
}

/** Without `data-kind`, the first list is benefits, the second considerations, the third alternatives. */
function nameKinds(groups: Group[], problems: Problem[]): void {
  const order = ['benefit', 'consideration', 'alternative'] as const;
  const unclear = groups.slice(order.length).filter((group) => !group.kind).length;
  groups.forEach((group, at) => (group.kind ??= order[at] ?? 'consideration'));
  if (!unclear) return;
  const message = `${unclear} of ${groups.length} lists cannot be told apart and show as considerations. Say what each is: <ul data-kind="risk">.`;
  problems.push({ code: 'unclear-lists', message });
}

/** Clean blocks of what is in a tag. The first heading is the widget's. */
function readBlocks(host: Element, without = '') {
  const blocks: Element[] = cleanBlocks(host, without);
  const [first] = take(blocks, (block) => isHeading(block) && block === blocks.find(isHeading));
  return { heading: first && dropColon(takeText(first)), level: first && Number(first.localName[1]), blocks };
}

function isList(block: Element): boolean {
  return block.matches('ul,ol,dl');
}

function isHeading(block: Element): boolean {
  return /^h[1-6]$/.test(block.localName);
}

/**
 * Where the entries are. They are the lists; without a list, or with several sub-headings that start before the lists,
 * they are the sub-headings with what follows each.
 */
function splitAtEntries(blocks: Element[]): { before: Element[]; entries: Entry[]; after: Element[] } {
  const list = blocks.findIndex(isList);
  const heading = blocks.findIndex(isHeading);
  if (heading >= 0 && (list < 0 || (heading < list && blocks.filter(isHeading).length > 1))) {
    return { before: blocks.slice(0, heading), entries: readHeadings(blocks.slice(heading)), after: [] };
  }
  const start = list < 0 ? blocks.length : list;
  const end = list < 0 ? start : blocks.findLastIndex(isList) + 1;
  const entries: Entry[] = [];
  for (const block of blocks.slice(start, end)) {
    const last = entries.at(-1);
    if (isList(block)) entries.push(...readList(block));
    // What stands between two lists goes on about the entry before it.
    else if (last) last.description = stack([last.description, toText([block])]);
  }
  return { before: blocks.slice(0, start), entries, after: blocks.slice(end) };
}

/** Takes some blocks out of a list of blocks. */
function take(blocks: Element[], which: string | ((block: Element) => boolean)): Element[] {
  const isWanted = (block: Element) => (typeof which === 'string' ? block.matches(which) : which(block));
  const found = blocks.filter(isWanted);
  blocks.splice(0, Infinity, ...blocks.filter((block) => !found.includes(block)));
  return found;
}

/** The blocks that their author marked with `data-is`, as one text. */
function takeMarked(blocks: Element[], is: string): Text | undefined {
  return stack(take(blocks, `[data-is=${is}]`).map(takeText));
}

function paragraphs(blocks: readonly Element[]): Text[] {
  return blocks.flatMap((block) => toText([block]) ?? []);
}

function readKind(element: Element): Kind | undefined {
  return kinds.find((kind) => kind === element.getAttribute('data-kind'));
}

/** An entry's own kind, and the figure in its attributes. */
function readFigure(element: Element, problems: Problem[]): { kind?: Kind | undefined; frequency?: Frequency | undefined } {
  const kind = readKind(element);
  if (!element.hasAttribute('data-count')) return { kind };
  const attributes: Record<string, unknown> = {};
  for (const [key, { type }] of Object.entries(frequencyShape)) {
    const value = element.getAttribute(`data-${key}`);
    if (value) attributes[key] = type === 'integer' ? Number(value) : value;
  }
  const frequency = check(frequencyShape, attributes, 'data');
  problems.push(...frequency.problems);
  return { kind, frequency: frequency.value };
}

/** A list of links, or one. */
function readSources(block: Element): { title: string; url: string | undefined }[] {
  const entries = block.querySelectorAll('li');
  return Array.from(entries.length ? entries : [block], (entry) => ({
    title: (entry.textContent ?? '').trim(),
    url: entry.querySelector('a')?.getAttribute('href') ?? undefined,
  }));
}

/** What `medical-disclaimer` says in attributes about where its content comes from. */
function readProvenance(host: Element): Checked<Provenance | undefined> {
  const attributes: Record<string, string> = {};
  for (const key of Object.keys(provenanceShape)) {
    // `lastReviewed` is the attribute `last-reviewed`.
    const value = host.getAttribute(key.replace(/[A-Z]/, '-$&'));
    if (value) attributes[key] = value;
  }
  const { value, problems } = check(provenanceShape, attributes, '');
  return { value: Object.keys(attributes).length ? value : undefined, problems };
}
