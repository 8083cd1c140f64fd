import { randomBytes } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError } from '../../../src/form/message.js';
import type { FreeTimes } from '../../../src/form/times.js';
import { freeTimes } from '../appointments/free-times.js';
import { issue, sumOf } from '../challenge.js';
import type { FormConfig } from '../config/config.js';
import { bodyLimit, OtherBody, pageBodyLimit, readOtherBodies } from '../http/bodies.js';
import type { Callers } from '../http/caller.js';
import { acceptedLanguages } from '../http/languages.js';
import { Problem, toProblem } from '../http/problem.js';
import type { Limit } from '../http/rate-limit.js';
import { wordsFor, wordsOfVersion } from '../message/consent.js';
import { toContent } from '../message/content.js';
import { checkContent } from '../message/fields.js';
import { readIncoming } from '../message/incoming.js';
import { receive, type Outcome } from '../message/receive.js';
import { formPage, type FormState } from '../page/form-page.js';
import { pathTo, wordsOf, type PageContext } from '../page/layout.js';
import { receiptToken } from '../page/links.js';
import { problemPage } from '../page/problem-page.js';
import type { Words } from '../page/words.js';
import type { Services } from '../services.js';
import { contextOf, sendGone, sendPage, withoutFrameOptions } from './page-answer.js';

/**
 * `GET` and `POST /e/:form`: the form as a page that works without scripts. Whatever is wrong with what a browser sends, the
 * answer is the page with everything that was typed.
 */
export function hostedPageRoutes(app: FastifyInstance, services: Services, callers: Callers, limit: Limit): void {
  const { config } = services;
  readOtherBodies(app);

  app.get('/e/:form', { helmet: withoutFrameOptions }, async (request, reply) => {
    const context = contextOf(request, config);
    const { form } = context;
    const { topic } = request.query as { topic?: unknown };
    const values = { topic: form.topics.find((it) => it === topic) ?? form.topics[0] ?? '' };
    // Anybody may look at the page. Who may send is asked when it is sent.
    const caller = callers.find(request, form) ?? 'self';
    const state = await stateOf(services, form, caller, { values }, languagesOf(request, context));
    return sendPage(reply, context, 200, formPage(context, state));
  });

  const options = { helmet: withoutFrameOptions, bodyLimit: pageBodyLimit, errorHandler: showAgain };
  app.post('/e/:form', options, async (request, reply) => {
    const context = contextOf(request, config);
    const { form, language } = context;
    const caller = callers.of(request, form);
    await limit(request, form);
    if (request.body instanceof OtherBody) throw new Problem(415, { detail: 'This is no form of this page.' });
    const posted = readPosted(request.body);
    const isTooLong = Buffer.byteLength(JSON.stringify(posted.body)) > bodyLimit;
    const outcome: Outcome = isTooLong
      ? { kind: 'invalid', errors: tooLongFields(form, posted, services.now()) }
      : await receive(services, { form, caller, body: posted.body, language });
    if (outcome.kind === 'kept') {
      const receipt = receiptToken(services.keys, form.id, outcome.receipt.reference, services.now());
      return reply.redirect(pathTo(context, '/sent', { receipt }), 303);
    }
    const changes = changesBy(outcome, wordsOf(context));
    const notice = isTooLong ? wordsOf(context).page.tooLong : changes.notice;
    const given = { ...posted, ...changes, notice };
    const state = await stateOf(services, form, caller, given, languagesOf(request, context));
    const status = isTooLong ? 413 : outcome.kind === 'taken' ? 409 : 422;
    return sendPage(reply, context, status, formPage(context, state));
  });

  async function showAgain(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { status, headers } = toProblem(error, request);
    const { body } = request;
    const posted = readPosted(body instanceof OtherBody ? body.fields : body);
    reply.headers(headers);
    const { form: id } = request.params as { form: string };
    const form = config.forms.get(id);
    if (!form) return sendGone(request, reply, config, posted.values);
    const context = contextOf(request, config);
    const { page, form: words } = wordsOf(context);
    const isUnread = [400, 413, 415].includes(status);
    if (isUnread && !Object.keys(posted.values).length)
      return sendPage(reply, context, status, problemPage(context, status === 413 ? page.tooMuch : page.lost));
    const notices: Record<number, string> = { 400: page.unread, 403: page.refused, 415: page.unread, 429: page.busy };
    const notice = notices[status] ?? words.failed.server;
    const caller = callers.find(request, form) ?? 'self';
    const state = await stateOf(services, form, caller, { ...posted, notice }, languagesOf(request, context));
    return sendPage(reply, context, status, formPage(context, state));
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
  const { homepage, challenge, ...typed } = Object(given) as Record<string, unknown>;
  const fields = { ...typed };
  // What was filled in for another topic is out of sight there: it is shown again, but has no part in this one.
  if (fields.topic !== undefined && fields.topic !== 'appointment') {
    for (const name of ['time', 'preferredDate', 'preferredTime']) fields[name] = undefined;
  }
  const { answer, token } = Object(challenge) as Record<string, unknown>;
  const shown = Object.entries({ ...typed, 'challenge.answer': answer, 'challenge.token': token });
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

/** Of a message that is too long as a whole, the fields that are so by themselves. */
function tooLongFields(form: FormConfig, { body }: Posted, now: number): FieldError[] {
  const content = toContent(form, readIncoming(body).incoming);
  return checkContent(form, content, now).filter(({ code }) => code === 'long');
}

/** The words to agree to, with the tick only where it was given to these very words. */
function consentState(
  form: FormConfig,
  values: FormState['values'] = {},
  languages: readonly string[],
): Partial<FormState> {
  if (!form.consent) return {};
  const before = wordsOfVersion(form, values.consentVersion);
  const isAgreed = before !== undefined && values.consent === 'true';
  return { consent: before ?? wordsFor(form, languages), values: { ...values, consent: isAgreed ? 'true' : '' } };
}

/** The visitor's languages: that of the page, then those of the browser. */
function languagesOf({ headers }: FastifyRequest, { language }: PageContext): string[] {
  return [language, ...acceptedLanguages(headers['accept-language'])];
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
      return {
        errors: outcome.errors,
        free: outcome.free,
        ...(outcome.errors.some(({ field }) => field === 'submissionId') && { submissionId: randomKey() }),
      };
  }
}

/** Everything that the page shows; the same sum as before, as long as it can be answered. */
async function stateOf(
  { store, keys, now }: Services,
  form: FormConfig,
  caller: string,
  given: Partial<FormState>,
  languages: readonly string[],
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
    ...consentState(form, given.values, languages),
    sum,
    free: given.free ?? (await timesFor(form, store, now()).catch(() => undefined)),
  };
}

async function timesFor(form: FormConfig, store: Services['store'], now: number): Promise<FreeTimes | undefined> {
  const { openingHours: hours } = form;
  return hours && form.topics.includes('appointment') ? freeTimes({ store, form: form.id, hours, now }, {}) : undefined;
}

function randomKey(): string {
  return randomBytes(16).toString('hex');
}
