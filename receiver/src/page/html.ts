/** Markup that is known to be sound: made by {@link html}, with everything put into it escaped. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** Text for a page, or markup. */
export type Said = string | Html;

type Part = string | number | boolean | null | undefined | Html | readonly Part[];

/**
 * Markup with values in it, in text or within quoted attributes. Text is escaped; lists are joined; `false`, `null` and
 * `undefined` come to nothing.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.map((string, index) => (index ? write(parts[index - 1]) : '') + string).join(''));
}

function write(part: Part): string {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return (part as readonly Part[]).map(write).join('');
  if (part === null || part === undefined || typeof part === 'boolean') return '';
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
