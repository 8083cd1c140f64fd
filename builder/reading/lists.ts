/**
 * Where the entries of lists and tables go: below their heading, together with the line that leads to them. A list with
 * neither is placed by its words; if they give no clue, it goes to benefits and risks, without a kind.
 */
import { kindOfHeading } from 'clinic-widgets/check';
import { placeListWithLeadIn } from './lists-with-lead-in.js';
import { addSource, placeParagraph } from './paragraphs.js';
import { type Entry, inLine } from './entry-text.js';
import type { Reason } from './reading.js';
import { entriesOfTable, type List, type Block } from './blocks.js';
import type { ReaderState } from './reader-state.js';
import { type Place, placeOfHeading, placeOfText } from './section-words.js';

export function placeList(state: ReaderState, list: List): void {
  if (list.leadIn) {
    if (placeListWithLeadIn(state, list.leadIn, list)) return;
    placeParagraph(state, list.leadIn);
  }
  const block = placeNamedKinds(state, list);
  if (!block.entries.length) return;
  const here = state.place;
  if (here?.field === 'sources') {
    for (const entry of block.entries) addSource(state, inLine(entry));
    return;
  }
  const isOwn = here !== undefined && state.owns(block);
  if (here?.section === 'overview' && !state.isFresh && block.first === 1 && !state.builder.has('steps')) {
    // Numbers that nobody announced: what is counted is steps.
    state.place = { section: 'steps' };
    state.collects = false;
    addEntries(state, state.place, block.entries, 'guessed');
  } else if (state.isFresh && state.collects && isCounted(block) && !state.builder.has('steps')) {
    // A heading that names no section, right above what is counted, is the name of the steps.
    const term = state.builder.takeLastTerm();
    state.place = { section: 'steps' };
    state.collects = false;
    if (term) state.builder.heading('steps', term);
    addEntries(state, state.place, block.entries, 'guessed');
  } else if (isOwn && state.collects) {
    for (const entry of block.entries) state.builder.addToLast(here, inLine(entry));
  } else if (isOwn) addEntries(state, here, block.entries);
  else if (!block.isMarked && block.entries.every(({ term, description }) => term && description)) {
    // “Duration: one hour” and the like, one below the other.
    state.place = { section: 'overview' };
    state.collects = false;
    for (const entry of block.entries) state.builder.entry(state.place, entry, 'guessed', true);
  } else {
    state.place = placeOfList(state, block.entries);
    state.collects = false;
    addEntries(state, state.place, block.entries, 'guessed');
  }
  state.isFresh = false;
  state.hasList = true;
}

function isCounted({ first, entries }: List): boolean {
  return first === 1 && entries.length > 1;
}

/** Moves entries such as “Risks: infection”, whose term names a kind, into lists of their own. */
function placeNamedKinds(state: ReaderState, list: List): List {
  const named = list.first === undefined ? list.entries.filter(({ term }) => kindOfHeading(term ?? '')) : [];
  for (const { term, description } of named) {
    const place = state.builder.group(term);
    if (description) state.builder.entry(place, { description });
  }
  return named.length ? { ...list, entries: list.entries.filter((entry) => !named.includes(entry)) } : list;
}

/** A list without a heading and without a line that leads to it. */
function placeOfList(state: ReaderState, entries: readonly Entry[]): Place {
  const match = placeOfText(entries.map(inLine).join('\n'));
  const { section, kind } = match?.place ?? {};
  const isSure = match !== undefined && match.score >= 4;
  if (isSure && section && section !== 'benefitsAndRisks' && section !== 'overview' && !state.builder.has(section)) {
    const mayHold = section !== 'candidacy' && section !== 'contact';
    if (mayHold || !entries.some((entry) => state.detector.mayWarn(inLine(entry)))) return match.place;
  }
  return state.builder.group(undefined, kind);
}

function addEntries(state: ReaderState, place: Place, entries: readonly Entry[], doubt?: Reason): void {
  // A heading for benefits and risks together does not decide the kind of a list.
  const isMixed = place.section === 'benefitsAndRisks' && place.group === undefined;
  const target = isMixed ? state.builder.group() : place;
  if (isMixed) state.place = target;
  for (const entry of entries) state.builder.entry(target, entry, doubt);
}

export function placeTable(state: ReaderState, { rows, hasHead, gap }: Block & { kind: 'table' }): void {
  const [head = [], ...body] = hasHead ? rows : [[], ...rows];
  const kinds = head.map((cell) => kindOfHeading(cell) ?? placeOfHeading(cell)?.kind);
  if (head.length && kinds.every(Boolean) && new Set(kinds).size === head.length) {
    // A column each for benefits and risks.
    kinds.forEach((kind, column) => {
      const place = state.builder.group(head[column], kind);
      for (const row of body) {
        const description = row[column];
        if (description) state.builder.entry(place, { description });
      }
    });
    for (const row of body) for (const cell of row.slice(head.length)) state.builder.keep('table', cell);
    state.isFresh = false;
    return;
  }
  if (head.length) state.builder.keep('table', head.join(' | '));
  const entries = entriesOfTable(body, head);
  placeList(state, { kind: 'list', entries, gap, isMarked: true, lines: [] });
}
