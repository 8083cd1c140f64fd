import type { Config } from '../config/config.js';
import { createDeliverer } from '../delivery/deliver.js';
import { deliverDue } from '../delivery/outbox.js';
import { targetsOf } from '../delivery/targets.js';
import { createLogger } from '../http/log.js';
import { loadKeys, type Keys } from '../secrets.js';
import type { Store } from '../store/store.js';
import { changeStore, print } from './with-store.js';

/**
 * `deliver`: attempts now all deliveries that are due, as `serve` does in the background. With `retry`, first of all what failed, to those whom the
 * settings name by now.
 */
export async function deliver(config: Config, retry: boolean): Promise<number> {
  const counts = await changeStore(config, async (store) => {
    const keys = await loadKeys(config, store);
    const deliverer = createDeliverer({ config, keys, store, now: Date.now });
    try {
      if (retry) await replanFailing(config, keys, store);
      return await deliverDue({ config, store, deliverer, now: Date.now, log: createLogger(config.logLevel) });
    } finally {
      deliverer.close();
    }
  });
  const { done, failed } = counts ?? { done: 0, failed: 0 };
  print(`${done} delivered, ${failed} failed.`);
  return failed ? 1 : 0;
}

async function replanFailing({ forms }: Config, keys: Keys, store: Store): Promise<void> {
  for (const reference of new Set((await store.failingDeliveries()).map((it) => it.reference))) {
    const message = await store.show(reference);
    const form = message && forms.get(message.form);
    const targets = form ? targetsOf(form, keys, message) : [];
    await store.replan(reference, targets, new Date().toISOString());
  }
}
