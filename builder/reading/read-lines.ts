/**
 * Places the blocks of a page, from top to bottom. The first line names the procedure (`title.ts`); below a heading
 * (`headings.ts`), text before a list (`lists.ts`) introduces it, and text behind it is a note (`paragraphs.ts`). A line that
 * about the source of the text is provenance; parts of a form, a menu or a footer are not placed (`page-furniture.ts`).
 *
 * Texts that were placed by their words alone, or not placed, are reported to the editor.
 */
import { placeHeading } from './headings.js';
import { attachLeadIns } from './lead-ins.js';
import type { Line } from './text-lines.js';
import { placeList, placeTable } from './lists.js';
import { placeParagraph, placeSentences } from './paragraphs.js';
import { provenanceOf } from './provenance.js';
import type { Reading } from './reading.js';
import { reasonToSetAside, runningHeads } from './page-furniture.js';
import { titleOf } from './title.js';
import { blocksOf } from './blocks.js';
import { ReaderState } from './reader-state.js';
import { warningDetectorFor } from './warnings.js';
import type { Language } from './section-words.js';

export function readLines(lines: readonly Line[], language: Language | undefined): Reading {
  const detector = warningDetectorFor(lines.map(({ text }) => text).join('\n'));
  const state = new ReaderState(detector);
  const heads = runningHeads(lines.map(({ text }) => text));
  let blocks = blocksOf(lines.filter((line) => !isSetAside(state, line, heads)));
  const title = titleOf(blocks, detector);
  state.builder.name = title?.name;
  for (const text of title?.above ?? []) state.builder.keep('furniture', text);
  if (title?.isAlone) {
    blocks.shift();
    state.place = { section: 'overview' };
    state.isFresh = true;
  }
  blocks = attachLeadIns(blocks, detector);
  const isRunning = !blocks.some(({ kind }) => kind !== 'paragraph');
  for (const block of blocks) {
    if (block.kind === 'heading') placeHeading(state, block.line);
    else if (block.kind === 'list') placeList(state, block);
    else if (block.kind === 'table') placeTable(state, block);
    else if (isRunning && block.line.text.split(' ').length > 90) placeSentences(state, block.line.text);
    else placeParagraph(state, block.line);
  }
  return state.builder.finish(language);
}

function isSetAside({ builder }: ReaderState, { kind, text, links = [] }: Line, heads: ReadonlySet<string>): boolean {
  for (const link of links) builder.keep('link', `${link.text} (${link.url})`);
  const reason = heads.has(text) ? 'furniture' : reasonToSetAside(text);
  if (reason) {
    builder.keep(reason, text);
    return true;
  }
  const found = kind === 'row' ? undefined : provenanceOf(text);
  return found ? builder.provenance(found, text) : false;
}
