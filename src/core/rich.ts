import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import type { Text } from '../content/schema.js';

/** Shows a copy of an author's nodes. The original stays whole, so that it can be shown again elsewhere. */
const clone = directive(
  class extends Directive {
    #shown: DocumentFragment | undefined;

    override render(text: DocumentFragment): unknown {
      if (text === this.#shown) return noChange;
      this.#shown = text;
      return text.cloneNode(true);
    }
  },
);

/** Words as a template shows them: plain text as text, an author's HTML as a copy of it. */
export function rich(text: Text | undefined): unknown {
  return typeof text === 'object' ? clone(text) : text;
}
