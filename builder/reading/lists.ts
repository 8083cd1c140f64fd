/**
 * Where the entries of lists and tables go: below their heading, together with the line that leads to them. A list with
 * neither is told by its words; where they say nothing, it is a list among benefits and risks that has no kind.
 */
import { kindOfHeading } from 'clinic-widgets/check';
import { takeLed } from './led-lists.js';
import { addSource, takeParagraph } from './paragraphs.js';
import { type Entry, inLine, type Reason } from './reading.js';
import { entriesOfTable, type List, type Unit } from './units.js';
import type { Walk } from './walk.js';
import { type Place, placeOfHeading, placeOfText } from './words.js';

export function takeList(walk: Walk, list: List): void {
  if (list.lead) {
    if (takeLed(walk, list.lead, list)) return;
    takeParagraph(walk, list.lead);
  }
  const unit = takeNamedKinds(walk, list);
  if (!unit.entries.length) return;
  const here = walk.place;
  if (here?.field === 'sources') {
    for (const entry of unit.entries) addSource(walk, inLine(entry));
    return;
  }
  const isOwn = here !== undefined && walk.owns(unit);
  if (here?.section === 'overview' && !walk.isFresh && unit.first === 1 && !walk.builder.has('steps')) {
    // Numbers that nobody announced: what is counted is steps.
    walk.place = { section: 'steps' };
    walk.collects = false;
    addEntries(walk, walk.place, unit.entries, 'guessed');
  } else if (walk.isFresh && walk.collects && isCounted(unit) && !walk.builder.has('steps')) {
    // A heading that names no section, right above what is counted, is the name of the steps.
    const term = walk.builder.takeLastTerm();
    walk.place = { section: 'steps' };
    walk.collects = false;
    if (term) walk.builder.heading('steps', term);
    addEntries(walk, walk.place, unit.entries, 'guessed');
  } else if (isOwn && walk.collects) {
    for (const entry of unit.entries) walk.builder.addToLast(here, inLine(entry));
  } else if (isOwn) addEntries(walk, here, unit.entries);
  else if (!unit.isMarked && unit.entries.every(({ term, description }) => term && description)) {
    // “Duration: one hour” and the like, one below the other.
    walk.place = { section: 'overview' };
    walk.collects = false;
    for (const entry of unit.entries) walk.builder.entry(walk.place, entry, 'guessed', true);
  } else {
    walk.place = placeOfList(walk, unit.entries);
    walk.collects = false;
    addEntries(walk, walk.place, unit.entries, 'guessed');
  }
  walk.isFresh = false;
  walk.hasList = true;
}

function isCounted({ first, entries }: List): boolean {
  return first === 1 && entries.length > 1;
}

/** Takes out “Risks: infection”: an entry whose name is a kind’s own word is a list of its own. */
function takeNamedKinds(walk: Walk, list: List): List {
  const named = list.first === undefined ? list.entries.filter(({ term }) => kindOfHeading(term ?? '')) : [];
  for (const { term, description } of named) {
    const place = walk.builder.group(term);
    if (description) walk.builder.entry(place, { description });
  }
  return named.length ? { ...list, entries: list.entries.filter((entry) => !named.includes(entry)) } : list;
}

/** A list without a heading and without a line that leads to it. */
function placeOfList(walk: Walk, entries: readonly Entry[]): Place {
  const told = placeOfText(entries.map(inLine).join('\n'));
  const { section, kind } = told?.place ?? {};
  const isSure = told !== undefined && told.score >= 4;
  if (isSure && section && section !== 'benefitsAndRisks' && section !== 'overview' && !walk.builder.has(section)) {
    const mayHold = section !== 'candidacy' && section !== 'contact';
    if (mayHold || !entries.some((entry) => walk.guard.mayWarn(inLine(entry)))) return told.place;
  }
  return walk.builder.group(undefined, kind);
}

function addEntries(walk: Walk, place: Place, entries: readonly Entry[], doubt?: Reason): void {
  // Below a heading for benefits and risks together, nothing says which a list is.
  const isMixed = place.section === 'benefitsAndRisks' && place.group === undefined;
  const target = isMixed ? walk.builder.group() : place;
  if (isMixed) walk.place = target;
  for (const entry of entries) walk.builder.entry(target, entry, doubt);
}

export function takeTable(walk: Walk, { rows, hasHead, gap }: Unit & { kind: 'table' }): void {
  const [head = [], ...body] = hasHead ? rows : [[], ...rows];
  const kinds = head.map((cell) => kindOfHeading(cell) ?? placeOfHeading(cell)?.kind);
  if (head.length && kinds.every(Boolean) && new Set(kinds).size === head.length) {
    // A column each for benefits and risks.
    kinds.forEach((kind, column) => {
      const place = walk.builder.group(head[column], kind);
      for (const row of body) {
        const description = row[column];
        if (description) walk.builder.entry(place, { description });
      }
    });
    for (const row of body) for (const cell of row.slice(head.length)) walk.builder.keep('table', cell);
    walk.isFresh = false;
    return;
  }
  if (head.length) walk.builder.keep('table', head.join(' | '));
  const entries = entriesOfTable(body, head);
  takeList(walk, { kind: 'list', entries, gap, isMarked: true, lines: [] });
}
