import * as en from '../../../src/locales/en.js';
import type { Words as Shared } from '../../../src/words/words.js';
import ownEn from '../locales/en.js';
import type { ReceiverWords } from './receiver-words.js';

/** The messages for visitors: those of the widgets, of which the pages use a part, and the receiver's own. */
export type Dictionary = Shared & ReceiverWords;

/** The English messages. They say which messages there are. */
export const english: Dictionary = { ...en, ...ownEn };
