/** The overview: paragraphs first, then what stands below headings of its own, tables and lists; short “Term: text” are facts. */
import type { Procedure } from 'clinic-widgets';
import type { Block, Heading } from './blocks.js';
import { dropColon, type Entry, flow, inLine } from './entry-text.js';
import type { Uncertain } from './reading.js';

type Section = NonNullable<NonNullable<Procedure['overview']>['sections']>[number];
interface Text {
  text: string;
  doubts: Uncertain[];
}

export type OverviewPart =
  | { type: 'paragraph'; text: Text }
  | { type: 'fact'; entry: Entry; doubts: Uncertain[] }
  | {
      type: 'section';
      heading: string | undefined;
      /** The heading that what follows may still stand below. */
      of: Heading | undefined;
      paragraphs: Text[];
      items: Text[];
      table: Section['table'];
      /** The line that leads to the items; whether it is the heading. */
      leadIn?: string | undefined;
      isLed?: boolean | undefined;
    };

/** @param doubtsAbout makes the marks of a text. */
export function inOverview(
  parts: OverviewPart[],
  heading: string | undefined,
  block: Block,
  doubtsAbout: (text: string) => Uncertain[],
  goesOn: boolean,
): void {
  const { leadIn, entries, shape, rows } = block;
  const last = parts.at(-1);
  const textOf = (entry: Entry): Text => ({ text: inLine(entry), doubts: doubtsAbout(inLine(entry)) });
  const open =
    last?.type === 'section' && heading === undefined && last.of === block.headings[0] && last.of ? last : undefined;
  const facts = entries.every(({ term, description }) => term && description && description.split(' ').length <= 20);
  if (!heading && !open && facts && shape !== 'table' && (entries.length > 1 || shape === 'text') && !leadIn) {
    for (const entry of entries) parts.push({ type: 'fact', entry, doubts: doubtsAbout(inLine(entry)) });
    return;
  }
  if (shape === 'text' && heading === undefined && !open) {
    const before = goesOn && last?.type === 'paragraph' ? last.text : undefined;
    for (const entry of entries) {
      if (before) before.text = flow([before.text, inLine(entry)]);
      else parts.push({ type: 'paragraph', text: textOf(entry) });
    }
    return;
  }
  // A second list or table below one heading is a section of its own, and so is what follows a list that its line names.
  const isFull = open && (shape === 'text' ? open.isLed : open.items.length > 0 || open.table !== undefined);
  const name = heading ?? (leadIn && leadIn.split(' ').length <= 12 ? dropColon(leadIn) : undefined);
  const section =
    open && !isFull
      ? open
      : { type: 'section' as const, heading: name, of: block.headings[0], paragraphs: [], items: [], table: undefined };
  if (section !== open) parts.push(section);
  if (leadIn && section.heading === dropColon(leadIn)) section.isLed = true;
  else if (leadIn) {
    section.paragraphs.push({ text: leadIn, doubts: [] });
    section.leadIn = leadIn;
  }
  if (shape === 'table' && rows) section.table = tableOf(block, doubtsAbout);
  else if (shape === 'text') addTexts(section, entries.map(textOf));
  else section.items.push(...entries.map(textOf));
}

/** A text behind a list with a line that leads to it stands above that line: between the two, it would part them. */
function addTexts({ paragraphs, items, leadIn }: OverviewPart & { type: 'section' }, texts: readonly Text[]): void {
  const at = items.length && leadIn ? paragraphs.findIndex(({ text }) => text === leadIn) : -1;
  paragraphs.splice(at < 0 ? paragraphs.length : at, 0, ...texts);
}

function tableOf({ rows = [], hasHead }: Block, doubtsAbout: (text: string) => Uncertain[]): Section['table'] {
  doubtsAbout(rows.map((cells) => cells.join(' | ')).join('\n'));
  const [head = [], ...body] = rows;
  return hasHead ? { head, rows: body } : { rows };
}

export function overviewOf(parts: readonly OverviewPart[]): Procedure['overview'] {
  const paragraphs = parts.flatMap((part) => (part.type === 'paragraph' ? [part.text] : []));
  const facts = parts.flatMap((part) => (part.type === 'fact' ? [part] : []));
  const sections = parts.flatMap((part) => (part.type === 'section' ? [part] : []));
  setPaths(paragraphs, 'overview.paragraphs');
  setPaths(facts, 'overview.facts');
  sections.forEach(({ paragraphs, items }, at) => {
    setPaths(paragraphs, `overview.sections[${at}].paragraphs`);
    setPaths(items, `overview.sections[${at}].items`);
  });
  return {
    ...(paragraphs.length && { paragraphs: paragraphs.map(({ text }) => text) }),
    ...(facts.length && {
      facts: facts.map(({ entry: { term = '', description = '' } }) => ({ term, ...(description && { description }) })),
    }),
    ...(sections.length && { sections: sections.map(sectionOf) }),
  };
}

function sectionOf({ heading, paragraphs, items, table }: OverviewPart & { type: 'section' }): Section {
  return {
    ...(heading && { heading }),
    ...(paragraphs.length && { paragraphs: paragraphs.map(({ text }) => text) }),
    ...(items.length && { items: items.map(({ text }) => text) }),
    ...(table && { table }),
  };
}

function setPaths(list: readonly { doubts: Uncertain[] }[], path: string): void {
  list.forEach(({ doubts }, at) => {
    for (const doubt of doubts) doubt.path = `${path}[${at}]`;
  });
}
