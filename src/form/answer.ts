import { type Challenge, readChallenge } from './challenge.js';
import { fieldCodes, type FieldError } from './message.js';

/** Why a message is not confirmed as sent. */
export type Reason = 'invalid' | 'offline' | 'timeout' | 'network' | 'refused' | 'busy' | 'server' | 'challenge';

/** What became of a message: it was stored, or there is a reason why that is not certain. */
export type Outcome = { kind: 'sent'; reference: string } | Failure;

export interface Failure {
  kind: 'failed';
  reason: Reason;
  /** Whether the message may have been stored all the same. */
  mayBeStored: boolean;
  errors?: FieldError[] | undefined;
  challenge?: Challenge;
  /** Seconds after which the endpoint wants to be asked again. */
  retryAfter?: number | undefined;
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
 */
export function readAnswer(answer: Answer, now: number): Outcome {
  const { status, body } = answer;
  const json = readJson(answer);
  if (status === 204 && !body) return { kind: 'sent', reference: '' };
  if (status === 429 || status === 503) {
    return {
      ...failed(status === 429 ? 'busy' : 'server', false),
      retryAfter: readRetryAfter(answer.retryAfter ?? '', now),
    };
  }
  // A gateway that got no answer cannot know what became of the request that it had passed on.
  if (status >= 500) return failed('server', true);
  if (status >= 400) return readRefusal(json ?? {});
  if (status >= 300 || status < 200) return failed('network', true);
  if (!json) return failed('server', true);
  if (json.success === false || json.ok === false) return readRefusal(json);
  return { kind: 'sent', reference: typeof json.reference === 'string' ? json.reference : '' };
}

function readRefusal(json: Json): Failure {
  const challenge = readChallenge(json.challenge);
  if (json.code === 'challenge' || challenge.kind !== 'none') return { ...failed('challenge', false), challenge };
  const errors = Array.isArray(json.errors) ? json.errors.flatMap(readError) : [];
  return errors.length ? failed('invalid', false, errors) : failed('refused', false);
}

/** One of the `errors` of a problem details document (RFC 9457), or of what form services answer. */
function readError(error: unknown): FieldError[] {
  const { pointer, field = pointer, message, detail = message, code } = Object(error) as Json;
  if (typeof field !== 'string') return [];
  return [
    {
      field: field.replace(/^#?\//, '').replaceAll('~1', '/').replaceAll('~0', '~'),
      code: fieldCodes.find((known) => known === code) ?? 'invalid',
      ...(typeof detail === 'string' && { detail }),
    },
  ];
}

type Json = Record<string, unknown>;

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
