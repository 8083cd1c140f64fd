import { languageTag, nameOf, tagsFrom } from '../../../src/words/language-tag.js';

/** A header of more than this many characters is no list of languages that a person set. */
const longestHeader = 500;

/** RFC 5646 advises to make room for this many characters in a tag. */
const longestTag = 35;
/** Browsers send fewer than this; to look each one up takes time. */
const mostLanguages = 10;

/**
 * The languages of the header `Accept-Language`, the best liked first. `contact-form` puts the language of its page before
 * those of the browser.
 */
export function acceptedLanguages(header: string | undefined): string[] {
  const wishes = (header ?? '')
    .slice(0, longestHeader)
    .split(',')
    .map((entry, index) => {
      const [tag = '', quality] = entry.split(';').map((part) => part.trim());
      return { tag, quality: quality?.startsWith('q=') ? Number(quality.slice(2)) : 1, index };
    });
  const liked = wishes.filter(({ tag, quality }) => tag.length <= longestTag && quality > 0);
  const sorted = liked.sort((a, b) => b.quality - a.quality || a.index - b.index);
  return sorted.slice(0, mostLanguages).map(({ tag }) => tag);
}

/**
 * The first of the wanted languages that there is, of those that are available.
 *
 * @param available BCP 47 tags.
 * @param wanted tags as systems write them, the best first. `es-MX` takes `es-MX`, else `es`, else any Spanish; `zh-TW` takes no
 * Chinese of another script.
 */
export function bestLanguage<T extends string>(available: readonly T[], wanted: readonly string[]): T | undefined {
  for (const written of wanted) {
    if (written.length > longestTag) continue;
    const name = nameOf(written);
    const candidates = available.filter((tag) => name && nameOf(tag) === name);
    const tags = tagsFrom(languageTag(written).toLowerCase());
    const found = tags.map((tag) => candidates.find((it) => it.toLowerCase() === tag)).find(Boolean) ?? candidates[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
