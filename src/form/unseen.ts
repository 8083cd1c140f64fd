/**
 * Characters that nobody sees and that come along when text is copied: zero-width and bidirectional marks, soft hyphens,
 * byte order marks, variation selectors, tags; control characters; the object replacement character; blank Braille.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\ufff9-\ufffc]/gu;

/** A text without the characters that cannot be seen. Spaces and line breaks stay. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, (character) => (/[\t\n\v\f\r]/.test(character) ? character : ''));
}

/** Whether a text has nothing in it that can be seen. */
export function isBlank(text: string): boolean {
  return !withoutUnseen(text).trim();
}
