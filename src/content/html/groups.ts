/** Groups of entries, each a list with the heading before it, and the kinds that their author wrote. */
import type { Problem } from '../problem.js';
import { type Frequency, frequencyShape, type Text } from '../schema.js';
import { type HeadingResult, takeHeading } from '../read-html.js';
import { isHeading, isList, KIND_AROUND } from './clean.js';
import type { Entry } from './entry.js';
import { dropColon, readList, stack, takeText, toText } from './entries.js';
import { addPlaces, takePlaces } from './places.js';
import type { WrittenEntry, WrittenGroup, WrittenSection } from '../kinds.js';
import type { BenefitsAndRisks, Group, GroupEntry } from './sections.js';
import { readValues } from './values.js';

/** What stands between two lists and cannot be the title of the second: it belongs to the entry before it. */
const NO_TITLE = 'slot,table,figure,details,pre,blockquote';

/** Benefits, considerations and risks, alternatives: each list is a group, titled by what stands between it and the list before. */
export function readGroups(blocks: Element[], problems: Problem[]): BenefitsAndRisks {
  const end = blocks.findLastIndex(isList) + 1;
  const after = blocks.splice(end || blocks.length);
  const start = end
    ? blocks.findIndex((block, at) => isHeading(block) || isList(block) || leads(block, blocks[at + 1]))
    : 0;
  const before = blocks.splice(0, end ? start : blocks.length);
  reportMisplacedKinds([...before, ...after], problems);
  const groups: Group[] = [];
  let title: Element[] = [];
  for (const block of blocks) {
    if (isList(block)) {
      groups.push(readGroup(block, title, problems, toPanelEntry));
      title = [];
    } else if (block.matches(NO_TITLE)) {
      const last = groups.at(-1)?.items?.at(-1);
      if (last) last.description = stack([last.description, toText([block])]);
      else before.push(block);
    } else title.push(block);
  }
  return { introduction: toText(before), groups, note: toText(after) };
}

function toPanelEntry(entry: Entry, problems: Problem[]): GroupEntry {
  const { element } = entry;
  return { ...entry, kind: kindOn(element), frequency: readFigure(element, problems) };
}

/**
 * A list with the blocks that are its title.
 * @param toItem what the section makes of an entry. Where its items have no kind of their own, none may be written on an entry.
 */
export function readGroup<E extends WrittenEntry>(
  list: Element,
  title: readonly Element[],
  problems: Problem[],
  toItem: (entry: Entry, problems: Problem[]) => E,
): WrittenGroup<E> {
  const kind = kindOn(list);
  const written = withKind(list).filter((element) => element !== list);
  // One that only repeats what is said around it is no contradiction.
  const others = written.filter((element) => kindOn(element) !== kindOn(element.parentElement?.closest('[data-kind]')));
  const entries = readList(list);
  const items = entries.map((entry) => toItem(entry, problems));
  const isRead = (element: Element) => entries.some((entry, at) => entry.element === element && items[at]?.kind);
  const strange = [
    ...title.flatMap(withKind).filter((element) => kindOn(element) !== kind),
    ...others.filter((element) => !isRead(element)),
  ];
  for (const element of strange) report(kindOn(element), `on <${element.localName}>`, problems);
  const around = list.getAttribute(KIND_AROUND);
  const isAround = around !== null && around !== kind;
  if (isAround) report(around, 'around a list', problems);
  return {
    kind,
    isMisplaced: strange.length > 0 || isAround || undefined,
    heading: stack(title.map(takeTitle)),
    items,
  };
}

/** The first heading is the widget's, but for one behind a list: that belongs to the next list. */
export function takeSectionHeading(
  blocks: Element[],
  problems: Problem[],
): HeadingResult & Pick<WrittenSection, 'isNextToList' | 'isMisplaced'> {
  const at = blocks.findIndex(isHeading);
  const first = blocks[at];
  if (!first) return {};
  if (blocks.slice(0, at).some(isList)) return { level: Number(first.localName[1]) };
  const next = blocks[at + 1];
  const list = next && isList(next) ? next : undefined;
  const isMisplaced = reportMisplacedKinds([first], problems, list);
  // Where nothing stands before it, the section says so: it has no introduction then.
  const isNextToList = at > 0 && list !== undefined;
  return { ...takeHeading(blocks), ...(isNextToList && { isNextToList }), ...(isMisplaced && { isMisplaced }) };
}

/** The words of a list's title; see {@link leads}. */
export function takeTitle(block: Element): Text | undefined {
  const bold = boldOf(block);
  if (bold) addPlaces(bold, takePlaces(block));
  return dropColon(takeText(bold ?? block));
}

/** The kind that is written on an element, whether there is such a kind or not. */
function kindOn(element: Element | null | undefined): string | undefined {
  return element?.getAttribute('data-kind')?.trim() || undefined;
}

/** An element and those in it that have a kind written on them. */
function withKind(element: Element): Element[] {
  return [element, ...element.querySelectorAll('[data-kind]')].filter(kindOn);
}

/**
 * Reports the kinds that are written on blocks, or within them, where they say nothing.
 *
 * @param list the list right after the blocks, whose kind they may repeat.
 * @returns whether there are any.
 */
export function reportMisplacedKinds(blocks: readonly Element[], problems: Problem[], list?: Element): boolean {
  const misplaced = blocks.flatMap(withKind).filter((element) => !list || kindOn(element) !== kindOn(list));
  for (const element of misplaced) report(kindOn(element), `on <${element.localName}>`, problems);
  return misplaced.length > 0;
}

function report(kind: string | undefined, place: string, problems: Problem[]): void {
  const message = `data-kind="${String(kind)}" ${place} is not read there. Write it on the list (ul, ol, dl) or on an entry (li, dt).`;
  problems.push({ code: 'unclear-kind', message });
}

/** Whether a block is the title of the list after it without being a heading. */
export function leads(block: Element, next: Element | undefined): boolean {
  return boldOf(block) !== undefined && next !== undefined && isList(next);
}

/** A block's bold run, where the block is nothing else: in a paragraph before a list, that is the list's title. */
function boldOf({ firstChild, lastChild }: Element): Element | undefined {
  return firstChild === lastChild && /^(B|STRONG)$/.test(firstChild?.nodeName ?? '')
    ? (firstChild as Element)
    : undefined;
}

/** The figure in an entry's attributes. */
export function readFigure(element: Element, problems: Problem[]): Frequency | undefined {
  if (!element.hasAttribute('data-count')) return undefined;
  const nameOf = (key: string) => `data-${key.toLowerCase()}`;
  return readValues(frequencyShape, (key) => element.getAttribute(nameOf(key)), nameOf, problems);
}
