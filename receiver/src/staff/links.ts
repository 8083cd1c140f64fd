import Type from 'typebox';
import { Compile } from 'typebox/compile';
import type { Keys } from '../secrets.js';
import { openToken, sealToken } from '../token.js';

/** How long a link to sign in can be used. */
export const linkLifetimeMs = 10 * 60_000;

const payload = Compile(Type.Tuple([Type.Literal('sign-in'), Type.String()]));

/** The token of a link to sign in. Nobody can make one up, so the database keeps nothing that signs anybody in. */
export function signInToken({ link }: Keys, id: string): string {
  return sealToken(link, ['sign-in', id]);
}

/** @returns the id of the link. */
export function readSignIn({ link, old }: Keys, token: string): string | undefined {
  const opened = openToken(link, token) ?? (old && openToken(old.link, token));
  return payload.Check(opened) ? opened[1] : undefined;
}
