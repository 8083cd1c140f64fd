/** The entries of a procedure, whatever their section calls their parts, and moving them from one section to another. */
import type { Kind, Procedure } from 'clinic-widgets';
import { type Entry, inLine } from '../reading/entry-text.js';
import { getAt, insertAt, listAt, type Path, pathText, removeAt, setAt, textAt } from './change.js';
import { type GroupedSection, groupedSections, kinds } from './section-forms.js';

/** Where entries can be: the name of a place in the dictionaries. */
export const placeNames = [
  'overview',
  'facts',
  'preparation',
  'steps',
  'candidacy',
  'benefit',
  'consideration',
  'risk',
  'alternative',
  'recovery',
  'aftercare',
  'questions',
  'disclaimer',
] as const;
export type PlaceName = (typeof placeNames)[number];

/** Places that are one text. */
export const textPlaces = ['getHelp', 'urgent', 'contact'] as const;
export type TextPlace = (typeof textPlaces)[number];

const textPaths: Record<TextPlace, Path> = {
  getHelp: ['recovery', 'getHelp'],
  urgent: ['disclaimer', 'urgent'],
  contact: ['contact', 'introduction'],
};

const lists: Partial<Record<PlaceName, Path>> = {
  overview: ['overview', 'paragraphs'],
  facts: ['overview', 'facts'],
  steps: ['steps', 'items'],
  candidacy: ['candidacy', 'items'],
  recovery: ['recovery', 'items'],
  questions: ['questions', 'items'],
  disclaimer: ['disclaimer', 'paragraphs'],
};

export function toEntryOf(item: unknown): Entry {
  if (typeof item === 'string') return { description: item };
  const when = textAt(item, ['when']);
  const term = textAt(item, ['term']) ?? textAt(item, ['question']) ?? textAt(item, ['name']);
  return {
    // When something is to be done stays with it, wherever it is moved.
    term: when && term ? `${when}: ${term}` : (term ?? when),
    description: textAt(item, ['description']) ?? textAt(item, ['answer']),
  };
}

/** An entry in the shape that its new place has. Pictures and figures stay with it where the place knows them. */
function asItemOf(place: PlaceName, item: unknown): unknown {
  const { term, description } = toEntryOf(item);
  const when = textAt(item, ['when']);
  const rest = typeof item === 'object' ? { ...item } : {};
  for (const key of ['term', 'when', 'description', 'question', 'answer', 'kind']) Reflect.deleteProperty(rest, key);
  if (place === 'overview' || place === 'disclaimer') return inLine({ term, description });
  if (place === 'facts') return { term: term ?? '', ...(description && { description }) };
  if (place === 'questions')
    return { ...(term && { question: term }), ...(description && { answer: description }), ...rest };
  if (place === 'preparation' || place === 'aftercare') {
    const name = textAt(item, ['term']) ?? textAt(item, ['question']);
    return { ...(when && { when }), ...(name && { term: name }), ...(description && { description }), ...rest };
  }
  if (place === 'recovery') return { ...(term && { when: term }), ...(description && { description }), ...rest };
  return { ...(term && { term }), ...(description && { description }), ...rest };
}

/** The list of a place; for a kind, its first group, for a section of groups its last. It is made where there is none. */
function listOf(procedure: Procedure, place: PlaceName): { procedure: Procedure; list: Path } {
  const list = lists[place];
  if (list) return { procedure, list };
  if (place === 'preparation' || place === 'aftercare') {
    const last = Math.max(0, (procedure[place]?.groups?.length ?? 0) - 1);
    return { procedure, list: [place, 'groups', last, 'items'] };
  }
  const groups = procedure.benefitsAndRisks?.groups ?? [];
  const at = groups.findIndex(({ kind }) => kind === place);
  if (at >= 0) return { procedure, list: ['benefitsAndRisks', 'groups', at, 'items'] };
  const group = { kind: place };
  return {
    procedure: insertAt(procedure, ['benefitsAndRisks', 'groups'], groups.length, group),
    list: ['benefitsAndRisks', 'groups', groups.length, 'items'],
  };
}

/** Adds an entry at the end of a place. @returns where it is now. */
export function addEntry(before: Procedure, place: PlaceName, item: unknown): { procedure: Procedure; path: Path } {
  const { procedure, list } = listOf(before, place);
  const at = listAt(procedure, list).length;
  return { procedure: insertAt(procedure, list, at, asItemOf(place, item)), path: [...list, at] };
}

/** Moves an entry to the end of another place. */
export function moveEntry(
  before: Procedure,
  list: Path,
  at: number,
  place: PlaceName,
): { procedure: Procedure; path: Path } {
  const item = listAt(before, list)[at];
  return addEntry(removeAt(before, list, at), place, item);
}

/** Every entry with its path and its words in one line. */
export function allEntries(procedure: Procedure): { path: string; text: string }[] {
  const grouped = Object.keys(groupedSections) as GroupedSection[];
  const paths: Path[] = [
    ...Object.values(lists),
    ...grouped.flatMap((key) => (procedure[key]?.groups ?? []).map((_, at) => [key, 'groups', at, 'items'])),
    ...(procedure.overview?.sections ?? []).flatMap((_, at) => [
      ['overview', 'sections', at, 'paragraphs'],
      ['overview', 'sections', at, 'items'],
    ]),
  ];
  return paths.flatMap((list) =>
    listAt(procedure, list).map((item, at) => ({ path: pathText([...list, at]), text: inLine(toEntryOf(item)) })),
  );
}

/** A text put into a place by an editor's choice. */
export function placeText(
  procedure: Procedure,
  place: PlaceName | TextPlace,
  text: string,
): { procedure: Procedure; path: Path } {
  if (!isTextPlace(place)) return addEntry(procedure, place, { description: text });
  const path = textPaths[place];
  const words = [getAt(procedure, path), text].filter(Boolean).join(' ');
  return { procedure: setAt(procedure, path, words), path };
}

/** Whether a path leads into a place. */
export function isInPlace(procedure: Procedure, path: string, place: PlaceName | TextPlace): boolean {
  if (isTextPlace(place)) return path === pathText(textPaths[place]);
  const list = isKind(place) ? listOf(procedure, place).list : lists[place];
  return path.startsWith(list ? `${pathText(list)}[` : `${place}.groups[`);
}

/** Whether a place is a list of a kind. */
export function isKind(place: PlaceName | TextPlace): place is Kind {
  return kinds.some((kind) => kind === place);
}

export function isTextPlace(place: PlaceName | TextPlace): place is TextPlace {
  return place in textPaths;
}
