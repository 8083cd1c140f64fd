import Type, { type Static } from 'typebox';
import { toAppointment } from '../appointments/booking.js';
import { toSent } from '../challenge.js';
import type { FormConfig } from '../config/config.js';
import type { App } from '../http/app.js';
import type { Callers } from '../http/caller.js';
import { acceptedLanguages } from '../http/languages.js';
import { dataHeaders } from '../http/pages.js';
import { HttpProblem, pointerTo, type ProblemMembers } from '../http/http-problem.js';
import type { Limits } from '../http/rate-limit.js';
import { languageOfWords, wordsFor } from '../message/consent.js';
import { details } from '../message/details.js';
import { receive, type ChallengeReason, type Outcome } from '../message/receive.js';
import { languageFor } from '../page/words.js';
import { bodyTypes, Message, Receipt } from '../schemas/message.js';
import { FormParams } from '../schemas/parameters.js';
import { jsonResponse, problemResponses } from '../schemas/responses.js';
import { refTo } from '../schemas/shapes.js';
import type { Services } from '../services.js';
import { findForm } from './find-form.js';

const schema = {
  summary: 'Takes a message. A retry with the same `submissionId` gets the same answer.',
  params: FormParams,
  headers: Type.Object({
    'Idempotency-Key': Type.Optional(Type.String({ description: 'Used where the body has no `submissionId`.' })),
  }),
  consumes: bodyTypes,
  body: refTo('Message', Message),
  response: {
    201: jsonResponse('The message is stored.', refTo('Receipt', Receipt)),
    400: problemResponses[400],
    403: problemResponses[403],
    404: problemResponses[404],
    409: problemResponses[409],
    413: problemResponses[413],
    415: problemResponses[415],
    422: problemResponses[422],
    429: problemResponses[429],
    500: problemResponses[500],
    503: problemResponses[503],
  },
};

/**
 * `POST /v1/forms/:form`: takes a message. The schema gives types and the OpenAPI document; `receive` checks the body. Its size
 * (413) and media type (415) have been checked when the handler runs.
 */
export function messageRoute(app: App, services: Services, callers: Callers, limits: Limits): void {
  app.post('/v1/forms/:form', { schema, helmet: dataHeaders }, async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    const form = findForm(services.config, request.params.form);
    const caller = callers.of(request, form);
    await limits.messages(request, form);
    const { 'idempotency-key': headerKey, 'accept-language': accepted } = request.headers;
    const language = () => languageFor(form, undefined, accepted);
    const bookings = limits.bookings(request, form);
    const outcome = await receive(services, { form, caller, body: request.body, headerKey, language, bookings });
    if (outcome.kind !== 'kept') throw refusalOf(outcome, form, accepted);
    reply.code(201);
    return toReceipt(outcome, form);
  });
}

type Kept = Extract<Outcome, { kind: 'kept' }>;
type Refused = Exclude<Outcome, Kept>;

/** The receipt with the appointment in the clinic's time zone. */
function toReceipt({ receipt: { appointment, ...receipt } }: Kept, form: FormConfig): Static<typeof Receipt> {
  return { ...receipt, ...(appointment && { appointment: toAppointment(appointment, form) }) };
}

function refusalOf(outcome: Refused, form: FormConfig, accepted: string | undefined): HttpProblem {
  const words = isAboutConsent(outcome) ? wordsFor(form, acceptedLanguages(accepted)) : undefined;
  const consent = words && { ...words, language: languageOfWords(form, words) };
  // A key that was used for another message is not a conflict of resources: 422, as the draft on `Idempotency-Key` has it.
  return new HttpProblem(outcome.kind === 'taken' ? 409 : 422, {
    ...problemMembers(outcome),
    ...(consent && { consent }),
  });
}

/** Whether the visitor has to agree, for the first time or again: the refusal then has the consent text. */
function isAboutConsent(outcome: Refused): boolean {
  return outcome.kind === 'invalid' && outcome.errors.some(({ field }) => field === 'consent');
}

function problemMembers(outcome: Refused): ProblemMembers {
  switch (outcome.kind) {
    case 'taken': {
      const { taken: detail } = details;
      const errors = [{ pointer: '/time', code: 'taken' as const, detail }];
      return { title: 'Taken', detail, code: 'taken', errors, ...outcome.free };
    }
    case 'conflict':
      return {
        title: 'Sent before',
        detail: 'Another message was already sent from this page. Reload the page to send a new one.',
        code: 'conflict',
      };
    case 'challenge': {
      const detail = challengeDetails[outcome.reason];
      const errors = [{ pointer: '/challenge', code: outcome.reason, detail }];
      return { title: 'Sum not accepted', detail, code: 'challenge', errors, challenge: toSent(outcome.fresh) };
    }
    case 'invalid':
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
}

const challengeDetails: Record<ChallengeReason, string> = {
  missing: 'Please answer the sum.',
  wrong: 'That was not the answer. Here is a new sum.',
  expired: 'The sum was too old. Here is a new one.',
  spent: 'The sum was used before. Here is a new one.',
  forged: 'The sum was not meant for this form. Here is a new one.',
};
