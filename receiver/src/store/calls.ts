/** A call of one of the store's methods, for the thread that has it. */
export interface Call {
  id: number;
  method: string;
  values: unknown[];
}

/** What became of a call. An error loses its code on the way from one thread to another, so that comes besides. */
export type Reply = { id: number; value: unknown } | { id: number; error: unknown; code: string | undefined };

/**
 * Passes on what comes up within one turn of the event loop as one list: to send something to another thread takes longer
 * than to read what is in it.
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
