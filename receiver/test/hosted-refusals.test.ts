/** Whatever is wrong with what the hosted page sends: the answer is a page, and what was typed is in it. */
import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { startReceiver, type Receiver } from './support.js';

const page = { phone: '+44 1632 960 001' };
const typed = {
  name: 'Ana García',
  email: 'ana@example.com',
  message: 'How long does it <b>take</b>?\nSecond "line" & more',
};
const urlencoded = 'application/x-www-form-urlencoded';
const boundary = 'x-boundary';
const multipart = `multipart/form-data; boundary=${boundary}`;

function asMultipart(fields: Record<string, string>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${boundary}--\r\n`;
}

function send({ app }: Receiver, payload: string, headers: Record<string, string> = {}, url = '/e/clinic') {
  const own = { 'content-type': urlencoded, origin: 'http://localhost', host: 'localhost' };
  return app.inject({ method: 'POST', url, payload, headers: { ...own, ...headers } });
}

const body = (changes: Record<string, string> = {}) =>
  new URLSearchParams({ submissionId: 'from-a-page', topic: 'question', ...typed, ...changes }).toString();

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function expectKept(response: LightMyRequestResponse, values: Record<string, string> = typed): void {
  expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
  const html = unescaped(response.body);
  for (const value of Object.values(values)) expect(html.replaceAll('\r\n', '\n')).toContain(value);
  expect(html).toContain('Your message was not sent');
  expect(html).toContain('There is a problem');
}

describe('a page that may not send', () => {
  it.each([
    ['another website', { origin: 'https://elsewhere.example' }],
    ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['nonsense', { origin: 'nonsense' }],
    ['a proxy that changes the host', { origin: 'https://forms.clinic.example', host: '127.0.0.1:8080' }],
  ])('of %s gets the form with its text back, and a way to call', async (_, headers) => {
    const receiver = await startReceiver({ page, challenge: 'arithmetic' });
    const response = await send(receiver, body(), headers);
    expect(response.statusCode).toBe(403);
    expectKept(response);
    expect(unescaped(response.body)).toContain('This page cannot send your message now.');
    expect(response.body).toContain('tel:+441632960001');
    expect(response.body).toMatch(/What is \d+ plus \d+\?/);
    expect(await receiver.store.list(1)).toEqual([]);
  });

  it('keeps the number of its message, so that a message sent again is one', async () => {
    const receiver = await startReceiver({ page });
    const refused = await send(receiver, body(), { origin: 'null' });
    expect(refused.body).toContain('value="from-a-page"');
    expect((await send(receiver, body())).statusCode).toBe(303);
    expect((await send(receiver, body())).statusCode).toBe(303);
    expect(await receiver.store.list(5)).toHaveLength(1);
  });
});

describe('the receiver’s own origin', () => {
  const publicUrl = 'https://forms.clinic.example';
  const behindProxy = { origin: publicUrl, host: '127.0.0.1:8080' };

  it('is publicUrl, whatever the proxy in front makes of the host', async () => {
    const receiver = await startReceiver({}, { publicUrl });
    expect((await send(receiver, body(), behindProxy)).statusCode).toBe(303);
    const json = { method: 'POST', url: '/v1/forms/clinic', headers: behindProxy } as const;
    const stored = await receiver.app.inject({ ...json, payload: { submissionId: 'b', topic: 'question', ...typed } });
    expect(stored.statusCode).toBe(201);
    expect((await send(receiver, body(), { ...behindProxy, origin: 'https://other.example' })).statusCode).toBe(403);
  });

  it('is believed of a browser that says the page is of the same', async () => {
    const receiver = await startReceiver();
    const site = (value: string) => ({ ...behindProxy, 'sec-fetch-site': value });
    for (const value of ['cross-site', 'same-site', 'none', '']) {
      expect((await send(receiver, body(), site(value))).statusCode, value).toBe(403);
    }
    expect((await send(receiver, body(), site('same-origin'))).statusCode).toBe(303);
    // A proxy or an extension that takes the referrer away has browsers take the origin away as well.
    const withoutReferrer = { ...site('same-origin'), origin: 'null' };
    expect((await send(receiver, body({ submissionId: 'c' }), withoutReferrer)).statusCode).toBe(303);
  });

  it('is the same when the sum is asked for and when it is answered', async () => {
    const receiver = await startReceiver({ challenge: 'arithmetic' }, { publicUrl });
    // Browsers name no origin for a GET request to it.
    const shown = await receiver.app.inject({ url: '/e/clinic', headers: { host: '127.0.0.1:8080' } });
    const [, token = ''] = /name="challenge.token"\s+value="([^"]+)"/.exec(shown.body)!;
    const [, a, b] = /What is (\d+) plus (\d+)\?/.exec(shown.body)!;
    const answer = { 'challenge.token': token, 'challenge.answer': String(Number(a) + Number(b)) };
    expect((await send(receiver, body(answer), behindProxy)).statusCode).toBe(303);
  });
});

describe('a message that cannot be taken as it is', () => {
  it('for coming too often is shown again', async () => {
    const receiver = await startReceiver({ page, rateLimit: { max: 1, seconds: 60 } });
    await send(receiver, body());
    const response = await send(receiver, body());
    expect([response.statusCode, response.headers['retry-after']]).toEqual([429, '60']);
    expectKept(response);
  });

  it('for its length is shown again whole, with the field that is too long', async () => {
    const receiver = await startReceiver({ page });
    const message = 'ñ'.repeat(80_000);
    const response = await send(receiver, body({ message }));
    expect(response.statusCode).toBe(413);
    expectKept(response, { ...typed, message });
    expect(unescaped(response.body)).toContain('This is too long. Shorten it, then send it again.');
    expect(response.body).toContain('href="#message"');
  });

  it('for the length of all its fields together is shown again', async () => {
    const extra = Array.from({ length: 10 }, (_, index) => ({ name: `field-${index}`, maxLength: 20_000 }));
    const receiver = await startReceiver({ page, extra });
    const long = Object.fromEntries(extra.map(({ name }) => [name, 'x'.repeat(20_000)]));
    const response = await send(receiver, body(long));
    expect(response.statusCode).toBe(413);
    expectKept(response, { ...typed, ...long });
    expect(await receiver.store.list(1)).toEqual([]);
  });

  it('because it is too long to be read is said on a page', async () => {
    const receiver = await startReceiver({ page });
    const response = await send(receiver, body({ message: 'x'.repeat(2_000_000) }));
    expect(response.statusCode).toBe(413);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(unescaped(response.body)).toContain('it is too long. Go back and shorten it.');
    expect(response.body).toContain('tel:+441632960001');
  });

  it.each([
    [multipart, asMultipart({ submissionId: 'x', topic: 'question', ...typed }), 415],
    ['text/plain', Object.values(typed).join('\r\n'), 415],
    ['TEXT/PLAIN; charset=utf-8', Object.values(typed).join('\r\n'), 415],
  ])('for its type %s is shown again, ready to be sent', async (type, payload, status) => {
    const receiver = await startReceiver({ page });
    const response = await send(receiver, payload, { 'content-type': type });
    expect(response.statusCode).toBe(status);
    expectKept(response);
    expect(await receiver.store.list(1)).toEqual([]);
  });

  it.each([
    ['application/octet-stream', 'x'],
    [multipart, 'nothing of the kind'],
    ['multipart/form-data', 'without a boundary'],
    ['application/json', '{"broken'],
    ['', 'x'],
  ])('for its type "%s" is answered with a page where nothing can be read of it', async (type, payload) => {
    const response = await send(await startReceiver({ page }), payload, { 'content-type': type });
    expect([400, 415]).toContain(response.statusCode);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(unescaped(response.body)).toContain('Go back to find what you wrote.');
    expect(response.body).toContain('tel:+441632960001');
  });

  it('because nothing can be stored is shown again, also where times are to be offered', async () => {
    const openingHours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] } };
    const receiver = await startReceiver({ page, openingHours });
    await receiver.store.close();
    const response = await send(receiver, body());
    expect(response.statusCode).toBe(500);
    expectKept(response);
    expect((await receiver.app.inject('/e/clinic')).statusCode).toBe(200);
  });

  it('for something that the page does not show says so', async () => {
    const receiver = await startReceiver({ page });
    const response = await send(receiver, body({ submissionId: 'x'.repeat(200) }));
    expect(response.statusCode).toBe(422);
    expectKept(response);
    const [, fresh = ''] = /name="submissionId" value="([^"]+)"/.exec(response.body)!;
    expect((await send(receiver, body({ submissionId: fresh }))).statusCode).toBe(303);
  });

  it('keeps what was filled in for another topic', async () => {
    const response = await send(await startReceiver(), body({ email: 'ana', preferredDate: '2030-02-01' }));
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('value="2030-02-01"');
  });
});

it('a message that a proxy sends to the address with a slash is taken', async () => {
  const receiver = await startReceiver();
  expect((await send(receiver, body({ email: 'ana' }), {}, '/e/clinic/')).statusCode).toBe(422);
  expect((await send(receiver, body(), {}, '/e/clinic/')).statusCode).toBe(303);
});

describe('a form that is not there any more', () => {
  it('gives back what was written, in the look of the others', async () => {
    const receiver = await startReceiver();
    const response = await send(receiver, body(), {}, '/e/old%22form');
    expect(response.statusCode).toBe(404);
    expectKept(response);
    expect(unescaped(response.body)).toContain('Copy what you wrote before you leave this page.');
    const [, style = ''] = /href="([^"]+\/page\.css)"/.exec(response.body)!;
    expect((await receiver.app.inject(style)).headers['content-type']).toMatch('text/css');
    expect((await send(receiver, body(), { 'accept-language': 'es' }, '/e/old')).body).toContain('lang="es"');
  });

  it('is said to be gone where nothing was written', async () => {
    const { app } = await startReceiver();
    for (const url of ['/e/old', '/e/old/sent', '/e/old/cancel']) {
      const response = await app.inject(url);
      expect([response.statusCode, response.headers['content-type']], url).toEqual([404, 'text/html; charset=utf-8']);
      expect(unescaped(response.body)).toContain('This page is no longer there');
    }
  });
});

describe('an address that cannot be read', () => {
  it.each(['/e/%zz', '/e/clinic%', '/e/%E0%A4%A/sent', '/e/%zz?lang=es'])(
    'is answered with a page: %s',
    async (url) => {
      const receiver = await startReceiver();
      for (const response of [await receiver.app.inject(url), await send(receiver, body(), {}, url)]) {
        expect([response.statusCode, response.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
        expect(unescaped(response.body)).toContain('This page is no longer there');
        expect(response.headers['content-security-policy']).toContain("default-src 'none'");
        const [, style = ''] = /href="([^"]+\/page\.css)"/.exec(response.body)!;
        expect((await receiver.app.inject(style)).headers['content-type']).toMatch('text/css');
      }
    },
  );

  it('is answered with a problem document where programs come', async () => {
    const { app } = await startReceiver();
    const response = await app.inject('/v1/forms/%zz');
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toMatch('application/problem+json');
  });
});

it('programs still get problem documents', async () => {
  const receiver = await startReceiver();
  const answer = await receiver.app.inject({
    method: 'POST',
    url: '/v1/forms/clinic',
    headers: { origin: 'https://elsewhere.example' },
    payload: typed,
  });
  expect(answer.statusCode).toBe(403);
  expect(answer.headers['content-type']).toMatch('application/problem+json');
});
