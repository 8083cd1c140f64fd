import type { Keys } from '../secrets.js';
import { openToken, sealToken } from '../token.js';

/** How long a page says what became of a message. */
const lifetime = 60 * 60 * 1000;

/** The token of the page after sending: it names the message for an hour, and holds nothing of it. */
export function receiptToken({ link }: Keys, form: string, reference: string, now: number): string {
  return sealToken(link, ['receipt', form, reference, now + lifetime]);
}

/** @returns the reference of the message. */
export function readReceipt({ link }: Keys, form: string, token: unknown, now: number): string | undefined {
  const [purpose, itsForm, reference, expires = 0] = read<[string, string, string, number]>(link, token);
  return purpose === 'receipt' && itsForm === form && expires > now ? reference : undefined;
}

/**
 * The token of the link that cancels an appointment, worth as much as the appointment. Nobody can make one up, so it is
 * stored nowhere, not even as a hash.
 */
export function cancelToken({ link }: Keys, form: string, reference: string): string {
  return sealToken(link, ['cancel', form, reference]);
}

/** @returns the reference of the message. */
export function readCancel({ link }: Keys, form: string, token: unknown): string | undefined {
  const [purpose, itsForm, reference] = read<[string, string, string]>(link, token);
  return purpose === 'cancel' && itsForm === form ? reference : undefined;
}

function read<T extends unknown[]>(key: Buffer, token: unknown): Partial<T> {
  return typeof token === 'string' ? ((openToken(key, token) ?? []) as Partial<T>) : ([] as unknown[] as Partial<T>);
}
