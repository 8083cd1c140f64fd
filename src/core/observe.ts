type Listener = (records: MutationRecord[]) => void;

const listeners = new Set<Listener>();
let observer: MutationObserver | undefined;

/**
 * Watches a node for changes. One observer serves the whole library: each listener hears of all nodes, and for one node
 * the latest options count.
 */
export function observe(node: Node, options: MutationObserverInit, listener: Listener): void {
  listeners.add(listener);
  observer ??= new MutationObserver((records) => {
    for (const tell of listeners) tell(records);
  });
  observer.observe(node, options);
}
