import type { ChallengeAnswer, FieldError, Signals, Values } from '../../../src/form/message.js';

/** A message's body, read without the form's settings: its shape is right, its content is not yet checked. */
export interface Incoming {
  submissionId: string;
  topic: string;
  /** Every other field, with everything that cannot be stored or shown taken out. Has no prototype. */
  values: Values;
  consentVersion?: string;
  time?: string;
  signals?: Signals;
  challenge?: ChallengeAnswer;
}

const mostFields = 100;
const fieldName = /^[^\p{Cc}\p{Surrogate}]{1,100}$/u;
/** Printable ASCII, as in any kind of unique id. */
const submissionKey = /^[\x21-\x7e]{1,128}$/;
const shortText = 200;
const longestAnswer = 100;

/**
 * Reads a body, JSON or urlencoded alike.
 * @param headerKey the `Idempotency-Key` header: used where the body has no `submissionId`.
 */
export function readIncoming(body: unknown, headerKey?: string): { incoming: Incoming; errors: FieldError[] } {
  const { submissionId, topic, consentVersion, time, signals, challenge, ...rest } = asObject(body);
  // The receiver stores its own consent text; one in a body is ignored.
  const { consentText: _, consentLanguage: __, ...fields } = rest;
  const errors: FieldError[] = [];
  const key = submissionId ?? headerKey?.replace(/^"(.*)"$/, '$1') ?? '';
  if (typeof key !== 'string' || !submissionKey.test(key)) {
    errors.push({ field: 'submissionId', code: key === '' ? 'missing' : 'invalid' });
  }
  const short = (name: string, value: unknown): string | undefined => {
    const text = asText(value ?? '');
    if (typeof text === 'string' && text.length <= shortText) return text || undefined;
    errors.push({ field: name, code: 'invalid' });
    return undefined;
  };
  const version = short('consentVersion', consentVersion);
  const start = short('time', time);
  const readSignals = asSignals(signals);
  const answer = asAnswer(challenge);
  const incoming: Incoming = {
    submissionId: typeof key === 'string' ? key : '',
    topic: short('topic', topic) ?? '',
    values: readValues(fields, errors),
    ...(version && { consentVersion: version }),
    ...(start && { time: start }),
    ...(readSignals && { signals: readSignals }),
    ...(answer && { challenge: answer }),
  };
  return { incoming, errors };
}

function readValues(fields: Record<string, unknown>, errors: FieldError[]): Values {
  const values = Object.create(null) as Values;
  const names = Object.keys(fields);
  if (names.length > mostFields) errors.push({ field: '', code: 'invalid' });
  for (const name of names.slice(0, mostFields)) {
    const value = fields[name] ?? '';
    const read = asValue(value);
    if (read === undefined || !fieldName.test(name)) errors.push({ field: name, code: 'invalid' });
    else if (read !== '') values[name] = read;
  }
  return values;
}

/** Joins several answers under one name, as from a group of checkboxes, into one text. */
function asValue(value: unknown): string | boolean | undefined {
  if (!Array.isArray(value)) return asText(value);
  const texts = value.map((entry) => asText(entry));
  return texts.every((entry) => typeof entry === 'string') ? texts.join(', ') : undefined;
}

function asText(value: unknown): string | boolean | undefined {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'boolean') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/**
 * Removes characters that cannot be typed and that could break a database, a terminal or a mail header: control
 * characters (NUL ends a text in SQLite and is refused by PostgreSQL) and halves of surrogate pairs.
 */
export function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}

function asSignals(value: unknown): Signals | undefined {
  const { honeypot, seconds } = asObject(value);
  const elapsed = Number(seconds ?? Number.NaN);
  if (honeypot === undefined && Number.isNaN(elapsed)) return undefined;
  // Without a time, it must not look like a fast one.
  return { honeypot: isTrue(honeypot), seconds: Number.isNaN(elapsed) ? Number.POSITIVE_INFINITY : elapsed };
}

function asAnswer(value: unknown): ChallengeAnswer | undefined {
  const { token, answer, solution } = asObject(value);
  if (typeof token !== 'string') return undefined;
  const { counter, derivedKey } = asObject(solution);
  if (typeof derivedKey === 'string') return { token, solution: { counter: Number(counter), derivedKey } };
  if (typeof answer !== 'string' && typeof answer !== 'number') return undefined;
  // No number is as long as this: what is cut off cannot make it right.
  return { token, answer: String(answer).slice(0, longestAnswer) };
}

/** The texts that mean an unticked checkbox. A plain HTML form leaves the name out instead. */
const no = /^(false|no|off|0|)$/i;

/** Whether a checkbox is ticked, in JSON, in our form's body or in that of a plain HTML form. */
export function isTrue(value: unknown): boolean {
  return typeof value === 'string' ? !no.test(value) : value === true;
}

/** The properties of an object; none where a value is not an object. */
export function asObject(value: unknown): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : {};
}
