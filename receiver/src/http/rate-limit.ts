import { hash } from 'node:crypto';
import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config, FormConfig } from '../config/config.js';
import { HttpProblem } from './http-problem.js';
import { network } from './network.js';
import { NetworkBookings, type BookingCount } from './network-bookings.js';

/** Counts a request. @throws {HttpProblem} 429 where there were too many from the visitor's network to the form. */
export type Limit = (request: FastifyRequest, form: FormConfig) => Promise<void>;

/** How many counts are kept in memory. Beyond that, the oldest are deleted. */
const MAX_COUNTS = 5000;

/**
 * The store of `@fastify/rate-limit`. It uses the monotonic clock: if it used the system clock, and that was set back, visitors would
 * be refused until it has caught up.
 */
class Counts implements FastifyRateLimitStore {
  /** In the order of their first request. */
  readonly #counts = new Map<string, { current: number; until: number }>();

  incr(key: string, callback: Parameters<FastifyRateLimitStore['incr']>[1], timeWindow: number): void {
    const now = performance.now();
    // Delete what has expired; the loop ends at the first count that is still valid.
    for (const [oldest, { until }] of this.#counts) {
      if (until > now && this.#counts.size <= MAX_COUNTS) break;
      this.#counts.delete(oldest);
    }
    const count = this.#counts.get(key) ?? { current: 0, until: now + timeWindow };
    count.current += 1;
    this.#counts.set(key, count);
    callback(null, { current: count.current, ttl: count.until - now });
  }

  child(): Counts {
    return new Counts();
  }
}

/** For each message, a visitor may ask for so many pages, sums and lists of times. */
const lookupsPerMessage = 10;

/** Wrong tokens from one network in a minute. */
const mostAttempts = 10;

/** Links to sign in that one network may ask for in ten minutes: a whole clinic at the start of its day. */
const mostSignIns = 30;

/** The limits of requests by form and network. */
export interface Limits {
  /** Of messages. */
  messages: Limit;
  /** Of pages, sums and lists of times. */
  lookups: Limit;
  /** Of wrong tokens. */
  attempts: (request: FastifyRequest) => Promise<void>;
  /** Of links to sign in that are asked for. */
  signIns: (request: FastifyRequest) => Promise<void>;
  /** Of bookings in a form's calendar. */
  bookings: (request: FastifyRequest, form: FormConfig) => BookingCount;
}

/** Limits requests per form and network. Addresses are kept in memory only, as salted hashes, until their count expires. */
export async function rateLimits(app: FastifyInstance, { forms }: Config, key: Buffer): Promise<Limits> {
  await app.register(rateLimit, { global: false, store: Counts });
  const salt = key.toString('base64');
  const keyGenerator = ({ ip }: FastifyRequest) => hash('sha256', `${salt}${network(ip)}`, 'base64');
  const bookings = new NetworkBookings();

  function limitOf(times: number, detail: string): Limit {
    const limits = new Map(
      [...forms.values()].map(({ id, rateLimit: { max, seconds } }) => {
        return [id, app.createRateLimit({ max: max * times, timeWindow: seconds * 1000, keyGenerator })] as const;
      }),
    );
    return async (request, form) => {
      const used = await limits.get(form.id)?.(request);
      if (!used || used.isAllowed || !used.isExceeded) return;
      throw new HttpProblem(429, { detail }, { 'Retry-After': String(Math.max(1, used.ttlInSeconds)) });
    };
  }

  function limitOfNetwork(max: number, timeWindow: number, detail: string): (request: FastifyRequest) => Promise<void> {
    const limit = app.createRateLimit({ max, timeWindow, keyGenerator });
    return async (request) => {
      const used = await limit(request);
      if (used.isAllowed || !used.isExceeded) return;
      throw new HttpProblem(429, { detail }, { 'Retry-After': String(Math.max(1, used.ttlInSeconds)) });
    };
  }

  return {
    attempts: limitOfNetwork(mostAttempts, 60_000, 'There were too many wrong tokens.'),
    signIns: limitOfNetwork(mostSignIns, 10 * 60_000, 'There were too many requests for a link.'),
    bookings: (request, { id, openingHours }) =>
      bookings.of(`${openingHours?.calendar ?? id} ${keyGenerator(request)}`),
    messages: limitOf(1, 'You have sent several messages in a short time. Please wait a little, then try again.'),
    lookups: limitOf(lookupsPerMessage, 'There were very many requests from your network. Please try again later.'),
  };
}
