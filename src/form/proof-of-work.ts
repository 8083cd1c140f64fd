/** The proof of work beside the sum: the visitor's device counts instead of the visitor. */
import type { ProofOfWork } from './challenge.js';
import type { Solution } from './message.js';

/** More keys than any solution takes; one that wants more is not ours. */
const MAX_KEYS = 20_000;
/** More iterations per key than our receiver ever requires. */
const MAX_ITERATIONS = 20_000;

/**
 * Tries keys until one begins as it should. The browser derives them beside the page's own work, so that the page goes on.
 * @returns nothing where there is no solution, or where it was no longer wanted.
 * @throws where the browser derives no keys, for instance on a page without https.
 */
export async function solve({ parameters }: ProofOfWork, signal: AbortSignal): Promise<Solution | undefined> {
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } = parameters;
  if ((algorithm as string) !== 'PBKDF2/SHA-256' || cost > MAX_ITERATIONS) return undefined;
  const password = new Uint8Array([...fromHex(nonce), 0, 0, 0, 0]);
  const view = new DataView(password.buffer);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: cost };
  for (let counter = 0; counter < MAX_KEYS && !signal.aborted; counter++) {
    view.setUint32(password.length - 4, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = toHex(await crypto.subtle.deriveBits(derivation, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
  return undefined;
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}

function toHex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
