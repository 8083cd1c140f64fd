import type { FastifyInstance } from 'fastify';
import type { Appointment } from '../../../src/form/times.js';
import { toAppointment } from '../appointments/booking.js';
import type { FormConfig } from '../config/config.js';
import type { Callers } from '../http/caller.js';
import { dataHeaders } from '../http/pages.js';
import { Problem, pointerTo } from '../http/problem.js';
import type { Limit } from '../http/rate-limit.js';
import { acceptedLanguages } from '../http/languages.js';
import { languageOfWords, wordsFor } from '../message/consent.js';
import { details } from '../message/details.js';
import { receive, type ChallengeReason, type Outcome } from '../message/receive.js';
import { languageFor } from '../page/words.js';
import type { Services } from '../services.js';
import type { Receipt } from '../store/store.js';
import { formOf } from './form-of.js';

/** `POST /v1/forms/:form`: takes a message. Size and type have been checked when the handler runs. */
export function messageRoute(app: FastifyInstance, services: Services, callers: Callers, limit: Limit): void {
  app.post('/v1/forms/:form', { helmet: dataHeaders }, async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    const form = formOf(request, services.config);
    const caller = callers.of(request, form);
    await limit(request, form);
    const headerKey = request.headers['idempotency-key']?.toString();
    const accepted = request.headers['accept-language'];
    const language = languageFor(undefined, accepted, form.page.language);
    const outcome = await receive(services, { form, caller, body: request.body, headerKey, language });
    return reply.code(201).send(answerTo(outcome, form, accepted));
  });
}

/** What a visitor is told whose message is kept. */
type Answer = Omit<Receipt, 'appointment'> & { appointment?: Appointment };

function answerTo(outcome: Outcome, form: FormConfig, accepted: string | undefined): Answer {
  if (outcome.kind !== 'kept') {
    const words = isAboutConsent(outcome) ? wordsFor(form, acceptedLanguages(accepted)) : undefined;
    const consent = words && { ...words, language: languageOfWords(form, words) };
    throw new Problem(outcome.kind === 'taken' ? 409 : 422, { ...refusal(outcome), ...(consent && { consent }) });
  }
  const { appointment, ...receipt } = outcome.receipt;
  return { ...receipt, ...(appointment && { appointment: toAppointment(appointment, form) }) };
}

/** Whether the visitor has to agree, for the first time or anew: then the words come with the refusal. */
function isAboutConsent(outcome: Outcome): boolean {
  return outcome.kind === 'invalid' && outcome.errors.some(({ field }) => field === 'consent');
}

function refusal(outcome: Exclude<Outcome, { kind: 'kept' }>): Problem['body'] {
  if (outcome.kind === 'taken') {
    const { taken: detail } = details;
    return {
      title: 'Taken',
      detail,
      code: 'taken',
      errors: [{ pointer: '/time', code: 'taken', detail }],
      ...outcome.free,
    };
  }
  if (outcome.kind === 'conflict') {
    return {
      title: 'Sent before',
      detail: 'Another message was already sent from this page. Reload the page to send a new one.',
      code: 'conflict',
    };
  }
  if (outcome.kind === 'challenge') {
    const detail = challengeDetails[outcome.reason];
    return {
      title: 'Sum not accepted',
      detail,
      code: 'challenge',
      errors: [{ pointer: '/challenge', code: outcome.reason, detail }],
      challenge: outcome.fresh,
    };
  }
  return {
    title: 'Not acceptable',
    detail: 'Some answers need a change. Nothing has been sent yet.',
    errors: outcome.errors.map(({ field, code, maxLength }) => ({
      pointer: pointerTo(field),
      code,
      detail: details[code],
      ...(maxLength !== undefined && { maxLength }),
    })),
    ...outcome.free,
  };
}

const challengeDetails: Record<ChallengeReason, string> = {
  missing: 'Please answer the sum.',
  wrong: 'That was not the answer. Here is a new sum.',
  expired: 'The sum was too old. Here is a new one.',
  spent: 'The sum was used before. Here is a new one.',
  forged: 'The sum was not meant for this form. Here is a new one.',
};
