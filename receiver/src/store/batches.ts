import { setImmediate } from 'node:timers/promises';

/** An item that waits for its commit. Either function is called once. */
export interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** The largest number of items in one commit. */
const mostTogether = 256;

/**
 * One commit at a time: items that arrive while one is under way go into the next one together.
 * @param commit settles each item of a batch, and throws where none of them was kept.
 */
export function inBatches<Item, Result>(
  commit: (batch: readonly Waiting<Item, Result>[]) => Promise<void>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length) {
      // Let requests that have already arrived join the batch.
      await setImmediate();
      const batch = waiting.splice(0, mostTogether);
      try {
        await commit(batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isRunning = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void run();
    });
}
