import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { FreeTimes } from '../../../src/form/times.js';
import { freeTimes } from '../appointments/free-times.js';
import { issue, sumOf, type Audience } from '../challenge.js';
import type { FormConfig } from '../config/config.js';
import { acceptedLanguages } from '../http/languages.js';
import { wordsFor, wordsOfVersion } from '../message/consent.js';
import type { ChallengeReason, Outcome } from '../message/receive.js';
import { takesAppointments } from '../message/topics.js';
import type { FormState } from '../page/form-page.js';
import type { PageContext } from '../page/layout.js';
import type { Words } from '../page/words.js';
import type { Services } from '../services.js';

/** Whose form it is: on which page, and from which origin. */
export interface Visitor {
  context: PageContext;
  caller: string;
  /** Of the page, then of the browser. */
  languages: readonly string[];
}

export function visitorOf({ headers }: Pick<FastifyRequest, 'headers'>, context: PageContext, caller: string): Visitor {
  return { context, caller, languages: [context.language, ...acceptedLanguages(headers['accept-language'])] };
}

/** Everything that the page shows. A sum stays the same as long as it can be answered. */
export async function createFormState(
  services: Services,
  { context: { form }, caller, languages }: Visitor,
  given: Partial<FormState>,
): Promise<FormState> {
  const sum = given.sum ?? (await currentSum(services, form, caller, given.values?.['challenge.token']));
  // Without its times the form can still be sent.
  const free = given.free ?? (await timesOf(services, form).catch(() => undefined));
  return {
    submissionId: randomKey(),
    values: {},
    errors: [],
    ...given,
    ...consentState(form, given.values, languages),
    sum: form.challenge === 'none' ? undefined : sum,
    free,
  };
}

async function currentSum(
  { keys, now }: Services,
  form: FormConfig,
  caller: string,
  token: string | undefined,
): Promise<FormState['sum']> {
  if (form.challenge === 'none') return undefined;
  const audience: Audience = { form: form.id, caller };
  const earlier = token ? sumOf(keys.challenge, token, audience, now()) : undefined;
  return earlier ?? issue(keys.challenge, audience, now());
}

async function timesOf({ store, now }: Services, form: FormConfig): Promise<FreeTimes | undefined> {
  const { openingHours: hours } = form;
  if (!hours || !takesAppointments(form)) return undefined;
  return freeTimes({ store, hours, now: now() }, {});
}

/** The consent text; ticked only where the visitor ticked this same text. */
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

/** How a refusal changes what the page shows. */
export function refusalState(outcome: Exclude<Outcome, { kind: 'kept' }>, words: Words): Partial<FormState> {
  switch (outcome.kind) {
    case 'taken':
      return { errors: [{ field: 'time', code: 'taken' }], free: outcome.free };
    case 'conflict':
      return { notice: words.page.conflict, submissionId: randomKey() };
    case 'challenge': {
      const detail = sumDetail(outcome.reason, words);
      return { errors: [{ field: 'challenge', code: 'invalid', detail }], sum: outcome.fresh };
    }
    case 'invalid': {
      const isKeyWrong = outcome.errors.some(({ field }) => field === 'submissionId');
      return { errors: outcome.errors, free: outcome.free, ...(isKeyWrong && { submissionId: randomKey() }) };
    }
  }
}

function sumDetail(reason: ChallengeReason, { form }: Words): string {
  if (reason === 'missing') return form.missing.challenge;
  return reason === 'wrong' ? form.wrongSum : form.oldSum;
}

function randomKey(): string {
  return randomBytes(16).toString('hex');
}
