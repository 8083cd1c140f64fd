/** Groups of what to do, and when: lists or paragraphs, each with the heading or the line that leads to it. */
import type { Problem } from '../problem.js';
import { type SectionResult, readHtml } from '../read-html.js';
import { paragraphs } from './blocks.js';
import { isHeading, isList, wordsOf } from './clean.js';
import type { Entry } from './entry.js';
import { stack, toText } from './entries.js';
import { leads, readGroup, reportMisplacedKinds, takeSectionHeading, takeTitle } from './groups.js';
import type { TimedEntry, TimedGroup, TimedSection } from './sections.js';

/** The blocks of a group, in their order. */
interface GroupBlocks {
  titles: Element[];
  /** What stands between the title and the list. Without a list, these are the entries. */
  before: Element[];
  list?: Element;
  after: Element[];
}

export function readTimedSection(host: Element): SectionResult<TimedSection> {
  return readHtml(host, readTimedGroups, { heading: takeSectionHeading });
}

function readTimedGroups(blocks: Element[], problems: Problem[]): TimedSection {
  const introduction: Element[] = [];
  const groups: GroupBlocks[] = [];
  for (const [at, block] of blocks.entries()) {
    const group = groups.at(-1);
    const isOpen = group && !group.list;
    if (isList(block)) {
      if (isOpen) group.list = block;
      else groups.push({ titles: [], before: [], list: block, after: [] });
    } else if (isTitle(blocks, at, Boolean(isOpen))) {
      if (isOpen && !group.before.length) group.titles.push(block);
      else groups.push({ titles: [block], before: [], after: [] });
    } else if (group) (isOpen ? group.before : group.after).push(block);
    else introduction.push(block);
  }
  // What follows the last list is the section's note.
  const note = groups.at(-1)?.after.splice(0) ?? [];
  reportMisplacedKinds([...introduction, ...note], problems);
  return {
    introduction: toText(introduction),
    groups: groups.map((group) => readBlocks(group, problems)),
    note: toText(note),
  };
}

/** @param isOpen whether the block may belong to a list that has a title already. */
function isTitle(blocks: readonly Element[], at: number, isOpen: boolean): boolean {
  const [block, next, ...more] = blocks.slice(at);
  if (!block || isHeading(block)) return block !== undefined;
  // Paragraphs may stand between a title in bold and its list.
  if (
    leads(
      block,
      [next, ...more].find((other) => other?.localName !== 'p'),
    )
  )
    return true;
  // A list stays with the line that leads to it: “In the first week do not:”.
  return !isOpen && next !== undefined && isList(next) && block.localName === 'p' && /[:：]\s*$/.test(wordsOf(block));
}

function readBlocks({ titles, before, list, after }: GroupBlocks, problems: Problem[]): TimedGroup {
  reportMisplacedKinds([...(list ? [] : titles), ...before, ...after], problems);
  if (!list) {
    const items = paragraphs(before).map((description) => ({ description }));
    return { heading: stack(titles.map(takeTitle)), items };
  }
  const group = readGroup(list, titles, problems, toTimedEntry);
  return { ...group, introduction: toText(before), note: toText(after) };
}

function toTimedEntry(entry: Entry): TimedEntry {
  return { ...entry, when: entry.element.getAttribute('data-when')?.trim() || undefined };
}
