import type { FastifyInstance } from 'fastify';
import { issue } from '../challenge.js';
import type { Callers } from '../http/caller.js';
import type { Services } from '../server.js';
import { formOf } from './form-of.js';

/** `GET /v1/forms/:form/challenge`: a fresh sum, or that none is asked for. */
export function challengeRoute(app: FastifyInstance, { config, keys, now }: Services, callers: Callers): void {
  app.get('/v1/forms/:form/challenge', async (request, reply) => {
    const form = formOf(request, config);
    const caller = callers.of(request, form);
    reply.header('Cache-Control', 'no-store');
    return form.challenge === 'none' ? { kind: 'none' } : issue(keys.challenge, { form: form.id, caller }, now());
  });
}
