import {
  builtIn,
  checkFields,
  topicFields,
  normalizeAnswer,
  type Field,
  type FieldError,
  type Values,
} from '../../../src/form/message.js';
import { slotAskedFor } from '../appointments/booking.js';
import type { FormConfig } from '../config/config.js';
import { agreedWords } from './consent.js';
import { isTrue, type Incoming } from './incoming.js';

/** A message whose topic is settled and whose values are of their fields' types. */
export interface Content {
  topic: string;
  values: Values;
  consentVersion?: string;
  time?: string;
}

/** What a message says, put into the form's terms. The same content always gives the same result: it is compared. */
export function toContent(form: FormConfig, { topic, values, consentVersion, time }: Incoming): Content {
  const types = new Map([...Object.values<Field>(builtIn), ...form.extra].map(({ name, type }) => [name, type]));
  const settled = Object.create(null) as Values;
  for (const [name, value] of Object.entries(values)) {
    const used = name === 'consent' && form.consent ? isYes(value) : settle(value, types.get(name));
    if (used !== '') settled[name] = used;
  }
  return {
    topic: topic || (form.topics.length === 1 && form.topics[0]) || '',
    values: settled,
    ...(consentVersion && { consentVersion }),
    ...(time && { time }),
  };
}

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

/** Whether somebody agreed: `true`, as our form and page send it, and nothing else. */
function isYes(value: string | boolean): boolean {
  return value === true || value === 'true';
}

/** A line break in a single-line field can only have been put there to reach a mail header. */
function settle(value: string | boolean, type: Field['type'] | undefined): string | boolean {
  if (type === 'checkbox') return isTrue(value);
  const text = normalizeAnswer(type, String(value));
  return type === undefined || type === 'textarea' ? text : text.replace(/\s+/g, ' ');
}

/** The fields that a form asks for under a topic, with those marked that must be answered. */
export function askedFields(form: FormConfig, topic: string): Field[] {
  const { shown, required } = topicFields(topic);
  const asked: readonly string[] = form.fields ?? [...shown, ...form.extra.map(({ name }) => name)];
  const demanded: readonly string[] = form.required ?? required;
  return knownFields(form).flatMap((field) => {
    const isConsent = field.name === 'consent' && form.consent !== undefined;
    if (!isConsent && !asked.includes(field.name)) return [];
    return { ...field, required: isConsent || demanded.includes(field.name) || field.required === true };
  });
}

/** The fields that a message is checked for: those that are asked for, and those that came besides. */
function fieldsOf(form: FormConfig, topic: string, sent: readonly string[]): Field[] {
  const asked = askedFields(form, topic);
  const names = new Set(asked.map(({ name }) => name));
  const known = knownFields(form).filter(({ name }) => !names.has(name));
  for (const { name } of known) names.add(name);
  const undeclared = sent.filter((name) => !names.has(name));
  return [
    ...asked,
    ...known.map((field) => ({ ...field, required: false })),
    // What a page's own field holds is not ours to judge.
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
