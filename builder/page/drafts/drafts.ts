/**
 * The drafts of this browser. One way through: a change of the store, the draft as it is kept, the database; what the database says
 * of it is what the page shows. Only one tab writes a draft, and none over what it has not read.
 */
import type { Draft } from '../draft.js';
import type { History, Store } from '../store.js';
import { read, readAll, remove, write } from './database.js';
import { type KeptDraft, nameOf, newId, type RestorePoint, usableDraft, withPoint } from './kept-draft.js';
import { takeOldDraft } from './old-draft.js';
import { heldIds, hold, type Release } from './tab-lock.js';

/** Whether what is on the page is kept: `full` and `refused` by the browser; `elsewhere`, another tab has the draft. */
export type Keeping = 'kept' | 'full' | 'refused' | 'elsewhere';

export interface ListedDraft {
  id: string;
  name: string | undefined;
  changed: number;
  /** Whether another tab has it open. */
  isElsewhere: boolean;
  /** What is there, where this page cannot open it. */
  damaged?: unknown;
}

/** What this tab works on. */
interface Current {
  id: string;
  /** The revision that was read or written last; none before the first writing. */
  revision: number | undefined;
  points: readonly RestorePoint[];
  release: Release;
}

export class Drafts {
  /** Those that this tab does not work on, the one that was changed last first. */
  list: ListedDraft[] = [];
  keeping: Keeping = 'kept';
  #current: Current | undefined;
  #writing: Promise<void> | undefined;
  /** Whether something is not written yet. */
  #isBehind = false;
  readonly #store: Store;
  readonly #base: string;
  readonly #update: () => void;

  constructor(store: Store, base: string, update: () => void) {
    this.#store = store;
    this.#base = base;
    this.#update = update;
  }

  /** States of the draft to go back to, the last one first. */
  get points(): RestorePoint[] {
    return this.#current?.points.toReversed() ?? [];
  }

  /** Whether leaving the page loses something. */
  get isAtRisk(): boolean {
    return this.#current !== undefined && this.#isBehind;
  }

  /** Reads what is kept, to be shown. */
  async refresh(): Promise<void> {
    try {
      await takeOldDraft(this.#base);
      const [all, held] = await Promise.all([readAll(), heldIds()]);
      this.list = all
        .map((value) => this.#listed(value, held))
        .filter(({ id }) => id !== this.#current?.id)
        .sort((a, b) => b.changed - a.changed);
    } catch {
      this.list = [];
      this.keeping = 'refused';
    }
    this.#update();
  }

  /** Begins a new draft. The one before stays as it is kept. */
  async begin(draft: Draft): Promise<void> {
    await this.#beginWith({ past: [], now: draft, future: [] });
  }

  /** Keeps what is on the page as a draft of its own, where another tab has the draft that it was. */
  async keepAsNew(): Promise<void> {
    await this.#beginWith(this.#store.history);
  }

  async #beginWith(history: History): Promise<void> {
    const id = newId();
    const release = await hold(id, () => this.#lose(id));
    await this.#turnTo({ id, revision: undefined, points: [], release: release ?? (() => undefined) });
    this.#store.open(history);
  }

  /** Puts another text in place of the draft: undo, and a state to go back to, have the one before. */
  replace(draft: Draft): void {
    this.#addPoint();
    this.#store.change(() => draft);
  }

  /**
   * Goes on with a draft that is kept.
   * @param takesOver from another tab.
   * @returns whether that worked; not where another tab has it, or it is gone.
   */
  async goOn(id: string, takesOver = false): Promise<boolean> {
    const release = await hold(id, () => this.#lose(id), takesOver);
    const kept = release && (await this.#read(id));
    if (!kept) {
      release?.();
      return false;
    }
    const { history, points, revision, changed } = kept;
    await this.#turnTo({
      id,
      revision,
      points: history.now ? withPoint(points, history.now, changed) : points,
      release,
    });
    this.#store.open(history);
    return true;
  }

  /** Begins a new draft with what another one holds. @returns whether that worked. */
  async copy(id: string): Promise<boolean> {
    const now = (await this.#read(id))?.history.now;
    if (now) await this.begin(now);
    return now !== undefined;
  }

  /** Goes back to an earlier state, which undo takes back. */
  restore({ draft }: RestorePoint): void {
    this.#addPoint();
    this.#store.change(() => draft);
  }

  /** Deletes a draft with its history; without an id, the one that this tab works on. @returns whether that worked. */
  async delete(id = this.#current?.id): Promise<boolean> {
    if (id === undefined) return false;
    const isCurrent = id === this.#current?.id;
    if (isCurrent) await this.#turnTo(undefined);
    try {
      await remove(id);
    } catch {
      this.keeping = 'refused';
      return false;
    } finally {
      if (isCurrent) this.#store.close();
    }
    await this.refresh();
    return true;
  }

  /** Keeps the draft as it is now. Each change calls it: one writing is on its way, and the next one has the latest. */
  keep(): void {
    if (!this.#current || !this.#store.draft) return;
    this.#isBehind = true;
    if (this.keeping !== 'elsewhere') this.#writing ??= this.#writeAll(this.#current);
  }

  async #writeAll(current: Current): Promise<void> {
    try {
      while (this.#isBehind && this.keeping !== 'elsewhere') {
        this.#isBehind = false;
        await this.#write(current);
      }
    } catch (error) {
      this.#isBehind = true;
      this.keeping = error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'refused';
    }
    this.#writing = undefined;
    this.#update();
  }

  async #write(current: Current): Promise<void> {
    const revision = (current.revision ?? 0) + 1;
    const { id, points } = current;
    const { history } = this.#store;
    const kept: KeptDraft = { id, format: 1, revision, changed: Date.now(), history, points };
    const isWritten = await write(kept, current.revision);
    if (!isWritten) {
      this.#isBehind = true;
      this.#lose(id);
      return;
    }
    current.revision = revision;
    this.keeping = 'kept';
  }

  /** Another tab has the draft now, or has deleted it. */
  #lose(id: string): void {
    if (id !== this.#current?.id) return;
    this.keeping = 'elsewhere';
    this.#update();
  }

  /** What was changed last is written before. */
  async #turnTo(next: Current | undefined): Promise<void> {
    await this.#writing;
    this.#current?.release();
    this.#current = next;
    this.#isBehind = false;
    this.keeping = 'kept';
  }

  #addPoint(): void {
    const { draft } = this.#store;
    if (this.#current && draft) this.#current.points = withPoint(this.#current.points, draft, Date.now());
  }

  async #read(id: string): Promise<KeptDraft | undefined> {
    try {
      return usableDraft(await read(id), this.#base);
    } catch {
      this.keeping = 'refused';
      return undefined;
    }
  }

  #listed(value: unknown, held: ReadonlySet<string>): ListedDraft {
    const kept = usableDraft(value, this.#base);
    // The database's key is there, whatever else is.
    const { id } = value as { id: string };
    if (!kept?.history.now) return { id, name: undefined, changed: 0, isElsewhere: false, damaged: value };
    return { id, name: nameOf(kept.history.now), changed: kept.changed, isElsewhere: held.has(id) };
  }
}
