import * as formEn from '../../../src/locales/en.js';
import formEs from '../../../src/locales/es.js';
import type { Words as Shared } from '../../../src/locales/words.js';
import { acceptedLanguages, bestLanguage } from '../http/languages.js';
import type { ReceiverWords } from './receiver-words.js';
import { en } from './words.en.js';
import { es } from './words.es.js';

/** The receiver's texts for visitors: those that it shares with `contact-form`, and its own. */
export interface Words extends Pick<Shared, 'form' | 'times' | 'guide'>, ReceiverWords {}

export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

export const wordsIn: Record<Language, Words> = { en: { ...formEn, ...en }, es: { ...formEs, ...es } };

/**
 * The language for a visitor: the one in the link, else the best match among the browser's languages, else the form's.
 * @param requested the language that the link names.
 * @param accepted the header `Accept-Language`.
 */
export function languageFor(requested: unknown, accepted: string | undefined, formLanguage: Language): Language {
  const wanted = [typeof requested === 'string' ? requested : '', ...acceptedLanguages(accepted)];
  return bestLanguage(languages, wanted) ?? formLanguage;
}
