type Callback = (records: MutationRecord[]) => void;

const callbacks = new Set<Callback>();
let observer: MutationObserver | undefined;

/**
 * Observes a node. One `MutationObserver` serves the whole library: every callback is given the records of all nodes, and for
 * one node the latest options count.
 */
export function observe(node: Node, options: MutationObserverInit, callback: Callback): void {
  callbacks.add(callback);
  observer ??= new MutationObserver((records) => {
    for (const callBack of callbacks) callBack(records);
  });
  observer.observe(node, options);
}
