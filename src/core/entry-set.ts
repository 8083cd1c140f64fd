import { type Entry, EntryKeys } from './entry-keys.js';

/**
 * Which entries of a list a visitor has ticked or opened. Each stays in the set while its entry is in the list, wherever it
 * has moved to. In memory only.
 *
 * @typeParam Other what else may be in it, besides the keys of entries.
 */
export class EntrySet<Other = never> extends Set<number | Other> {
  readonly #entryKeys = new EntryKeys();
  #list: readonly number[] = [];

  /** The keys of the entries, in their order. */
  get list(): readonly number[] {
    return this.#list;
  }

  /** Takes the entries as they are now. In another list, nobody has ticked or opened anything. */
  update(entries: readonly Entry[]): void {
    const before = this.#list;
    this.#list = this.#entryKeys.update(entries);
    const left = before.filter((key) => this.#list.includes(key));
    if (before.length && !left.length) this.clear();
    for (const one of this) if (typeof one === 'number' && !left.includes(one)) this.delete(one);
  }

  /** Whether the entry at a place of the list is in the set. */
  hasAt(at: number): boolean {
    return this.has(this.#list[at] as number);
  }
}
