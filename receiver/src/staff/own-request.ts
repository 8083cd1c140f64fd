import type { FastifyRequest } from 'fastify';
import { publicPlace, type Config } from '../config/config.js';

/**
 * Whether a request that may change something comes from a page of the receiver's own. Browsers say so in `Sec-Fetch-Site`; those
 * that do not, in `Origin`. A request with neither is refused: every browser that can show the front desk sends one of them.
 */
export function isOwnRequest(
  { method, headers }: Pick<FastifyRequest, 'method' | 'headers'>,
  config: Pick<Config, 'publicUrl'>,
): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin !== undefined && headers.origin === publicPlace(config).origin;
}
