/**
 * Places what was read, from top to bottom. What stands above everything names the procedure (`title.ts`); below a heading
 * (`headings.ts`), text before a list (`lists.ts`) introduces it, and text behind it is a note (`paragraphs.ts`). A line that
 * says where the text comes from is provenance; what belongs to a form, a menu or a footer is not placed (`set-aside.ts`).
 *
 * Whatever was told from words alone, or not placed, is said to the editor.
 */
import { takeHeading } from './headings.js';
import { withLeads } from './leads.js';
import type { Line } from './lines.js';
import { takeList, takeTable } from './lists.js';
import { takeParagraph, takeSentences } from './paragraphs.js';
import { provenanceOf } from './provenance.js';
import type { Reading } from './reading.js';
import { reasonToSetAside, runningHeads } from './set-aside.js';
import { titleOf } from './title.js';
import { unitsOf } from './units.js';
import { Walk } from './walk.js';
import { guardFor } from './warnings.js';
import type { Language } from './words.js';

export function readLines(lines: readonly Line[], language: Language | undefined): Reading {
  const guard = guardFor(lines.map(({ text }) => text).join('\n'));
  const walk = new Walk(guard);
  const heads = runningHeads(lines.map(({ text }) => text));
  let units = unitsOf(lines.filter((line) => !isTakenAside(walk, line, heads)));
  const title = titleOf(units, guard);
  walk.builder.name = title?.name;
  for (const text of title?.above ?? []) walk.builder.keep('furniture', text);
  if (title?.isAlone) {
    units.shift();
    walk.place = { section: 'overview' };
    walk.isFresh = true;
  }
  units = withLeads(units, guard);
  const isRunning = !units.some(({ kind }) => kind !== 'paragraph');
  for (const unit of units) {
    if (unit.kind === 'heading') takeHeading(walk, unit.line);
    else if (unit.kind === 'list') takeList(walk, unit);
    else if (unit.kind === 'table') takeTable(walk, unit);
    else if (isRunning && unit.line.text.split(' ').length > 90) takeSentences(walk, unit.line.text);
    else takeParagraph(walk, unit.line);
  }
  return walk.builder.finish(language);
}

function isTakenAside({ builder }: Walk, { kind, text, links = [] }: Line, heads: ReadonlySet<string>): boolean {
  for (const link of links) builder.keep('link', `${link.text} (${link.url})`);
  const reason = heads.has(text) ? 'furniture' : reasonToSetAside(text);
  if (reason) {
    builder.keep(reason, text);
    return true;
  }
  const found = kind === 'row' ? undefined : provenanceOf(text);
  return found ? builder.provenance(found, text) : false;
}
