/**
 * The name of a language, by which its dictionary is known: `de`, `fil`, `zhHans`. `Intl` knows that `iw` is `he`, and that `zh-TW` is
 * written in another script than `zh`.
 *
 * @param tag a BCP 47 tag.
 * @returns an empty string where it is no tag.
 */
export function nameOf(tag: string): string {
  // The usual tags are plain, and `Intl` takes long to start.
  const plain = /^([a-z]{2})(-[A-Z]{2})?$/.exec(tag)?.[1] ?? '';
  if (!tag || PLAIN.has(plain)) return plain;
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'zh') return language + (script as string);
    // Safari leaves the old name as it is.
    return language === 'tl' ? 'fil' : language;
  } catch {
    return '';
  }
}

/** Languages of ours that have one script and one name. */
const PLAIN = new Set(['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'pl', 'pt', 'vi']);
