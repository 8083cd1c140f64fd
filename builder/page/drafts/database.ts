/** The browser's own database for drafts (IndexedDB). Each call is one transaction; each rejects where the browser refuses. */
import type { KeptDraft } from './kept-draft.js';

const NAME = 'clinic-widgets-builder';
const STORE = 'drafts';

let database: Promise<IDBDatabase> | undefined;

/** Everything that is kept, as it is: another version of this page may have written it. */
export function readAll(): Promise<unknown[]> {
  return transact('readonly', (store) => store.getAll());
}

export function read(id: string): Promise<unknown> {
  return transact('readonly', (store) => store.get(id));
}

export async function remove(id: string): Promise<void> {
  await transact('readwrite', (store) => store.delete(id));
}

/**
 * Keeps a draft, unless somebody else has changed it meanwhile.
 * @param before the revision that is expected there; none for a draft that is new.
 * @returns whether it was written.
 */
export async function write(draft: KeptDraft, before: number | undefined): Promise<boolean> {
  let isWritten = false;
  let refusal: unknown;
  try {
    await transact('readwrite', (store) => {
      const request = store.get(draft.id) as IDBRequest<KeptDraft | undefined>;
      request.onsuccess = () => {
        isWritten = request.result?.revision === before;
        if (!isWritten) return;
        try {
          store.put(draft);
        } catch (error) {
          refusal = error;
          store.transaction.abort();
        }
      };
      return request;
    });
  } catch (error) {
    throw refusal ?? error;
  }
  return isWritten;
}

async function transact<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await open();
  return new Promise((resolve, reject) => {
    const transaction = opened.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    // What was only requested may still be refused, for want of room.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(reasonOf(transaction.error));
  });
}

function open(): Promise<IDBDatabase> {
  database ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onerror = () => reject(reasonOf(request.error));
    request.onsuccess = () => {
      // A later version of this page in another tab must not wait for this one.
      request.result.onversionchange = close;
      request.result.onclose = close;
      resolve(request.result);
    };
  }).catch((error: unknown) => {
    database = undefined;
    throw error;
  });
  return database;
}

function close(this: IDBDatabase): void {
  this.close();
  database = undefined;
}

function reasonOf(error: DOMException | null): Error {
  return error ?? new DOMException('The browser gave no reason.', 'UnknownError');
}
