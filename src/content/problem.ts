/** Something in an author's content or configuration that is unusable in part. The rest is shown. */
export interface Problem {
  code: ProblemCode;
  /** For a developer: what is wrong, where, and what to do. */
  message: string;
}

export type ProblemCode =
  /** Neither HTML inside the tag, nor a file, nor a property has anything to show. */
  | 'empty'
  /** A key that the content model does not have. */
  | 'unknown-key'
  /** A value of another type, or outside its limits. */
  | 'wrong-type'
  /** The file could not be loaded. */
  | 'not-loaded'
  /** The file is not JSON, or not a procedure file. */
  | 'not-a-procedure'
  /** The file has no section for this element. */
  | 'no-section'
  /** A list or an entry of benefits and risks whose kind is misspelt, contradicted or in the wrong place, or a list without kind and heading. */
  | 'unclear-kind'
  /** A figure that lacks what makes it readable, or pictures of figures that are left out. */
  | 'figure'
  /** A video of a file that lacks its address, captions or transcript, or is on another website. */
  | 'video'
  /** An option without a name, or a row with fewer cells than there are options. */
  | 'options'
  /** A field of `contact-form` that cannot be shown. */
  | 'field'
  /** `contact-form` does not know where to send. */
  | 'no-action'
  /** A phone that is not clearly one number. */
  | 'phone'
  /** `contact-form` may not send where its `action` says: an administrator allows other places only. */
  | 'action-refused'
  /** An address that is not used: it is neither relative nor of a scheme that is let through. */
  | 'address'
  /** An attribute with a value that the element does not know. */
  | 'attribute'
  /** Something in the HTML inside the tag that cannot be shown, or does not work, where it stands. */
  | 'not-shown'
  /** A message of the page's own words that cannot be used. */
  | 'words';

/** A value that was read or checked, and the problems that were found in it. */
export interface WithProblems<T> {
  value: T;
  problems: Problem[];
}
