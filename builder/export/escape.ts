/** Escapes text for HTML, so that neither a parser nor an editor's filters change it. */

/**
 * Quotes are written out, too: WordPress curls bare ones in running text. Marks of direction cannot be seen in a source, and
 * some filters drop them: they are written as numbers.
 */
export function escapeText(text: string): string {
  return escape(text, /[&<>"'\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|--/g);
}

/** For a value between double quotes. */
export function escapeAttribute(text: string): string {
  return escape(text, /[&<>"'\t\n\v\f\r\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g);
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) =>
    Array.from(found, (character) => NAMES[character] ?? `&#${String(character.codePointAt(0))};`).join(''),
  );
}

/** Values as `data-` attributes. */
export function dataAttributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined || value === false ? '' : ` data-${name.toLowerCase()}="${escapeAttribute(String(value))}"`,
    )
    .join('');
}

/** A colon at the end of a heading or term is dropped when it is read: one that belongs there is written twice. */
export function keepColon(text: string): string {
  return /[:：]\s*$/.test(text) ? `${text}:` : text;
}
