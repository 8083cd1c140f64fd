/**
 * Writes text, numbers, booleans, lists and plain objects as JSON. Unlike `JSON.stringify`, it is not changed by a `toJSON`
 * that an old library of the page has put on all lists and objects, as Prototype does.
 *
 * Values that are `undefined` are left out, as `JSON.stringify` does.
 */
export function toJson(value: unknown): string {
  if (value instanceof Array) return `[${value.map((item: unknown) => toJson(item ?? null)).join(',')}]`;
  if (!(value instanceof Object)) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${toJson(item)}`).join(',')}}`;
}
