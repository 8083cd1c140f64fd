import { setImmediate } from 'node:timers/promises';

/** Something that waits for its commit. Either function is called once. */
export interface Waiting<Asked, Result> {
  asked: Asked;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** The largest number of them in one commit. */
const mostTogether = 256;

/**
 * One commit at a time: what arrives while one is under way goes into the next one together.
 * @param commit settles each of the batch, and throws where none of it was kept.
 */
export function inBatches<Asked, Result>(
  commit: (batch: readonly Waiting<Asked, Result>[]) => Promise<void>,
): (asked: Asked) => Promise<Result> {
  const waiting: Waiting<Asked, Result>[] = [];
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

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (!isRunning) void run();
    });
}
