/** A header of more than this many characters is no list of languages that a person set. */
const longestHeader = 500;

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
  const liked = wishes.filter(({ quality }) => quality > 0);
  return liked.sort((a, b) => b.quality - a.quality || a.index - b.index).map(({ tag }) => tag);
}

/**
 * The first of the wanted languages that there is, of those that are available.
 *
 * @param wanted BCP 47 tags, the best first. `es-MX` takes `es-MX`, else any Spanish.
 */
export function bestLanguage<T extends string>(available: readonly T[], wanted: readonly string[]): T | undefined {
  for (const tag of wanted) {
    const exact = available.find((it) => it.toLowerCase() === tag.toLowerCase());
    const found = exact ?? available.find((it) => primary(it) === primary(tag));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `es` of `es-MX`. */
function primary(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}
