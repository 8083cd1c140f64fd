import Type from 'typebox';
import type { PageContext } from '../page/layout.js';
import { readCancel, readConfirm, readReceipt } from '../page/links.js';
import type { Services } from '../services.js';
import type { StoredMessage } from '../store/store.js';

/** The query `receipt` of a page. */
export const ReceiptToken = Type.Optional(
  Type.String({ description: 'From the address that a message sent from the page leads to.' }),
);

/** The query `token` of a page. */
export const MailToken = Type.Optional(Type.String({ description: 'From the link that the visitor was given.' }));

/** The message that was just sent, for an hour after sending. */
export function messageOfReceipt(
  { store, keys, now }: Services,
  context: PageContext,
  receipt: string | undefined,
): Promise<StoredMessage | undefined> {
  return findMessage(store, context, readReceipt(keys, context.form.id, receipt, now()));
}

/** The message whose appointment a link cancels; `undefined` where the appointment has begun. */
export async function messageToCancel(
  { store, keys, now }: Services,
  context: PageContext,
  token: string | undefined,
): Promise<StoredMessage | undefined> {
  const message = await findMessage(store, context, readCancel(keys, context.form.id, token));
  return message?.appointment && Date.parse(message.appointment.start) > now() ? message : undefined;
}

/** The message whose appointment a link confirms, or has confirmed; `undefined` where it is too late, or cancelled. */
export async function messageToConfirm(
  { store, keys, now }: Services,
  context: PageContext,
  token: string | undefined,
): Promise<StoredMessage | undefined> {
  const message = await findMessage(store, context, readConfirm(keys, context.form.id, token));
  const { start = '', cancelledAt, confirmBy } = message?.appointment ?? {};
  const isOpen = cancelledAt === null && Date.parse(confirmBy ?? start) > now();
  return isOpen ? message : undefined;
}

async function findMessage(
  store: Services['store'],
  { form }: PageContext,
  reference: string | undefined,
): Promise<StoredMessage | undefined> {
  const message = reference === undefined ? undefined : await store.show(reference);
  return message?.form === form.id ? message : undefined;
}
