import { builtIn, checkFields, topicFields, type Field, type FieldError } from '../../../src/form/message.js';
import { slotAskedFor } from '../appointments/booking.js';
import type { FormConfig } from '../config/config.js';
import { agreedWords } from './consent.js';
import type { Content } from './content.js';
import { likeTopic } from './topics.js';

/**
 * Everything in a message that its form cannot accept.
 * @param now milliseconds since 1970.
 */
export function checkContent(form: FormConfig, content: Content, now: number): FieldError[] {
  const { topic, values } = content;
  const errors = checkFields(fieldsOf(form, topic, Object.keys(values)), values, earliestDate(now));
  if (!form.topics.includes(topic)) errors.unshift({ field: 'topic', code: topic ? 'choice' : 'missing' });
  if (form.consent && values.consent === true && !agreedWords(form, content)) {
    errors.push({ field: 'consent', code: 'changed' });
  }
  if (content.time && !slotAskedFor(form, content, now)) errors.push({ field: 'time', code: 'time' });
  return errors;
}

/** The fields of a form under a topic; `required` marks those that must be answered. */
export function askedFields(form: FormConfig, topic: string): Field[] {
  const { shown, required } = topicFields(likeTopic(form, topic));
  const asked: readonly string[] = form.fields ?? [...shown, ...form.extra.map(({ name }) => name)];
  const demanded: readonly string[] = form.required ?? required;
  return knownFields(form).flatMap((field) => {
    const isConsent = field.name === 'consent' && form.consent !== undefined;
    if (!isConsent && !asked.includes(field.name)) return [];
    return { ...field, required: isConsent || demanded.includes(field.name) || field.required === true };
  });
}

/** The fields that a message is checked for: those of the form, and others that were sent. */
function fieldsOf(form: FormConfig, topic: string, sent: readonly string[]): Field[] {
  const asked = askedFields(form, topic);
  const names = new Set(asked.map(({ name }) => name));
  const known = knownFields(form).filter(({ name }) => !names.has(name));
  for (const { name } of known) names.add(name);
  const undeclared = sent.filter((name) => !names.has(name));
  return [
    ...asked,
    ...known.map((field) => ({ ...field, required: false })),
    // The receiver does not know what a field of the page's author may hold.
    ...undeclared.map((name) => ({ name, type: 'textarea' }) as const),
  ];
}

function knownFields(form: FormConfig): Field[] {
  return [...Object.values<Field>(builtIn), ...form.extra];
}

/** Yesterday in UTC: it is still that day somewhere, and the visitor's time zone is not known. */
function earliestDate(now: number): string {
  return new Date(now - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
