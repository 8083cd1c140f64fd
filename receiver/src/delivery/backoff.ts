const first = 5_000;
const longest = 6 * 60 * 60 * 1000;

/** With the waits between them at least five days: a weekend with two holidays is over by then. */
export const mostAttempts = 42;

/** From so many attempts on, a delivery is reported as failing: a moment's trouble is over by then. */
export const attemptsUntilFailing = 3;

/**
 * How long to wait after an attempt that failed: twice as long each time, and at random up to a quarter less, so that what
 * failed together does not come back together.
 * @param attempts how many there have been.
 * @param random from 0 to 1.
 * @returns milliseconds; `undefined` where it is time to give up.
 */
export function waitAfter(attempts: number, random: number): number | undefined {
  if (attempts >= mostAttempts) return undefined;
  return Math.min(longest, first * 2 ** (attempts - 1)) * (1 - random / 4);
}
