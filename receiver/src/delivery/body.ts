import type { FormConfig } from '../config/config.js';
import { toFhir, toFhirCancellation } from '../fhir/resource.js';
import type { StoredMessage } from '../store/store.js';
import type { WebhookFormat } from './webhook-formats.js';

export interface Body {
  type: string;
  text: string;
}

/** A message for another program of the clinic's, whole. */
export function bodyOf(message: StoredMessage, format: WebhookFormat, form: Pick<FormConfig, 'words'> = {}): Body {
  return writers[format](message, form);
}

/** The body about a cancelled appointment; it names the earlier message by its reference. */
export function cancellationBodyOf(message: StoredMessage, format: WebhookFormat): Body {
  return cancellationWriters[format](message);
}

/** The body about an appointment that its visitor moved; as FHIR, the resource that replaces the earlier one. */
export function moveBodyOf(message: StoredMessage, format: WebhookFormat, form: Pick<FormConfig, 'words'> = {}): Body {
  const { reference, form: id, appointment } = message;
  if (format === 'fhir') return bodyOf(message, format, form);
  return {
    type: 'application/json',
    text: JSON.stringify({ type: 'move', reference, form: id, appointment }),
  };
}

const writers: Record<WebhookFormat, (message: StoredMessage, form: Pick<FormConfig, 'words'>) => Body> = {
  // What staff noted stays with them.
  json: ({ note: _note, doneAt: _doneAt, revision: _revision, ...message }) => ({
    type: 'application/json',
    text: JSON.stringify({ type: 'message', ...message }),
  }),
  fhir: (message, form) => ({ type: 'application/fhir+json', text: JSON.stringify(toFhir(message, form)) }),
};

const cancellationWriters: Record<WebhookFormat, (message: StoredMessage) => Body> = {
  json: ({ reference, form, appointment }) => ({
    type: 'application/json',
    text: JSON.stringify({ type: 'cancellation', reference, form, appointment }),
  }),
  fhir: (message) => ({ type: 'application/fhir+json', text: JSON.stringify(toFhirCancellation(message)) }),
};
