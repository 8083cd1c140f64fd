import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { together, type Call, type Reply } from './calls.js';
import type { Store } from './store.js';

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Opens a SQLite store on a thread of its own: while that waits for the disk, this one goes on reading requests, and what
 * they bring shares the next write. For a server; a command that asks once has no use for it. Should the thread break, so
 * does the process: without its store it could only refuse.
 */
export async function openStoreOnThread(database: string): Promise<Store> {
  const thread = new Worker(new URL('./thread.js', import.meta.url), { workerData: database });
  const [methods] = (await once(thread, 'message')) as [string[]];
  const pending = new Map<number, Pending>();
  const send = together<Call>((calls) => thread.postMessage(calls));
  let count = 0;

  thread.on('message', (replies: Reply[]) => {
    for (const reply of replies) {
      const call = pending.get(reply.id);
      pending.delete(reply.id);
      if ('value' in reply) call?.resolve(reply.value);
      else call?.reject(Object.assign(reply.error as Error, reply.code && { code: reply.code }));
    }
  });

  const call = (method: string, values: unknown[]) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      pending.set(id, { resolve, reject });
      send({ id, method, values });
    });
  const store = methods.map((method) => [method, (...values: unknown[]) => call(method, values)] as const);
  return {
    ...(Object.fromEntries(store) as unknown as Store),
    async close() {
      await call('close', []);
      await thread.terminate();
    },
  };
}
