import type { Signals } from '../../../src/form/message.js';

/** Nobody reads a form and fills it in faster than this. */
const hastySeconds = 3;

/**
 * How much a message looks like a machine's. A score only ever decides where staff find a message; it never rejects
 * one. No signals, as from a page without scripts, is no sign of anything.
 */
export function score(signals: Signals | undefined): number {
  if (!signals) return 0;
  return (signals.honeypot ? 2 : 0) + (signals.seconds < hastySeconds ? 1 : 0);
}
