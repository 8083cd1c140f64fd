/**
 * Spreads the first renderings of a page's widgets over several tasks. A page may have many widgets, on a slow phone: once
 * some have taken 40 milliseconds in a row, the others wait for a later task, so that the page can be scrolled and typed
 * into meanwhile. With a few widgets on an ordinary computer nothing waits.
 */

/** How long renderings go on in one task, in milliseconds; the last of them may go beyond. */
const MAX_TASK_MS = 40;

/** Renderings that follow each other within this time, in milliseconds, count as those of one task. */
const MAX_GAP_MS = 4;

/** With more widgets than this waiting, tasks become longer. */
const MANY_WIDGETS = 200;

/** Each releases one rendering that waits. */
const waiting: (() => void)[] = [];
let spent = 0;
let lastEnd = 0;

/**
 * Renders, now or in a later task.
 * @param isUrgent renders now in any case.
 * @returns `undefined` where it is done, else a promise that resolves once it is.
 */
export function renderInQueue(render: () => void, isUrgent = false): Promise<void> | undefined {
  const isRecent = performance.now() - lastEnd < MAX_GAP_MS;
  const isBusy = waiting.length > 0 || (isRecent && spent > MAX_TASK_MS);
  if (isUrgent || !isBusy) {
    measure(render);
    return undefined;
  }
  const turn = new Promise<void>((resolve) => waiting.push(resolve));
  if (waiting.length === 1) scheduleTask();
  return turn.then(() => measure(render));
}

/** Renders, and adds the time to that of the renderings right before. */
function measure(render: () => void): void {
  const start = performance.now();
  if (start - lastEnd > MAX_GAP_MS) spent = 0;
  render();
  lastEnd = performance.now();
  spent += lastEnd - start;
}

/** Goes on in a new task. A message is a task that browsers do not slow down in background pages, as they do timers. */
function scheduleTask(): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => void runTask();
  port2.postMessage(undefined);
}

async function runTask(): Promise<void> {
  const limit = taskLimit(waiting.length);
  spent = 0;
  while (waiting.length && spent < limit) {
    waiting.shift()?.();
    // The rendering that has just been released runs before this goes on.
    await Promise.resolve();
  }
  if (waiting.length) scheduleTask();
}

/**
 * How long a task may take, in milliseconds. Each task ends in a frame, whose layout costs more the more widgets there are:
 * where hundreds wait, fewer and longer tasks finish sooner.
 */
function taskLimit(count: number): number {
  return MAX_TASK_MS * Math.max(1, count / MANY_WIDGETS) ** 3;
}
