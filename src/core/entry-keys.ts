import type { Text } from '../content/schema.js';

/** What identifies an entry. */
export interface Entry {
  term?: Text | undefined;
  description?: Text | undefined;
  /** The author's own element that it was read from. */
  origin?: Element | undefined;
}

/**
 * Gives each entry of a list a key that it keeps while the list changes, so that what a visitor ticked or opened stays with
 * its entry: where entries are added, removed or moved, and where words of it are changed or translated.
 */
export class EntryKeys {
  #entries: readonly Entry[] = [];
  #keys: number[] = [];
  #count = 0;

  /** The keys of the entries, in their order. To be called with each new list. */
  update(entries: readonly Entry[]): readonly number[] {
    if (entries === this.#entries) return this.#keys;
    const before = this.#entries;
    const left = new Set(before.keys());
    const keys = entries.map((): number | undefined => undefined);
    // An entry with the same words is the same one, also where a framework has put them into another element. An entry with
    // the same term is, too: its description may have come, gone or changed.
    for (const isSame of [isSameInPlace, hasSameWords, hasSameOrigin, hasSameTerm]) {
      entries.forEach((entry, at) => {
        const found = keys[at] === undefined && [...left].find((other) => isSame(entry, before[other] as Entry));
        if (typeof found !== 'number') return;
        left.delete(found);
        keys[at] = this.#keys[found];
      });
    }
    this.#entries = entries;
    this.#keys = keys.map((key) => key ?? ++this.#count);
    return this.#keys;
  }
}

function isSameInPlace(one: Entry, other: Entry): boolean {
  return hasSameOrigin(one, other) && hasSameWords(one, other);
}

function hasSameWords(one: Entry, other: Entry): boolean {
  // The usual case: an entry that has not changed has the same texts.
  if (one.term === other.term && one.description === other.description) return true;
  return wordsOf(one) === wordsOf(other);
}

function hasSameOrigin(one: Entry, other: Entry): boolean {
  return one.origin !== undefined && one.origin === other.origin;
}

function hasSameTerm(one: Entry, other: Entry): boolean {
  return one.term !== undefined && plainText(one.term) === plainText(other.term);
}

function wordsOf({ term, description }: Entry): string {
  return [term, description].map(plainText).join('\n');
}

function plainText(text: Text | undefined): string | null | undefined {
  return typeof text === 'object' ? text.textContent : text;
}
