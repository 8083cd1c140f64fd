import type { Text } from '../schema.js';

/** A picture, as its own element or as a file describes it. */
export type Picture = DocumentFragment | { src?: string | undefined; alt?: string | undefined };

/** One entry of a list: its term, what is said of it, and its picture. Read from clean copies, which it takes apart. */
export interface Entry {
  term?: Text | undefined;
  description?: Text | undefined;
  image?: Picture | undefined;
  /** Where the entry's attributes are. */
  element: Element;
  /** The author's own element that it was read from. */
  origin?: Element | undefined;
  /** The ids that lead to it, with spaces between them. */
  places?: string | undefined;
}
