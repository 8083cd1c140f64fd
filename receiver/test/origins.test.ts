import { describe, expect, it } from 'vitest';
import { clinic, message, partner, post, startReceiver } from './support.js';

describe('a page', () => {
  it.each(['https://evil.example', 'http://www.clinic.example', 'https://clinic.example', 'null', 'nonsense'])(
    'from %s may neither send nor ask for a sum',
    async (origin) => {
      const receiver = await startReceiver();
      const response = await post(receiver, message(), { origin });
      expect(response.statusCode).toBe(403);
      expect(response.headers).not.toHaveProperty('access-control-allow-origin');
      expect(response.headers.vary).toBe('Origin');
      const sum = await receiver.app.inject({ url: '/v1/forms/clinic/challenge', headers: { origin } });
      expect(sum.statusCode).toBe(403);
      expect(await receiver.store.list(1)).toEqual([]);
    },
  );

  it("of the receiver's own may send, also behind a proxy that takes the https", async () => {
    const receiver = await startReceiver();
    for (const origin of ['http://forms.example:8080', 'https://forms.example:8080']) {
      expect((await post(receiver, message(), { origin, host: 'forms.example:8080' })).statusCode).toBe(201);
    }
  });

  it('may send only to the forms that name it', async () => {
    const receiver = await startReceiver();
    const headers = { origin: partner };
    expect((await post(receiver, message(), headers)).statusCode).toBe(403);
    const response = await post(receiver, message(), headers, 'other');
    expect(response.statusCode).toBe(201);
    expect(response.headers['access-control-allow-origin']).toBe(partner);
  });

  it('that may send is allowed by the preflight', async () => {
    const { app } = await startReceiver();
    const preflight = (origin: string) =>
      app.inject({
        method: 'OPTIONS',
        url: '/v1/forms/clinic',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
    const allowed = await preflight(clinic);
    expect(allowed.statusCode).toBe(204);
    expect(allowed.headers['access-control-allow-origin']).toBe(clinic);
    expect(allowed.headers['access-control-allow-headers']).toMatch(/content-type/i);
    expect((await preflight('https://evil.example')).headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('can read why its message was refused, by every refusal', async () => {
    const receiver = await startReceiver();
    const json = { 'content-type': 'application/json' };
    for (const [payload, headers, status] of [
      ['{"broken', json, 400],
      [`"${'x'.repeat(200_000)}"`, json, 413],
      ['text', { 'content-type': 'text/plain' }, 415],
    ] as const) {
      const response = await post(receiver, payload, headers);
      expect(response.statusCode).toBe(status);
      expect(response.headers['access-control-allow-origin']).toBe(clinic);
      expect(response.headers['content-type']).toMatch('application/problem+json');
    }
  });
});
