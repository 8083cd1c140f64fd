import { errorCode } from '../error-code.js';

/** A call of one of the store's methods, sent to the store's thread. */
export interface Call {
  id: number;
  method: string;
  values: unknown[];
}

/** The result of a call. */
export type Reply = { id: number; value: unknown } | { id: number; error: SentError };

/** The first message of the store's thread: the names of the store's methods, or why it could not be opened. */
export type Opening = { methods: string[] } | { failure: SentError };

/** An error on its way to another thread. `postMessage` drops the `code`, and of the database's own errors everything. */
export interface SentError {
  message: string;
  stack: string | undefined;
  code: string | undefined;
}

export function toSent(error: unknown): SentError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { message, stack, code: errorCode(error) };
}

export function fromSent({ message, stack, code }: SentError): Error {
  return Object.assign(new Error(message), stack !== undefined && { stack }, code !== undefined && { code });
}

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
