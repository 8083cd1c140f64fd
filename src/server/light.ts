import { sectionHtml, type SectionKey, sectionsOf } from 'clinic-widgets/builder';
import type { Procedure } from '../content/schema.js';

/** What stands between the tags, and the attributes that it needs. */
export interface Light {
  attributes: Readonly<Record<string, string>>;
  html: string;
}

/**
 * An element's content as the HTML in its tag: what the element reads it from when its script is there, and what a visitor
 * reads where neither a script nor a shadow root comes. What HTML cannot say stands beside it as JSON.
 *
 * @param section the name of the element's section in a procedure file.
 * @param set the element's attributes.
 */
export function lightOf(section: string, content: object, set: ReadonlyMap<string, string>): Light {
  const heading = set.get('heading');
  const level = Number(set.get('heading-level') ?? 2);
  if (section === 'procedure') {
    const procedure = content as Procedure;
    const there = sectionsOf(procedure);
    const wanted = set.get('sections')?.match(/[^\s,]+/g) ?? there;
    const keys = wanted.flatMap((name) => there.filter((key) => key === name));
    const inner = keys.map((key) => sectionHtml(key, procedure, level + (heading ? 1 : 0)));
    const lines = inner.flatMap((it) => it.lines);
    // Where the element names a file, the file is what it reads.
    return { attributes: {}, html: write(set.has('src') ? lines : [json(content), ...lines]) };
  }
  const { provenance, ...fields } = content as Procedure;
  const language = set.get('lang');
  const procedure = {
    language,
    [section]: heading ? { ...fields, heading } : fields,
    ...(provenance && { provenance }),
  };
  const { attributes, lines } = sectionHtml(section as SectionKey, procedure, level);
  const hasFields = section === 'contact' && 'fields' in content;
  return { attributes, html: write(hasFields ? [json(content), ...lines] : lines) };
}

/** A block of data; nothing in it can end it. */
function json(content: object): string {
  return `<script type="application/json">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>`;
}

function write(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}\n`).join('');
}
