/**
 * Keeps the parts of a time on one line: `2:40 PM`, `14:40 Uhr`.
 * @param text a time as `Intl` writes it; a day, in words, may stand before it.
 */
export function unbrokenTime(text: string): string {
  // Not every browser has spaces there that do not break.
  return text.replace(/(?<=\d[:.]\d\d.*) /gu, '\u00a0');
}
