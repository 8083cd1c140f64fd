import { acceptedLanguages, bestLanguage } from '../http/languages.js';
import ar from './words/ar.js';
import de from './words/de.js';
import en, { type DeskWords } from './words/en.js';
import es from './words/es.js';
import fr from './words/fr.js';
import he from './words/he.js';
import it from './words/it.js';
import pl from './words/pl.js';
import pt from './words/pt.js';
import tl from './words/tl.js';
import vi from './words/vi.js';
import zhHans from './words/zh-Hans.js';

const dictionaries: Readonly<Record<string, DeskWords>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  pl,
  pt,
  tl,
  vi,
  'zh-Hans': zhHans,
};

/** The tags of the languages that the front desk has. */
export const deskLanguages: readonly string[] = Object.keys(dictionaries);

export function deskWordsIn(language: string): DeskWords {
  return dictionaries[language] ?? en;
}

/**
 * The language for a member of staff: the best match among the browser's languages, else that of their form's page.
 * @param accepted the header `Accept-Language`.
 */
export function deskLanguage(accepted: string | undefined, ofForm: string | undefined): string {
  return bestLanguage(deskLanguages, [...acceptedLanguages(accepted), ofForm ?? '']) ?? 'en';
}
