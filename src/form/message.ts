/**
 * The wire contract between `contact-form` and whatever receives its messages: what is sent, which fields there are,
 * and when a field is acceptable. The form and the receiver run the same checks, so a visitor is never refused by the
 * server for something that the form let through.
 */
import { readEmail } from './email.js';
import { isBlank, withoutUnseen } from './unseen.js';

/** The type of a field's control. */
export type FieldType = 'text' | 'email' | 'tel' | 'date' | 'select' | 'radio' | 'checkbox' | 'textarea';

/** One field of a message, built in or added by the page's author. */
export interface Field {
  /** The field's key in the body. */
  name: string;
  type: FieldType;
  required?: boolean;
  /** The most characters (UTF-16 units) accepted; see {@link maxLengthOf} where not given. */
  maxLength?: number | undefined;
  /** The accepted values, where there is a choice: of a `checkbox` field, any number of them. */
  options?: readonly string[];
  /** Whether a day that is over is no answer. */
  isUpcoming?: boolean;
}

/** What a visitor answered, by field name. A checkbox is `true` or `false`; everything else is text. */
export type Values = Record<string, string | boolean>;

/** Values as they are sent: several answers to one field are a list. */
export type Answers = Record<string, string | boolean | readonly string[]>;

/** Why a field is not acceptable. The words for it are the reader's own: see the dictionaries. */
export const fieldCodes = [
  'missing',
  'email',
  'phone',
  'date',
  'past',
  'choice',
  'long',
  /** An appointment's time that is not on offer, or no longer. */
  'time',
  /** An appointment's time that another visitor was given first. */
  'taken',
  /** The words that the visitor agreed to are not, or no longer, those that the receiver asks to agree to. */
  'changed',
  'invalid',
] as const;

export type FieldCode = (typeof fieldCodes)[number];

/** A field that is not acceptable. */
export interface FieldError {
  field: string;
  code: FieldCode;
  /** What the receiver says of it, in the reader's language; shown instead of our own words. */
  detail?: string;
  /** Of an answer that is too long: the most characters that are accepted. */
  maxLength?: number;
}

/** The receiver's token, with the visitor's answer to its sum or else the work of the visitor's device. */
export type ChallengeAnswer = { token: string; answer: string } | { token: string; solution: Solution };

/** A proof of work: the counter that was found, and the key derived from it (see `ProofOfWork`). */
export interface Solution {
  counter: number;
  derivedKey: string;
}

/** Hints that only ever raise a score; they never reject a message. */
export interface Signals {
  /** Whether the field that people cannot see was filled in. */
  honeypot: boolean;
  /** Whole seconds between the form's first rendering and the sending. */
  seconds: number;
}

/** The body of a message. Fields without an answer are left out; extra fields are properties like the built-in ones. */
export interface Message extends Partial<Record<BuiltIn, string | boolean>> {
  /** The same for every retry of the same content: the receiver's key against storing a message twice. */
  submissionId: string;
  topic: string;
  /** The version of the words that were shown when the visitor agreed; see `ConsentWords`. */
  consentVersion?: string | undefined;
  /** The start of a real appointment (ISO 8601 with offset), one of those that the receiver offered. */
  time?: string | undefined;
  signals?: Signals;
  challenge?: ChallengeAnswer | undefined;
  [extra: string]: unknown;
}

/** The accepted values of `preferredTime`. */
export const dayParts = ['morning', 'afternoon', 'any'] as const;

/**
 * The most characters (UTF-16 units) that a field accepts: as many as it says, or else 500 in one line and 5,000 in
 * several.
 */
export function maxLengthOf({ type, maxLength }: Pick<Field, 'type' | 'maxLength'>): number {
  return maxLength ?? (type === 'textarea' ? 5000 : 500);
}

/** The fields that every form knows by name. */
export const builtIn = {
  name: { name: 'name', type: 'text', maxLength: 200 },
  email: { name: 'email', type: 'email', maxLength: 254 },
  phone: { name: 'phone', type: 'tel', maxLength: 50 },
  preferredDate: { name: 'preferredDate', type: 'date', isUpcoming: true },
  preferredTime: { name: 'preferredTime', type: 'radio', options: dayParts },
  message: { name: 'message', type: 'textarea', maxLength: 5000 },
  consent: { name: 'consent', type: 'checkbox' },
} as const satisfies Record<string, Field>;

export type BuiltIn = keyof typeof builtIn;

/** Names that no extra field may take. */
export const reserved: readonly string[] = [
  // Keys of the body.
  'topic',
  'time',
  'consentVersion',
  // What a visitor agreed to is for the receiver to say: nobody can send it.
  'consentText',
  'consentLanguage',
  'submissionId',
  'signals',
  'challenge',
  // What only programs fill in.
  'homepage',
  // A control of such a name hides what scripts call on the form around it: the form could be neither shown nor sent.
  'elements',
  'insertBefore',
  'querySelector',
  'querySelectorAll',
  'reset',
];

/** The fields of a topic, in order, and which of them are required. */
export function topicFields(topic: string): { shown: BuiltIn[]; required: BuiltIn[] } {
  const isAppointment = topic === 'appointment';
  const names = Object.keys(builtIn) as BuiltIn[];
  return {
    shown: names.filter((name) => name !== 'consent' && (isAppointment || !name.startsWith('preferred'))),
    required: ['name', 'email', ...(isAppointment ? [] : ['message' as const])],
  };
}

/**
 * A text as it is checked, sent, stored and used, the same on both sides: of an e-mail address the address alone, of a
 * phone what can be seen of it. Nothing where there is nothing to see. What is not acceptable stays as it is.
 * @param type the field's; without one, text.
 */
export function normalizeAnswer(type: FieldType | undefined, text: string): string {
  if (isBlank(text)) return '';
  if (type === 'email') return readEmail(text) ?? text.trim();
  if (type === 'tel') return withoutUnseen(text).replace(/\s+/g, ' ').trim();
  return text;
}

/**
 * Checks the answers to a list of fields.
 * @param today the earliest acceptable date, as `YYYY-MM-DD`. The receiver passes yesterday's where it does not know
 * the visitor's time zone.
 * @returns the fields that are not acceptable, in the order of the list; at most one error per field.
 */
export function checkFields(fields: readonly Field[], answers: Readonly<Answers>, today: string): FieldError[] {
  return fields.flatMap((field) => {
    const code = checkField(field, answers[field.name] ?? '', today);
    if (!code) return [];
    return [{ field: field.name, code, ...(code === 'long' && { maxLength: maxLengthOf(field) }) }];
  });
}

function checkField(field: Field, answer: Answers[string], today: string): FieldCode | undefined {
  const text = normalizeAnswer(field.type, String(answer || '')).trim();
  if (!text) return field.required ? 'missing' : undefined;
  if (text.length > maxLengthOf(field)) return 'long';
  if (field.type === 'email') return readEmail(text) ? undefined : 'email';
  // Any way of writing a number is fine; something without a digit is not a number.
  if (field.type === 'tel') return /\p{Nd}/u.test(text) ? undefined : 'phone';
  if (field.type === 'date') return isDate(text) ? (field.isUpcoming && text < today ? 'past' : undefined) : 'date';
  const { options } = field;
  return options && !(answer instanceof Array ? answer : [text]).every((one) => options.includes(one))
    ? 'choice'
    : undefined;
}

/** Whether a text is a day of the calendar, as `YYYY-MM-DD`. 31 February parses, but as a day in March. */
function isDate(text: string): boolean {
  const date = new Date(text);
  return text.length === 10 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
