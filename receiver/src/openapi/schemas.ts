import { dayParts, fieldCodes } from '../../../src/form/message.js';

const text = { type: 'string' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const hex = { type: 'string', pattern: '^[0-9a-f]+$' } as const;
const count = { type: 'integer', minimum: 0 } as const;

/** An object that has all of the properties named, and no others but the optional ones. */
function object(properties: Record<string, object>, optional: Record<string, object> = {}) {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
    additionalProperties: false,
  };
}

export function ref(name: keyof typeof schemas) {
  return { $ref: `#/components/schemas/${name}` };
}

const slot = { start: instant, end: instant };
const consent = { $ref: '#/components/schemas/ConsentWords' };
const timeZone = { type: 'string', description: 'An IANA name, such as `Europe/Madrid`.' };

/** What goes over the wire, as JSON Schema. */
export const schemas = {
  Message: {
    type: 'object',
    description: 'What a visitor sends. Further properties are the answers to the page’s own fields.',
    required: ['submissionId'],
    properties: {
      submissionId: { ...text, maxLength: 128, description: 'The same for every sending of the same content.' },
      topic: { ...text, description: 'One of the form’s; needed where it has several.' },
      name: { ...text, maxLength: 200 },
      email: { ...text, maxLength: 254, description: 'Stored as the one address in it, with its domain in ASCII.' },
      phone: { ...text, maxLength: 50, description: 'Stored without what cannot be seen.' },
      preferredDate: { ...text, format: 'date' },
      preferredTime: { enum: [...dayParts] },
      time: { ...instant, description: 'The start of one of the free times.' },
      message: { ...text, maxLength: 5000 },
      consent: {
        type: ['boolean', 'string'],
        description:
          '`true` (urlencoded, `true`) where the visitor agreed. Where the form asks, nothing else counts as yes.',
      },
      consentVersion: {
        ...text,
        maxLength: 200,
        description: 'The version of the words that were shown. Where the form asks, it has to be one of its own.',
      },
      signals: object({ honeypot: { type: 'boolean' }, seconds: count }),
      challenge: {
        description: 'The challenge’s token, with the answer to its sum or the work instead.',
        oneOf: [
          object({ token: text, answer: text }),
          object({ token: text, solution: object({ counter: count, derivedKey: hex }) }),
        ],
      },
    },
    additionalProperties: { type: ['string', 'boolean', 'number', 'array'] },
  },
  Receipt: object(
    { reference: { ...text, pattern: '^[2-9A-Z]{4}-[2-9A-Z]{4}$' }, status: { enum: ['stored', 'quarantined'] } },
    { appointment: object({ ...slot, timeZone }) },
  ),
  Sum: object(
    {
      kind: { const: 'arithmetic' },
      operands: { type: 'array', items: count, minItems: 2, maxItems: 2 },
      question: text,
      token: text,
      expires: instant,
    },
    { alternative: { $ref: '#/components/schemas/ProofOfWork' }, consent },
  ),
  ProofOfWork: object({
    kind: { const: 'proof-of-work' },
    parameters: object({
      algorithm: { const: 'PBKDF2/SHA-256' },
      nonce: hex,
      salt: hex,
      cost: count,
      keyLength: count,
      keyPrefix: hex,
    }),
  }),
  NoChallenge: object({ kind: { const: 'none' } }, { consent }),
  ConsentWords: {
    description: 'What the visitor has to agree to, to be shown word for word as plain text.',
    ...object(
      { version: { ...text, description: 'Goes back as `consentVersion`.' }, text },
      { language: { ...text, description: 'A BCP 47 tag. A refusal always has it.' } },
    ),
  },
  FreeTimes: object({ timeZone, times: { type: 'array', items: object(slot) } }),
  Problem: {
    description: 'Why a request was refused (RFC 9457), in words that a visitor may read.',
    ...object(
      { title: text, status: { type: 'integer' }, detail: text },
      {
        code: { enum: ['challenge', 'conflict', 'taken'] },
        errors: {
          type: 'array',
          items: object(
            {
              pointer: { ...text, description: 'The field, as a JSON pointer.' },
              code: { enum: [...new Set([...fieldCodes, 'wrong', 'expired', 'spent', 'forged'])] },
              detail: text,
            },
            { maxLength: { ...count, description: 'With the code `long`: the most characters that are accepted.' } },
          ),
        },
        challenge: { $ref: '#/components/schemas/Sum' },
        times: { type: 'array', items: object(slot) },
        timeZone,
        consent,
      },
    ),
  },
  Status: object({ status: text }, { deliveries: object({ waiting: count, failing: count, givenUp: count }) }),
  Resource: {
    type: 'object',
    description: 'An `Appointment` or a `Communication` of FHIR R4.',
    required: ['resourceType', 'id'],
    properties: { resourceType: { enum: ['Appointment', 'Communication'] }, id: text },
  },
};
