/** The languages of the page itself. English is in the page; each other one is a file that is loaded when it is needed. */
import en, { type Texts } from '../locales/en.js';
import { chooseCases } from '../../src/words/cases.js';
import { fillGaps, type Values } from '../../src/words/format.js';
import { nameOf } from '../../src/words/language-tag.js';

export type { Texts } from '../locales/en.js';

/** Each language by its own name. */
// cspell:disable
export const languageNames = {
  ar: 'العربية',
  de: 'Deutsch',
  en: 'English',
  es: 'Español',
  fr: 'Français',
  he: 'עברית',
  it: 'Italiano',
  pl: 'Polski',
  pt: 'Português',
  tl: 'Tagalog',
  vi: 'Tiếng Việt',
  'zh-Hans': '简体中文',
} as const;
// cspell:enable

export type PageLanguage = keyof typeof languageNames;

export const pageLanguages = Object.keys(languageNames) as PageLanguage[];

const loaders: Readonly<Record<Exclude<PageLanguage, 'en'>, () => Promise<{ default: Texts }>>> = {
  ar: () => import('../locales/ar.js'),
  de: () => import('../locales/de.js'),
  es: () => import('../locales/es.js'),
  fr: () => import('../locales/fr.js'),
  he: () => import('../locales/he.js'),
  it: () => import('../locales/it.js'),
  pl: () => import('../locales/pl.js'),
  pt: () => import('../locales/pt.js'),
  tl: () => import('../locales/tl.js'),
  vi: () => import('../locales/vi.js'),
  'zh-Hans': () => import('../locales/zh-Hans.js'),
};

/** Rejects where the file cannot be loaded. */
export async function loadTexts(language: PageLanguage): Promise<Texts> {
  return language === 'en' ? en : (await loaders[language]()).default;
}

/** Languages whose dictionary has another name. */
const FILES: Readonly<Record<string, string>> = { fil: 'tl', zhHans: 'zh-Hans' };

/**
 * The first language that there is, else English.
 * @param tags language tags as browsers and systems write them, the most wanted first.
 */
export function preferredLanguage(tags: readonly string[]): PageLanguage {
  for (const tag of tags) {
    const name = nameOf(tag);
    const found = pageLanguages.find((language) => language === (FILES[name] ?? name));
    if (found) return found;
  }
  return 'en';
}

/** A message with its gaps filled. */
export function formatText(language: PageLanguage, message: string, values: Values): string {
  const writer = { locale: language, number: (value: number) => value.toLocaleString(language) };
  return fillGaps(chooseCases(message, values, writer), values, writer);
}
