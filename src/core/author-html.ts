/**
 * Follows what an author's HTML inside a tag becomes: an editor's or a framework's change, a page still being parsed, a
 * browser's translation.
 */
import { observe } from './observe.js';

type Follower = Element & { authorHtmlChanged(): void };

const followed = new WeakSet<Node>();

export function followAuthorHtml(element: Follower): void {
  // Once is enough, however often the element is moved.
  if (followed.has(element)) return;
  followed.add(element);
  observe(element, { childList: true, characterData: true, attributes: true, subtree: true }, tell);
  // What is still empty then is empty for good.
  const { ownerDocument: page } = element;
  if (page.readyState === 'loading')
    page.addEventListener('DOMContentLoaded', () => element.authorHtmlChanged(), { once: true });
}

function tell(records: MutationRecord[]): void {
  const changed = new Set<Follower>();
  for (const { target, type } of records) {
    // An element's own attributes are its properties' matter.
    if (type === 'attributes' && followed.has(target)) continue;
    let node: Node | null = target;
    while (node && !followed.has(node)) node = node.parentNode;
    if (node) changed.add(node as Follower);
  }
  for (const element of changed) element.authorHtmlChanged();
}
