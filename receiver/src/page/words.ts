/** What the receiver's pages and mails say, in each language. */
import ar from '../../../src/locales/ar.js';
import de from '../../../src/locales/de.js';
import * as en from '../../../src/locales/en.js';
import es from '../../../src/locales/es.js';
import fr from '../../../src/locales/fr.js';
import he from '../../../src/locales/he.js';
import it from '../../../src/locales/it.js';
import pl from '../../../src/locales/pl.js';
import pt from '../../../src/locales/pt.js';
import tl from '../../../src/locales/tl.js';
import vi from '../../../src/locales/vi.js';
import zhHans from '../../../src/locales/zh-Hans.js';
import { chooseCases } from '../../../src/words/cases.js';
import { fillGaps, type Values } from '../../../src/words/format.js';
import { languageTag, localeOf, nameOf } from '../../../src/words/language-tag.js';
import type { Words as Shared } from '../../../src/words/words.js';
import { acceptedLanguages, bestLanguage } from '../http/languages.js';
import ownAr from '../locales/ar.js';
import ownDe from '../locales/de.js';
import ownEn from '../locales/en.js';
import ownEs from '../locales/es.js';
import ownFr from '../locales/fr.js';
import ownHe from '../locales/he.js';
import ownIt from '../locales/it.js';
import ownPl from '../locales/pl.js';
import ownPt from '../locales/pt.js';
import ownTl from '../locales/tl.js';
import ownVi from '../locales/vi.js';
import ownZhHans from '../locales/zh-Hans.js';
import type { Said } from './html.js';
import type { ReceiverWords } from './receiver-words.js';

/** The messages for visitors: those of the widgets, of which the pages use a part, and the receiver's own. */
export type Dictionary = Shared & ReceiverWords;

/** The messages in one language. */
export interface Words extends Pick<Dictionary, 'form' | 'times' | 'guide' | 'page' | 'mail'> {
  /** A BCP 47 tag, for `Intl`. */
  locale: string;
  /** A message with its gaps filled. */
  format: (message: string, values: Values) => string;
  /** A message for a page; without values, as it is. */
  say: (message: string, values?: Values) => Said;
  /** A whole number, in the digits of the language. */
  number: (value: number) => string;
}

export const english: Dictionary = { ...en, ...ownEn };

const dictionaries = {
  ar: { ...ar, ...ownAr },
  de: { ...de, ...ownDe },
  en: english,
  es: { ...es, ...ownEs },
  fr: { ...fr, ...ownFr },
  he: { ...he, ...ownHe },
  it: { ...it, ...ownIt },
  pl: { ...pl, ...ownPl },
  pt: { ...pt, ...ownPt },
  tl: { ...tl, ...ownTl },
  vi: { ...vi, ...ownVi },
  'zh-Hans': { ...zhHans, ...ownZhHans },
} as const satisfies Record<string, Dictionary>;

/** The tags of our dictionaries. */
export const languages: readonly string[] = Object.keys(dictionaries);

/** By the name of the language, whose tag may be written in several ways: `he` and `iw`, `tl` and `fil`. */
const byName = new Map(Object.entries(dictionaries).map(([tag, words]) => [nameOf(tag), words]));

const made = new Map<string, Words>();

/** The words of a language; English ones where there are none. */
export function wordsIn(language: string): Words {
  const words = made.get(language) ?? makeWords(language);
  made.set(language, words);
  return words;
}

function makeWords(language: string): Words {
  const dictionary = byName.get(nameOf(language)) ?? english;
  const locale = localeFor(language);
  const number = (value: number) => value.toLocaleString(locale);
  const writer = { locale, number };
  const format: Words['format'] = (message, values) => fillGaps(chooseCases(message, values, writer), values, writer);
  return {
    ...dictionary,
    locale,
    number,
    format,
    say: (message, values) => (values ? format(message, values) : message),
  };
}

/** Without a region, English is British: it writes dates as most of the world does, day, month, year. */
function localeFor(language: string): string {
  const locale = localeOf(languageTag(language)) ?? 'en';
  return locale === 'en' ? 'en-GB' : locale;
}

/**
 * The language for a visitor: the one in the link, else the best match among the browser's languages, else the form's.
 * @param requested the language that the link names.
 * @param accepted the header `Accept-Language`.
 */
export function languageFor(requested: unknown, accepted: string | undefined, formLanguage: string): string {
  const wanted = [typeof requested === 'string' ? requested : '', ...acceptedLanguages(accepted), formLanguage];
  return bestLanguage(languages, wanted) ?? 'en';
}

/** Sentences one after the other. Chinese sets no space between them. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(' ').replace(/([。！？]) /g, '$1');
}
