import { emergencyNumberOf } from '../../words/emergency-numbers.js';
import type { Problem } from '../../content/problem.js';
import { pageCountry } from '../../core/page-words.js';

/**
 * The number that helps in an emergency: in the region of the language (`de-AT`), else in the country that the element or the
 * script's tag names; `undefined` where neither says.
 * @param tag a BCP 47 tag.
 * @param country the element's `country`.
 */
export function emergencyNumberAt(tag: string, country: string | null): string | undefined {
  const [, ...parts] = tag.split('-');
  const region = parts.find((part) => /^[a-z]{2}$/i.test(part));
  return emergencyNumberOf(region ?? country ?? pageCountry());
}

/** A country that cannot be used. */
export function countryProblems(own: string | null): Problem[] {
  const country = own ?? pageCountry();
  if (!country || emergencyNumberOf(country)) return [];
  const what = /^\s*[a-z]{2}\s*$/i.test(country)
    ? 'we have no emergency number for it. Write the number into form.notForEmergencies, with data-words, setWords or the property words'
    : 'write two letters, such as DE';
  return [{ code: 'attribute', message: `country="${country}": ${what}.` }];
}
