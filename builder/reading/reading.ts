import type { Kind, Problem, Procedure } from 'clinic-widgets';
import type { Home } from './homes.js';

/** Why an editor should look at something. */
export type Reason =
  /** A list whose heading names no kind. It has none until the editor chooses one. */
  | 'kind'
  /** A warning where none belongs: it is in no section. */
  | 'set-apart'
  /** A warning in a section where visitors may not look for one. */
  | 'warning'
  /** Where it belongs is not sure. */
  | 'guessed'
  /** A label that the widget writes itself was left out, or a date was put in figures. */
  | 'rewritten'
  /** A link: a procedure file holds plain text, so its address was left out. */
  | 'link'
  /** Belongs to a form: the contact form has its own fields and asks its own sum. */
  | 'form'
  /** Belongs to the page around the text: a menu, a copyright line. */
  | 'furniture'
  /** Text in a second language, which needs a file of its own. */
  | 'language'
  /** Bold words, lists or tables within a text that was taken back: a procedure file holds plain text. */
  | 'formatting'
  /** Parts of a section that stood in another order than a procedure file has. */
  | 'reordered'
  /** Something of a widget that has no place in a procedure file. */
  | 'unplaced'
  /** What stands on the page beside the widgets. */
  | 'outside'
  /** The address of the file that a widget takes its content from. */
  | 'file'
  /** A second widget of the same kind. */
  | 'repeated'
  /** The whole text: nothing was learnt for its language. `text` is empty. */
  | 'unread'
  /** The whole text: what was learnt for its language could not be loaded. `text` is empty. */
  | 'unweighed';

export interface Uncertain {
  reason: Reason;
  /** The words as they were pasted. */
  text: string;
  /** Where they are now, for instance `recovery.items[0]`; without it they were not placed anywhere. */
  path?: string | undefined;
  /** The likeliest places, the likeliest first: names of places that an editor can choose. */
  candidates?: readonly Home[] | undefined;
  /** The line that leads to the list that the text is an entry of. */
  lead?: string | undefined;
  /** Marks with the same number are about one list, and are answered together. */
  list?: number | undefined;
  /** For `kind`: what the words suggest. A list that mentions harm, a negation or stopping is never proposed as a benefit. */
  proposal?: Proposal | undefined;
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
