/** Titled parts of the overview: each sub-heading with what follows it. */
import type { Table, Text, TitledSection, Video } from '../schema.js';
import { isHeading, isList } from './clean.js';
import { dropColon, readList, takeText, toText } from './entries.js';
import type { Entry, Picture } from './entry.js';
import { takePlaces } from './places.js';
import { describeTable } from './tables.js';

/** What a part consists of, one below the other. */
export type SectionBlock =
  | { text: Text }
  | { items: Text[] }
  | { facts: Pick<Entry, 'term' | 'description' | 'places'>[] }
  | { table: Table }
  | { image: Picture }
  | { video: Video };

/** A part as it is shown: with its blocks in the author's order, where it was read from HTML. */
export interface Section extends Omit<TitledSection<Text>, 'image'> {
  image?: Picture | undefined;
  blocks?: SectionBlock[] | undefined;
  /** How much deeper its heading is than that of the first part. */
  depth?: number | undefined;
  /** The ids that lead to it, with spaces between them. */
  places?: string | undefined;
}

/** @param blocks from the first sub-heading on. */
export function readTitledSections(blocks: readonly Element[]): Section[] {
  const sections: (Section & { blocks: SectionBlock[] })[] = [];
  const top = blocks[0] && levelOf(blocks[0]);
  for (const block of blocks) {
    if (isHeading(block)) {
      const [places] = takePlaces(block);
      const depth = Math.max(0, levelOf(block) - (top ?? 0));
      sections.push({ heading: dropColon(takeText(block)), blocks: [], ...(depth && { depth }), places });
    } else {
      const read = readBlock(block);
      if (read) sections.at(-1)?.blocks.push(read);
    }
  }
  return sections;
}

/** The blocks of a part: in the author's order in HTML, in a fixed one in a file. */
export function blocksOf({ blocks, paragraphs = [], items = [], table, image, video }: Section): SectionBlock[] {
  if (blocks) return blocks;
  return [
    ...paragraphs.map((text) => ({ text })),
    ...(items.length ? [{ items }] : []),
    ...(table ? [{ table }] : []),
    ...(image ? [{ image }] : []),
    ...(video ? [{ video }] : []),
  ];
}

function levelOf(heading: Element): number {
  return Number(heading.localName[1]);
}

function readBlock(block: Element): SectionBlock | undefined {
  if (block.localName === 'dl') return { facts: readList(block) };
  if (isList(block) && isPlainList(block)) {
    const items = [...block.children].flatMap((item) => toText([...item.childNodes]) ?? []);
    return items.length ? { items } : undefined;
  }
  const table = block.localName === 'table' ? describeTable(block) : undefined;
  if (table) return { table };
  const image = pictureOf(block);
  if (image) return { image };
  const text = toText([block]);
  return text === undefined ? undefined : { text };
}

/** Whether a file could say the same as a list: no numbers, no attributes. */
function isPlainList(list: Element): boolean {
  const elements = [list, ...list.children];
  return list.localName === 'ul' && elements.every((element) => !element.attributes.length);
}

/** A block that is nothing but a picture: as a file describes it where it could, else the author's own. */
function pictureOf(block: Element): Picture | undefined {
  const [image, more] = block.querySelectorAll('img');
  if (!image || more || block.textContent.trim() || block.matches('table,figure:has(figcaption),slot'))
    return undefined;
  if (block.querySelector('video,audio,iframe,svg,slot')) return undefined;
  const [src, alt] = [image.getAttribute('src'), image.getAttribute('alt')];
  const isDescribed = block.localName === 'p' && image.parentElement === block && image.attributes.length === 2;
  if (isDescribed && src !== null && alt !== null && !block.attributes.length) return { src, alt };
  const text = toText([block]);
  return typeof text === 'object' ? text : undefined;
}
