import type { FormConfig } from '../config/config.js';
import { likeTopic } from '../message/topics.js';
import type { Appointment, StoredMessage } from '../store/store.js';

/** As far as this file writes them: resources of FHIR R4. */
export type Resource = { resourceType: 'Appointment' | 'Communication'; id: string } & Record<string, unknown>;

const visitor = { reference: '#visitor' };
const answers = { reference: '#answers' };

/**
 * A message as a FHIR R4 resource: an `Appointment` where one was asked for (`proposed`), held until it is confirmed (`pending`), given (`booked`) or given up
 * (`cancelled`), else a `Communication`. Who wrote it is a contained `Patient` that nobody has verified; everything that
 * was answered, word for word, is a contained `QuestionnaireResponse`.
 */
export function toFhir(message: StoredMessage, form: Pick<FormConfig, 'words'> = {}): Resource {
  const { reference, topic, receivedAt, values, appointment } = message;
  const shared = {
    id: reference,
    meta: { security: [patientReported] },
    contained: [toPatient(message), toAnswers(message)],
    identifier: [{ value: reference }],
  };
  const text = toText(values.message);
  if (likeTopic(form, topic) !== 'appointment' && !appointment) {
    return {
      resourceType: 'Communication',
      ...shared,
      status: 'completed',
      ...(toText(topic) && { topic: { text: toText(topic) } }),
      subject: visitor,
      about: [answers],
      received: receivedAt,
      sender: visitor,
      ...(text && { payload: [{ contentString: text }] }),
    };
  }
  return {
    resourceType: 'Appointment',
    ...shared,
    ...(appointment
      ? { status: statusOf(appointment), start: appointment.start, end: appointment.end }
      : { status: 'proposed', ...requestedPeriod(values.preferredDate) }),
    supportingInformation: [answers],
    created: receivedAt,
    ...(text && { comment: text }),
    participant: [{ actor: visitor, status: appointment?.cancelledAt ? 'declined' : 'accepted' }],
  };
}

/** That an appointment was cancelled, as the resource that replaces the booked one, without the visitor in it. */
export function toFhirCancellation({ reference, receivedAt, appointment }: StoredMessage): Resource {
  return {
    resourceType: 'Appointment',
    id: reference,
    identifier: [{ value: reference }],
    status: 'cancelled',
    ...(appointment && { start: appointment.start, end: appointment.end }),
    created: receivedAt,
    participant: [{ actor: { display: 'The visitor' }, status: 'declined' }],
  };
}

const patientReported = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'PATRPT',
  display: 'patient reported',
};

function toPatient({ values }: StoredMessage) {
  const [name, email, phone] = [values.name, values.email, values.phone].map(toText);
  const telecom = [
    ...(email ? [{ system: 'email', value: email }] : []),
    ...(phone ? [{ system: 'phone', value: phone }] : []),
  ];
  return {
    resourceType: 'Patient',
    id: 'visitor',
    meta: { tag: [{ code: 'unverified', display: 'As a visitor of the website wrote it; not verified' }] },
    ...(name && { name: [{ text: name }] }),
    ...(telecom.length && { telecom }),
  };
}

function toAnswers({ values, receivedAt, consentVersion, consentText, consentLanguage }: StoredMessage) {
  const consent = { consentVersion, consentText, consentLanguage };
  // Under these names stands what the receiver says, never what somebody typed.
  const typed = Object.entries(values).map(([name, value]) => {
    return [Object.hasOwn(consent, toText(name) ?? '') ? `visitor-${name}` : name, value] as const;
  });
  const item = [...typed, ...Object.entries(consent)].flatMap(([name, value], index) => {
    const answer =
      typeof value === 'boolean' ? { valueBoolean: value } : toText(value) && { valueString: toText(value) };
    return answer ? { linkId: toText(name) ?? `answer-${index}`, answer: [answer] } : [];
  });
  return {
    resourceType: 'QuestionnaireResponse',
    id: 'answers',
    status: 'completed',
    authored: receivedAt,
    source: visitor,
    ...(item.length && { item }),
  };
}

/** A day without a time of day is a period of that day. */
function requestedPeriod(day: unknown) {
  const isDay = typeof day === 'string' && /^[1-9]\d{3}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day));
  return isDay ? { requestedPeriod: [{ start: day, end: day }] } : {};
}

/** As FHIR takes text: of white space, only spaces, tabs and line breaks; something other than them. */
function toText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/[^\S\n\r\t ]/g, ' ').trim();
  return text || undefined;
}

function statusOf({ cancelledAt, confirmBy }: Appointment): 'cancelled' | 'pending' | 'booked' {
  if (cancelledAt) return 'cancelled';
  return confirmBy ? 'pending' : 'booked';
}
