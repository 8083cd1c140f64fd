/**
 * Translators that enter shadow roots put elements of their own in the place of text nodes. Lit goes on writing into the text
 * nodes that it has made: new words would not show, and a missing node would end the rendering with an error. So during a rendering
 * these nodes are back in their places. Words that it has changed stay, all others are the translator's again.
 */

/** A text node that somebody else has taken out of its place. */
interface Displaced {
  parent: Node;
  /** What stands in its place now, if anything. */
  replacement: Node | null | undefined;
  /** What stood before it. */
  previous: Node | null;
}

/** What others have changed in a shadow root. */
interface Changes {
  added: WeakSet<Node>;
  displaced: Map<Text, Displaced>;
}

const changesOf = new WeakMap<Node, Changes>();
let observer: MutationObserver | undefined;

/** Renders a shadow root; what a translator has made of words that stay the same is kept. */
export function keepTranslation(root: ShadowRoot, render: () => void): void {
  note(observer?.takeRecords() ?? []);
  const putBack = [...(changesOf.get(root)?.displaced ?? [])].map(([text, place]) => restore(root, text, place));
  render();
  for (const finish of putBack) finish();
  if (!changesOf.has(root)) {
    changesOf.set(root, { added: new WeakSet(), displaced: new Map() });
    observer ??= new MutationObserver(note);
    observer.observe(root, { childList: true, subtree: true });
  }
  // These changes are our own.
  observer?.takeRecords();
}

function note(records: readonly MutationRecord[]): void {
  for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    const changes = changesOf.get(target.getRootNode());
    if (!changes || isWithin(target, changes.added)) continue;
    const { added, displaced } = changes;
    for (const node of addedNodes) if (!displaced.has(node as Text)) added.add(node);
    const displace = (node: Node | null, replacement?: Node | null): void => {
      if (node?.nodeType !== Node.TEXT_NODE || added.has(node)) return;
      displaced.set(node as Text, {
        parent: target,
        replacement,
        previous: previousSibling,
      });
    };
    // Lit looks for its text node right behind its comment.
    if (!removedNodes.length && previousSibling?.nodeType === Node.COMMENT_NODE) displace(nextSibling);
    const beside = [...addedNodes, previousSibling, nextSibling].find((node) => node && added.has(node));
    for (const node of removedNodes) displace(node, beside);
  }
}

function isWithin(node: Node | null, nodes: WeakSet<Node>): boolean {
  return node !== null && (nodes.has(node) || isWithin(node.parentNode, nodes));
}

/** Puts a text node back into its place. @returns what takes it out again after a rendering that has not changed it. */
function restore(root: ShadowRoot, text: Text, { parent, replacement, previous }: Displaced): () => void {
  const { data, parentNode: holder, nextSibling } = text;
  const { displaced } = changesOf.get(root) as Changes;
  const next = previous?.parentNode === parent ? previous.nextSibling : parent.firstChild;
  parent.insertBefore(text, replacement?.parentNode === parent ? replacement : next);
  return () => {
    const isReplaced = replacement?.parentNode === parent && text.parentNode === parent;
    if (isReplaced && text.data === data) {
      if (holder) holder.insertBefore(text, nextSibling);
      else text.remove();
      return;
    }
    displaced.delete(text);
    // What was made of the words before.
    if (isReplaced) parent.removeChild(replacement);
  };
}
