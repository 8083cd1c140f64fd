/**
 * Observes the HTML inside a tag. It changes where an editor or a framework changes it, while the page is still being parsed,
 * and where a browser translates it.
 */
import { mayChangeReading } from '../content/html/changes.js';
import { changesVisibility } from '../content/html/hidden.js';
import { observe } from './observe.js';

const callbacks = new WeakMap<Node, () => void>();

/** Calls back when the HTML inside an element has changed. An element is observed once, however often it is moved. */
export function observeAuthorHtml(element: Element, onChange: () => void): void {
  if (callbacks.has(element)) return;
  callbacks.set(element, onChange);
  observe(element, { childList: true, characterData: true, attributes: true, subtree: true }, notify);
  // Elements that are empty until the parser ends are empty for good.
  const { ownerDocument: page } = element;
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', onChange, { once: true });
}

function notify(records: MutationRecord[]): void {
  const changed = new Set<() => void>();
  for (const record of records) {
    const { target, type } = record;
    // The element's own attributes are its reactive properties.
    if (type === 'attributes' && callbacks.has(target)) continue;
    const host = hostOf(target);
    const callback = host && callbacks.get(host);
    if (callback && (mayChangeReading(record) || changesVisibility(record, host))) changed.add(callback);
  }
  for (const callback of changed) callback();
}

/** The observed element that a node is in. */
function hostOf(target: Node): Element | undefined {
  for (let node: Node | null = target; node; node = node.parentNode) {
    if (callbacks.has(node)) return node as Element;
  }
  return undefined;
}
