/** What became of a message, and how an answer of any endpoint lists errors: what all readers of answers share. */
import type { Challenge } from './challenge.js';
import type { ConsentWords } from './consent.js';
import { fieldCodes, type FieldError } from './message.js';
import type { Appointment, FreeTimes } from './times.js';

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
  /** Until when the visitor has to confirm the time by email, as an ISO 8601 date and time. Nothing is booked before. */
  confirmBy?: string | undefined;
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
  /** Free times that came with the refusal of a `time`, as they were received: `readTimes` checks them. */
  freeTimes?: Record<keyof FreeTimes, unknown>;
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

/** An object in a body. */
export type Json = Record<string, unknown>;

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
