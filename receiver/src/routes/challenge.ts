import type { FastifyInstance } from 'fastify';
import { issue } from '../challenge.js';
import type { Callers } from '../http/caller.js';
import { acceptedLanguages } from '../http/languages.js';
import { wordsFor } from '../message/consent.js';
import type { Services } from '../services.js';
import { formOf } from './form-of.js';

/** `GET /v1/forms/:form/challenge`: a fresh sum, or that none is asked for; and what the visitor has to agree to. */
export function challengeRoute(app: FastifyInstance, { config, keys, now }: Services, callers: Callers): void {
  app.get('/v1/forms/:form/challenge', async (request, reply) => {
    const form = formOf(request, config);
    const caller = callers.of(request, form);
    reply.header('Cache-Control', 'no-store');
    const challenge =
      form.challenge === 'none'
        ? ({ kind: 'none' } as const)
        : await issue(keys.challenge, { form: form.id, caller }, now());
    const consent = wordsFor(form, acceptedLanguages(request.headers['accept-language']));
    return { ...challenge, ...(consent && { consent }) };
  });
}
