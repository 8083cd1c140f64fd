import { type Challenge, readChallenge } from './challenge.js';
import { fieldCodes, type FieldError } from './message.js';

/** Why a message is not confirmed as sent. */
export type Reason = 'invalid' | 'offline' | 'timeout' | 'network' | 'refused' | 'busy' | 'server' | 'challenge';

/** What became of a message. */
export type Outcome = { kind: 'sent'; reference: string } | Failure;

export interface Failure {
  kind: 'failed';
  reason: Reason;
  /** Whether the message may have been stored all the same. */
  mayBeStored: boolean;
  errors?: FieldError[];
  challenge?: Challenge;
  /** Seconds after which the endpoint wants to be asked again. */
  retryAfter?: number;
}

/** An endpoint's answer, as far as it matters. */
export interface Answer {
  status: number;
  contentType: string;
  retryAfter: string | null;
  body: string;
}

/**
 * What an answer says. Only a success that can be read is one: a page, a broken body or a redirect behind a 200 may come
 * from something on the way that never passed the message on.
 */
export function readAnswer(answer: Answer, now: number): Outcome {
  const { status } = answer;
  const json = readJson(answer);
  if (status >= 200 && status < 300) return readSuccess(answer, json);
  if (status === 429 || status === 503) {
    const retryAfter = readRetryAfter(answer.retryAfter, now);
    return { ...failed(status === 429 ? 'busy' : 'server', false), ...(retryAfter !== undefined && { retryAfter }) };
  }
  // A gateway that got no answer cannot know what became of the request that it had passed on.
  if (status >= 500) return failed('server', true);
  if (status >= 400) return readRefusal(json);
  return failed('network', true);
}

function readSuccess({ status, body }: Answer, json: unknown): Outcome {
  if (status === 204 && !body) return { kind: 'sent', reference: '' };
  if (!isRecord(json)) return failed('server', true);
  if (json.success === false || json.ok === false) return readRefusal(json);
  return { kind: 'sent', reference: typeof json.reference === 'string' ? json.reference : '' };
}

function readRefusal(json: unknown): Failure {
  if (!isRecord(json)) return failed('refused', false);
  const challenge = readChallenge(json.challenge);
  if (json.code === 'challenge' || challenge.kind !== 'none') return { ...failed('challenge', false), challenge };
  const errors = Array.isArray(json.errors) ? json.errors.flatMap(readError) : [];
  return errors.length ? { ...failed('invalid', false), errors } : failed('refused', false);
}

/** One of the `errors` of a problem details document (RFC 9457). */
function readError(error: unknown): FieldError[] {
  if (!isRecord(error) || typeof error.pointer !== 'string') return [];
  const field = error.pointer.replace(/^#?\//, '').replaceAll('~1', '/').replaceAll('~0', '~');
  const detail = typeof error.detail === 'string' ? { detail: error.detail } : {};
  const code = fieldCodes.find((known) => known === error.code) ?? 'invalid';
  return [{ field, code, ...detail }];
}

function failed(reason: Reason, mayBeStored: boolean): Failure {
  return { kind: 'failed', reason, mayBeStored };
}

function readJson({ contentType, body }: Answer): unknown {
  if (!/\bjson\b/i.test(contentType)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds, from a number or a date. */
function readRetryAfter(value: string | null, now: number): number | undefined {
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
