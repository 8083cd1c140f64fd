import { parentPort, workerData } from 'node:worker_threads';
import { errorCode } from '../error-code.js';
import { together, type Call, type Reply } from './calls.js';
import { openStore } from './database.js';

/* The thread of `openStoreOnThread`. It runs a store, and nothing else. */

const port = parentPort;
if (!port) throw new Error('This is the thread of a store, not a program.');
const store = await openStore({ database: workerData as string });
const methods = new Map(Object.entries(store) as [string, (...values: unknown[]) => Promise<unknown>][]);
const answer = together<Reply>((replies) => port.postMessage(replies));

port.on('message', (calls: Call[]) => {
  for (const { id, method, values } of calls) {
    methods
      .get(method)?.(...values)
      .then(
        (value) => answer({ id, value }),
        (error: unknown) => answer({ id, error, code: errorCode(error) }),
      );
  }
});
port.postMessage([...methods.keys()]);
