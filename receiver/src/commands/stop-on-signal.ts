import type { FastifyBaseLogger } from 'fastify';

/**
 * npm and npx send on a signal that the terminal has already sent to the whole process group, so each signal may arrive
 * twice. A repetition within this time counts as the same signal.
 */
const repetitionMs = 1000;

/**
 * Ends the process at the first SIGTERM or SIGINT, once `stop` has finished what is under way. A signal that comes later
 * than a repetition ends the process at once.
 */
export function stopOnSignal(stop: () => Promise<void>, log: FastifyBaseLogger): void {
  let stoppedAt: number | undefined;

  function onSignal(): void {
    if (stoppedAt === undefined) {
      stoppedAt = performance.now();
      void stopAndExit(stop, log);
    } else if (performance.now() - stoppedAt > repetitionMs) {
      process.exit(1);
    }
  }

  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

async function stopAndExit(stop: () => Promise<void>, log: FastifyBaseLogger): Promise<void> {
  try {
    await stop();
  } catch (error) {
    log.error({ err: error }, 'Stopping failed.');
    process.exit(1);
  }
  process.exit(0);
}
