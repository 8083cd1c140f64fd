import { setImmediate } from 'node:timers/promises';
import type { Kept, Store, Submission } from './store.js';

/** A submission that waits for its commit. Either function is called once. */
export interface Waiting {
  submission: Submission;
  resolve: (kept: Kept) => void;
  reject: (error: unknown) => void;
}

/** The largest number of submissions in one commit. */
const mostTogether = 256;

/**
 * One commit at a time: submissions that arrive while one is under way go into the next one together.
 * @param keepBatch settles each of the batch, and throws where none of it was kept.
 */
export function inBatches(keepBatch: (batch: readonly Waiting[]) => Promise<void>): Store['keep'] {
  const waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length) {
      // Let requests that have already arrived join the batch.
      await setImmediate();
      const batch = waiting.splice(0, mostTogether);
      try {
        await keepBatch(batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isRunning = false;
  }

  return (submission) =>
    new Promise((resolve, reject) => {
      waiting.push({ submission, resolve, reject });
      if (!isRunning) void run();
    });
}
