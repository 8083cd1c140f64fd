/** A call of one of the store's methods, sent to the store's thread. */
export interface Call {
  id: number;
  method: string;
  values: unknown[];
}

/** The result of a call. `postMessage` drops an error's `code`, so it is sent separately. */
export type Reply = { id: number; value: unknown } | { id: number; error: unknown; code: string | undefined };

/**
 * Collects what is added within one turn of the event loop and passes it on as one list, since each message to another thread is
 * expensive.
 */
export function together<T>(send: (all: T[]) => void): (one: T) => void {
  let waiting: T[] = [];
  return (one) => {
    waiting.push(one);
    if (waiting.length > 1) return;
    setImmediate(() => {
      const all = waiting;
      waiting = [];
      send(all);
    });
  };
}
