/**
 * Reads what an author wrote inside a tag into the same sections that a procedure file has. Pure but for reading nodes:
 * the author's own nodes are never changed, and no visible word is lost. What is particular to a section is read in its
 * element's folder, in `*.read.ts`.
 */
import { cleanBlocks, isHeading } from './html/clean.js';
import { dropColon, takeText } from './html/entries.js';
import type { Checked, Problem } from './problem.js';
import type { Text } from './schema.js';

/** A section as read, with the level of the heading that it had. */
export type Read<S> = Checked<S> & { level?: number | undefined };

/** The widget's heading, and its level. A section may read more with it. */
export interface ReadHeading {
  level?: number;
  heading?: Text | undefined;
}

/** What reads a section's own part from clean blocks without the heading, which it may take apart. */
export type SectionReader<S> = (blocks: Element[], problems: Problem[]) => S;

/**
 * Reads the HTML inside a tag.
 * @param options.without a selector of what is left out, besides what no section shows.
 * @param options.heading takes the heading out of the blocks, where that is not just the first one.
 */
export function readHtml<S extends object>(
  host: Element,
  read: SectionReader<S>,
  { without = '', heading: readHeading = takeHeading }: { without?: string; heading?: SectionReader<ReadHeading> } = {},
): Read<Omit<ReadHeading, 'level'> & S> {
  const problems: Problem[] = [];
  const blocks = cleanBlocks(host, without, problems);
  const { level, ...heading } = readHeading(blocks, problems);
  return { value: { ...heading, ...read(blocks, problems) }, problems, level };
}

/** Takes the first heading out of the blocks: it is the widget's. */
export function takeHeading(blocks: Element[]): ReadHeading {
  const at = blocks.findIndex(isHeading);
  const first = blocks[at];
  if (!first) return {};
  blocks.splice(at, 1);
  return { level: Number(first.localName[1]), heading: dropColon(takeText(first)) };
}
