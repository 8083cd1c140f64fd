import type { FieldError } from '../../../src/form/message.js';
import type { FormConfig } from '../config/config.js';
import { bodyLimit, OtherBody } from '../http/bodies.js';
import { toContent } from '../message/content.js';
import { checkContent } from '../message/fields.js';
import { likeTopic } from '../message/topics.js';
import { asObject, readIncoming } from '../message/incoming.js';

/** What the form of the hosted page sent. */
export interface PostedForm {
  /** The body of a message, as `receive` takes it. */
  body: Record<string, unknown>;
  /** What was typed, by the name of the control, to be shown again. */
  values: Record<string, string>;
  submissionId?: string;
}

const appointmentFields = ['time', 'preferredDate', 'preferredTime'];

/**
 * Reads the body of a request to the hosted page, of any media type.
 * @param form nothing where there is no such form.
 */
export function readPostedForm(given: unknown, form: FormConfig | undefined): PostedForm {
  const { homepage, challenge, ...typed } = asObject(given instanceof OtherBody ? given.fields : given);
  const { answer, token } = asObject(challenge);
  const { submissionId } = typed;
  return {
    body: {
      ...withoutOtherTopic(typed, form),
      // A sum that was left empty is not answered wrongly.
      challenge: answer === '' ? undefined : challenge,
      signals: { honeypot: typeof homepage === 'string' && homepage !== '' },
    },
    values: textsOf({ ...typed, 'challenge.answer': answer, 'challenge.token': token }),
    ...(typeof submissionId === 'string' && submissionId && { submissionId }),
  };
}

/** Fields of an appointment that were filled in for another topic are not on view: they are shown again, but not sent. */
function withoutOtherTopic(fields: Record<string, unknown>, form: FormConfig | undefined): Record<string, unknown> {
  const { topic } = fields;
  const isAppointment = typeof topic === 'string' && likeTopic(form ?? {}, topic) === 'appointment';
  if (topic === undefined || isAppointment) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !appointmentFields.includes(name)));
}

function textsOf(fields: Record<string, unknown>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') texts[name] = value;
  }
  return texts;
}

/** Whether a message is longer than the receiver takes, though not longer than a page can show again. */
export function isTooLong({ body }: PostedForm): boolean {
  return Buffer.byteLength(JSON.stringify(body)) > bodyLimit;
}

/** Of a message that is too long as a whole, the fields that are too long by themselves. */
export function tooLongFields(form: FormConfig, { body }: PostedForm, now: number): FieldError[] {
  const content = toContent(form, readIncoming(body).incoming);
  return checkContent(form, content, now).filter(({ code }) => code === 'long');
}
