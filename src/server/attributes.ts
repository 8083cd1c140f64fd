import { escapeAttribute } from 'clinic-widgets/builder';

/** Attributes by their names in HTML; `true` is one without a value, `false` and nothing leave it away. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What any element of a page may have. */
const GLOBAL = /^(id|class|lang|dir|hidden|slot|style|translate|(data|aria)-[\w-]+)$/;

/**
 * The attributes that are there, as text.
 * @param own names of the element's attributes.
 * @throws where a name is neither the element's nor HTML's, or a value no text.
 */
export function attributesOf(attributes: Attributes, allowed: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (!allowed.includes(name) && !GLOBAL.test(name))
      throw new TypeError(`has no attribute “${name}”. Its own: ${allowed.join(', ')}.`);
    if (value === undefined || value === null || value === false) continue;
    if (!['string', 'number', 'boolean'].includes(typeof value))
      throw new TypeError(`attribute “${name}” must be text, a number, true or false, not ${typeof value}.`);
    found.set(name, value === true ? '' : String(value));
  }
  return found;
}

export function writeAttributes(attributes: Iterable<readonly [string, string]>): string {
  return Array.from(attributes, ([name, value]) => ` ${name}${value && `="${escapeAttribute(value)}"`}`).join('');
}
