import { paragraphs, take } from '../../content/html/blocks.js';
import { isHeading } from '../../content/html/clean.js';
import { readList } from '../../content/html/entries.js';
import type { Entry } from '../../content/html/entry.js';
import { readTitledSections, type Section } from '../../content/html/titled-sections.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';
import type { OverviewContent, Text } from '../../content/schema.js';

export type Fact = NonNullable<OverviewContent<Text>['facts']>[number] & Pick<Entry, 'places'>;
export type Overview = Omit<OverviewContent<Text>, 'facts' | 'sections'> & {
  facts?: Fact[] | undefined;
  sections?: Section[] | undefined;
};

/** Paragraphs and facts, then each sub-heading with what follows it. */
export function readOverview(host: Element): SectionResult<Overview> {
  return readHtml(
    host,
    (blocks) => {
      const start = blocks.findIndex(isHeading);
      const titled = start < 0 ? [] : blocks.splice(start);
      const facts = take(blocks, 'dl').flatMap(readList);
      return { facts, paragraphs: paragraphs(blocks), sections: readTitledSections(titled) };
    },
    { listsAreText: true },
  );
}
