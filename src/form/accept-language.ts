/** The longest value that a browser sends to another origin without asking first. */
const MOST_CHARACTERS = 128;

/**
 * A value for the header `Accept-Language`: the language in which the page speaks to the visitor, then those of the browser.
 * An endpoint with words of its own can so answer in the language that the visitor is reading.
 *
 * @param page the language of the page, as its author wrote it. What is no language tag is left out, as browsers ask the
 * endpoint for permission to send other characters.
 * @returns an empty text where there is nothing to send.
 */
export function acceptLanguage(page: string, browser: readonly string[]): string {
  const tags = new Set([page, ...browser].filter((tag) => /^[a-z\d]{1,8}(-[a-z\d]{1,8})*$/i.test(tag)));
  let value = '';
  for (const tag of tags) {
    const longer = value ? `${value}, ${tag}` : tag;
    if (longer.length > MOST_CHARACTERS) break;
    value = longer;
  }
  return value;
}
