import type { FastifyRequest } from 'fastify';
import { publicPlace, type Config, type FormConfig } from '../config/config.js';
import type { Notices } from './notices.js';
import { HttpProblem } from './http-problem.js';

/**
 * Finds whose page a request comes from: an origin that the form names, or `self` for the receiver's own pages. Same-origin
 * GET requests, and programs that are not browsers, name no origin; they count as `self`.
 */
export interface Callers {
  /** @throws {HttpProblem} 403 for any other page. */
  of(request: FastifyRequest, form: FormConfig): string;
  /** `undefined` for any other page. */
  find(request: FastifyRequest, form: FormConfig): string | undefined;
}

export function createCallers(config: Pick<Config, 'publicUrl'>, notices: Notices): Callers {
  const { origin: own } = publicPlace(config);
  const expected = (request: FastifyRequest) => own ?? `${request.protocol}://${request.host}`;

  function find(request: FastifyRequest, form: FormConfig): string | undefined {
    const { origin } = request.headers;
    if (origin === undefined || origin === own || isAtHost(origin, request)) return 'self';
    if (form.origins.has(origin)) return origin;
    if (!isSameOrigin(request)) return undefined;
    notices.changedHost(origin, expected(request));
    return 'self';
  }

  return {
    find,
    of(request, form) {
      const caller = find(request, form);
      if (caller !== undefined) return caller;
      notices.refusedOrigin(form.id, request.headers.origin ?? '', expected(request));
      throw new HttpProblem(403, { detail: 'This website may not send messages to this form.' });
    },
  };
}

/** The host decides, not the scheme: a proxy in front may take https and pass on http. */
function isAtHost(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

/** The browser sets this header: it does not depend on the `Host` that a proxy passes on, and no page can forge it. */
function isSameOrigin({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === 'same-origin';
}
