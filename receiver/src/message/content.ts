import { builtIn, normalizeAnswer, type Field, type Values } from '../../../src/form/message.js';
import type { FormConfig } from '../config/config.js';
import { isTrue, type Incoming } from './incoming.js';

/** A message with its topic, and with values of their fields' types. */
export interface Content {
  topic: string;
  values: Values;
  consentVersion?: string;
  time?: string;
}

/** Converts a message to the form's field types. The same input always gives the same result, since fingerprints are compared. */
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

/** Only `true`, which our form and page send, counts as consent. */
function isYes(value: string | boolean): boolean {
  return value === true || value === 'true';
}

/** A line break in a single-line field can only have been put there to reach a mail header. */
function settle(value: string | boolean, type: Field['type'] | undefined): string | boolean {
  if (type === 'checkbox') return isTrue(value);
  const text = normalizeAnswer(type, String(value));
  return type === undefined || type === 'textarea' ? text : text.replace(/\s+/g, ' ');
}
