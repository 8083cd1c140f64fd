import type { FormConfig } from '../config/config.js';
import type { Status, Target } from '../store/store.js';

/**
 * Who is told of a message. Of a quarantined one only staff are, who decide: a webhook might take it for a patient's, and
 * the address in it need not be the sender's.
 */
export function targetsOf(form: FormConfig, status: Status): Target[] {
  const mails = form.recipients.map((to) => ({ kind: 'mail', to }) as const);
  if (status === 'quarantined') return mails;
  return [...mails, ...form.webhooks.map(({ url }) => ({ kind: 'webhook', to: url }) as const)];
}
