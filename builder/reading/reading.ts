import type { Kind, Problem, Procedure } from 'clinic-widgets';

/** Why an editor should look at something. */
export type Reason =
  /** A list whose heading names no kind. It has none until the editor chooses one. */
  | 'kind'
  /** A warning where none belongs: it is in no section. */
  | 'set-apart'
  /** A warning in a section where visitors may not look for one. */
  | 'warning'
  /** The section was chosen by the words of the text, not by a heading. */
  | 'guessed'
  /** Running text was split; each sentence was placed by its words. */
  | 'sentence'
  /** A second heading for the same section: with what follows it, it is one entry. */
  | 'second-heading'
  /** A label that the widget writes itself was left out, or a date was put in figures. */
  | 'rewritten'
  /** A link: a procedure file holds plain text, so its address was left out. */
  | 'link'
  /** Belongs to a form: the contact form has its own fields and asks its own sum. */
  | 'form'
  /** Belongs to the page around the text: a menu, a copyright line. */
  | 'furniture'
  /** The heading of a column. */
  | 'table'
  /** Text in a second language, which needs a file of its own. */
  | 'language';

export interface Uncertain {
  reason: Reason;
  /** The words as they were pasted. */
  text: string;
  /** Where they are now, for instance `recovery.items[0]`; without it they were not placed anywhere. */
  path?: string | undefined;
  /** For `kind`: what the words suggest. A list that mentions harm, a negation or stopping is never proposed as a benefit. */
  proposal?: Proposal | undefined;
}

/** Removes doubts. */
export function forget(uncertain: Uncertain[], doubts: readonly Uncertain[]): void {
  for (const doubt of doubts) uncertain.splice(uncertain.indexOf(doubt), 1);
}

/** A kind for a group, and those of its entries, by their words in one line, that would be risks in it. */
export interface Proposal {
  kind: Kind;
  risks?: string[] | undefined;
}

/** What was read. Every word of the source is in the procedure, or in an uncertain text. */
export interface Reading {
  procedure: Procedure;
  uncertain: Uncertain[];
  problems: Problem[];
}
