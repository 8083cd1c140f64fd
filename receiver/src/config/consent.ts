import type { ConsentWords } from '../../../src/form/consent.js';
import { mapOf, object, text, type Check } from './checks.js';
import type { FormConfig } from './config.js';

/** What a database and a page take: no control characters but line breaks and tabs. */
const words = text(/^(?=[^]*\S)([^\p{Cc}\p{Surrogate}]|[\n\r\t])+$/u, 'text without control characters');

/** Words in one language, or an object with words by language. */
const wordsOrMap: Check<string | Map<string, string>> = (value, at, problems) =>
  typeof value === 'object' && value !== null ? mapOf(words)(value, at, problems) : words(value, at, problems);

/** The setting `consent` of a form. */
export const consent = object({
  version: text(/^[^\p{Cc}\p{Surrogate}]{1,100}$/u, 'text of at most 100 characters'),
  text: wordsOrMap,
  language: text(),
});

type Settings = NonNullable<ReturnType<typeof consent>>;

/** How `contact-form` names words of its own, which are none of the receiver's. */
const ownOfForm = /^contact-form\b/i;

/**
 * The words that a form's visitors are asked to agree to. Where there are several languages, each has a version of its own,
 * such as `2-es`, so that the version alone says what was shown.
 */
export function readConsent(given: Settings | undefined, at: string, problems: string[]): Pick<FormConfig, 'consent'> {
  if (!given) return {};
  const version = given.version?.trim();
  if (!version || !given.text) {
    problems.push(`${at}: needs both "version" and "text".`);
    return {};
  }
  if (ownOfForm.test(version)) {
    problems.push(`${at}.version: "${version}" is how the form names words of its own; choose another version.`);
  }
  if (typeof given.text === 'string') {
    const language = given.language && readTag(given.language, `${at}.language`, problems);
    return { consent: [{ version, text: given.text, ...(language && { language }) }] };
  }
  if (given.language) problems.push(`${at}.language: only for a "text" in one language; here each has its own.`);
  const inLanguages = Array.from(given.text, ([tag, itsText]): ConsentWords => {
    const language = readTag(tag, `${at}.text`, problems);
    return { version: `${version}-${language}`, text: itsText, language };
  });
  const [first, ...others] = inLanguages;
  if (first) return { consent: [first, ...others] };
  problems.push(`${at}.text: name at least one language, such as { "en": "You may answer me by email." }.`);
  return {};
}

/** A language as BCP 47 writes it. */
function readTag(tag: string, at: string, problems: string[]): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    problems.push(`${at}: "${tag}" is no language; write it as "en" or "pt-BR".`);
    return tag;
  }
}
