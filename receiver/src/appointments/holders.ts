import { createHmac } from 'node:crypto';
import { withPlainDigits } from '../../../src/form/digits.js';
import type { Values } from '../../../src/form/message.js';
import { visitorAddress } from '../delivery/mail.js';
import { mailboxOf } from '../delivery/mailbox.js';

/** A shorter number is not that of one person. */
const shortestPhone = 6;
/** Compared from its end: with and without the country's code, a number is the same. */
const comparedDigits = 8;

/**
 * Who books, to count the appointments that one person holds: the mailbox and the phone, each as a keyed hash, however they
 * are written.
 */
export function holdersOf(values: Values, key: Buffer): string[] {
  const address = visitorAddress(values);
  const digits = withPlainDigits(String(values.phone ?? '')).replace(/\D/g, '');
  const holders = [
    ...(address ? [`email ${mailboxOf(address)}`] : []),
    ...(digits.length >= shortestPhone ? [`phone ${digits.slice(-comparedDigits)}`] : []),
  ];
  return holders.map((holder) => createHmac('sha256', key).update(holder).digest('base64url'));
}
