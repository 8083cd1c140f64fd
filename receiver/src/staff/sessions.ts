import { hash } from 'node:crypto';
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import session, { type SessionStore } from '@fastify/session';
import type { FastifyInstance, FastifyReply, FastifyRequest, Session } from 'fastify';
import type { Services } from '../services.js';
import { fieldOf } from '../http/fields.js';
import type { Session as KeptSession, SessionLimits } from '../store/front-desk.js';

const minute = 60_000;
const idle = 15 * minute;
const absolute = 12 * 60 * minute;

declare module 'fastify' {
  interface Session {
    /** The address of the member of staff. */
    address?: string;
    /** ISO 8601, UTC. */
    signedInAt?: string;
    /** What `@fastify/csrf-protection` makes its tokens from. */
    _csrf?: string;
  }
}

/**
 * Which sessions can still be used: those that are younger than 12 hours, and were used within 15 minutes. One that was used later
 * than now is from before the clock was set back: nobody knows how old it is.
 */
export function sessionLimits(now: number): SessionLimits {
  const before = (milliseconds: number) => new Date(now - milliseconds).toISOString();
  return { signedInAfter: before(absolute), seenAfter: before(idle), now: before(0), latest: before(-minute) };
}

/** Deletes links and sessions that cannot be used any more. `serve` does this every minute. */
export async function forgetOldSignIns({ store, now }: Pick<Services, 'store' | 'now'>): Promise<void> {
  // For an hour they count how often a link was asked for.
  await store.forgetSignIns(new Date(now() - 60 * minute).toISOString(), sessionLimits(now()));
}

/** What a cookie is called, and how it is sent; on this machine, for trying it out, also without https. */
export function cookiesOf({ publicUrl = '' }: { publicUrl?: string | undefined }) {
  const secure = publicUrl.startsWith('https:');
  return {
    nameOf: (name: string) => (secure ? `__Host-${name}` : name),
    options: { path: '/', secure, httpOnly: true, sameSite: 'strict' } as const,
  };
}

/** A secret that a browser or a link has, as the database keeps it. */
export function hashOf(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** Reads and writes the sessions of the routes that are added to this scope, with tokens for their forms. */
export async function useSessions(app: FastifyInstance, { config, keys, store, now }: Services): Promise<void> {
  const { nameOf, options } = cookiesOf(config);
  const secrets = [keys, ...(keys.old ? [keys.old] : [])].map((it) => it.session.toString('base64'));
  await app.register(cookie);
  await app.register(session, {
    secret: secrets,
    cookieName: nameOf('desk'),
    cookie: options,
    store: sessionStore(store, now),
    // A visitor of the page to sign in has no session, and a page that is only read writes none.
    saveUninitialized: false,
    rolling: false,
  });
  await app.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (request: FastifyRequest) => fieldOf(request, '_csrf'),
    logLevel: 'debug',
  });
}

/** Keeps sessions in the receiver's database, by a hash of what the cookie has. How long they last is decided here alone. */
function sessionStore(store: Services['store'], now: Services['now']): SessionStore {
  return {
    get(id, callback) {
      store.openSession(hashOf(id), sessionLimits(now())).then(
        (found) => callback(null, found && toSession(found)),
        (error: unknown) => callback(error, null),
      );
    },
    set(id, { address, signedInAt, _csrf: csrf }, callback) {
      // One that nobody has signed in to is not kept.
      const kept =
        address && signedInAt && csrf
          ? store.keepSession({ id: hashOf(id), address, signedInAt, csrf })
          : Promise.resolve();
      kept.then(() => callback(), callback);
    },
    destroy(id, callback) {
      store.endSession(hashOf(id)).then(() => callback(), callback);
    },
  };
}

/** The plugin adds the cookie's settings. */
function toSession({ address, signedInAt, csrf }: KeptSession): Session {
  return { address, signedInAt, _csrf: csrf } as Session;
}

/** Begins a session of its own for somebody who has just shown who they are: whatever cookie came before is worth nothing. */
export async function beginSession(
  request: FastifyRequest,
  reply: FastifyReply,
  address: string,
  signedInAt: string,
): Promise<void> {
  await request.session.regenerate();
  request.session.address = address;
  request.session.signedInAt = signedInAt;
  reply.generateCsrf();
  await request.session.save();
}
