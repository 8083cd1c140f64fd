/** What an editor does to the entries and fields of a draft. Each action says what it did, and where the focus goes. */
import type { Procedure } from 'clinic-widgets';
import { getAt, insertAt, listAt, moveAt, type Path, pathText, removeAt, setAt } from './change.js';
import { moveEntry, type PlaceName } from './entries.js';
import type { FoundFigure } from './figures-in-text.js';
import { afterMove, afterRemoval, followGroups } from './marks.js';
import { withCellAt, withCells } from './option-columns.js';
import type { PageState } from './page-state.js';
import { readTableLines } from './table-lines.js';

export class Editing {
  readonly #page: PageState;

  constructor(page: PageState) {
    this.#page = page;
  }

  /** Sets one field; typing in one field is one step to undo. */
  type(path: Path, value: string | number): void {
    this.#change((procedure) => {
      const next = setAt(withCellAt(procedure, path), path, value === '' ? undefined : value);
      return withoutEmptyParts(next, path.slice(0, -1));
    }, pathText(path));
  }

  /** Sets the rows of a table from lines of text; its caption stays. */
  setTable(path: Path, lines: string): void {
    const { head, rows } = readTableLines(lines) ?? {};
    this.#change(
      (procedure) => {
        const next = setAt(setAt(procedure, [...path, 'head'], head), [...path, 'rows'], rows);
        return Object.keys(getAt(next, path) ?? {}).length ? next : setAt(next, path, undefined);
      },
      pathText([...path, 'rows']),
    );
  }

  /** A picture that only decorates has an empty text; one without a text is still to be described. */
  setDecorative(image: Path, isDecorative: boolean): void {
    this.#change((procedure) => setAt(procedure, [...image, 'alt'], isDecorative ? '' : undefined));
  }

  /** Makes a figure of the numbers that an entry's text gives. What they count is still to be said. */
  setFigure(entry: Path, { count, of }: Pick<FoundFigure, 'count' | 'of'>): void {
    const path = [...entry, 'frequency'];
    this.#page.status = this.#page.texts.figure.taken;
    this.#page.focus = pathText([...path, 'event']);
    this.#change((procedure) => setAt(withCellAt(procedure, path), path, { count, of }));
  }

  add(list: Path, item: unknown): void {
    const at = listAt(this.#procedure, list).length;
    this.#page.status = this.#page.texts.edit.added;
    this.#page.focus = pathText([...list, at]);
    this.#change((procedure) => insertAt(procedure, list, at, item));
  }

  remove(list: Path, at: number): void {
    this.#page.status = this.#page.texts.edit.removed;
    this.#page.focus = at > 0 ? pathText([...list, at - 1]) : `add:${pathText(list)}`;
    this.#rearrange(
      list,
      withCells(this.#procedure, list, (procedure, path) => removeAt(procedure, path, at)),
      afterRemoval(at),
    );
  }

  /** @param focus what took the action, to be found at the entry's new place. */
  move(list: Path, from: number, to: number, focus: string): void {
    const { length } = listAt(this.#procedure, list);
    const { edit } = this.#page.texts;
    if (to < 0 || to >= length) {
      this.#page.set({ status: to < 0 ? edit.isFirst : edit.isLast });
      return;
    }
    this.#page.status = this.#page.format(edit.moved, { at: to + 1, of: length });
    this.#page.focus = `${focus}:${pathText([...list, to])}`;
    this.#rearrange(
      list,
      withCells(this.#procedure, list, (procedure, path) => moveAt(procedure, path, from, to)),
      afterMove(from, to),
    );
  }

  moveTo(list: Path, at: number, place: PlaceName): void {
    this.#page.status = this.#page.format(this.#page.texts.edit.movedTo, { where: this.#page.placeName(place) });
    this.#change((procedure) => {
      const moved = moveEntry(procedure, list, at, place);
      this.#page.focus = pathText(moved.path);
      return moved.procedure;
    });
  }

  get #procedure(): Procedure {
    return this.#page.store.draft?.procedure ?? {};
  }

  #change(next: (procedure: Procedure) => Procedure, typing?: string): void {
    this.#page.store.change((draft) => ({ ...draft, procedure: next(draft.procedure) }), typing);
  }

  /** @param to where the item at a number of the list is now. */
  #rearrange(list: Path, procedure: Procedure, to: (at: number) => number | undefined): void {
    const isOfGroups = pathText(list) === 'benefitsAndRisks.groups';
    this.#page.store.change((draft) => ({
      ...draft,
      procedure,
      uncertain: isOfGroups ? followGroups(draft.uncertain, to) : draft.uncertain,
    }));
  }
}

/** A picture, a video or a figure without a word in it is none. */
function withoutEmptyParts<T>(value: T, parent: Path): T {
  if (parent.includes('video')) {
    const video = parent.slice(0, parent.indexOf('video') + 1);
    const words = JSON.stringify(getAt(value, video) ?? {}, (_, part: unknown) => (part === '' ? undefined : part));
    return words.includes(':"') ? value : setAt(value, video, undefined);
  }
  const isPart = /^(image|frequency|table)$/.test(String(parent.at(-1)));
  return isPart && !Object.keys(getAt(value, parent) ?? {}).length ? setAt(value, parent, undefined) : value;
}
