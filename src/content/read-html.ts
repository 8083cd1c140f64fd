/**
 * Reads what an author wrote inside a tag into the same sections that a procedure file has. Pure but for reading nodes:
 * the author's own nodes are never changed, and no visible word is lost. What is particular to a section is read in its
 * element's folder, in `*.read.ts`.
 */
import { cleanBlocks, type CleanOptions, isHeading } from './html/clean.js';
import { dropColon, takeText } from './html/entries.js';
import { liveChildren } from './html/live.js';
import { areTaken } from './html/readings.js';
import type { WithProblems, Problem } from './problem.js';
import type { Text } from './schema.js';

/** A section that was read from one of its content sources. `level` is the level of the heading in HTML. */
export type SectionResult<S> = WithProblems<S> & {
  level?: number | undefined;
  /** Whether there are videos or sounds in it, or the first of them. */
  hasVideos?: boolean | Element | null;
  /** The author's own nodes that are shown as they are, by the names of their slots. */
  live?: ReadonlyMap<Element, string>;
};

/** The widget’s heading and its level. A section may read more at the same time. */
export interface HeadingResult {
  level?: number;
  heading?: Text | undefined;
}

/** What reads a section's own part from clean blocks without the heading, which it may take apart. */
export type SectionReader<S> = (blocks: Element[], problems: Problem[]) => S;

/**
 * Reads the HTML inside a tag.
 * @param options what is copied, see {@link CleanOptions}; `heading` takes the heading out of the blocks, where that is not just
 * the first one.
 */
export function readHtml<S extends object>(
  host: Element,
  read: SectionReader<S>,
  {
    heading: readHeading = takeHeading,
    live = liveChildren(host),
    ...options
  }: CleanOptions & { heading?: SectionReader<HeadingResult> } = {},
): SectionResult<Omit<HeadingResult, 'level'> & S> {
  const readBlocks = (recalled?: Element[]) => {
    const problems: Problem[] = [];
    const blocks = cleanBlocks(host, problems, { ...options, live, recalled });
    const { level, ...heading } = readHeading(blocks, problems);
    return { value: { ...heading, ...read(blocks, problems) }, problems, level, live };
  };
  const recalled: Element[] = [];
  const result = readBlocks(recalled);
  // A list of entries may have become running text, for which the words of all its items are copied.
  return areTaken(recalled) ? result : readBlocks();
}

/** Takes the first heading out of the blocks: it is the widget's. */
export function takeHeading(blocks: Element[]): HeadingResult {
  const at = blocks.findIndex(isHeading);
  const first = blocks[at];
  if (!first) return {};
  blocks.splice(at, 1);
  return { level: Number(first.localName[1]), heading: dropColon(takeText(first)) };
}
