import { excerpt } from './text.js';

/** What assistive technology calls a table that can be scrolled: its caption, else the start of its first row. */
export function tableName(caption: string | null | undefined, firstRow: readonly string[]): string {
  const words = firstRow.map((cell) => cell.trim()).filter(Boolean);
  return caption?.replace(/\s+/g, ' ').trim() || excerpt(words.join(', '));
}
