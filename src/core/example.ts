/** A plain area: the smallest picture that needs no further file. */
export const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 5" width="320" height="200"><path fill="teal" d="M0 0h8v5H0z"/></svg>')}`;

/** One use of an element. Tests, stories and screenshots are fed by the same examples. */
export interface Example {
  name: string;
  /** What stands inside the tag. */
  html: string;
  attributes?: Readonly<Record<string, string>>;
  /** The same as `html`, as a procedure file has it. A guide reads no HTML: there, `html` is its fallback. */
  content?: unknown;
  /** What the example shows, where the name does not say it. */
  note?: string;
}
