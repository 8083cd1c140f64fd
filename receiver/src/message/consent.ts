import type { ConsentWords } from '../../../src/form/consent.js';
import type { FormConfig } from '../config/config.js';
import { bestLanguage } from '../http/languages.js';
import type { Content } from './content.js';

/**
 * The words that a visitor is shown: in a language of theirs, else in that of the form's own page, else the first ones.
 *
 * @param wanted the visitor's languages, the best liked first.
 * @returns `undefined` where the form asks for no consent.
 */
export function wordsFor({ consent, page }: FormConfig, wanted: readonly string[]): ConsentWords | undefined {
  if (!consent) return undefined;
  const available = consent.flatMap(({ language }) => language ?? []);
  const language = bestLanguage(available, [...wanted, page.language]);
  return consent.find((words) => language !== undefined && words.language === language) ?? consent[0];
}

/** The form's words of a version, as long as they are those that it asks to agree to. */
export function wordsOfVersion({ consent }: FormConfig, version: string | undefined): ConsentWords | undefined {
  return consent?.find((words) => words.version === version);
}

/**
 * The words that a message agrees to. It has to name them by their version: a tick alone does not say what was shown.
 *
 * @returns `undefined` where it agrees to none of the form's.
 */
export function agreedWords(form: FormConfig, { values, consentVersion }: Content): ConsentWords | undefined {
  return values.consent === true ? wordsOfVersion(form, consentVersion) : undefined;
}

/** The language of words; where the settings do not say it, that of the form's own page. */
export function languageOfWords({ page }: FormConfig, { language }: ConsentWords): string {
  return language ?? page.language;
}
