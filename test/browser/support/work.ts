import type { Answer } from './endpoint.js';

/** A challenge whose work is done at a counter. That the receiver's library asks for the same, a unit test shows. */
export async function challengeWithWork(token: string, counter = 3): Promise<Answer> {
  const hex = (bytes: ArrayBuffer | Uint8Array) =>
    Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const [nonce, salt] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(16))];
  const password = new Uint8Array([...nonce, 0, 0, counter >> 8, counter & 255]);
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 10 };
  const keyPrefix = hex(await crypto.subtle.deriveBits(derivation, key, 256)).slice(0, 32);
  const algorithm = 'PBKDF2/SHA-256';
  const parameters = { algorithm, nonce: hex(nonce), salt: hex(salt), cost: 10, keyLength: 32, keyPrefix };
  const alternative = { kind: 'proof-of-work', parameters };
  const expires = '2999-12-31T00:00:00Z';
  return { status: 200, body: { kind: 'arithmetic', question: '13 + 12', token, expires, alternative } };
}
