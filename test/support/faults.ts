/** An endpoint that keeps messages, and fails in all the ways in which endpoints and networks do. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What becomes of one request. */
interface Step {
  /** Whether the message is kept. */
  keeps?: boolean;
  status?: number;
  headers?: Record<string, string>;
  /** A text as it is, with the type of a page; anything else as JSON. `receipt` is what the endpoint says once it kept it. */
  body?: unknown;
  how?: 'reset early' | 'reset' | 'hang' | 'drip' | 'cut' | 'no cors';
}

export interface Fault {
  name: string;
  /** What happens to the first requests; those after them are answered with a receipt. */
  steps: Step[];
}

const RECEIPT = 'receipt';
const problem = (errors: unknown) => ({ title: 'Not acceptable', errors });
const typeOf = (type: string) => ({ 'content-type': type });
const retryAfter = (value: string) => ({ 'retry-after': value });

export const faults: Fault[] = [
  { name: '200', steps: [{ keeps: true, status: 200, body: RECEIPT }] },
  { name: '201', steps: [] },
  { name: '202', steps: [{ keeps: true, status: 202, body: { status: 'accepted' } }] },
  { name: '204', steps: [{ keeps: true, status: 204, headers: {} }] },
  { name: '302, kept', steps: [{ keeps: true, status: 302, headers: { location: '/thanks' } }] },
  { name: '302, not kept', steps: [{ status: 302, headers: { location: '/login' } }] },
  {
    name: '400, problem details',
    steps: [{ status: 400, body: problem([{ pointer: '#/email', detail: 'Not this one.' }]) }],
  },
  { name: '400, no reason', steps: [{ status: 400, body: '<h1>Bad request</h1>' }] },
  { name: '403', steps: [{ status: 403, body: { title: 'Forbidden' } }] },
  { name: '409', steps: [{ status: 409, body: problem([{ pointer: '/time', code: 'taken' }]) }] },
  {
    name: '422, problem details',
    steps: [
      {
        status: 422,
        headers: typeOf('application/problem+json'),
        body: problem([{ pointer: '/email', code: 'email' }]),
      },
    ],
  },
  {
    name: '422, lists by name',
    steps: [{ status: 422, body: { errors: { email: ['is invalid'], phone: 'is too short' } } }],
  },
  {
    name: '422, Formspree',
    steps: [
      {
        status: 422,
        body: {
          error: 'Validation errors',
          errors: [{ field: 'email', code: 'TYPE_EMAIL', message: 'should be an email' }],
        },
      },
    ],
  },
  {
    name: '422, a field that is not there',
    steps: [{ status: 422, body: problem([{ pointer: '/insurer', code: 'missing' }]) }],
  },
  {
    name: '422, a page with the form',
    steps: [
      {
        status: 422,
        body: '<form><input name="email" aria-invalid="true" aria-describedby="e"><p id="e">Not this one.</p></form>',
      },
    ],
  },
  {
    name: '200, Contact Form 7: not valid',
    steps: [
      {
        status: 200,
        body: { status: 'validation_failed', invalid_fields: [{ field: 'email', message: 'Not this one.' }] },
      },
    ],
  },
  {
    name: '200, Contact Form 7: spam',
    steps: [{ status: 200, body: { status: 'spam', message: 'There was an error.' } }],
  },
  { name: '200, success: false', steps: [{ status: 200, body: { success: false } }] },
  { name: '413', steps: [{ status: 413, body: {} }] },
  { name: '429, Retry-After in seconds', steps: [{ status: 429, headers: retryAfter('1'), body: {} }] },
  { name: '429, Retry-After as a date', steps: [{ status: 429, headers: retryAfter('in a second'), body: {} }] },
  {
    name: '429, twice',
    steps: [
      { status: 429, headers: retryAfter('1'), body: {} },
      { status: 429, headers: retryAfter('1'), body: {} },
    ],
  },
  { name: '429 without Retry-After', steps: [{ status: 429, body: {} }] },
  { name: '500, not kept', steps: [{ status: 500, body: {} }] },
  { name: '500, kept', steps: [{ keeps: true, status: 500, body: '<h1>Oh</h1>' }] },
  { name: '502, kept', steps: [{ keeps: true, status: 502, body: '<h1>Bad gateway</h1>' }] },
  { name: '503, then fine', steps: [{ status: 503, headers: retryAfter('1'), body: {} }] },
  { name: '503 without Retry-After', steps: [{ status: 503, body: {} }] },
  { name: 'hang, not kept', steps: [{ how: 'hang' }] },
  { name: 'hang, kept', steps: [{ keeps: true, how: 'hang' }] },
  { name: 'reset before the body', steps: [{ how: 'reset early' }] },
  { name: 'reset after the body', steps: [{ how: 'reset' }] },
  { name: 'reset once it is kept', steps: [{ keeps: true, how: 'reset' }] },
  { name: 'slow body', steps: [{ keeps: true, status: 201, how: 'drip', body: RECEIPT }] },
  { name: 'body cut off', steps: [{ keeps: true, status: 201, how: 'cut', body: RECEIPT }] },
  {
    name: 'truncated JSON',
    steps: [{ keeps: true, status: 201, headers: typeOf('application/json'), body: '{"reference":"AAAA-' }],
  },
  { name: 'a page for JSON, not kept', steps: [{ status: 200, body: '<title>Sign in to the guest network</title>' }] },
  { name: 'a page for JSON, kept', steps: [{ keeps: true, status: 200, body: '<title>Thank you</title>' }] },
  { name: 'refused by CORS, kept', steps: [{ keeps: true, status: 201, how: 'no cors', body: RECEIPT }] },
  { name: 'refused by CORS, not kept', steps: [{ status: 403, how: 'no cors', body: {} }] },
];

/** What the endpoint keeps: by its key where it has one store, in any case in order. */
export interface Kept {
  key: string;
  message: string;
}

export interface FaultyEndpoint {
  address: string;
  kept: Kept[];
  /** The next messages that say this meet these steps. */
  meet(message: string, fault: Fault): void;
  stop(): Promise<void>;
}

/**
 * @param isIdempotent whether a key is kept once, as the receiver does, or whatever comes is kept, as form services do. A
 * browser may send again by itself over a connection that it had used before; only a key helps against that, so that
 * without keys each request has a connection of its own.
 */
export async function startFaultyEndpoint(isIdempotent: boolean): Promise<FaultyEndpoint> {
  const kept: Kept[] = [];
  const plans = new Map<string, Step[]>();

  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 5000;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.shouldKeepAlive = isIdempotent;
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type',
      'access-control-expose-headers': 'retry-after',
    };
    if (request.method !== 'POST') {
      response.writeHead(204, cors).end();
      return;
    }
    // The path says which plan it is, so that a connection can break before the body is read.
    const plan = plans.get((request.url ?? '').slice(1)) ?? [];
    if (plan[0]?.how === 'reset early') {
      plan.shift();
      request.socket.resetAndDestroy();
      return;
    }
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const { submissionId: key, message } = JSON.parse(text) as { submissionId: string; message: string };
    const step = plan.shift() ?? { keeps: true, status: 201, body: RECEIPT };
    if (step.keeps && !(isIdempotent && kept.some((it) => it.key === key))) kept.push({ key, message });
    await answer(step, response, step.how === 'no cors' ? {} : cors);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    kept,
    meet: (path, { steps }) => plans.set(path, [...steps]),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  { status = 201, headers, body = '', how }: Step,
  response: ServerResponse,
  cors: Record<string, string>,
): Promise<void> {
  if (how === 'hang') return;
  if (how === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const said = body === RECEIPT ? { reference: 'AAAA-0001', status: 'stored' } : body;
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  if (headers?.['retry-after']?.startsWith('in')) headers = retryAfter(new Date(Date.now() + 1500).toUTCString());
  response.writeHead(status, {
    ...cors,
    ...(text && typeOf(typeof said === 'string' ? 'text/html' : 'application/json')),
    ...headers,
    ...(how === 'cut' && { 'content-length': String(text.length) }),
  });
  if (how === 'drip') {
    for (const character of text) {
      response.write(character);
      await wait(10);
    }
    response.end();
  } else if (how === 'cut') {
    response.write(text.slice(0, text.length / 2));
    await wait(20);
    response.destroy();
  } else response.end(text);
}
