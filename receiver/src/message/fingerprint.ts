import { hash } from 'node:crypto';
import type { Content } from './content.js';

/**
 * A keyed hash of the content, to compare messages without storing the content twice; the key prevents that a short message is
 * found by trying. The sum and the signals are left out, since they differ between two attempts to send one message.
 */
export function fingerprint(key: Buffer, { topic, values, consentVersion, time }: Content): string {
  const byName = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  const canonical = JSON.stringify([topic, consentVersion ?? null, time ?? null, byName]);
  // It never leaves the database, so a salted hash is enough; an HMAC takes five times as long.
  return hash('sha256', `${key.toString('base64')}${canonical}`, 'base64url');
}
