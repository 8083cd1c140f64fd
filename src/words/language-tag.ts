/** Language tags as systems write them: BCP 47 (`es-ES`), and those of POSIX and of content management systems (`es_ES.UTF-8`, `de_DE_formal`). */

/**
 * A language tag in the form of BCP 47, without what says nothing of the words: a character set, a modifier, private parts.
 *
 * @returns an empty text where nothing is left. It may still be no tag that `Intl` takes; see {@link tagsFrom}.
 */
export function languageTag(written: string): string {
  const [tag = ''] = written.trim().split(/[.@,;\s]/);
  return tag
    .replaceAll('_', '-')
    .replace(/^zh-cmn(?=-|$)/i, 'zh')
    .replace(/(^|-)x-.*$/i, '');
}

/** A tag and the more general ones, the most special first: `de-AT`, `de`. */
export function tagsFrom(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('-')).filter(Boolean);
}

/** The most special of a tag and the more general ones that `Intl` takes. */
export function localeOf(tag: string): string | undefined {
  return tagsFrom(tag).find((candidate) => {
    try {
      return new Intl.Locale(candidate).language;
    } catch {
      return false;
    }
  });
}

/**
 * The name of a language, by which its dictionary is known: `de`, `fil`, `zhHans`. `Intl` knows that `iw` is `he`, and that `zh-TW` is
 * written in another script than `zh`.
 *
 * @param tag a language tag, as systems write it.
 * @returns an empty string where it is no tag.
 */
export function nameOf(tag: string): string {
  // The usual tags are plain, and `Intl` takes long to start.
  const plain = /^([a-z]{2})(-[A-Z]{2})?$/.exec(tag)?.[1] ?? '';
  if (!tag || PLAIN.has(plain)) return plain;
  const locale = localeOf(languageTag(tag));
  if (!locale) return '';
  const { language, script } = new Intl.Locale(locale).maximize();
  if (language === 'zh') return language + (script as string);
  // Safari leaves the old name as it is.
  return language === 'tl' ? 'fil' : language;
}

/** Languages of ours that have one script and one name. */
const PLAIN = new Set(['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'pl', 'pt', 'vi']);

/** What there is in a language; the English of it where there is no language, or none of ours. */
export function inLanguage<T>(all: Readonly<Partial<Record<string, T>>> & { readonly en: T }, tag = 'en'): T {
  return all[nameOf(tag)] ?? all.en;
}

/**
 * What a page's words are known by. `iw` and `he` are one language, and so are `zh` and `zh-Hans`, `sr` and `sr-Cyrl`; `sr-Latn`
 * is not `sr`. A region or a variant has words of its own.
 */
export function keyOf(tag: string): string {
  const [, language, script] = /^([a-z]{2,3})(-[a-z]{4})?$/i.exec(tag) ?? [];
  const isWhole = language && (/^zh$/i.test(language) || !script || scriptOf(language) === scriptOf(tag));
  return ((isWhole && nameOf(tag)) || tag).toLowerCase();
}

/**
 * The keys of all words that fit a tag, the most special first: `de-at`, `de`. Words in another script do not fit: those of
 * `zh-TW` are in `zh-Hant`, and not in `zh`.
 */
export function keysOf(tag: string): string[] {
  const script = scriptOf(tag);
  const [language] = tag.split('-');
  const fitting = tagsFrom(tag).filter((candidate) => scriptOf(candidate) === script);
  const ofScript = script ? [`${language}-${script}`] : [];
  return [...new Set([...fitting, ...ofScript].map(keyOf))];
}

/** The script that a language is written in, such as `Latn`; where its tag names a region, the one that is usual there. */
function scriptOf(tag: string): string | undefined {
  const locale = localeOf(tag);
  return locale && new Intl.Locale(locale).maximize().script;
}
