import { paragraphs, take } from '../../content/html/blocks.js';
import { readList } from '../../content/html/entries.js';
import type { Entry } from '../../content/html/entry.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';
import type { OverviewContent, Text } from '../../content/schema.js';

type Fact = NonNullable<OverviewContent<Text>['facts']>[number] & Pick<Entry, 'places'>;
export type Overview = Omit<OverviewContent<Text>, 'facts'> & { facts?: Fact[] | undefined };

export function readOverview(host: Element): SectionResult<Overview> {
  return readHtml(host, (blocks) => ({ facts: take(blocks, 'dl').flatMap(readList), paragraphs: paragraphs(blocks) }), {
    listsAreText: true,
  });
}
