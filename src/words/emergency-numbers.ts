/**
 * Countries (ISO 3166-1 alpha-2, capital letters) by the number that calls an ambulance there. It is for a sentence such as "If you
 * need help right away, call 112".
 *
 * A country is here only where a source confirms one number that calls an ambulance everywhere in the country and from any phone.
 * A wrong number can cost a life, so where a country is missing, say "your local emergency number" and never guess.
 *
 * The rule and the sources are in `docs/emergency-numbers.md`. When a number changes, change it there and here together: a test
 * compares the two. When a number comes into doubt, remove the country from both until a source confirms the number.
 */
export const countriesByNumber: Readonly<Record<string, string>> = {
  '000': 'AU',
  '101': 'IL',
  '103': 'UA',
  '104': 'CU',
  '111': 'NZ',
  '112': 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LT LU LV MT NL PL PT RO SE SI SK TR',
  '113': 'NO',
  '115': 'VN',
  '119': 'JP KR TW',
  '120': 'CN',
  '123': 'CO EG',
  '131': 'CL',
  '140': 'LB',
  '144': 'CH LI',
  '192': 'BR',
  '911': 'CR EC JO MX PH US',
  '995': 'SG',
  '997': 'SA',
  '999': 'GB HK MY QA',
};

/**
 * The number that calls an ambulance in a country.
 *
 * @param country an ISO 3166-1 alpha-2 code in capital or small letters; spaces around it are ignored. It is not a language: read
 *   the region of a language tag first.
 * @returns two to five digits to dial as they are, or `undefined` where the country is not given, not known, or not confirmed.
 */
export function emergencyNumberOf(country: string | undefined): string | undefined {
  const code = country?.trim() ?? '';
  // Two letters only: a part of a list is no country.
  if (!/^[a-z]{2}$/i.test(code)) return undefined;
  const [number] = Object.entries(countriesByNumber).find(([, list]) => list.includes(code.toUpperCase())) ?? [];
  return number;
}
