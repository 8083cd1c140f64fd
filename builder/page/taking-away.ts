/** Copying and saving what a draft has become. What is still open is said first, with a way to go on all the same. */
import { isForEditor } from './in-editor.js';
import { isNothingOpen, type OpenPoints, openPointsOf } from './open-points.js';
import type { PageState } from './page-state.js';
import type { Questions } from './questions.js';

export class TakingAway {
  /** The button that waits for an answer. */
  asked: string | undefined;
  /** What was open when the editor went on all the same: it is not asked about twice. */
  #saidBefore = '';
  readonly #page: PageState;
  readonly #questions: Questions;

  constructor(page: PageState, questions: Questions) {
    this.#page = page;
    this.#questions = questions;
  }

  get open(): OpenPoints | undefined {
    const { draft } = this.#page.store;
    const open = draft && openPointsOf(draft, this.#questions.open, this.#questions.isLanguageUnknown);
    // An editor that has opened this page says itself where messages go, and where the script is.
    return open && isForEditor ? { ...open, form: false, addresses: [] } : open;
  }

  /** @param button the id of the button that was pressed. */
  take(button: string, act: () => void): void {
    const { open } = this;
    if (!open || isNothingOpen(open) || JSON.stringify(open) === this.#saidBefore) {
      this.asked = undefined;
      act();
      return;
    }
    this.asked = button;
    this.#page.focus = 'still-open';
    this.#page.set({ status: '' });
  }

  takeAllTheSame(act: () => void): void {
    this.#saidBefore = JSON.stringify(this.open);
    this.#page.focus = this.asked;
    this.asked = undefined;
    act();
    this.#page.set({});
  }
}
