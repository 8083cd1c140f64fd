import { hash } from 'node:crypto';
import type { Content } from './content.js';

/**
 * Tells whether two messages say the same, without keeping what they say: keyed, so that nobody can find a short
 * message by trying. What differs between two sendings of one message, the sum and the signals, has no part in it.
 */
export function fingerprint(key: Buffer, { topic, values, consentVersion, time }: Content): string {
  const byName = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  const canonical = JSON.stringify([topic, consentVersion ?? null, time ?? null, byName]);
  // Nobody is shown one, so that a salted hash does, at a fifth of what an HMAC takes.
  return hash('sha256', `${key.toString('base64')}${canonical}`, 'base64url');
}
