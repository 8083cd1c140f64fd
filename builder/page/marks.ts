/** Marks are the reader's open questions. They follow their texts while an editor moves, changes or removes them. */
import type { Kind, Procedure } from 'clinic-widgets';
import type { Reason, Uncertain } from '../index.js';
import { inLine } from '../reading/entry-text.js';
import type { Home } from '../reading/homes.js';
import { getAt, listAt, type Path, removeAt, setAt, textAt, toPath } from './change.js';
import type { Draft } from './draft.js';
import {
  allEntries,
  isInPlace,
  isTextPlace,
  moveEntry,
  type PlaceName,
  placeText,
  type TextPlace,
  toEntryOf,
} from './entries.js';

/** A mark with its number among all that the reader made. */
export type Mark = Uncertain & { index: number };

/** What is said of the whole text comes first, then marks about a possibly reversed meaning. */
const FIRST: readonly Reason[] = ['unread', 'unweighed', 'set-apart', 'kind', 'warning'];

/** Whether a mark is about the whole text, and so about all other marks. */
export function isOfWhole({ reason }: Uncertain): boolean {
  return reason === 'unread' || reason === 'unweighed';
}

/** The marks that are still open, with the current paths of their texts. */
export function marksOf({ procedure, uncertain }: Draft): Mark[] {
  const entries = allEntries(procedure);
  const marks = uncertain.flatMap((mark, index) => {
    const { reason, text, path } = mark;
    if (reason === 'kind') return isOpen(procedure, path) ? [{ ...mark, index }] : [];
    if (!path || reason === 'rewritten') return [{ ...mark, index }];
    if (!path.endsWith(']'))
      return mark.candidates && !isIn(textAt(procedure, toPath(path)), text) ? [] : [{ ...mark, index }];
    // Entries of other lists may have the same words.
    const list = path.slice(0, path.lastIndexOf('['));
    const same = entries.filter((entry) => entry.text === text);
    const found =
      same.find((entry) => entry.path.startsWith(`${list}[`)) ??
      same[0] ??
      entries.find((entry) => entry.text.includes(text));
    return found ? [{ ...mark, path: found.path, index }] : [];
  });
  const rank = ({ reason }: Uncertain) => (FIRST.includes(reason) ? FIRST.indexOf(reason) : FIRST.length);
  // Once each other mark has an answer, there is nothing left to check.
  return marks.every(isOfWhole) ? [] : marks.sort((a, b) => rank(a) - rank(b));
}

/** Whether a list is still there, and without a kind. */
function isOpen(procedure: Procedure, path = ''): boolean {
  const group = getAt(procedure, toPath(path));
  return group !== undefined && listAt(group, ['items']).length > 0 && getAt(group, ['kind']) === undefined;
}

/** The list that a mark is about: its heading, and its entries in one line each. */
export function groupAt(procedure: Procedure, path = ''): { heading: string | undefined; entries: string[] } {
  const group = getAt(procedure, toPath(path));
  const heading = textAt(group, ['heading']);
  return { heading, entries: listAt(group, ['items']).map((item) => inLine(toEntryOf(item))) };
}

/** An editor's answer: the list has this kind, or none. The mark is gone. */
export function withKind(draft: Draft, index: number, kind: Kind | undefined): Draft {
  const { path = '', proposal } = draft.uncertain[index] ?? {};
  const group = toPath(path);
  const risks = kind === proposal?.kind ? (proposal?.risks ?? []) : [];
  const items: Path = [...group, 'items'];
  let procedure = setAt(draft.procedure, [...group, 'kind'], kind);
  listAt(procedure, items).forEach((item, at) => {
    if (risks.includes(inLine(toEntryOf(item)))) procedure = setAt(procedure, [...items, at, 'kind'], 'risk');
  });
  return { ...draft, procedure, uncertain: draft.uncertain.toSpliced(index, 1) };
}

/** Places that a mark offers, by the homes that the reader knows. */
const PLACES: Readonly<Partial<Record<Home, PlaceName | TextPlace>>> = {
  overview: 'overview',
  costs: 'overview',
  candidacy: 'candidacy',
  benefit: 'benefit',
  consideration: 'consideration',
  risk: 'risk',
  alternative: 'alternative',
  preparation: 'preparation',
  steps: 'steps',
  recovery: 'recovery',
  aftercare: 'aftercare',
  call: 'getHelp',
  urgent: 'urgent',
  disclaimer: 'disclaimer',
  contact: 'contact',
};

/** The likeliest places of what a mark is about, the likeliest first; the one that it is in is not among them. */
export function placesOf(procedure: Procedure, { candidates = [], path = '' }: Uncertain): (PlaceName | TextPlace)[] {
  const places = new Set(candidates.flatMap((home) => PLACES[home] ?? []));
  return [...places].filter((place) => !isInPlace(procedure, path, place));
}

function isIn(field = '', text: string): boolean {
  return field.includes(text);
}

/** The path of what a mark is about. */
function pathOf(draft: Draft, index: number): Path {
  return toPath(marksOf(draft).find((mark) => mark.index === index)?.path ?? '');
}

/** The list and the number of the entry at a path, where an entry is there. */
function entryAt(path: Path): { list: Path; at: number } | undefined {
  const at = path.at(-1);
  return typeof at === 'number' ? { list: path.slice(0, -1), at } : undefined;
}

/** The procedure without what a mark is about: an entry, or a part of a field's text. */
function without(draft: Draft, index: number): Procedure {
  const { procedure } = draft;
  const path = pathOf(draft, index);
  const entry = entryAt(path);
  if (entry) return removeAt(procedure, entry.list, entry.at);
  const { text = '' } = draft.uncertain[index] ?? {};
  const field = textAt(procedure, path) ?? '';
  const at = field.indexOf(text);
  if (!text || at < 0) return procedure;
  const left = [field.slice(0, at).trimEnd(), field.slice(at + text.length).trimStart()].filter(Boolean).join(' ');
  return setAt(procedure, path, left || undefined);
}

/** What a mark is about, in another place. */
export function placeMark(
  draft: Draft,
  index: number,
  place: PlaceName | TextPlace,
): { procedure: Procedure; path: Path } {
  const { text = '', lead } = draft.uncertain[index] ?? {};
  const entry = entryAt(pathOf(draft, index));
  if (entry && !lead && !isTextPlace(place)) return moveEntry(draft.procedure, entry.list, entry.at, place);
  // An entry takes the line that leads to it along.
  return placeText(without(draft, index), place, [lead, text].filter(Boolean).join(' '));
}

/** What several marks are about, in another place; the marks are gone. */
export function placeMarks(draft: Draft, indices: readonly number[], place: PlaceName | TextPlace): Draft {
  const placed = indices.reduce((it, index) => ({ ...it, procedure: placeMark(it, index, place).procedure }), draft);
  return withoutMarks(placed, indices);
}

/** Without some marks, and without what they are about. */
export function withoutMarked(draft: Draft, indices: readonly number[]): Draft {
  return withoutMarks(
    indices.reduce((it, index) => ({ ...it, procedure: without(it, index) }), draft),
    indices,
  );
}

/** Without some marks. */
export function withoutMarks(draft: Draft, indices: readonly number[]): Draft {
  return { ...draft, uncertain: draft.uncertain.filter((_, at) => !indices.includes(at)) };
}

/** Where the item at a number of a list is after one of them was removed. */
export function afterRemoval(removed: number): (at: number) => number | undefined {
  return (at) => (at === removed ? undefined : at > removed ? at - 1 : at);
}

/** The same after one of them was moved. */
export function afterMove(from: number, to: number): (at: number) => number {
  return (at) => {
    if (at === from) return to;
    const without = at > from ? at - 1 : at;
    return without >= to ? without + 1 : without;
  };
}

/**
 * Marks of lists, after the lists were moved or one was removed.
 * @param to maps an old index to the new one; undefined if the list was removed.
 */
export function followGroups(uncertain: readonly Uncertain[], to: (at: number) => number | undefined): Uncertain[] {
  return uncertain.flatMap((mark) => {
    const at = mark.reason === 'kind' && /\[(\d+)\]$/.exec(mark.path ?? '')?.[1];
    if (!at) return [mark];
    const next = to(Number(at));
    return next === undefined ? [] : [{ ...mark, path: `benefitsAndRisks.groups[${next}]` }];
  });
}
