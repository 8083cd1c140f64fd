import type { FastifyInstance } from 'fastify';
import { notFound } from '../http/http-problem.js';

/** Whether a text can be a reference, an id or a day. PostgreSQL refuses a query with a NUL in it. */
export function isName(text: unknown): text is string {
  return typeof text === 'string' && /^[\w-]{1,100}$/.test(text);
}

/** Answers an address in which something else stands like one that names nothing. */
export function refuseOtherNames(app: FastifyInstance): void {
  app.addHook<{ Params: Record<string, string> }>('preHandler', ({ params }, _, done) => {
    done(Object.values(params).every(isName) ? undefined : notFound());
  });
}
