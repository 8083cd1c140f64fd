import type { Language } from '../../core/language.js';
import type { Words } from '../../locales/words.js';

/** The form's words and how it writes numbers. */
export interface Speech extends Pick<Language, 'number'> {
  words: Words['form'];
}
