import { LazyModule } from '../lazy-module.js';
import { readChallenge } from './challenge.js';
import { readConsent } from './consent.js';
import {
  type Answer,
  failed,
  type Failure,
  type Json,
  type Outcome,
  readErrors,
  type Reason,
  type Sent,
} from './outcome.js';
import type { Appointment } from './times.js';

export { failed, type Answer, type Failure, type Outcome, type Reason, type Sent };

const services = new LazyModule(
  () => import('./services.lazy.js'),
  'contact-form cannot tell what the endpoint answered',
);

/**
 * What an answer says. Only a success that can be read is one: a page, a broken body or a redirect behind a 200 may come
 * from something on the way that never passed the message on.
 * @param format in which the message was sent: as an HTML form's it may be answered with a page.
 */
export async function readAnswer(answer: Answer, now: number, format?: string | null): Promise<Outcome> {
  const { status, body } = answer;
  if (status === 204 && !body) return { kind: 'sent', reference: '' };
  if (status === 429 || status === 503) {
    return {
      ...failed(status === 429 ? 'busy' : 'server', false),
      retryAfter: readRetryAfter(answer.retryAfter ?? '', now),
    };
  }
  // A gateway that got no answer cannot know what became of the request that it had passed on.
  if (status >= 500) return failed('server', true);
  if (status < 200 || (status >= 300 && status < 400)) return failed('network', true);
  const json = readJson(answer);
  const outcome = json && (status < 300 ? readReceipt(json) : readRefusal(json));
  if (outcome) return outcome;
  const module = await services.load();
  return module?.readService(answer, json, format) ?? failed(status < 300 ? 'server' : 'refused', status < 300);
}

/** A success, unless there is a sign that it is none. */
function readReceipt(json: Json): Outcome | undefined {
  const { reference, status, ok, success, errors, error, appointment, confirmBy } = json;
  const hasErrors = error === true || Object.keys(Object(errors ?? error) as object).length > 0;
  const isDenied = [ok, success].some((value) => value === false || value === 'false');
  const isNamed = typeof status === 'string' || typeof status === 'number';
  const isSuccess = status === undefined || (isNamed && SUCCESS.test(String(status)));
  return hasErrors || isDenied || !isSuccess
    ? undefined
    : {
        kind: 'sent',
        reference: typeof reference === 'string' ? reference : '',
        appointment: appointment as Appointment | undefined,
        confirmBy: typeof confirmBy === 'string' ? confirmBy : undefined,
      };
}

/** What a success may call itself; most say nothing. */
const SUCCESS = /^(stored|quarantined|received|accepted|queued|sent|mail_sent|ok|success|2\d\d)$/i;

/** A refusal as the receiver writes it: problem details (RFC 9457) with `errors`, or a challenge. */
function readRefusal(json: Json): Failure | undefined {
  const challenge = readChallenge(json.challenge);
  const consent = readConsent(json.consent);
  const errors = readErrors(json.errors);
  if (consent && !errors.some(({ field }) => field === 'consent')) errors.push({ field: 'consent', code: 'missing' });
  if (json.code === 'challenge' || challenge.kind !== 'none')
    return {
      ...failed('challenge', false, consent && errors.filter(({ field }) => field === 'consent')),
      challenge,
      consent,
      ...(hasCode(json.errors, 'expired') && { isExpired: true }),
    };
  return errors.length
    ? {
        ...failed('invalid', false, errors),
        consent,
        ...(json.times ? { freeTimes: { timeZone: json.timeZone, times: json.times } } : {}),
      }
    : undefined;
}

function hasCode(errors: unknown, code: string): boolean {
  return Array.isArray(errors) && errors.some((error) => (Object(error) as Json).code === code);
}

/** The object in a body; `undefined` where there is none. */
function readJson({ contentType, body }: Answer): Json | undefined {
  try {
    const json: unknown = /\bjson\b/i.test(contentType) && JSON.parse(body);
    return json instanceof Object && !Array.isArray(json) ? (json as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds, from a number or a date. */
function readRetryAfter(value: string, now: number): number | undefined {
  const seconds = Number(value) || (Date.parse(value) - now) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}
