/**
 * Takes back what was published: the HTML of widgets, as the builder, its snippets and the plugin write it, and as systems
 * leave it. Nothing is guessed: the elements' own readers say what each part is. One way through: HTML, nodes (`parse.ts`),
 * widgets with their attributes (`widgets.ts`), sections (`readers.ts`, `plain.ts`), a procedure with its settings and marks.
 *
 * It needs a browser's document, and is no part of the package.
 */
import type { Procedure } from 'clinic-widgets';
import { procedureShape } from '../../src/content/schema.js';
import type { Uncertain } from '../reading/reading.js';
import { withoutDefaultTitles } from './default-titles.js';
import { shortcodesAsTags, type WidgetKey } from './own-markup.js';
import { type ParsedPage, parsePage } from './parse.js';
import { toPlain } from './plain.js';
import { fileIn, readSection } from './readers.js';
import { type PublishedSettings, settingsOf } from './settings.js';
import { type FoundWidget, type FoundWidgets, findWidgets } from './widgets.js';

export interface Published {
  procedure: Procedure;
  settings: PublishedSettings;
  /** What could not be taken back as it was. */
  uncertain: Uncertain[];
}

/** @param html with widgets in it: see `hasWidgets`. */
export function importPage(html: string): Published {
  const page = parsePage(shortcodesAsTags(html));
  const found = findWidgets(page.body, page.lang);
  const marks: Uncertain[] = [];
  const sections = sectionsOf(found.widgets, marks);
  if (found.outside.length) marks.push({ reason: 'outside', text: excerpt(found.outside.join(' · ')) });
  const language = found.widgets.map(({ lang }) => lang).find(Boolean);
  const name = sections.name ?? nameOf(page, found);
  const procedure = {
    format: 1 as const,
    ...(language && { language }),
    ...(name && { name }),
    ...sections,
  } as Procedure;
  return { procedure: withoutDefaultTitles(procedure), settings: settingsOf(page, found.widgets), uncertain: marks };
}

function sectionsOf(widgets: readonly FoundWidget[], marks: Uncertain[]): Procedure {
  const sections: Record<string, unknown> = {};
  const taken = new Set<WidgetKey>();
  for (const { key, host } of widgets) {
    const src = host.getAttribute('src');
    const file = fileIn(key, host);
    if (file) Object.assign(sections, toPlain(procedureShape, file, '', marks));
    else if (src) marks.push({ reason: 'file', text: src });
    else if (key === 'guide') marks.push({ reason: 'unplaced', text: excerpt(host.textContent) });
    else if (taken.has(key)) marks.push({ reason: 'repeated', text: excerpt(host.textContent) });
    else Object.assign(sections, readSection(key, host, marks));
    taken.add(key);
  }
  return sections;
}

/** The title of a page that has nothing but widgets: what the builder writes there is the procedure's name. */
function nameOf({ title }: ParsedPage, { outside }: FoundWidgets): string | undefined {
  return outside.length ? undefined : title;
}

const LONGEST = 600;

/** Words that stay where they are, on the page. */
function excerpt(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
