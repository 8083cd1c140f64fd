/** Which elements of a page are widgets: by their tags, or by a neutral box that names one. */
import { Parser } from 'htmlparser2';
import { sectionKeys, sectionTags, type SectionKey } from '../export/sections.js';

/** What a widget shows: a section of a procedure, or a whole procedure. */
export type WidgetKey = SectionKey | 'guide';

const tags: readonly (readonly [WidgetKey, string])[] = [
  ...sectionKeys.map((key) => [key, sectionTags[key]] as const),
  ['guide', 'procedure-guide'],
];

/**
 * Which widget an element is.
 * @param name of the element, with the prefix that it is registered with where it has one.
 * @param place its `data-cw`.
 */
export function widgetKey(name: string, place: string | null | undefined): WidgetKey | undefined {
  const wanted = place?.trim() ?? name;
  return tags.find(([, tag]) => wanted === tag || (!place && name.endsWith(`-${tag}`)))?.[0];
}

export function tagOfWidget(key: WidgetKey): string {
  return key === 'guide' ? 'procedure-guide' : sectionTags[key];
}

/**
 * Whether a text is HTML with widgets in it: a snippet, a page or a post that the builder or our plugin wrote. Such HTML says
 * itself what each of its parts is.
 */
export function hasWidgets(text: string): boolean {
  let found = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      found ||= widgetKey(name, attributes['data-cw']) !== undefined;
    },
  });
  parser.end(shortcodesAsTags(text));
  return found;
}

const SHORTCODE = /\[clinic-widget\b([^\]]*?)\/?\](?:([\s\S]*?)\[\/clinic-widget\])?/g;

/** The plugin's shortcodes for WordPress, `[clinic-widget tag="procedure-steps"]…[/clinic-widget]`, as the tags that they become. */
export function shortcodesAsTags(html: string): string {
  return html.replace(SHORTCODE, (whole, written: string, content = '') => {
    const [, tag] = /\btag\s*=\s*["']?([\w-]+)/.exec(written) ?? [];
    if (!tag || !widgetKey(tag, undefined)) return whole;
    const attributes = written
      .replace(/\btag\s*=\s*(["']?)[\w-]+\1/, '')
      .replace(/([\w-]+)(?=\s*=)/g, (name) => name.replaceAll('_', '-'));
    return `<${tag} ${attributes}>${String(content)}</${tag}>`;
  });
}
