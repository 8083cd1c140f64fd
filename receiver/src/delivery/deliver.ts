import type { Config } from '../config/config.js';
import type { Keys } from '../secrets.js';
import type { Delivery, Store, StoredMessage } from '../store/store.js';
import { bodyOf } from './body.js';
import { DeliveryError } from './errors.js';
import { createMailer, notification } from './mail.js';
import { postWebhook, webhookSecret } from './webhook.js';

/** What deliveries need besides what is to be delivered. */
export interface Delivering {
  config: Config;
  keys: Keys;
  store: Store;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Deliverer {
  /** @throws {DeliveryError} unless whoever is to be told has been. */
  deliver(delivery: Delivery): Promise<void>;
  close(): void;
}

export function createDeliverer({ config, keys, store, now }: Delivering): Deliverer {
  const mailer = config.mail && createMailer(config.mail);
  return {
    async deliver({ id, reference, kind, to }) {
      const message = await store.show(reference);
      // Deleted since: there is nothing left to tell.
      if (!message) return;
      const form = formOf(config, message);
      if (kind === 'mail') {
        if (!mailer || !form.recipients.includes(to)) throw new DeliveryError('not in the settings', true);
        await mailer.send({ id, to, ...notification(message, form.repliesToVisitor) });
      } else if (kind === 'webhook') {
        const hook = form.webhooks.find(({ url }) => url === to);
        if (!hook) throw new DeliveryError('not in the settings', true);
        await postWebhook(to, webhookSecret(keys.webhook, to), id, bodyOf(message, hook.format), now());
      } else {
        throw new DeliveryError('not in the settings', true);
      }
    },
    close: () => mailer?.close(),
  };
}

function formOf({ forms }: Config, message: StoredMessage) {
  const form = forms.get(message.form);
  if (form) return form;
  throw new DeliveryError('not in the settings', true);
}
