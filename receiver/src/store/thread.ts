import { parentPort, workerData } from 'node:worker_threads';
import { together, toSent, type Call, type Opening, type Reply } from './calls.js';
import { openStore } from './database.js';

/* The thread of `openStoreOnThread`. It runs a store, and nothing else. */

const port = parentPort;
if (!port) throw new Error('This is the thread of a store, not a program.');
const store = await openStore({ database: workerData as string }).catch((error: unknown) => {
  const opening: Opening = { failure: toSent(error) };
  port.postMessage(opening);
  process.exit(1);
});
const methods = new Map(Object.entries(store) as [string, (...values: unknown[]) => Promise<unknown>][]);
const answer = together<Reply>((replies) => port.postMessage(replies));

port.on('message', (calls: Call[]) => {
  for (const { id, method, values } of calls) {
    methods
      .get(method)?.(...values)
      .then(
        (value) => answer({ id, value }),
        (error: unknown) => answer({ id, error: toSent(error) }),
      );
  }
});
const opening: Opening = { methods: [...methods.keys()] };
port.postMessage(opening);
