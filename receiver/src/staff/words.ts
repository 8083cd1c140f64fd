import { acceptedLanguages, bestLanguage } from '../http/languages.js';
import de from './words/de.js';
import en, { type DeskWords } from './words/en.js';

const dictionaries: Readonly<Record<string, DeskWords>> = { de, en };

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
