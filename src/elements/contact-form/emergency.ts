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
  return emergencyNumberOf(regionOf(tag) ?? country ?? pageCountry());
}

function regionOf(tag: string): string | undefined {
  const [, ...parts] = tag.split('-');
  return parts.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase();
}

/**
 * A country that cannot be used, or that is not the one of the language: some systems write `lang="en-US"` everywhere.
 * @param tag a BCP 47 tag.
 * @param own the element's `country`.
 * @param ownName what its author calls that attribute.
 */
export function countryProblems(tag: string, own: string | null, ownName: string): Problem[] {
  const country = own ?? pageCountry();
  const name = own === null ? 'data-country' : ownName;
  const region = regionOf(tag);
  if (country && region && region !== country.trim().toUpperCase()) {
    const number = emergencyNumberOf(region);
    const shown = number ? `${number} is shown as the emergency number` : 'no emergency number is shown';
    const advice = `Write lang="${tag.replace(`-${region}`, '')}" to have that of the country`;
    return [{ code: 'attribute', message: `lang="${tag}" and ${name}="${country}": ${shown}. ${advice}.` }];
  }
  if (!country || emergencyNumberOf(country)) return [];
  const what = /^\s*[a-z]{2}\s*$/i.test(country)
    ? 'we have no emergency number for it. Write the number into form.notForEmergencies, with data-words, setWords or the property words'
    : 'write two letters, such as DE';
  return [{ code: 'attribute', message: `${name}="${country}": ${what}.` }];
}
