import { once } from 'node:events';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { fromSent, together, type Call, type Opening, type Reply } from './calls.js';
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
  const [opening] = (await once(thread, 'message')) as [Opening];
  if ('failure' in opening) throw fromSent(opening.failure);
  const pending = new Map<number, Pending>();
  thread.on('error', (error) => {
    process.stderr.write(`The thread of the database broke, so the receiver ends: ${inspect(error)}\n`);
    process.exit(1);
  });
  const send = together<Call>((calls) => thread.postMessage(calls));
  let count = 0;

  thread.on('message', (replies: Reply[]) => {
    for (const reply of replies) {
      const call = pending.get(reply.id);
      pending.delete(reply.id);
      if ('value' in reply) call?.resolve(reply.value);
      else call?.reject(fromSent(reply.error));
    }
  });

  const call = (method: string, values: unknown[]) =>
    new Promise((resolve, reject) => {
      const id = ++count;
      pending.set(id, { resolve, reject });
      send({ id, method, values });
    });
  const store = opening.methods.map((method) => [method, (...values: unknown[]) => call(method, values)] as const);
  return {
    ...(Object.fromEntries(store) as unknown as Store),
    async close() {
      await call('close', []);
      await thread.terminate();
    },
  };
}
