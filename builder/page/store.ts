import type { Draft } from './draft.js';

/** Drafts that were, the one that is, and those that were undone. */
export interface History {
  readonly past: readonly Draft[];
  readonly now: Draft | undefined;
  readonly future: readonly Draft[];
}

const LONGEST = 200;

/** One draft with undo and redo. The listener is called after every change. */
export class Store {
  #history: History = { past: [], now: undefined, future: [] };
  /** The field that was typed into last: typing in one field is one step back. */
  #typing: string | undefined;
  readonly #listener: () => void;

  constructor(listener: () => void) {
    this.#listener = listener;
  }

  get draft(): Draft | undefined {
    return this.#history.now;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** The draft with all that undo and redo reach. */
  get history(): History {
    return this.#history;
  }

  /** Begins with a draft, or goes on where one was left. */
  open(history: History): void {
    this.#set(history);
  }

  close(): void {
    this.#set({ past: [], now: undefined, future: [] });
  }

  change(next: (draft: Draft) => Draft, typing?: string): void {
    const { past, now } = this.#history;
    if (!now) return;
    const isMore = typing !== undefined && typing === this.#typing;
    this.#set({ past: isMore ? past : [...past, now].slice(-LONGEST), now: next(now), future: [] }, typing);
  }

  undo(): void {
    const { past, now, future } = this.#history;
    if (now && past.length) this.#set({ past: past.slice(0, -1), now: past.at(-1), future: [now, ...future] });
  }

  redo(): void {
    const { past, now, future } = this.#history;
    if (now && future.length) this.#set({ past: [...past, now], now: future[0], future: future.slice(1) });
  }

  #set(history: History, typing?: string): void {
    this.#history = history;
    this.#typing = typing;
    this.#listener();
  }
}
