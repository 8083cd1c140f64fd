/** What the receiver's pages and mails say, in each language. */
import ar from '../../../src/locales/ar.js';
import de from '../../../src/locales/de.js';
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
import { fillGaps, splitGaps, type Values } from '../../../src/words/format.js';
import { languageTag, localeOf, nameOf } from '../../../src/words/language-tag.js';
import type { CustomWords } from '../../../src/words/words.js';
import { acceptedLanguages, bestLanguage } from '../http/languages.js';
import ownAr from '../locales/ar.js';
import ownDe from '../locales/de.js';
import ownEs from '../locales/es.js';
import ownFr from '../locales/fr.js';
import ownHe from '../locales/he.js';
import ownIt from '../locales/it.js';
import ownPl from '../locales/pl.js';
import ownPt from '../locales/pt.js';
import ownTl from '../locales/tl.js';
import ownVi from '../locales/vi.js';
import ownZhHans from '../locales/zh-Hans.js';
import { type Dictionary, english } from './english.js';
import { html, type Html, type Said } from './html.js';
import type { OwnWords } from './own-words.js';

type Sections = Pick<Dictionary, 'times' | 'guide' | 'page' | 'mail'> & {
  form: Dictionary['form'] & Pick<NonNullable<CustomWords['form']>, 'topicHints'>;
};

/** The messages in one language. */
export interface Words extends Sections {
  /** A BCP 47 tag, for `Intl`. */
  locale: string;
  /** A message with its gaps filled. */
  format: (message: string, values: Values) => string;
  /** A message for a page; without values, as it is. Where it alone is in English, it is marked so. */
  say: (message: string, values?: Values) => Said;
  /** A message for a page with markup in its gaps. */
  sayWith: (message: string, markup: Readonly<Record<string, Html>>) => Said;
  /** Whether a message is the clinic's own, and none of ours: `form.notForEmergencies`. */
  isOwn: (path: string) => boolean;
  /** A whole number, in the digits of the language. */
  number: (value: number) => string;
}

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

/** Made once for each form with words of its own, and once for all others. */
const made = new WeakMap<object, Map<string, Words>>();
const WITHOUT = {};

/**
 * The words of a language; English ones where there are none.
 * @param own what the form says in place of ours.
 */
export function wordsIn(language: string, own?: OwnWords): Words {
  const known = made.get(own ?? WITHOUT) ?? new Map<string, Words>();
  made.set(own ?? WITHOUT, known);
  const words = known.get(language) ?? makeWords(language, own);
  known.set(language, words);
  return words;
}

function makeWords(language: string, own: OwnWords | undefined): Words {
  const ours: Partial<Dictionary> = byName.get(nameOf(language)) ?? (own ? {} : english);
  const custom = own?.dictionary(language);
  // What neither the form nor we have in the language is in English: the form's own English, where it has any.
  const inEnglish = nameOf(language) === 'en' ? undefined : own?.dictionary('en');
  function section<S extends keyof Sections>(name: S): Sections[S] {
    const base: Sections[S] = inEnglish?.words(name, english[name], english[name]) ?? english[name];
    const inLanguage: Sections[S] | undefined = ours[name];
    return custom?.words(name, base, inLanguage) ?? inLanguage ?? base;
  }
  const locale = localeFor(language);
  const writer = { locale, number: (value: number) => value.toLocaleString(locale) };
  const isEnglish = (message: string) => custom?.isEnglish(message) ?? false;
  const format: Words['format'] = (message, values) => {
    const its = isEnglish(message) ? ENGLISH : writer;
    return fillGaps(chooseCases(message, values, its), values, its);
  };
  const mark = (message: string, text: Said) =>
    isEnglish(message) ? html`<span lang="en" dir="ltr">${text}</span>` : text;
  // A language that is only the clinic's takes what it lacks from the clinic's English.
  const owners = byName.has(nameOf(language)) ? [custom] : [custom, inEnglish];
  return {
    form: section('form'),
    times: section('times'),
    guide: section('guide'),
    page: section('page'),
    mail: section('mail'),
    ...writer,
    format,
    isOwn: (path) => owners.some((owner) => owner?.custom.has(path)),
    say: (message, values) => mark(message, values ? format(message, values) : message),
    sayWith(message, markup) {
      const parts = splitGaps(message, {}, writer).map((part) => (typeof part === 'string' ? part : markup[part.name]));
      return mark(message, html`${parts}`);
    },
  };
}

const ENGLISH = { locale: 'en-GB', number: String };

/** Without a region, English is British: it writes dates as most of the world does, day, month, year. */
function localeFor(language: string): string {
  const locale = localeOf(languageTag(language)) ?? 'en';
  return locale === 'en' ? 'en-GB' : locale;
}

/** What says in which languages a form's pages and mails are. */
export interface Speaking {
  page: { language: string };
  words?: OwnWords;
}

/** The languages of a form's pages and mails: ours, and those of its own words. */
export function languagesOf({ words }: Pick<Speaking, 'words'>): readonly string[] {
  return [...new Set([...languages, ...(words?.languages ?? [])])];
}

/**
 * The language for a visitor: the one in the link, else the best match among the browser's languages, else the form's.
 * @param requested the language that the link names.
 * @param accepted the header `Accept-Language`.
 */
export function languageFor(form: Speaking, requested: unknown, accepted: string | undefined): string {
  const wanted = [typeof requested === 'string' ? requested : '', ...acceptedLanguages(accepted), form.page.language];
  return bestLanguage(languagesOf(form), wanted) ?? 'en';
}

/** Sentences one after the other. Chinese sets no space between them. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.join(' ').replace(/([。！？]) /g, '$1');
}
