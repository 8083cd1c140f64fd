import { readEntries } from '../../content/html/blocks.js';
import type { Entry } from '../../content/html/entry.js';
import type { Pictured } from '../../content/html/sections.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';
import type { StepsContent, Text } from '../../content/schema.js';

export type Steps = Pictured<StepsContent<Text>>;

/** Entries with marks of their own. */
export function readSteps(host: Element): SectionResult<Steps> {
  return readHtml(host, (blocks) => {
    const { items, ...section } = readEntries(blocks);
    return { ...section, items: items.map((item) => ({ ...item, ...marksOf(item) })) };
  });
}

function marksOf({ element }: Entry) {
  return {
    concurrent: element.hasAttribute('data-concurrent') || undefined,
    current: element.hasAttribute('data-current') || undefined,
  };
}
