import { type Challenge, readChallenge } from './challenge.js';
import { type ConsentWords, readConsent } from './consent.js';
import { fieldCodes, type FieldError } from './message.js';
import type { Appointment } from './times.js';

/** Why a message is not confirmed as sent. */
export type Reason = 'invalid' | 'offline' | 'timeout' | 'network' | 'refused' | 'busy' | 'server' | 'challenge';

/** What became of a message: it was stored, or there is a reason why that is not certain. */
export type Outcome = Sent | Failure;

export interface Sent {
  kind: 'sent';
  /** Empty where the endpoint gives none. */
  reference: string;
  /** The time that was booked with it. */
  appointment?: Appointment | undefined;
}

export interface Failure {
  kind: 'failed';
  reason: Reason;
  /** Whether the message may have been stored all the same. */
  mayBeStored: boolean;
  errors?: FieldError[] | undefined;
  challenge?: Challenge;
  /** The words that the visitor has to agree to. */
  consent?: ConsentWords | undefined;
  /** Whether the last challenge was not wrong but too old. */
  isExpired?: boolean;
  /** Seconds after which the endpoint wants to be asked again. */
  retryAfter?: number | undefined;
  /** Where times that are free by now may stand in, because the wanted one is not. */
  body?: unknown;
}

/** An endpoint's answer, as far as it matters. */
export interface Answer {
  status: number;
  contentType: string;
  retryAfter: string | null;
  body: string;
}

export function failed(reason: Reason, mayBeStored: boolean, errors?: FieldError[]): Failure {
  return { kind: 'failed', reason, mayBeStored, errors };
}

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
  const own = json && (status < 300 ? readReceipt(json) : readRefusal(json));
  // What the services of others answer is read by a module that is loaded when one does.
  const others = () =>
    import('./services.beside.js').then(
      ({ readService }) => readService(answer, json, format),
      () => undefined,
    );
  return own ?? (await others()) ?? failed(status < 300 ? 'server' : 'refused', status < 300);
}

export type Json = Record<string, unknown>;

/** A success, unless there is a sign that it is none. */
function readReceipt(json: Json): Outcome | undefined {
  const { reference, status, ok, success, errors, error, appointment } = json;
  const isNo =
    error === true ||
    Object.keys(Object(errors ?? error) as object).length ||
    `${String(ok)} ${String(success)}`.includes('false') ||
    !SUCCESS.test(status as string);
  return isNo
    ? undefined
    : {
        kind: 'sent',
        reference: typeof reference === 'string' ? reference : '',
        appointment: appointment as Appointment | undefined,
      };
}

/** What a success may call itself; most say nothing. */
const SUCCESS = /^(undefined|stored|quarantined|received|accepted|queued|sent|mail_sent|ok|success|2\d\d)$/i;

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
    ? { ...failed('invalid', false, errors), consent, ...(json.times ? { body: json } : {}) }
    : undefined;
}

function hasCode(errors: unknown, code: string): boolean {
  return Array.isArray(errors) && errors.some((error) => (Object(error) as Json).code === code);
}

/** The list of errors in problem details, or of form services that answer alike: each names its field. */
export function readErrors(list: unknown): FieldError[] {
  return Array.isArray(list) ? list.flatMap(readError) : [];
}

function readError(error: unknown): FieldError[] {
  const { pointer, field = pointer, message, detail = message, code, maxLength } = Object(error) as Json;
  if (typeof field !== 'string') return [];
  return [
    {
      field: field.replace(/^#?\//, '').replaceAll('~1', '/').replaceAll('~0', '~'),
      code: fieldCodes.find((known) => known === code) ?? 'invalid',
      ...(typeof detail === 'string' && { detail }),
      ...(Number.isInteger(maxLength) && { maxLength: maxLength as number }),
    },
  ];
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
