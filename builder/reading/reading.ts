import type { Kind, Problem, Procedure } from 'clinic-widgets';

/** Why an editor should look at something. */
export type Reason =
  /** A list of benefits, of risks, …: its author does not say which. It has no kind until the editor chooses one. */
  | 'kind'
  /** It warns of something, and stood where a warning does not belong: it was put into no section. */
  | 'set-apart'
  /** It warns of something, and is in a section where a reader may not look for that. */
  | 'warning'
  /** The section was told from the words, not from a heading. */
  | 'guessed'
  /** Running text was taken apart; each sentence was placed by its words. */
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
  /** Text in a second language, which wants a file of its own. */
  | 'language';

export interface Uncertain {
  reason: Reason;
  /** The words as they were pasted. */
  text: string;
  /** Where they are now, for instance `recovery.items[0]`; without it they were not placed anywhere. */
  path?: string | undefined;
  /** For `kind`: what the words speak for. Nothing is proposed as a benefit that speaks of harm, of not or of stopping. */
  proposal?: Proposal | undefined;
}

/** Takes doubts back. */
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
