type Readers = typeof import('../content/read-html.js');

let readers: Readers | undefined;

/** Gives all widgets the readers of HTML at once, for a bundle that carries them. */
export function provideReaders(all: Readers): void {
  readers = all;
}

/**
 * The readers of HTML. They are a module of their own, so that a page whose content comes from files or properties does
 * not pay for them; until they are there, the author's HTML shows as it is.
 */
export function htmlReaders(arrived: () => void): Readers | undefined {
  if (!readers) void import('../content/read-html.js').then(provideReaders).then(arrived);
  return readers;
}

/** The names of the readers. */
export type Reader = keyof Readers;
