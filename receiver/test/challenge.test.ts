import { describe, expect, it } from 'vitest';
import type { ArithmeticChallenge } from '../../src/form/challenge.js';
import { clinic, fetchSum, message, partner, post, postForm, refusedFields, solve, startReceiver } from './support.js';

const arithmetic = { challenge: 'arithmetic' };
const hour = 60 * 60 * 1000;

describe('a sum', () => {
  it('is text, fresh each time, and kept by no cache', async () => {
    const { app, clock } = await startReceiver(arithmetic);
    const response = await app.inject({ url: '/v1/forms/clinic/challenge' });
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    const { kind, operands, question, expires } = response.json<ArithmeticChallenge>();
    expect(kind).toBe('arithmetic');
    expect(question).toBe(`${operands[0]} + ${operands[1]}`);
    expect(Date.parse(expires)).toBe(clock.now + hour);
    expect((await app.inject({ url: '/v1/forms/clinic/challenge' })).json().token).not.toBe(response.json().token);
  });

  it('is not asked for where the form has none', async () => {
    const { app } = await startReceiver({ challenge: 'none' });
    expect((await app.inject({ url: '/v1/forms/clinic/challenge' })).json()).toEqual({ kind: 'none' });
  });

  it('answered rightly lets the message in, in the digits of any script', async () => {
    const receiver = await startReceiver(arithmetic);
    const { token, answer } = solve(await fetchSum(receiver));
    const arabic = answer.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));
    expect((await post(receiver, message({ challenge: { token, answer: ` ${arabic} ` } }))).statusCode).toBe(201);
  });

  it('may be answered urlencoded', async () => {
    const receiver = await startReceiver(arithmetic);
    const { token, answer } = solve(await fetchSum(receiver));
    const fields = { ...(message() as Record<string, string>), 'challenge.token': token, 'challenge.answer': answer };
    expect((await postForm(receiver, fields)).statusCode).toBe(201);
  });

  it('not answered, or answered wrongly, is followed by a fresh one', async () => {
    const receiver = await startReceiver(arithmetic);
    const { token } = await fetchSum(receiver);
    for (const [challenge, code] of [
      [undefined, 'missing'],
      [{ token, answer: '3' }, 'wrong'],
    ]) {
      const response = await post(receiver, message({ challenge }));
      expect(response.statusCode).toBe(422);
      expect(response.headers['cache-control']).toBe('no-store');
      expect(response.json().code).toBe('challenge');
      expect(refusedFields(response)).toEqual({ '/challenge': code });
      const answered = message({ challenge: solve(response.json<{ challenge: ArithmeticChallenge }>().challenge) });
      expect((await post(receiver, answered)).statusCode).toBe(201);
    }
  });

  it('answered wrongly once is worth nothing any more', async () => {
    const receiver = await startReceiver(arithmetic);
    const sum = await fetchSum(receiver);
    await post(receiver, message({ challenge: { token: sum.token, answer: '3' } }));
    const response = await post(receiver, message({ challenge: solve(sum) }));
    expect(refusedFields(response)).toEqual({ '/challenge': 'spent' });
    expect(await receiver.store.list(10)).toEqual([]);
  });

  it('is spent by one message only, also when fifty come at once', async () => {
    const receiver = await startReceiver(arithmetic);
    const challenge = solve(await fetchSum(receiver));
    const responses = await Promise.all(Array.from({ length: 50 }, () => post(receiver, message({ challenge }))));
    expect(responses.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    expect(responses.filter(({ body }) => body.includes('"spent"'))).toHaveLength(49);
    expect(await receiver.store.list(100)).toHaveLength(1);
  });

  it('is not spent by a typing mistake in a field', async () => {
    const receiver = await startReceiver(arithmetic);
    const challenge = solve(await fetchSum(receiver));
    expect(refusedFields(await post(receiver, message({ challenge, email: 'ana' })))).toEqual({ '/email': 'email' });
    expect((await post(receiver, message({ challenge }))).statusCode).toBe(201);
  });

  it('expires', async () => {
    const receiver = await startReceiver(arithmetic);
    const [soon, late] = [await fetchSum(receiver), await fetchSum(receiver)];
    receiver.clock.now += hour - 1;
    expect((await post(receiver, message({ challenge: solve(soon) }))).statusCode).toBe(201);
    receiver.clock.now += 1;
    expect(refusedFields(await post(receiver, message({ challenge: solve(late) })))).toEqual({
      '/challenge': 'expired',
    });
  });

  it('stays spent until it has expired, though spent ones are forgotten then', async () => {
    const receiver = await startReceiver(arithmetic);
    const sum = await fetchSum(receiver);
    await post(receiver, message({ challenge: solve(sum) }));
    receiver.clock.now += hour - 1;
    await receiver.store.forgetNonces(receiver.clock.now);
    expect(refusedFields(await post(receiver, message({ challenge: solve(sum) })))).toEqual({ '/challenge': 'spent' });
  });

  it('is worth nothing on another site or another form', async () => {
    const receiver = await startReceiver({ ...arithmetic, origins: [clinic, partner] });
    const sum = await fetchSum(receiver, partner);
    expect(refusedFields(await post(receiver, message({ challenge: solve(sum) })))).toEqual({ '/challenge': 'forged' });

    const another = message({ challenge: solve(await fetchSum(receiver)) });
    expect(refusedFields(await post(receiver, another, {}, 'other'))).toEqual({ '/challenge': 'forged' });
    expect((await post(receiver, another)).statusCode).toBe(201);
  });

  it('that was tampered with is refused, and leaves no trace in the database', async () => {
    const receiver = await startReceiver(arithmetic);
    const { token, answer } = solve(await fetchSum(receiver));
    const [body = '', mac = ''] = token.split('.');
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as unknown[];
    payload[5] = Number(payload[5]) + hour;
    const longer = Buffer.from(JSON.stringify(payload)).toString('base64url');
    for (const forged of [`${longer}.${mac}`, `${body}.`, body, '', '.', `${token}.x`, `${body}.AAAA`, '\ud800.\0']) {
      const response = await post(receiver, message({ challenge: { token: forged, answer } }));
      expect(refusedFields(response)).toEqual({ '/challenge': 'forged' });
    }
    expect((await post(receiver, message({ challenge: { token, answer } }))).statusCode).toBe(201);
  });
});
