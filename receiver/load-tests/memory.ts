import { once } from 'node:events';
import { join } from 'node:path';
import { sendMessages } from './load-generator.js';
import { buildCli, home, receiverFolder, serveIn } from './receiver.js';

export interface Memory {
  /** Messages stored when it was looked at. */
  messages: number;
  /** What is alive on the heaps of all threads after a forced collection, and what the process takes in all; in MB. */
  heap: number;
  resident: number;
}

/** Looks at a receiver's memory ten times while messages arrive over 64 connections. */
export async function watchMemory(messages: number, onStep?: (memory: Memory) => void): Promise<Memory[]> {
  const { folder, remove } = receiverFolder({}, { logLevel: 'warn' });
  const receiver = await serveIn(folder, {}, ['--expose-gc', '--import', join(home, 'load-tests/memory-probe.mjs')]);
  const steps: Memory[] = [];
  try {
    for (let step = 1; step <= 10; step++) {
      await sendMessages(receiver.url, { amount: messages / 10 });
      receiver.child.kill('SIGUSR2');
      const [line] = (await once(receiver.child.stdout, 'data')) as [Buffer];
      const [heap = Number.NaN, resident = Number.NaN] = line.toString().split(' ').slice(1).map(Number);
      const memory = { messages: (messages / 10) * step, heap: heap / 2 ** 20, resident: resident / 2 ** 20 };
      steps.push(memory);
      onStep?.(memory);
    }
    return steps;
  } finally {
    await receiver.kill();
    remove();
  }
}

/** By how many bytes per message the live heap grows, without the first tenths, in which code is compiled and caches fill. */
export function heapGrowth(steps: readonly Memory[]): number {
  const late = steps.slice(3);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(late.map(({ messages }) => messages));
  const y = mean(late.map(({ heap }) => heap));
  const slope = mean(late.map(({ messages, heap }) => (messages - x) * (heap - y)));
  return (slope / mean(late.map(({ messages }) => (messages - x) ** 2))) * 2 ** 20;
}

/** `npm run bench:memory -- [messages]` */
export async function run([messages = '100000']: string[]): Promise<boolean> {
  await buildCli();
  console.log('messages  live heap, MB  resident, MB');
  const steps = await watchMemory(Number(messages), ({ messages: count, heap, resident }) => {
    console.log(`${String(count).padStart(8)}${heap.toFixed(2).padStart(15)}${resident.toFixed(0).padStart(14)}`);
  });
  const growth = heapGrowth(steps);
  const resident = steps.map((step) => step.resident);
  const spread = Math.max(...resident.slice(-3)) / Math.max(...resident.slice(1, 4));
  console.log(`The live heap grows by ${growth.toFixed(1)} bytes per message (at most 10).`);
  console.log(`Resident, the last three tenths to the second to fourth: ${spread.toFixed(2)} (at most 1.15).`);
  return growth <= 10 && spread <= 1.15;
}
