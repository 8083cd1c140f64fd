import { createHmac } from 'node:crypto';
import type { FormConfig } from '../config/config.js';
import type { Keys } from '../secrets.js';
import type { Appointment, NewMessage, Status, Target } from '../store/store.js';
import { visitorAddress } from './mail.js';
import { mailboxOf } from './mailbox.js';

/** The part of a message that decides who is notified. */
type Told = Pick<NewMessage, 'status' | 'values'> & {
  appointment?: Pick<Appointment, 'cancelledAt' | 'confirmBy'> | undefined;
};

/**
 * Who is notified of a message. Of a quarantined one only staff are, who decide: a webhook might take it for a patient's, and
 * the address in it need not be the sender's. Of one whose appointment has to be confirmed, only the visitor is, who is asked to.
 */
export function targetsOf(form: FormConfig, keys: Keys, { status, values, appointment }: Told): Target[] {
  const visitor = visitorAddress(values);
  if (appointment?.confirmBy) return visitor ? [{ kind: 'confirmation', to: hashOf(visitor, keys.visitor) }] : [];
  const address = form.acknowledge && status === 'stored' ? visitor : undefined;
  return [
    ...addressees(form, status).map(([kind, to]) => ({ kind, to })),
    ...(appointment?.cancelledAt ? cancellationTargets(form, status) : []),
    ...(address ? [{ kind: 'acknowledgement', to: hashOf(address, keys.visitor) } as const] : []),
  ];
}

/** Who is notified that an appointment was cancelled: those who were notified of the message. */
export function cancellationTargets(form: FormConfig, status: Status): Target[] {
  return addressees(form, status).map(([kind, to]) => ({ kind: `cancellation-${kind}`, to }));
}

/** Who is told that staff cancelled: programs, and the visitor where they can be written to. */
export function staffCancellationTargets(form: FormConfig, keys: Keys, { status, values }: Told): Target[] {
  const visitor = visitorAddress(values);
  return [
    ...cancellationTargets(form, status).filter(({ kind }) => kind === 'cancellation-webhook'),
    ...(visitor ? [{ kind: 'cancelled', to: hashOf(visitor, keys.visitor) } as const] : []),
  ];
}

/** Who is told that a visitor chose another time: those who were notified of the message. */
export function moveTargets(form: FormConfig, status: Status): Target[] {
  return addressees(form, status).map(([kind, to]) => ({ kind: `move-${kind}`, to }));
}

/** The visitor whose appointment is soon. */
export function reminderTargets(keys: Keys, { values }: Pick<Told, 'values'>): Target[] {
  const visitor = visitorAddress(values);
  return visitor ? [{ kind: 'reminder', to: hashOf(visitor, keys.visitor) }] : [];
}

function addressees({ recipients, webhooks }: FormConfig, status: Status): ['mail' | 'webhook', string][] {
  const mails = recipients.map((to): ['mail', string] => ['mail', to]);
  const hooks = webhooks.map(({ url }): ['webhook', string] => ['webhook', url]);
  return status === 'quarantined' ? mails : [...mails, ...hooks];
}

/** The same for one mailbox however its address is written. */
function hashOf(address: string, key: Buffer): string {
  return createHmac('sha256', key).update(mailboxOf(address)).digest('base64url');
}
