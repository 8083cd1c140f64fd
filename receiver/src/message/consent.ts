import type { ConsentWords } from '../../../src/form/consent.js';
import type { FormConfig } from '../config/config.js';
import { bestLanguage } from '../http/languages.js';
import type { Content } from './content.js';

/**
 * The consent text for a visitor: in a language of theirs, else in that of the form's page, else the first one.
 *
 * @param wanted the visitor's languages in their order of preference.
 * @returns `undefined` where the form asks for no consent.
 */
export function wordsFor({ consent, page }: FormConfig, wanted: readonly string[]): ConsentWords | undefined {
  if (!consent) return undefined;
  const available = consent.flatMap(({ language }) => language ?? []);
  const language = bestLanguage(available, [...wanted, page.language]);
  return consent.find((words) => language !== undefined && words.language === language) ?? consent[0];
}

/** The form's consent text of a version; `undefined` where the settings no longer have it. */
export function wordsOfVersion({ consent }: FormConfig, version: string | undefined): ConsentWords | undefined {
  return consent?.find((words) => words.version === version);
}

/**
 * The consent text that a message agrees to. It has to send its version: a tick alone does not say which text was shown.
 *
 * @returns `undefined` where it agrees to none of the form's texts.
 */
export function agreedWords(form: FormConfig, { values, consentVersion }: Content): ConsentWords | undefined {
  return values.consent === true ? wordsOfVersion(form, consentVersion) : undefined;
}

/** The language of a consent text; where the settings do not say, that of the form's page. */
export function languageOfWords({ page }: FormConfig, { language }: ConsentWords): string {
  return language ?? page.language;
}
