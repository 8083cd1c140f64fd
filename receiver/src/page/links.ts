import Type from 'typebox';
import { Compile } from 'typebox/compile';
import type { Keys } from '../secrets.js';
import { openToken, sealToken } from '../token.js';

/** How long the page after sending can be loaded again. */
const lifetimeMs = 60 * 60 * 1000;

const receiptPayload = Compile(Type.Tuple([Type.Literal('receipt'), Type.String(), Type.String(), Type.Number()]));
const confirmPayload = Compile(Type.Tuple([Type.Literal('confirm'), Type.String(), Type.String()]));
const cancelPayload = Compile(Type.Tuple([Type.Literal('cancel'), Type.String(), Type.String()]));

/** The token of the page after sending: it names the message for an hour, and holds nothing of it. */
export function receiptToken({ link }: Keys, form: string, reference: string, now: number): string {
  return sealToken(link, ['receipt', form, reference, now + lifetimeMs]);
}

/** @returns the reference of the message. */
export function readReceipt(keys: Keys, form: string, token: string | undefined, now: number): string | undefined {
  const payload = open(keys, token);
  if (!receiptPayload.Check(payload)) return undefined;
  const [, itsForm, reference, expires] = payload;
  return itsForm === form && expires > now ? reference : undefined;
}

/**
 * The token of the link that cancels an appointment, worth as much as the appointment. Nobody can make one up, so it is
 * stored nowhere, not even as a hash.
 */
export function cancelToken({ link }: Keys, form: string, reference: string): string {
  return sealToken(link, ['cancel', form, reference]);
}

/** @returns the reference of the message. */
export function readCancel(keys: Keys, form: string, token: string | undefined): string | undefined {
  const payload = open(keys, token);
  if (!cancelPayload.Check(payload)) return undefined;
  const [, itsForm, reference] = payload;
  return itsForm === form ? reference : undefined;
}

/** The token of the link that confirms an appointment. It is for the mail only: who has it reads the visitor's mail. */
export function confirmToken({ link }: Keys, form: string, reference: string): string {
  return sealToken(link, ['confirm', form, reference]);
}

/** @returns the reference of the message. */
export function readConfirm(keys: Keys, form: string, token: string | undefined): string | undefined {
  const payload = open(keys, token);
  if (!confirmPayload.Check(payload)) return undefined;
  const [, itsForm, reference] = payload;
  return itsForm === form ? reference : undefined;
}

/** What a link's token says, signed with the present secret or the one before. */
function open({ link, old }: Keys, token: string | undefined): unknown {
  if (token === undefined) return undefined;
  return openToken(link, token) ?? (old && openToken(old.link, token));
}
