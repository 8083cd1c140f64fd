import { paragraphs, take, takeMarked } from '../../content/html/blocks.js';
import { wordsOf } from '../../content/html/clean.js';
import { takePlaces } from '../../content/html/places.js';
import { readValues } from '../../content/html/values.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';
import { type DisclaimerContent, type Provenance, provenanceShape, type Text } from '../../content/schema.js';

type Source = NonNullable<Provenance<Text>['sources']>[number] & { places?: string | undefined };
export type WrittenProvenance = Omit<Provenance<Text>, 'sources'> & { sources?: Source[] | undefined };
export type Disclaimer = Omit<DisclaimerContent<Text>, 'provenance'> & { provenance?: WrittenProvenance | undefined };

/**
 * Consult a provider, urgent help, and where this comes from: in attributes, and in a list of sources.
 *
 * @param nameOf the attribute of a property, as its author writes it.
 */
export function readDisclaimer(host: Element, nameOf: (property: string) => string): SectionResult<Disclaimer> {
  return readHtml(
    host,
    (blocks, problems) => {
      const sources = take(blocks, '[data-is=sources]').flatMap(readSources);
      // The element's attributes are its properties, which a script may also set.
      const attributes = readValues(provenanceShape, (key): unknown => Reflect.get(host, key), nameOf, problems);
      const provenance = attributes || sources.length ? { ...attributes, sources } : undefined;
      return { urgent: takeMarked(blocks, 'urgent'), paragraphs: paragraphs(blocks), provenance };
    },
    { listsAreText: true },
  );
}

/** The sources in a block: one an entry of its list, or one for the whole block. */
function readSources(block: Element) {
  const entries = [...block.querySelectorAll('li')];
  return (entries.length ? entries : [block]).map((entry) => ({
    places: takePlaces(entry)[0],
    title: wordsOf(entry).trim(),
    url: entry.querySelector('a')?.getAttribute('href') ?? undefined,
  }));
}
