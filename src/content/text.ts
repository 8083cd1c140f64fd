import type { Text } from './schema.js';

/** The words of a text without its markup. */
export function wordsIn(text: Text | undefined): string {
  if (typeof text !== 'object') return text ?? '';
  const copy = text.cloneNode(true) as DocumentFragment;
  // Words on two lines are two words.
  for (const edge of copy.querySelectorAll('br,p')) edge.before(' ');
  return copy.textContent;
}

/** The first words of a text, with which a message quotes it. */
export function excerpt(text: Text | undefined): string {
  const words = wordsIn(text).trim().split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ');
}
