import { noChange } from 'lit';
import { type ChildPart, directive, Directive } from 'lit/directive.js';
import type { Text } from '../content/schema.js';
import { updateNodes } from '../content/html/update-nodes.js';

/** Renders a copy of an author's nodes. The original stays whole, so that it can be rendered again elsewhere. */
const copyOf = directive(
  class extends Directive {
    #shown: DocumentFragment | undefined;

    override render(text: DocumentFragment): unknown {
      // In the page's own document, where pictures load.
      return document.importNode(text, true);
    }

    /** Only what differs from the last copy is changed: a link keeps the focus, a video goes on playing. */
    override update(part: ChildPart, [text]: [DocumentFragment]): unknown {
      const before = this.#shown;
      this.#shown = text;
      if (!before) return this.render(text);
      if (before !== text && !before.isEqualNode(text)) {
        updateNodes(part.parentNode, nodesOf(part), [...text.childNodes], part.endNode);
      }
      return noChange;
    }
  },
);

/** The nodes that a part shows now. */
function nodesOf({ startNode, endNode }: ChildPart): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let node = startNode?.nextSibling ?? null; node && node !== endNode; node = node.nextSibling) nodes.push(node);
  return nodes;
}

/** What a template renders for a text: plain text as text, an author's HTML as a copy of it. */
export function renderText(text: Text | undefined): unknown {
  return typeof text === 'object' ? copyOf(text) : text;
}
