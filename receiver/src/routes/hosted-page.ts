import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FreeTimes } from '../../../src/form/times.js';
import { freeTimes } from '../appointments/free-times.js';
import { issue, sumOf } from '../challenge.js';
import type { FormConfig } from '../config/config.js';
import { callerOf } from '../http/caller.js';
import { Problem } from '../http/problem.js';
import type { Limit } from '../http/rate-limit.js';
import { receive, type Outcome } from '../message/receive.js';
import { formPage, type FormState } from '../page/form-page.js';
import { pathTo, wordsOf } from '../page/layout.js';
import { receiptToken } from '../page/links.js';
import { tooMuchPage } from '../page/sent-page.js';
import type { Words } from '../page/words.js';
import type { Services } from '../server.js';
import { contextOf, sendPage, withoutFrameOptions } from './page-answer.js';

/** `GET` and `POST /e/:form`: the form as a page that works without scripts. */
export function hostedPageRoutes(app: FastifyInstance, services: Services, limit: Limit): void {
  app.get('/e/:form', { helmet: withoutFrameOptions }, async (request, reply) => {
    const context = contextOf(request, services.config);
    const { topic } = request.query as { topic?: unknown };
    const values = { topic: context.form.topics.find((it) => it === topic) ?? context.form.topics[0] ?? '' };
    const state = await stateOf(services, context.form, callerOf(request, context.form), { values });
    return sendPage(reply, context, 200, formPage(context, state));
  });

  app.post('/e/:form', { helmet: withoutFrameOptions, errorHandler: answerUnread }, async (request, reply) => {
    const context = contextOf(request, services.config);
    const { form } = context;
    const caller = callerOf(request, form);
    const posted = readPosted(request.body);
    const showAgain = async (status: number, changes: Partial<FormState>) => {
      const state = await stateOf(services, form, caller, { ...posted, ...changes });
      return sendPage(reply, context, status, formPage(context, state));
    };
    try {
      await limit(request, form);
      const outcome = await receive(services, { form, caller, body: posted.body, language: context.language });
      if (outcome.kind !== 'kept')
        return await showAgain(outcome.kind === 'taken' ? 409 : 422, changesBy(outcome, wordsOf(context)));
      const receipt = receiptToken(services.keys, form.id, outcome.receipt.reference, services.now());
      return await reply.redirect(pathTo(context, '/sent', { receipt }), 303);
    } catch (error) {
      if (error instanceof Problem && error.status === 429) {
        reply.headers(error.headers);
        return showAgain(429, { notice: wordsOf(context).page.busy });
      }
      request.log.error({ err: error as Error }, 'The request failed. The visitor was asked to try again.');
      return showAgain(500, { notice: wordsOf(context).form.failed.server });
    }
  });

  /** What Fastify refuses before it is read cannot be shown again. */
  function answerUnread(error: Error & { statusCode?: number }, request: FastifyRequest, reply: FastifyReply): void {
    if (error.statusCode !== 413) throw error;
    const context = contextOf(request, services.config);
    void sendPage(reply, context, 413, tooMuchPage(context));
  }
}

/** What a page's form sent. */
interface Posted {
  /** As `receive` takes it. */
  body: Record<string, unknown>;
  values: Record<string, string>;
  submissionId?: string;
}

function readPosted(given: unknown): Posted {
  const { homepage, challenge, ...fields } = Object(given) as Record<string, unknown>;
  // What was filled in for another topic is out of sight there: it has no part in this one.
  if (fields.topic !== undefined && fields.topic !== 'appointment') {
    for (const name of ['time', 'preferredDate', 'preferredTime']) fields[name] = undefined;
  }
  const { answer, token } = Object(challenge) as Record<string, unknown>;
  const shown = Object.entries({ ...fields, 'challenge.answer': answer, 'challenge.token': token });
  return {
    // A sum that was left empty is not answered wrongly.
    body: {
      ...fields,
      challenge: answer === '' ? undefined : challenge,
      signals: { honeypot: typeof homepage === 'string' && homepage !== '' },
    },
    values: Object.fromEntries(shown.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
    ...(typeof fields.submissionId === 'string' && fields.submissionId && { submissionId: fields.submissionId }),
  };
}

function changesBy(outcome: Exclude<Outcome, { kind: 'kept' }>, { form, page }: Words): Partial<FormState> {
  switch (outcome.kind) {
    case 'taken':
      return { errors: [{ field: 'time', code: 'taken' }], free: outcome.free };
    case 'conflict':
      return { notice: page.conflict, submissionId: randomKey() };
    case 'challenge': {
      const { reason, fresh } = outcome;
      const detail = { missing: form.missing.challenge, wrong: form.wrongSum }[reason as string] ?? form.oldSum;
      return { errors: [{ field: 'challenge', code: 'invalid', detail }], sum: fresh };
    }
    case 'invalid':
      return { errors: outcome.errors, free: outcome.free };
  }
}

/** Everything that the page shows; the same sum as before, as long as it can be answered. */
async function stateOf(
  { store, keys, now }: Services,
  form: FormConfig,
  caller: string,
  given: Partial<FormState>,
): Promise<FormState> {
  const audience = { form: form.id, caller };
  const token = given.values?.['challenge.token'];
  const sum =
    form.challenge === 'none'
      ? undefined
      : (given.sum ??
        (token ? sumOf(keys.challenge, token, audience, now()) : undefined) ??
        (await issue(keys.challenge, audience, now())));
  return {
    submissionId: randomKey(),
    values: {},
    errors: [],
    ...given,
    sum,
    free: given.free ?? (await timesFor(form, store, now())),
  };
}

async function timesFor(form: FormConfig, store: Services['store'], now: number): Promise<FreeTimes | undefined> {
  const { openingHours: hours } = form;
  return hours && form.topics.includes('appointment') ? freeTimes({ store, form: form.id, hours, now }, {}) : undefined;
}

function randomKey(): string {
  return randomBytes(16).toString('hex');
}
