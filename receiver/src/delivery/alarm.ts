import type { FastifyBaseLogger } from 'fastify';
import type { Deliverer, Delivering } from './deliver.js';

const name = 'alarm';
/** The time between two alarms about the same failure, in milliseconds. */
const repetition = 12 * 60 * 60 * 1000;

interface Alarming extends Pick<Delivering, 'store' | 'now'> {
  deliverer: Pick<Deliverer, 'alarm'>;
  log: Pick<FastifyBaseLogger, 'error'>;
}

/**
 * Tells people, by another way than the one that fails, that deliveries keep failing: at once, then twice a day. What they
 * get has nothing of a message. Several receivers on one database tell it once.
 */
export async function raiseAlarm({ store, now, deliverer, log }: Alarming): Promise<void> {
  const counts = await store.countDeliveries();
  const { [name]: raised } = await store.notes();
  if (!counts.failing && !counts.givenUp) {
    if (raised !== undefined) await store.note(name, undefined);
    return;
  }
  // A clock that was set back does not silence it for longer.
  const since = raised === undefined ? Infinity : Math.abs(now() - Number(raised));
  if (since < repetition) return;
  // First, so that of several receivers one does it.
  await store.note(name, String(now()));
  const { delivered, failures } = await deliverer.alarm(counts);
  for (const code of failures) log.error({ code }, 'An alarm that deliveries keep failing was not delivered.');
  // Nobody got it, so the next check tries again.
  if (failures.length && !delivered) await store.note(name, undefined);
}
