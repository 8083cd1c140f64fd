import { createHmac } from 'node:crypto';
import { errorCode } from '../error-code.js';
import type { Keys } from '../secrets.js';
import type { Body } from './body.js';
import { DeliveryError } from './errors.js';

const timeoutMs = 15_000;

/** What a webhook is signed with, as libraries for Standard Webhooks take it. */
export function webhookSecret(key: Buffer, url: string): string {
  // One for each address: who gets one webhook cannot forge another.
  return `whsec_${createHmac('sha256', key).update(url).digest('base64')}`;
}

/**
 * Posts to a webhook, signed as https://www.standardwebhooks.com has it: HMAC-SHA256 over id, time and body.
 * @param now milliseconds since 1970.
 * @throws {DeliveryError} unless it is answered with a success.
 */
export async function postWebhook(url: string, keys: Keys, id: string, body: Body, now: number): Promise<void> {
  const timestamp = Math.floor(now / 1000);
  // With that of the secret before, too, so that a program goes on with the one it has.
  const signatures = [keys, keys.old]
    .filter((it) => it !== undefined)
    .map(({ webhook }) => signature(webhookSecret(webhook, url), id, timestamp, body.text));
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': body.type,
        'user-agent': 'clinic-receiver',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signatures.join(' '),
      },
      body: body.text,
      // Where it leads to is for the settings to say.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new DeliveryError(`http ${response.status}`);
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    throw new DeliveryError(`http ${reasonOf(error)}`);
  }
}

/** A code fit for a log, such as `ECONNREFUSED` or `TimeoutError`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  return errorCode(error.cause) ?? error.name;
}

/** Neither the id nor the time holds a full stop, so the parts cannot be shifted. */
export function signature(secret: string, id: string, timestamp: number, text: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest('base64')}`;
}
