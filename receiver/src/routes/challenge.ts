import Type from 'typebox';
import { issue, toSent } from '../challenge.js';
import type { App } from '../http/app.js';
import type { Callers } from '../http/caller.js';
import type { Limit } from '../http/rate-limit.js';
import { acceptedLanguages } from '../http/languages.js';
import { wordsFor } from '../message/consent.js';
import { NoChallenge, Sum } from '../schemas/challenge.js';
import { FormParams } from '../schemas/parameters.js';
import { jsonResponse, problemResponses } from '../schemas/responses.js';
import { refTo } from '../schemas/shapes.js';
import type { Services } from '../services.js';
import { findForm } from './find-form.js';

const SumOrNone = Type.Unsafe<Type.Static<typeof Sum> | Type.Static<typeof NoChallenge>>({
  oneOf: [refTo('Sum', Sum), refTo('NoChallenge', NoChallenge)],
});

const schema = {
  summary: 'A fresh sum, with a proof of work as the way without calculation; and what the visitor has to agree to.',
  params: FormParams,
  response: {
    200: jsonResponse('To be answered with the message; or none.', SumOrNone),
    403: problemResponses[403],
    404: problemResponses[404],
    429: problemResponses[429],
  },
};

/** `GET /v1/forms/:form/challenge`: a fresh sum or none, and the words of consent. */
export function challengeRoute(app: App, { config, keys, now }: Services, callers: Callers, limit: Limit): void {
  app.get('/v1/forms/:form/challenge', { schema }, async (request, reply) => {
    const form = findForm(config, request.params.form);
    const caller = callers.of(request, form);
    await limit(request, form);
    reply.header('Cache-Control', 'no-store');
    const consent = wordsFor(form, acceptedLanguages(request.headers['accept-language']));
    if (form.challenge === 'none') return { kind: 'none' as const, ...(consent && { consent }) };
    const sum = await issue(keys.challenge, { form: form.id, caller }, now());
    return { ...toSent(sum), ...(consent && { consent }) };
  });
}
