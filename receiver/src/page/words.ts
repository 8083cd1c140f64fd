import * as formEn from '../../../src/locales/en.js';
import formEs from '../../../src/locales/es.js';
import { chooseCases } from '../../../src/words/cases.js';
import { fillGaps, type Values } from '../../../src/words/format.js';
import type { Words as Shared } from '../../../src/words/words.js';
import { acceptedLanguages, bestLanguage } from '../http/languages.js';
import type { ReceiverWords } from './receiver-words.js';
import { en } from './words.en.js';
import { es } from './words.es.js';

/** The receiver's texts for visitors: those that it shares with `contact-form`, and its own. */
export interface Words extends Pick<Shared, 'form' | 'times' | 'guide'>, ReceiverWords {
  /** Fills the gaps of a message. */
  format: (message: string, values: Values) => string;
}

export const languages = ['en', 'es'] as const;

export type Language = (typeof languages)[number];

export const wordsIn: Record<Language, Words> = {
  en: { ...formEn, ...en, format: formatIn('en') },
  es: { ...formEs, ...es, format: formatIn('es') },
};

function formatIn(locale: Language): Words['format'] {
  const writer = { locale, number: String };
  return (message, values) => fillGaps(chooseCases(message, values, writer), values, writer);
}

/**
 * The language for a visitor: the one in the link, else the best match among the browser's languages, else the form's.
 * @param requested the language that the link names.
 * @param accepted the header `Accept-Language`.
 */
export function languageFor(requested: unknown, accepted: string | undefined, formLanguage: Language): Language {
  const wanted = [typeof requested === 'string' ? requested : '', ...acceptedLanguages(accepted)];
  return bestLanguage(languages, wanted) ?? formLanguage;
}
