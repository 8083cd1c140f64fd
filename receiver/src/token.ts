import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A value that only a holder of the key can have made. Anybody can read it: there is nothing secret in it. JSON
 * keeps its parts apart: no two values share an encoding, as they could if joined by a separator.
 */
export function sealToken(key: Buffer, value: unknown): string {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${sign(key, body).toString('base64url')}`;
}

/** What a token says; `undefined` where it is not signed with the key. */
export function openToken(key: Buffer, token: string): unknown {
  const [body = '', mac = '', ...rest] = token.split('.');
  if (rest.length || !equal(sign(key, body), Buffer.from(mac, 'base64url'))) return undefined;
  return JSON.parse(Buffer.from(body, 'base64url').toString());
}

/** Whether two texts are the same, in the same time wherever they differ. */
export function sameText(key: Buffer, a: string, b: string): boolean {
  return equal(sign(key, a), sign(key, b));
}

function sign(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function equal(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
