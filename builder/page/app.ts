/** The page's state beside the draft, and everything that an editor can do: views only call it. */
import { checkProcedure, contentLanguage } from 'clinic-widgets/check';
import vertebroplasty from '../../content/vertebroplasty.json';
import type { Form, Reading } from '../index.js';
import { hasStructure, readPage } from './reader.js';
import en from '../locales/en.js';
import { getAt, insertAt, listAt, moveAt, type Path, pathText, removeAt, setAt, toPath } from './change.js';
import { type Draft, keepDraft, keptDraft, newSettings, type Settings } from './draft.js';
import { isKind, moveEntry, type PlaceName, type TextPlace } from './entries.js';
import { formatText, loadTexts, type PageLanguage, type Texts } from './language.js';
import {
  afterMove,
  afterRemoval,
  followGroups,
  type Mark,
  marksOf,
  placeMark,
  withKind,
  withoutMarked,
} from './marks.js';
import { withCellAt, withCells } from './option-columns.js';
import { Store } from './store.js';
import { readTableLines } from './table-lines.js';
import type { Values } from '../../src/words/format.js';
import type { Kind, Procedure } from 'clinic-widgets';

export type View = 'start' | 'edit' | 'export';

export class App {
  view: View = 'start';
  /** The language of the page itself; its words are loaded. */
  language: PageLanguage = 'en';
  texts: Texts = en;
  /** What was last done, for everybody to see and hear. */
  status = '';
  error = '';
  keeps: boolean;
  width: 'full' | 'narrow' = 'full';
  form: Form | undefined;
  /** What the clipboard held beside the plain text. */
  pasted: { html: string; text: string } | undefined;
  /** The id of the element that receives focus after the next render. */
  focus: string | undefined;

  readonly store: Store;
  /** The language that was chosen last: its words may still be on their way. */
  #wanted: PageLanguage = 'en';
  readonly #update: () => void;
  /** The folder that this page's library is in. */
  readonly #base: string;

  constructor(base: string, update: () => void) {
    this.#base = base;
    this.#update = update;
    this.keeps = this.kept !== undefined;
    this.store = new Store(() => {
      if (this.keeps && this.store.draft) this.#keep();
      this.#update();
    });
  }

  /** Shows the page in another language, as soon as its words are loaded. */
  async speak(language: PageLanguage): Promise<void> {
    this.#wanted = language;
    try {
      const texts = await loadTexts(language);
      if (this.#wanted !== language) return;
      // What was last done was said in the language before.
      this.status = this.error = '';
      this.language = language;
      this.texts = texts;
    } catch {
      if (this.#wanted === language) this.status = this.texts.notLoaded;
    }
    this.#update();
  }

  /** A message of the page's with its gaps filled. */
  format(message: string, values: Values): string {
    return formatText(this.language, message, values);
  }

  /** A button's name where several have the same words. */
  named(action: string, entry: string): string {
    return this.format(this.texts.named, { action, entry });
  }

  placeName(place: PlaceName | TextPlace): string {
    const { kinds, places } = this.texts;
    return isKind(place) ? kinds[place] : places[place];
  }

  get kept(): Draft | undefined {
    return keptDraft(this.#base);
  }

  set(values: Partial<Pick<App, 'view' | 'status' | 'width' | 'form' | 'pasted'>>): void {
    Object.assign(this, values);
    this.#update();
  }

  go(view: View): void {
    this.status = this.error = '';
    this.focus = 'view';
    this.set({ view });
  }

  async readPasted(text: string): Promise<void> {
    const isRich = this.pasted?.text.trim() === text.trim() && hasStructure(this.pasted.html);
    this.#begin(await readPage(isRich && this.pasted ? this.pasted.html : text, isRich));
  }

  async open(file: File): Promise<void> {
    const text = await file.text();
    try {
      if (/\.json$/i.test(file.name)) {
        const value: unknown = JSON.parse(text);
        if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no object');
        this.#begin({ procedure: value, uncertain: [], problems: [] });
      } else this.#begin(await readPage(text, /\.html?$/i.test(file.name)));
    } catch {
      this.#fail(this.texts.start.notRead);
    }
  }

  beginWith(content: 'example' | 'empty'): void {
    const { $schema: _, ...example } = vertebroplasty;
    const procedure = content === 'example' ? (example as Procedure) : { format: 1 as const, language: this.language };
    this.#begin({ procedure, uncertain: [], problems: [] });
  }

  goOn(): void {
    if (this.kept) this.store.begin(this.kept);
    this.go('edit');
  }

  forget(): void {
    keepDraft(undefined);
    this.keeps = false;
    this.#update();
  }

  setKeeps(keeps: boolean): void {
    this.keeps = keeps;
    if (keeps) this.#keep();
    else keepDraft(undefined);
    this.#update();
  }

  /** Sets one field; typing in one field is one step to undo. */
  type(path: Path, value: string | number): void {
    this.#change((procedure) => {
      const next = setAt(withCellAt(procedure, path), path, value === '' ? undefined : value);
      return withoutEmptyParts(next, path.slice(0, -1));
    }, pathText(path));
  }

  setSetting<K extends keyof Settings>(key: K, value: Settings[K]): void {
    this.store.change((draft) => ({ ...draft, settings: { ...draft.settings, [key]: value } }), key);
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

  add(list: Path, item: unknown): void {
    const at = listAt(this.#procedure, list).length;
    this.status = this.texts.edit.added;
    this.focus = pathText([...list, at]);
    this.#change((procedure) => insertAt(procedure, list, at, item));
  }

  remove(list: Path, at: number): void {
    this.status = this.texts.edit.removed;
    this.focus = at > 0 ? pathText([...list, at - 1]) : `add:${pathText(list)}`;
    this.#rearrange(
      list,
      withCells(this.#procedure, list, (procedure, path) => removeAt(procedure, path, at)),
      afterRemoval(at),
    );
  }

  /** @param focus what took the action, to be found at the entry's new place. */
  move(list: Path, from: number, to: number, focus: string): void {
    const { length } = listAt(this.#procedure, list);
    const { edit } = this.texts;
    if (to < 0 || to >= length) {
      this.set({ status: to < 0 ? edit.isFirst : edit.isLast });
      return;
    }
    this.status = this.format(edit.moved, { at: to + 1, of: length });
    this.focus = `${focus}:${pathText([...list, to])}`;
    this.#rearrange(
      list,
      withCells(this.#procedure, list, (procedure, path) => moveAt(procedure, path, from, to)),
      afterMove(from, to),
    );
  }

  moveTo(list: Path, at: number, place: PlaceName): void {
    this.status = this.format(this.texts.edit.movedTo, { where: this.placeName(place) });
    this.#change((procedure) => {
      const moved = moveEntry(procedure, list, at, place);
      this.focus = pathText(moved.path);
      return moved.procedure;
    });
  }

  undo(): void {
    if (!this.store.canUndo) return this.set({ status: this.texts.edit.nothingToUndo });
    this.status = this.texts.edit.undone;
    this.store.undo();
  }

  redo(): void {
    if (!this.store.canRedo) return this.set({ status: this.texts.edit.nothingToRedo });
    this.status = this.texts.edit.redone;
    this.store.redo();
  }

  get doubts(): Mark[] {
    return this.store.draft ? marksOf(this.store.draft) : [];
  }

  /** Whether nobody has said which language the text is in. */
  get isLanguageUnknown(): boolean {
    return !contentLanguage(this.#procedure.language);
  }

  /** How many things are to be checked. */
  get checkCount(): number {
    return this.doubts.length + (this.isLanguageUnknown ? 1 : 0);
  }

  /** Leaves out what a mark is about. */
  leaveOut(index: number): void {
    this.focus = 'doubts';
    this.store.change((draft) => withoutMarked(draft, index));
  }

  settle(index: number): void {
    this.focus = 'doubts';
    this.store.change((draft) => ({ ...draft, uncertain: draft.uncertain.toSpliced(index, 1) }));
  }

  /** Stores an editor's answer about the kind of a list. @param kind undefined for “None of these”. */
  decideKind(index: number, kind: Kind | undefined): void {
    const { edit, kinds } = this.texts;
    const path = this.store.draft?.uncertain[index]?.path ?? '';
    const needsHeading = !kind && !getAt(this.#procedure, toPath(`${path}.heading`));
    this.status = kind
      ? this.format(edit.kindIs, { kind: kinds[kind] })
      : needsHeading
        ? edit.needsHeading
        : edit.kindIsNone;
    this.focus = needsHeading ? `${path}.heading` : 'doubts';
    this.store.change((draft) => withKind(draft, index, kind));
  }

  /** Puts what a mark is about into a place: from where it is, or from nowhere. */
  place(index: number, place: PlaceName | TextPlace): void {
    this.status = this.format(this.texts.edit.movedTo, { where: this.placeName(place) });
    this.store.change((draft) => {
      const { procedure, path } = placeMark(draft, index, place);
      this.focus = pathText(path);
      return { ...draft, procedure, uncertain: draft.uncertain.toSpliced(index, 1) };
    });
  }

  goTo(path: string): void {
    // Advice may name what is not there yet: then the nearest thing that is.
    let at = toPath(path);
    while (at.length > 1 && getAt(this.#procedure, at) === undefined && at[0] !== 'provenance') at = at.slice(0, -1);
    this.focus = pathText(at);
    this.set({ view: 'edit' });
  }

  get report() {
    return checkProcedure(this.#procedure);
  }

  get #procedure(): Procedure {
    return this.store.draft?.procedure ?? {};
  }

  #begin({ procedure, uncertain, problems }: Reading): void {
    if (problems.length) {
      this.#fail(this.texts.start.nothing);
      return;
    }
    this.pasted = undefined;
    this.view = 'edit';
    this.error = '';
    this.focus = 'view';
    this.store.begin({ procedure, uncertain, settings: newSettings(this.#base) });
    this.set({ status: this.format(this.texts.edit.readIt, { count: this.checkCount }) });
  }

  #fail(error: string): void {
    this.error = error;
    this.focus = 'error';
    this.#update();
  }

  #change(next: (procedure: Procedure) => Procedure, typing?: string): void {
    this.store.change((draft) => ({ ...draft, procedure: next(draft.procedure) }), typing);
  }

  /** @param to where the item at a number of the list is now. */
  #rearrange(list: Path, procedure: Procedure, to: (at: number) => number | undefined): void {
    const isOfGroups = pathText(list) === 'benefitsAndRisks.groups';
    this.store.change((draft) => ({
      ...draft,
      procedure,
      uncertain: isOfGroups ? followGroups(draft.uncertain, to) : draft.uncertain,
    }));
  }

  #keep(): void {
    if (!keepDraft(this.store.draft)) this.status = this.texts.edit.notKept;
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
