/**
 * First renderings take turns. A page may have many widgets, on a slow phone: once some have taken 40 milliseconds in a
 * row, the others wait for a task of their own, so that the page can be scrolled and typed into meanwhile. With a few
 * widgets on an ordinary computer nothing waits.
 */

/** How long renderings may go on in one task, in milliseconds; the last of them may go beyond. */
const MOST = 40;
/** Renderings that follow each other within this time, in milliseconds, are taken for those of one task. */
const PAUSE = 4;

const waiting: (() => void)[] = [];
let spent = 0;
let end = 0;

/**
 * Renders, at once or in turn.
 * @param isUrgent what does not wait.
 * @returns when it is done, where that is later.
 */
export function inTurn(render: () => void, isUrgent = false): Promise<void> | undefined {
  const isBusy = waiting.length || (performance.now() - end < PAUSE && spent > MOST);
  if (isUrgent || !isBusy) {
    time(render);
    return undefined;
  }
  const turn = new Promise<void>((resolve) => {
    if (waiting.push(resolve) === 1) plan();
  });
  return turn.then(() => time(render));
}

/** Adds up what renderings take that follow each other. */
function time(render: () => void): void {
  const start = performance.now();
  if (start - end > PAUSE) spent = 0;
  render();
  end = performance.now();
  spent += end - start;
}

/** Goes on in a task of its own, which no timer of a page in the background slows down. */
function plan(): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = async () => {
    // Each task ends in a frame, which costs by all that is on the page: where hundreds wait, fewer tasks are longer.
    const most = Math.max(MOST, waiting.length ** 3 / 2e5);
    // Whose turn it is renders while this waits.
    for (spent = 0; waiting.length && spent < most; await Promise.resolve()) waiting.shift()?.();
    if (waiting.length) plan();
  };
  port2.postMessage(0);
}
