import type { FastifyRequest } from 'fastify';
import type { FormConfig } from '../config/config.js';
import { Problem } from './problem.js';

/**
 * Whose page a request comes from: an origin that the form names, or `self` for the receiver's own pages. Same-origin
 * GET requests, and programs that are not browsers, name no origin; they count as `self`.
 * @throws {Problem} 403 for any other page.
 */
export function callerOf(request: FastifyRequest, form: FormConfig): string {
  const { origin } = request.headers;
  if (origin === undefined || isOwn(origin, request)) return 'self';
  if (form.origins.has(origin)) return origin;
  throw new Problem(403, { detail: 'This website may not send messages to this form.' });
}

/** The host decides, not the scheme: a proxy in front may take https and pass on http. */
function isOwn(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
