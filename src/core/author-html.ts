/**
 * Follows what an author's HTML inside a tag becomes: an editor's or a framework's change, a page still being parsed, a
 * browser's translation. One observer serves all elements.
 */
type Follower = Element & { authorHtmlChanged(): void };

const followed = new WeakSet<Element>();
let observer: MutationObserver | undefined;

export function followAuthorHtml(element: Follower): void {
  observer ??= new MutationObserver(tell);
  followed.add(element);
  observer.observe(element, { childList: true, characterData: true, attributes: true, subtree: true });
}

function tell(records: MutationRecord[]): void {
  const changed = new Set<Follower>();
  for (const { target, type } of records) {
    let node: Node | null = target;
    // An element's own attributes are its properties' matter.
    if (type === 'attributes' && followed.has(target as Element)) continue;
    while (node && !followed.has(node as Element)) node = node.parentNode;
    if (node) changed.add(node as Follower);
  }
  for (const element of changed) element.authorHtmlChanged();
}

/** Resolves once the page is parsed; `undefined` where it is already. */
export function parsed(): Promise<void> | undefined {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
