/** The reader's open questions, and an editor's answers to them. */
import { contentLanguage } from 'clinic-widgets/check';
import type { Kind, Procedure } from 'clinic-widgets';
import { getAt, toPath } from './change.js';
import type { PlaceName, TextPlace } from './entries.js';
import { type Mark, marksOf, placeMarks, withKind, withoutMarked, withoutMarks } from './marks.js';
import type { PageState } from './page-state.js';

export class Questions {
  readonly #page: PageState;

  constructor(page: PageState) {
    this.#page = page;
  }

  get open(): Mark[] {
    return this.#page.store.draft ? marksOf(this.#page.store.draft) : [];
  }

  /** Whether nobody has said which language the text is in. */
  get isLanguageUnknown(): boolean {
    return !contentLanguage(this.#procedure.language);
  }

  /** How many things are to be checked. */
  get count(): number {
    return this.open.length + (this.isLanguageUnknown ? 1 : 0);
  }

  /** Leaves out what some marks are about. */
  leaveOut(indices: readonly number[]): void {
    this.#page.focus = 'doubts';
    this.#page.store.change((draft) => withoutMarked(draft, indices));
  }

  /** It is right as it is. */
  settle(indices: readonly number[]): void {
    this.#page.focus = 'doubts';
    this.#page.store.change((draft) => withoutMarks(draft, indices));
  }

  /** Stores an editor's answer about the kind of a list. @param kind undefined for “None of these”. */
  decideKind(index: number, kind: Kind | undefined): void {
    const { edit, kinds } = this.#page.texts;
    const path = this.#page.store.draft?.uncertain[index]?.path ?? '';
    const needsHeading = !kind && !getAt(this.#procedure, toPath(`${path}.heading`));
    this.#page.status = kind
      ? this.#page.format(edit.kindIs, { kind: kinds[kind] })
      : needsHeading
        ? edit.needsHeading
        : edit.kindIsNone;
    this.#page.focus = needsHeading ? `${path}.heading` : 'doubts';
    this.#page.store.change((draft) => withKind(draft, index, kind));
  }

  /** Puts what some marks are about into a place: from where it is, or from nowhere. */
  place(indices: readonly number[], place: PlaceName | TextPlace): void {
    this.#page.status = this.#page.format(this.#page.texts.edit.movedTo, { where: this.#page.placeName(place) });
    this.#page.focus = 'doubts';
    this.#page.store.change((draft) => placeMarks(draft, indices, place));
  }

  get #procedure(): Procedure {
    return this.#page.store.draft?.procedure ?? {};
  }
}
