import { paragraphs, take } from '../../content/html/blocks.js';
import { readList } from '../../content/html/entries.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';
import type { OverviewContent, Text } from '../../content/schema.js';

export type Overview = OverviewContent<Text>;

export function readOverview(host: Element): SectionResult<Overview> {
  return readHtml(host, (blocks) => ({ facts: take(blocks, 'dl').flatMap(readList), paragraphs: paragraphs(blocks) }), {
    listsAreText: true,
  });
}
