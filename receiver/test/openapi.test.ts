import { Ajv2020 } from 'ajv/dist/2020.js';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { cancelToken, confirmToken, receiptToken } from '../src/page/links.js';
import { deriveKeys } from '../src/secrets.js';
import { StoreUnavailable } from '../src/store/unavailable.js';
import { clinic, fetchSum, message, receiptOf, post, startReceiver, type Receiver } from './support.js';

interface Parameter {
  name: string;
  in: string;
}
interface Response {
  description: string;
  content?: Record<string, { schema: object }>;
}
interface Operation {
  summary: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, object> };
  responses: Record<string, Response>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

async function readDocument({ app }: Receiver) {
  const response = await app.inject({ url: '/openapi.json', headers: { origin: clinic } });
  const document = response.json<Document>();
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
  );
  return { document, operations };
}

/** A validator that knows the document itself as a schema, so that references within it are found. */
function validatorFor(document: Document) {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    formats: { 'date-time': (text: string) => !Number.isNaN(Date.parse(text)), date: true },
  });
  ajv.addSchema({ $id: 'openapi.json', ...document });
  return ajv;
}

/** The parts of OpenAPI 3.1 that the document uses, as its specification has them. */
const shape = {
  type: 'object',
  required: ['openapi', 'info', 'paths'],
  properties: {
    openapi: { pattern: '^3\\.1\\.\\d+$' },
    info: { required: ['title', 'version'], properties: { title: { type: 'string' }, version: { type: 'string' } } },
    paths: {
      propertyNames: { pattern: '^/' },
      additionalProperties: {
        properties: {
          get: { $ref: '#/$defs/operation' },
          post: { $ref: '#/$defs/operation' },
        },
        additionalProperties: false,
      },
    },
    components: {
      properties: { schemas: { type: 'object' }, securitySchemes: { type: 'object' } },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
  $defs: {
    operation: {
      required: ['responses'],
      properties: {
        summary: { type: 'string' },
        parameters: { $ref: '#/$defs/parameters' },
        requestBody: {
          required: ['content'],
          properties: { required: { type: 'boolean' }, content: { $ref: '#/$defs/content' } },
          additionalProperties: false,
        },
        responses: {
          minProperties: 1,
          propertyNames: { pattern: '^[1-5]\\d\\d$' },
          additionalProperties: {
            required: ['description'],
            properties: {
              description: { type: 'string' },
              headers: { type: 'object' },
              content: { $ref: '#/$defs/content' },
            },
            additionalProperties: false,
          },
        },
        security: { type: 'array' },
      },
      additionalProperties: false,
    },
    parameters: {
      type: 'array',
      items: {
        required: ['name', 'in', 'schema'],
        properties: {
          name: { type: 'string' },
          in: { enum: ['query', 'header', 'path'] },
          required: { type: 'boolean' },
          schema: { type: 'object' },
          description: { type: 'string' },
        },
        if: { properties: { in: { const: 'path' } } },
        then: { required: ['required'] },
        additionalProperties: false,
      },
    },
    content: {
      minProperties: 1,
      propertyNames: { pattern: '^[a-z]+/[a-z+.-]+$' },
      additionalProperties: {
        required: ['schema'],
        properties: { schema: { type: 'object' } },
        additionalProperties: false,
      },
    },
  },
};

const openingHours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 };
const staffToken = '3f1c09e8b7a64d25'.repeat(2);
const time = '2030-01-16T09:30:00+01:00';
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };

/** From then on every call of the store fails, as where PostgreSQL is stopped or the disk is full. */
function stopDatabase({ store }: Receiver): void {
  const fail = () => Promise.reject(new StoreUnavailable('stopped', undefined));
  for (const method of Object.keys(store)) if (method !== 'close') Object.assign(store, { [method]: fail });
}

/** Requests that together get every answer that there is. */
async function* answers(): AsyncGenerator<[string, LightMyRequestResponse]> {
  const form = { openingHours, challenge: 'none', rateLimit: { max: 100, seconds: 60 } };
  const receiver = await startReceiver(form, {}, '', { RECEIVER_STAFF_TOKEN: `clinic:${staffToken}` });
  const sums = await startReceiver({ challenge: 'arithmetic' });
  const consent = { version: '1', text: 'You may answer me.' };
  const agreeing = await startReceiver({ consent, challenge: 'arithmetic' });
  const agreeingOnly = await startReceiver({ consent });
  const busy = await startReceiver({ rateLimit: { max: 1, seconds: 60 } });
  const broken = await startReceiver(form, {}, '', { RECEIVER_STAFF_TOKEN: `clinic:${staffToken}` });
  const keys = deriveKeys('a secret that only the tests know');
  await broken.store.close();
  const stopped = await startReceiver(form, {}, '', { RECEIVER_STAFF_TOKEN: `clinic:${staffToken}` });
  stopDatabase(stopped);
  const booking = message({ topic: 'appointment', time });
  const { reference } = receiptOf(await post(receiver, booking));
  const staff = { authorization: `Bearer ${staffToken}` };
  const elsewhere = { origin: 'https://elsewhere.example' };
  const receipt = receiptToken(keys, 'clinic', reference, receiver.clock.now);
  const cancel = cancelToken(keys, 'clinic', reference);
  const confirm = confirmToken(keys, 'clinic', reference);
  const ask = async (path: string, url: string, from: Receiver = receiver, options: InjectOptions = {}) => {
    return [`${options.method ?? 'GET'} ${path}`, await from.app.inject({ url, ...options })] as [
      string,
      LightMyRequestResponse,
    ];
  };
  const unreadable: InjectOptions[] = [
    { payload: '{', headers: { 'content-type': 'application/json' } },
    { payload: 'x', headers: { 'content-type': 'text/plain' } },
    { payload: `a=${'x'.repeat(200_000)}`, headers: urlencoded },
  ];

  const forms = '/v1/forms/{form}';
  const send = (from: Receiver, payload: object, headers: Record<string, string> = {}, name = 'clinic') =>
    ask(forms, `/v1/forms/${name}`, from, { method: 'POST', payload, headers });
  yield ['POST /v1/forms/{form}', await post(receiver, booking)];
  yield send(receiver, message());
  yield send(receiver, message({ topic: 'appointment', time }));
  yield send(receiver, message({ email: 'ana', time: 'x' }));
  yield send(receiver, { ...booking, name: 'Other' });
  yield send(receiver, message(), elsewhere);
  yield send(receiver, message(), {}, 'none');
  yield send(sums, message());
  yield send(sums, message({ challenge: { token: (await fetchSum(sums)).token, answer: '1' } }));
  yield send(agreeing, message());
  yield send(agreeingOnly, message({ consent: true, consentVersion: '0' }));
  yield send(agreeingOnly, message({ consent: true, consentVersion: '1' }));
  yield send(busy, message());
  yield send(busy, message());
  const curious = await startReceiver({ ...form, rateLimit: { max: 1, seconds: 60 } });
  for (const [path, url] of [
    [`${forms}/challenge`, '/v1/forms/clinic/challenge'],
    [`${forms}/times`, '/v1/forms/clinic/times'],
    ['/e/{form}', '/e/clinic'],
  ] as const) {
    for (let count = 0; count < 11; count++) yield ask(path, url, curious);
  }
  yield send(broken, message());
  yield send(stopped, message());
  for (const options of unreadable) yield ask(forms, '/v1/forms/clinic', receiver, { method: 'POST', ...options });

  for (const [path, from] of [
    ['challenge', sums],
    ['challenge', receiver],
    ['challenge', agreeing],
    ['challenge', agreeingOnly],
    ['times', receiver],
  ] as const) {
    for (const [name, headers] of [
      ['clinic', {}],
      ['clinic', elsewhere],
      ['none', {}],
    ] as const) {
      yield ask(`${forms}/${path}`, `/v1/forms/${name}/${path}`, from, { headers });
    }
  }
  yield ask(`${forms}/times`, '/v1/forms/clinic/times?from=x');
  yield ask(`${forms}/times`, '/v1/forms/clinic/times', sums);
  yield ask(`${forms}/times`, '/v1/forms/clinic/times', broken);
  yield ask(`${forms}/times`, '/v1/forms/clinic/times', stopped);
  const messages = `${forms}/messages/{reference}`;
  yield ask(messages, `/v1/forms/clinic/messages/${reference}`, receiver, { headers: staff });
  yield ask(messages, '/v1/forms/clinic/messages/2222-2222', receiver, { headers: staff });
  yield ask(messages, `/v1/forms/clinic/messages/${reference}`);
  yield ask(messages, `/v1/forms/clinic/messages/${reference}`, broken, { headers: staff });
  yield ask(messages, `/v1/forms/clinic/messages/${reference}`, stopped, { headers: staff });

  for (let count = 0; count < 11; count++) yield ask(messages, `/v1/forms/clinic/messages/${reference}`, curious);

  const sendPage = (from: Receiver, fields: object, headers: Record<string, string> = {}, name = 'clinic') => {
    const payload = new URLSearchParams(fields as Record<string, string>).toString();
    return ask('/e/{form}', `/e/${name}`, from, { method: 'POST', payload, headers: { ...urlencoded, ...headers } });
  };
  yield sendPage(receiver, message());
  yield sendPage(receiver, message({ topic: 'appointment', time }));
  yield sendPage(receiver, message({ email: 'ana' }));
  yield sendPage(receiver, message(), elsewhere);
  yield sendPage(receiver, message(), {}, 'none');
  yield sendPage(busy, message());
  yield sendPage(await startReceiver(), message());
  const other = await startReceiver();
  await other.store.close();
  yield sendPage(other, message());
  stopDatabase(other);
  yield sendPage(other, message());
  for (const options of unreadable) {
    yield ask('/e/{form}', '/e/clinic', receiver, { method: 'POST', ...options });
    for (const path of ['cancel', 'confirm', 'move']) {
      yield ask(`/e/{form}/${path}`, `/e/clinic/${path}`, receiver, { method: 'POST', ...options });
    }
  }
  for (const [name, headers, from] of [
    ['clinic', {}, receiver],
    ['clinic', elsewhere, receiver],
    ['none', {}, receiver],
    ['clinic', {}, broken],
    ['clinic', {}, stopped],
  ] as const) {
    yield ask('/e/{form}', `/e/${name}`, from, { headers });
  }
  for (const [path, search] of [
    ['sent', `receipt=${receipt}`],
    ['appointment.ics', `receipt=${receipt}`],
    ['confirm', `token=${confirm}`],
    ['cancel', `token=${cancel}`],
    ['move', `token=${cancel}`],
  ]) {
    yield ask(`/e/{form}/${path}`, `/e/clinic/${path}?${search}`);
    yield ask(`/e/{form}/${path}`, `/e/clinic/${path}`);
    yield ask(`/e/{form}/${path}`, `/e/clinic/${path}?${search}`, broken);
    yield ask(`/e/{form}/${path}`, `/e/clinic/${path}?${search}`, stopped);
  }
  for (const [path, token] of [
    ['confirm', confirm],
    ['move', cancel],
    ['cancel', cancel],
  ] as const) {
    if (path === 'move') {
      const payload = new URLSearchParams({ time: '2030-01-16T10:00:00+01:00' }).toString();
      const options = { method: 'POST', payload, headers: urlencoded } as const;
      yield ask('/e/{form}/move', `/e/clinic/move?token=${token}`, receiver, options);
    }
    for (const [search, from] of [
      [`?token=${token}`, receiver],
      ['', receiver],
      [`?token=${token}`, broken],
      [`?token=${token}`, stopped],
    ] as const) {
      yield ask(`/e/{form}/${path}`, `/e/clinic/${path}${search}`, from, { method: 'POST' });
    }
  }
  for (const file of ['page.css', 'page.js']) {
    for (const name of ['clinic', 'none']) yield ask(`/e/{form}/${file}`, `/e/${name}/${file}`);
  }
  for (const path of ['/healthz', '/readyz', '/openapi.json']) yield ask(path, path);
  yield ask('/readyz', '/readyz', broken);
}

/** What each route reads of a request. */
const requests: Record<string, string[]> = {
  'POST /v1/forms/{form}': [
    'body application/json',
    'body application/x-www-form-urlencoded',
    'header Idempotency-Key',
    'path form',
  ],
  'GET /v1/forms/{form}/challenge': ['path form'],
  'GET /v1/forms/{form}/times': ['path form', 'query from', 'query to'],
  'GET /v1/forms/{form}/messages/{reference}': ['path form', 'path reference'],
  'GET /e/{form}': ['path form', 'query lang', 'query topic'],
  'POST /e/{form}': ['body application/json', 'body application/x-www-form-urlencoded', 'path form', 'query lang'],
  'GET /e/{form}/sent': ['path form', 'query lang', 'query receipt'],
  'GET /e/{form}/appointment.ics': ['path form', 'query lang', 'query receipt', 'query token'],
  'GET /e/{form}/cancel': ['path form', 'query lang', 'query token'],
  'POST /e/{form}/cancel': ['path form', 'query lang', 'query token'],
  'GET /e/{form}/move': ['path form', 'query lang', 'query moved', 'query token'],
  'POST /e/{form}/move': [
    'body application/x-www-form-urlencoded',
    'path form',
    'query lang',
    'query moved',
    'query token',
  ],
  'GET /e/{form}/confirm': ['path form', 'query lang', 'query token'],
  'POST /e/{form}/confirm': ['path form', 'query lang', 'query token'],
  'GET /e/{form}/page.css': ['path form'],
  'GET /e/{form}/page.js': ['path form'],
  'GET /healthz': [],
  'GET /readyz': [],
  'GET /openapi.json': [],
};

describe('/openapi.json', () => {
  it('is an OpenAPI document whose schemas can be used', async () => {
    const { document, operations } = await readDocument(await startReceiver());
    const ajv = validatorFor(document);
    const isDocument = ajv.compile(shape);
    isDocument(document);
    expect(isDocument.errors ?? []).toEqual([]);
    for (const name of Object.keys(document.components.schemas))
      ajv.compile({ $ref: `openapi.json#/components/schemas/${name}` });
    for (const { name, path, operation } of operations) {
      const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, parameter]) => parameter);
      expect(named.map((parameter) => parameter.name).sort(), name).toEqual(inPath.sort());
    }
  });

  it('has every route, and no other', async () => {
    const receiver = await startReceiver();
    const { app } = receiver;
    const { operations } = await readDocument(receiver);
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
    const described = operations.map(({ name }) => name.replace(/\{(\w+)\}/g, ':$1'));
    for (const name of described) {
      const [method, url] = name.split(' ') as [(typeof methods)[number], string];
      expect(app.hasRoute({ method, url }), name).toBe(true);
    }
    const printed = app.printRoutes({ commonPrefix: false }).matchAll(/\(([A-Z, ]+)\)/g);
    const count = Array.from(printed, ([, list = '']) => list.split(', '))
      .flat()
      .filter((method) => methods.includes(method as 'GET'));
    expect(count.length).toBe(described.length);
  });

  it('has what each route reads of a request', async () => {
    const { operations } = await readDocument(await startReceiver());
    const described = operations.map(({ name, operation: { parameters = [], requestBody } }) => [
      name,
      [
        ...Object.keys(requestBody?.content ?? {}).map((type) => `body ${type}`),
        ...parameters.map((parameter) => `${parameter.in} ${parameter.name}`),
      ].sort(),
    ]);
    expect(Object.fromEntries(described)).toEqual(requests);
  });

  it('says what a message has to be', async () => {
    const { document } = await readDocument(await startReceiver());
    const isMessage = validatorFor(document).compile({ $ref: 'openapi.json#/components/schemas/Message' });
    const challenge = { token: 'x', solution: { counter: 7, derivedKey: '0a' } };
    for (const good of [message(), message({ consent: true, challenge, ownField: ['a', 'b'] })])
      expect(isMessage(good), JSON.stringify(isMessage.errors)).toBe(true);
    for (const bad of [
      {},
      message({ email: 7 }),
      message({ challenge: { token: 'x' } }),
      message({ name: 'x'.repeat(201) }),
    ])
      expect(isMessage(bad), JSON.stringify(bad)).toBe(false);
  });

  it('has every status that the routes answer with, and no other; and the answers are as it says', async () => {
    const { document, operations } = await readDocument(await startReceiver());
    const ajv = validatorFor(document);
    const seen = new Map<string, Set<string>>();
    for await (const [name, response] of answers()) {
      const { operation } = operations.find((it) => it.name === name)!;
      const status = String(response.statusCode);
      const described = operation.responses[status];
      expect(described, `${name} answers ${status}: ${response.body.slice(0, 200)}`).toBeDefined();
      seen.set(name, (seen.get(name) ?? new Set()).add(status));
      const type = String(response.headers['content-type'] ?? '').split(';')[0]!;
      if (!described!.content) {
        expect(response.body, `${name} ${status}`).toBe('');
        continue;
      }
      const { schema } = described!.content[type] ?? {};
      expect(schema, `${name} ${status} ${type}`).toBeDefined();
      const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi.json#/')) as object;
      const validate = ajv.compile(local);
      validate(type.includes('json') ? response.json() : response.body);
      expect(validate.errors ?? [], `${name} ${status}: ${response.body}`).toEqual([]);
    }
    for (const { name, operation } of operations) {
      expect([...(seen.get(name) ?? [])].sort(), name).toEqual(Object.keys(operation.responses).sort());
    }
  });
});
