/**
 * Property tests try the same input at each push, so that a push fails for what it changes. `FULL=1` tries new input, and
 * more of it.
 */
import fc from 'fast-check';

const isFullRun = typeof process === 'object' ? Boolean(process.env.FULL) : globalThis.isFullRun;
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  ...(isFullRun ? {} : { seed: 2026 }),
  // Runners show an error's message, not its cause.
  includeErrorInReport: true,
});
