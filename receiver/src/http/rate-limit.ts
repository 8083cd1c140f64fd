import { hash } from 'node:crypto';
import rateLimit, { type FastifyRateLimitStore } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config, FormConfig } from '../config/config.js';
import { HttpProblem } from './http-problem.js';

/** @throws {HttpProblem} 429 where a visitor has sent too much to a form. */
export type Limit = (request: FastifyRequest, form: FormConfig) => Promise<void>;

/** More addresses are not counted at a time: the oldest are forgotten. */
const mostAddresses = 5000;

/**
 * Counts by the time since the start, which nobody can set: by a clock that goes back, visitors would be refused until it
 * has caught up. What has stopped to count is forgotten.
 */
class Counts implements FastifyRateLimitStore {
  /** The oldest first. */
  readonly #counts = new Map<string, { current: number; until: number }>();

  incr(key: string, callback: Parameters<FastifyRateLimitStore['incr']>[1], timeWindow: number): void {
    const now = performance.now();
    for (const [old, { until }] of this.#counts) {
      if (until > now && this.#counts.size <= mostAddresses) break;
      this.#counts.delete(old);
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

/** Counts messages by form and address. Addresses are kept only as salted hashes, in memory, while they count. */
export async function rateLimits(app: FastifyInstance, { forms }: Config, key: Buffer): Promise<Limit> {
  await app.register(rateLimit, { global: false, store: Counts });
  const salt = key.toString('base64');
  const limits = new Map(
    [...forms.values()].map(({ id, rateLimit: { max, seconds } }) => {
      const keyGenerator = ({ ip }: FastifyRequest) => hash('sha256', `${salt}${network(ip)}`, 'base64');
      return [id, app.createRateLimit({ max, timeWindow: seconds * 1000, keyGenerator })] as const;
    }),
  );
  return async (request, form) => {
    const used = await limits.get(form.id)?.(request);
    if (!used || used.isAllowed || !used.isExceeded) return;
    throw new HttpProblem(
      429,
      { detail: 'You have sent several messages in a short time. Please wait a little, then try again.' },
      { 'Retry-After': String(Math.max(1, used.ttlInSeconds)) },
    );
  };
}

/** One visitor's address; of IPv6 the first 64 bits, as the rest is the visitor's own to choose. */
export function network(ip: string): string {
  const address = ip.replace(/^::ffff:(?=[\d.]+$)/i, '');
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : 8 - groups.length - rest.length;
  const all = [...groups, ...Array.from({ length: zeros }, () => '0'), ...rest];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
