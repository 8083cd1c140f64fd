/** What the page's parts see of it, to act on the draft and to say what they did. */
import type { Values } from '../../src/words/format.js';
import type { PlaceName, TextPlace } from './entries.js';
import type { Texts } from './language.js';
import type { Store } from './store.js';

export interface PageState {
  readonly store: Store;
  readonly texts: Texts;
  /** What was last done, for everybody to see and hear. */
  status: string;
  /** The id of the element that receives focus after the next render. */
  focus: string | undefined;
  format(message: string, values: Values): string;
  placeName(place: PlaceName | TextPlace): string;
  set(values: { status?: string }): void;
}
