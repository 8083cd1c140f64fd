import type { Config, FormConfig } from '../config/config.js';
import type { Keys } from '../secrets.js';
import type { DeskStore } from '../store/front-desk.js';
import type { Delivery, DeliveryCounts, StoredMessage } from '../store/store.js';
import { acknowledgement, dayBefore, mostADay } from './acknowledgement.js';
import { alarmText } from './alarm-text.js';
import { bodyOf, cancellationBodyOf, moveBodyOf, type Body } from './body.js';
import { confirmation } from './confirmation.js';
import { DeliveryError } from './errors.js';
import { linkLifetimeMs } from '../staff/links.js';
import { memberOf } from '../staff/members.js';
import { signInMail } from '../staff/sign-in-mail.js';
import { cancellation, createMailer, moveNotice, notification, type Mail } from './mail.js';
import { cancelledMail, reminderMail } from './visitor-mail.js';
import { postWebhook } from './webhook.js';

/** What is needed to make a delivery, besides the delivery itself. */
export interface Delivering {
  config: Config;
  keys: Keys;
  store: DeskStore;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Deliverer {
  /** @throws {DeliveryError} where the notification could not be delivered. */
  deliver(delivery: Delivery): Promise<void>;
  /** Sends the alarm to the addresses in the settings. @returns how many were delivered, and the codes of failures. */
  alarm(counts: DeliveryCounts): Promise<{ delivered: number; failures: string[] }>;
  close(): void;
}

export function createDeliverer({ config, keys, store, now }: Delivering): Deliverer {
  const mailer = config.mail && createMailer(config.mail);

  async function tellStaff({ id, to }: Delivery, form: FormConfig, mail: Omit<Mail, 'id' | 'to'>): Promise<void> {
    if (!mailer || !form.recipients.includes(to)) throw notInSettings();
    await mailer.send({ id, to, ...mail });
  }

  /** Where somebody reads a message: at the front desk, where they may use it. */
  function placeFor({ to, reference }: Delivery, { id }: FormConfig): string | undefined {
    const isMember = memberOf(config, to)?.forms.includes(id);
    return isMember ? `${config.publicUrl ?? ''}/staff/messages/${reference}` : undefined;
  }

  async function tellProgram({ id, to }: Delivery, form: FormConfig, message: StoredMessage, write: typeof bodyOf) {
    const hook = form.webhooks.find(({ url }) => url === to);
    if (!hook) throw notInSettings();
    const body: Body = write(message, hook.format, form);
    await postWebhook(to, keys, id, body, now());
  }

  async function tellVisitor(delivery: Delivery, form: FormConfig, message: StoredMessage): Promise<void> {
    const { mail, publicUrl } = config;
    const isWanted = mail && form.acknowledge && message.status === 'stored';
    const written = isWanted && acknowledgement(message, { form, keys, from: mail.from, publicUrl });
    if (!written || (await store.earlierAcknowledgements(delivery, dayBefore(message))) >= mostADay) return;
    await mailer?.send({ id: delivery.id, ...written });
  }

  async function askVisitor(delivery: Delivery, form: FormConfig, message: StoredMessage): Promise<void> {
    const { mail, publicUrl } = config;
    if (!mail || !publicUrl) throw notInSettings();
    const written = confirmation(message, { form, keys, from: mail.from, publicUrl, now: now() });
    if (!written || (await store.earlierAcknowledgements(delivery, dayBefore(message))) >= mostADay) return;
    await mailer?.send({ id: delivery.id, ...written });
  }

  async function writeToVisitor({ id, kind }: Delivery, form: FormConfig, message: StoredMessage): Promise<void> {
    const { mail, publicUrl } = config;
    if (!mail) throw notInSettings();
    const sender = { form, keys, from: mail.from, publicUrl };
    const written = kind === 'cancelled' ? cancelledMail(message, sender) : reminderMail(message, sender, now());
    if (written) await mailer?.send({ id, ...written });
  }

  /** A link that was used, or is too old, is not sent: nor one that was asked for with an address that nobody has. */
  async function sendLink({ id, reference, to }: Delivery): Promise<void> {
    const link = await store.signInLink(reference, new Date(now() - linkLifetimeMs).toISOString());
    if (link?.address !== to || !memberOf(config, to)) return;
    await mailer?.send({ id, ...signInMail(reference, to, { config, keys }) });
  }

  return {
    async deliver(delivery) {
      if (delivery.kind === 'sign-in') return sendLink(delivery);
      const message = await store.show(delivery.reference);
      // The message was deleted since: there is nothing to deliver.
      if (!message) return;
      const form = config.forms.get(message.form);
      if (!form) throw notInSettings();
      switch (delivery.kind) {
        case 'mail':
          return tellStaff(delivery, form, notification(message, form.repliesToVisitor, placeFor(delivery, form)));
        case 'cancellation-mail':
          return tellStaff(delivery, form, cancellation(message, form.openingHours, placeFor(delivery, form)));
        case 'webhook':
          return tellProgram(delivery, form, message, bodyOf);
        case 'cancellation-webhook':
          return tellProgram(delivery, form, message, cancellationBodyOf);
        case 'acknowledgement':
          return tellVisitor(delivery, form, message);
        case 'confirmation':
          return askVisitor(delivery, form, message);
        case 'move-mail':
          return tellStaff(delivery, form, moveNotice(message, form.openingHours, placeFor(delivery, form)));
        case 'move-webhook':
          return tellProgram(delivery, form, message, moveBodyOf);
        case 'cancelled':
        case 'reminder':
          return writeToVisitor(delivery, form, message);
      }
    },
    async alarm(counts) {
      const { email, webhook } = config.alarm ?? {};
      const id = `alarm-${now()}`;
      const text = JSON.stringify({ type: 'alarm', ...counts });
      const ways = [
        email && mailer?.send({ id, to: email, ...alarmText(counts) }),
        webhook && postWebhook(webhook, keys, id, { type: 'application/json', text }, now()),
      ].filter((way) => way instanceof Promise);
      const results = await Promise.allSettled(ways);
      const failed = results.filter((result) => result.status === 'rejected');
      const failures = failed.map(({ reason }) => (reason instanceof DeliveryError ? reason.code : 'failed'));
      return { delivered: results.length - failed.length, failures };
    },
    close: () => mailer?.close(),
  };
}

function notInSettings(): DeliveryError {
  return new DeliveryError('not in the settings', true);
}
