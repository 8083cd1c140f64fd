/**
 * Runs within a receiver (`--import`), on each of its threads: at SIGUSR2 they collect their garbage, and the first says
 * what is left. The signal reaches that one only.
 */
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

const channel = new BroadcastChannel('memory');
channel.unref();

/** @returns {number} bytes on this thread's heap */
function collect() {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

if (isMainThread) {
  process.on('SIGUSR2', () => {
    const own = collect();
    channel.onmessage = ({ data }) => {
      if (data.heap) process.stdout.write(`memory ${own + data.heap} ${process.memoryUsage.rss()}\n`);
    };
    channel.postMessage({});
  });
} else {
  channel.onmessage = ({ data }) => {
    if (!data.heap) channel.postMessage({ heap: collect() });
  };
}
