import { mostLeap, type ClockNote } from './clock.js';

/** The receiver's time. */
export interface Time {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Applies the result of the last check of the clock. */
  follow: (clock: ClockNote, retention: number) => void;
}

/**
 * The clock's time, except where it has fallen far behind what was noted: then the time goes on from that. A message that came
 * by such a clock would look old, and be deleted, once the clock is right again.
 * @param clock what may be set to any time.
 * @param uptime what cannot.
 */
export function createTime(clock: () => number, uptime: () => number): Time {
  let least: { time: number; at: number; leap: number } | undefined;
  return {
    now() {
      const time = clock();
      if (!least) return time;
      const expected = least.time + uptime() - least.at;
      return expected - time > least.leap ? expected : time;
    },
    follow({ believed, doubted, purgedBefore }, retention) {
      const isWitnessed = !doubted || purgedBefore !== undefined;
      const time = believed + (doubted?.ranInAll ?? 0);
      least = isWitnessed ? { time, at: uptime(), leap: mostLeap(retention) } : undefined;
    },
  };
}
