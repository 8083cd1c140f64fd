/** Entries as text, and text as entries. */

/** A term and its description. */
export interface Entry {
  term?: string | undefined;
  description?: string | undefined;
}

const SHORT_LEAD = /^([^:：.!?。！？]+)[:：](?:\s+|$)/;
const DASHED_LEAD = /^([^:：.!?。！？]{2,60}?)\s+[–—-]\s+(?=\S)/;

/** A short lead (at most six words) before a colon or a dash is the term, as it is to the library's reader of HTML. */
export function toEntry(text: string, bold?: string): Entry {
  if (bold && text.startsWith(bold)) {
    const rest = text.slice(bold.length).replace(/^\s*[:：–—-]?\s*/, '');
    return { term: dropColon(bold), ...(rest && { description: rest }) };
  }
  const lead = SHORT_LEAD.exec(text) ?? DASHED_LEAD.exec(text);
  const term = lead?.[1]?.trim();
  if (!lead || !term || term.split(/\s+/).length > 6) return { description: text };
  const rest = text.slice(lead[0].length).trim();
  return { term, ...(rest && { description: rest }) };
}

export function dropColon(text: string): string {
  return text.replace(/\s*[:：]\s*$/, '');
}

const ENDED = /[.!?:;,…]["”’')\]]*$/;

/** Several texts as one: fragments are set apart, sentences follow one another. */
export function flow(texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined && text !== '')
    .reduce<string>((all, text) => (all ? `${all}${ENDED.test(all) ? ' ' : '; '}${String(text)}` : String(text)), '');
}

/** A text with a full stop, if it has no end. */
export function closed(text: string): string {
  return /[.!?…]["”’)]*$/.test(text) ? text : `${text.replace(/[:;,]$/, '')}.`;
}

/** An entry in one line. */
export function inLine({ term, description }: Entry): string {
  if (!term || !description) return term ?? description ?? '';
  return `${term}${ENDED.test(term) ? ' ' : ': '}${description}`;
}
