import { targetsOf } from '../delivery/targets.js';
import type { Services } from '../services.js';

type Freeing = Pick<Services, 'config' | 'keys' | 'store' | 'now'> & { log: Pick<Services['log'], 'info'> };

/**
 * Frees the times of appointments that were not confirmed by mail in time. Their messages go into quarantine, of which staff are
 * notified. `serve` does this every minute.
 */
export async function freeUnconfirmed({ config, keys, store, now, log }: Freeing): Promise<void> {
  const time = new Date(now()).toISOString();
  for (const reference of await store.unconfirmed(time)) {
    const message = await store.show(reference);
    const form = message && config.forms.get(message.form);
    const targets = form ? targetsOf(form, keys, { ...message, status: 'quarantined', appointment: undefined }) : [];
    await store.freeUnconfirmed(reference, time, targets);
    log.info({ reference }, 'An appointment was not confirmed by mail in time; its time is free again.');
  }
}
