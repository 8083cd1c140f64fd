import { describe, expect, it } from 'vitest';
import { fetchSum, message, post, receiptOf, refusedFields, solve, startReceiver } from './support.js';

describe('the same submission again', () => {
  it('gets the same answer and is stored once', async () => {
    const receiver = await startReceiver();
    const body = message();
    const first = await post(receiver, body);
    const second = await post(receiver, { ...body, signals: { honeypot: true, seconds: 1 } });
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.body).toBe(first.body);
    expect(await receiver.store.list(10)).toHaveLength(1);
  });

  it('is not asked for a sum again, whatever became of the first one', async () => {
    const receiver = await startReceiver({ challenge: 'arithmetic' });
    const body = message({ challenge: solve(await fetchSum(receiver)) });
    const first = await post(receiver, body);
    receiver.clock.now += 24 * 60 * 60 * 1000;
    expect((await post(receiver, body)).body).toBe(first.body);
    expect((await post(receiver, { ...body, challenge: undefined })).body).toBe(first.body);
  });

  it('with other content is refused', async () => {
    const receiver = await startReceiver();
    const body = message();
    await post(receiver, body);
    for (const change of [{ message: 'Something else' }, { extra: 'more' }, { consentVersion: '9' }]) {
      const response = await post(receiver, { ...body, ...change });
      expect(response.statusCode).toBe(422);
      expect(response.json()).toMatchObject({ code: 'conflict' });
    }
    expect(await receiver.store.list(10)).toHaveLength(1);
  });

  it('on another form is another submission', async () => {
    const receiver = await startReceiver();
    const body = message();
    const first = await post(receiver, body);
    const second = await post(receiver, body, {}, 'other');
    expect(receiptOf(second).reference).not.toBe(receiptOf(first).reference);
    expect(await receiver.store.list(10)).toHaveLength(2);
  });

  it('fifty times at once is one row and fifty identical answers', async () => {
    const receiver = await startReceiver({ challenge: 'arithmetic' });
    const body = message({ challenge: solve(await fetchSum(receiver)) });
    const responses = await Promise.all(Array.from({ length: 50 }, () => post(receiver, body)));
    expect(new Set(responses.map(({ statusCode, body: text }) => `${statusCode} ${text}`)).size).toBe(1);
    expect(responses[0]?.statusCode).toBe(201);
    expect(await receiver.store.list(100)).toHaveLength(1);
  });
});

describe('the key', () => {
  it('may stand in the header, quoted or not', async () => {
    const receiver = await startReceiver();
    const body = message({ submissionId: undefined });
    const first = await post(receiver, body, { 'idempotency-key': '"a-key"' });
    const second = await post(receiver, body, { 'idempotency-key': 'a-key' });
    expect(first.statusCode).toBe(201);
    expect(second.body).toBe(first.body);
  });

  it.each(['', ' ', 'a b', 'é', 'x'.repeat(129), 7, {}, ['a']])('%j is none', async (submissionId) => {
    const receiver = await startReceiver();
    const response = await post(receiver, message({ submissionId }));
    expect(response.statusCode).toBe(422);
    expect(Object.keys(refusedFields(response))).toEqual(['/submissionId']);
  });
});
