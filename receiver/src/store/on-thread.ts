import { once } from 'node:events';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { fromSent, together, type Call, type Opening, type Reply } from './calls.js';
import type { DeskStore } from './front-desk.js';
import { StoreUnavailable, whyUnavailable } from './unavailable.js';

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * Opens a SQLite store on a thread of its own: while that waits for the disk, this one goes on reading requests, and what
 * they bring shares the next write. For a server; a command that asks once has no use for it. Should the thread break, so
 * does the process: without its store it could only refuse.
 */
export async function openStoreOnThread(database: string): Promise<DeskStore> {
  const thread = new Worker(new URL('./thread.js', import.meta.url), { workerData: database });
  const opening = await firstWord(thread);
  if ('failure' in opening) throw fromSent(opening.failure);
  const pending = new Map<number, Pending>();
  let isClosing = false;
  thread.on('error', (error) => end(error));
  thread.on('exit', () => {
    if (!isClosing) end();
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
    ...(Object.fromEntries(store) as unknown as DeskStore),
    async close() {
      await call('close', []);
      isClosing = true;
      await thread.terminate();
    },
  };
}

/** @throws what the thread ended with before it had opened the database. */
async function firstWord(thread: Worker): Promise<Opening> {
  const controller = new AbortController();
  const { signal } = controller;
  const ended = once(thread, 'exit', { signal }).then(() => {
    throw new StoreUnavailable('The thread of the database ended.');
  });
  try {
    const [opening] = (await Promise.race([once(thread, 'message', { signal }), ended])) as [Opening];
    return opening;
  } finally {
    controller.abort();
    ended.catch(() => undefined);
  }
}

/** Without its store the receiver could only refuse. */
function end(error?: Error): never {
  const reason = error && (whyUnavailable(error) ?? error.message);
  const cause = reason ?? 'It gave no reason.';
  process.stderr.write(`The receiver ends, as the thread of its database broke: ${cause}\n`);
  if (error && !whyUnavailable(error)) process.stderr.write(`${inspect(error)}\n`);
  process.exit(1);
}
