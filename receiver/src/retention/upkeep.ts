import type { FastifyBaseLogger } from 'fastify';
import type { Store } from '../store/store.js';
import { doubtWords } from './doubt.js';
import { keepUp } from './keep-up.js';
import { periodsOf, type RetentionSettings } from './periods.js';
import type { Time } from './time.js';

/**
 * What `serve` does at its start and every hour: it looks at the clock, and deletes what is past its time. Nothing that goes
 * wrong with it keeps messages from being taken.
 * @param clock what may be set to any time.
 */
export function createUpkeep(
  config: RetentionSettings,
  store: Store,
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>,
  time: Pick<Time, 'follow'>,
  clock = Date.now,
): () => Promise<void> {
  const { shortest } = periodsOf(config);
  let isDoubted = false;
  return async () => {
    try {
      const [damage] = await store.findDamage();
      if (damage) log.error({ damage }, 'The database is damaged: no message is taken. Put a backup in its place.');
      const upkeep = await keepUp(config, store, clock());
      time.follow(upkeep.clock, shortest);
      const doubt = doubtWords(upkeep.clock, config);
      if (doubt && !isDoubted) log.error(doubt);
      if (!doubt && isDoubted) log.warn('The clock is believed again.');
      isDoubted = doubt !== undefined;
      const { deleted, redated } = upkeep;
      if (redated)
        log.warn({ count: redated }, 'Messages that a wrong clock had dated are kept for their time from now on.');
      if (deleted) log.info({ count: deleted }, 'Messages were deleted at the end of their time.');
    } catch (error) {
      log.error({ err: error as Error }, 'What should be deleted by now is still kept.');
    }
  };
}
