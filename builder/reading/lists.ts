/**
 * Where the entries of lists and tables go: below their heading. A list without one is told by its words; where they say
 * nothing, the first is benefits, the second things to consider, the third alternatives.
 */
import type { Kind } from 'clinic-widgets';
import type { Assembly } from './assembly.js';
import { addSource } from './paragraphs.js';
import { type Entry, inLine, type Reason } from './reading.js';
import { entriesOfTable, type Unit } from './units.js';
import type { Walk } from './walk.js';
import { isHarm, type Place, placeOfHeading, placeOfText } from './words.js';

export function takeList(walk: Walk, unit: Unit & { kind: 'list' }): void {
  const here = walk.place;
  if (here?.field === 'sources') {
    for (const entry of unit.entries) addSource(walk, inLine(entry));
    return;
  }
  const isOwn = here && (walk.isFresh || (!walk.hasList && unit.gap < 3) || unit.gap < 1 || (unit.first ?? 1) > 1);
  if (here?.section === 'overview' && !walk.isFresh && unit.first === 1 && !walk.to.has('steps')) {
    // Numbers that nobody announced: what is counted is steps.
    walk.place = { section: 'steps' };
    walk.collects = false;
    addEntries(walk, walk.place, unit.entries, 'guessed');
  } else if (walk.isFresh && walk.collects && isCounted(unit) && !walk.to.has('steps')) {
    // A heading that names no section, right above what is counted, is the name of the steps.
    const term = walk.to.takeLastTerm();
    walk.place = { section: 'steps' };
    walk.collects = false;
    if (term) walk.to.heading('steps', term);
    addEntries(walk, walk.place, unit.entries, 'guessed');
  } else if (isOwn && walk.collects) {
    for (const entry of unit.entries) walk.to.addToLast(here, inLine(entry));
  } else if (isOwn) addEntries(walk, here, unit.entries);
  else {
    walk.place = placeOfList(walk, unit.entries);
    walk.collects = false;
    addEntries(walk, walk.place, unit.entries, 'guessed');
  }
  walk.isFresh = false;
  walk.hasList = true;
}

function isCounted({ first, entries }: Unit & { kind: 'list' }): boolean {
  return first === 1 && entries.length > 1;
}

/** A list without a heading. */
function placeOfList(walk: Walk, entries: readonly Entry[]): Place {
  const told = placeOfText(entries.map(inLine).join('\n'));
  const to = walk.to;
  const { section, kind } = told?.place ?? {};
  if (
    told &&
    told.score >= 4 &&
    section &&
    section !== 'benefitsAndRisks' &&
    section !== 'overview' &&
    !to.has(section)
  )
    return told.place;
  const isAllHarm = entries.every((entry) => isHarm(inLine(entry)));
  const isKnown = kind === 'alternative' || (kind === 'benefit' && !to.hasGroup('benefit'));
  const chosen = isKnown ? kind : isAllHarm ? 'risk' : freeKind(walk.to);
  to.group(chosen, undefined, chosen === 'consideration');
  return { section: 'benefitsAndRisks', kind: chosen };
}

/** Where nothing says what a list is: the order that the library's reader of HTML has, too. */
export function freeKind(to: Assembly): Kind {
  const order = ['benefit', 'consideration', 'alternative'] as const;
  return order.find((name) => !to.hasGroup(name)) ?? 'consideration';
}

function addEntries(walk: Walk, place: Place, entries: readonly Entry[], doubt?: Reason): void {
  // A heading for both kinds, and one list: the words of each entry decide.
  const isMixed = place.section === 'benefitsAndRisks' && !place.kind;
  for (const entry of entries) {
    const kind = isMixed ? (placeOfText(inLine(entry))?.place.kind ?? 'consideration') : place.kind;
    walk.to.entry(isMixed ? { ...place, kind } : place, entry, isMixed ? 'guessed' : doubt);
  }
}

export function takeTable(walk: Walk, { rows, hasHead, gap }: Unit & { kind: 'table' }): void {
  const [head = [], ...body] = hasHead ? rows : [[], ...rows];
  const kinds = head.map((cell) => placeOfHeading(cell));
  if (
    head.length &&
    kinds.every((place) => place?.kind) &&
    new Set(kinds.map((place) => place?.kind)).size === head.length
  ) {
    // A column each for benefits and risks.
    kinds.forEach((place, column) => {
      if (place?.kind) walk.to.group(place.kind, head[column]);
      const cells = body.flatMap((row) => row[column] ?? []);
      if (place)
        addEntries(
          walk,
          place,
          cells.map((description) => ({ description })),
        );
    });
    for (const row of body) for (const cell of row.slice(head.length)) walk.to.keep('table', cell);
    walk.isFresh = false;
    return;
  }
  if (head.length) walk.to.keep('table', head.join(' | '));
  const entries = entriesOfTable(body, head);
  takeList(walk, { kind: 'list', entries, gap, isMarked: true, lines: [] });
}
