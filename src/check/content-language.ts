import { isRightToLeft } from '../words/format.js';
import { languageTag, localeOf, nameOf } from '../words/language-tag.js';

/** The language of a content. */
export interface ContentLanguage {
  /** A BCP 47 tag, for `lang`: `es-ES`. */
  tag: string;
  /** The same for `es-ES` and `es_MX`: `es`, `fil`, `zhHans`. */
  name: string;
  /** For `dir`. */
  dir: 'ltr' | 'rtl';
}

/**
 * The language that a tag names, as systems write tags: `es-ES`, `es_ES`, `es_ES.UTF-8`.
 *
 * @param written as `language` of a procedure file has it.
 * @returns undefined where it names no language.
 */
export function contentLanguage(written: string | undefined): ContentLanguage | undefined {
  const tag = localeOf(languageTag(written ?? ''));
  // `Intl` takes any word of up to eight letters for a language: “English”.
  if (!tag || !/^[a-z]{2,3}(-|$)/i.test(tag)) return undefined;
  return { tag, name: nameOf(tag), dir: isRightToLeft(tag) ? 'rtl' : 'ltr' };
}
