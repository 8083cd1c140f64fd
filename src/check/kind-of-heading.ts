import * as phrases from '../content/kind-words.js';
import { normalise } from '../content/kinds.js';
import { type Kind, kinds } from '../content/schema.js';

/** What each phrase means, in every language that has a dictionary. */
let meanings: Map<string, Kind> | undefined;

/**
 * The kind that a heading gives the list of benefits and risks below it: `benefit` for “Benefits” and “What are the benefits?”.
 *
 * For tools that write procedure files, and want to know whether an author has said what a list is. Elements read a heading in the
 * content's language only; this knows the phrases of all languages that have a dictionary.
 *
 * @param heading compared as a whole, but for case, space around it and a colon or question mark at its end.
 * @returns nothing where the heading is anything else, also where it only contains such a phrase.
 */
export function kindOfHeading(heading: string): Kind | undefined {
  meanings ??= readMeanings();
  return meanings.get(normalise(heading));
}

function readMeanings(): Map<string, Kind> {
  const { kindWordsOf: _, ...languages } = phrases;
  const all = Object.values(languages).flatMap((words) =>
    kinds.flatMap((kind) => words[kind].split(';').map((phrase) => [normalise(phrase), kind] as const)),
  );
  return new Map(all);
}
