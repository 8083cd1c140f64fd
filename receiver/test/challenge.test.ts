import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { describe, expect, it } from 'vitest';
import type { SentSum } from '../../src/form/challenge.js';
import type { Solution } from '../../src/form/message.js';
import { toFormData } from '../../src/form/submission.js';
import {
  clinic,
  fetchSum,
  message,
  partner,
  post,
  postForm,
  refusedFields,
  solve,
  startReceiver,
  type Receiver,
} from './support.js';

const arithmetic = { challenge: 'arithmetic' };
const hour = 60 * 60 * 1000;

describe('a sum', () => {
  it('is text, fresh each time, and kept by no cache', async () => {
    const { app, clock } = await startReceiver(arithmetic);
    const response = await app.inject({ url: '/v1/forms/clinic/challenge' });
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    const { kind, question, expires, ...rest } = response.json<SentSum>();
    expect(kind).toBe('arithmetic');
    expect(question).toMatch(/^\d{1,2} \+ \d{1,2}$/);
    // No numbers beside the words, at which a program would not even have to read.
    expect(Object.keys(rest).sort()).toEqual(['alternative', 'token']);
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
      const answered = message({ challenge: solve(response.json<{ challenge: SentSum }>().challenge) });
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
    payload[6] = Number(payload[6]) + hour;
    const longer = Buffer.from(JSON.stringify(payload)).toString('base64url');
    for (const forged of [`${longer}.${mac}`, `${body}.`, body, '', '.', `${token}.x`, `${body}.AAAA`, '\ud800.\0']) {
      const response = await post(receiver, message({ challenge: { token: forged, answer } }));
      expect(refusedFields(response)).toEqual({ '/challenge': 'forged' });
    }
    expect((await post(receiver, message({ challenge: { token, answer } }))).statusCode).toBe(201);
  });
});

describe('the work of a device', () => {
  async function work(receiver: Receiver, origin = clinic): Promise<{ token: string; solution: Solution }> {
    const { token, alternative } = await fetchSum(receiver, origin);
    const solution = await solveChallenge({ challenge: alternative!, deriveKey });
    return { token, solution: { counter: solution!.counter, derivedKey: solution!.derivedKey } };
  }

  it('is offered with every sum, without the answer, within what an old phone can do', async () => {
    const receiver = await startReceiver(arithmetic);
    const counters: number[] = [];
    for (let count = 0; count < 3; count++) {
      const { alternative } = await fetchSum(receiver);
      expect(alternative?.kind).toBe('proof-of-work');
      const { parameters } = alternative!;
      expect(Object.keys(parameters).sort()).toEqual(['algorithm', 'cost', 'keyLength', 'keyPrefix', 'nonce', 'salt']);
      expect(parameters.cost).toBe(1000);
      counters.push((await solveChallenge({ challenge: alternative!, deriveKey }))!.counter);
    }
    for (const counter of counters) {
      expect(counter).toBeGreaterThanOrEqual(250);
      expect(counter).toBeLessThan(750);
    }
  });

  it('lets a message in without the sum, as JSON and urlencoded', async () => {
    const receiver = await startReceiver(arithmetic);
    expect((await post(receiver, message({ challenge: await work(receiver) }))).statusCode).toBe(201);
    const fields = toFormData(message({ challenge: await work(receiver) }), new URLSearchParams());
    expect((await postForm(receiver, [...fields])).statusCode).toBe(201);
  });

  it('is spent once, and with its sum', async () => {
    const receiver = await startReceiver(arithmetic);
    const asked = await fetchSum(receiver);
    const { token, alternative } = asked;
    const { counter, derivedKey } = (await solveChallenge({ challenge: alternative!, deriveKey }))!;
    const challenge = { token, solution: { counter, derivedKey } };
    expect((await post(receiver, message({ challenge }))).statusCode).toBe(201);
    const sum = solve(asked);
    for (const again of [challenge, sum]) {
      expect(refusedFields(await post(receiver, message({ challenge: again })))).toEqual({ '/challenge': 'spent' });
    }
  });

  it('not done is wrong, whatever it claims, and burns the token', async () => {
    const receiver = await startReceiver(arithmetic);
    const other = await work(receiver);
    for (const solution of [
      other.solution,
      { counter: 0, derivedKey: '' },
      { counter: 0, derivedKey: '00' },
      { counter: 'x', derivedKey: 'AA'.repeat(32) },
      { counter: -1, derivedKey: other.solution.derivedKey },
      { derivedKey: '\ud800' },
    ]) {
      const sum = await fetchSum(receiver);
      const response = await post(receiver, message({ challenge: { token: sum.token, solution } }));
      expect(refusedFields(response)).toEqual({ '/challenge': 'wrong' });
      expect(refusedFields(await post(receiver, message({ challenge: solve(sum) })))).toEqual({
        '/challenge': 'spent',
      });
    }
  });

  it('is worth nothing on another site, on another form, or after the hour', async () => {
    const receiver = await startReceiver({ ...arithmetic, origins: [clinic, partner] });
    const elsewhere = message({ challenge: await work(receiver, partner) });
    expect(refusedFields(await post(receiver, elsewhere))).toEqual({ '/challenge': 'forged' });
    const here = message({ challenge: await work(receiver) });
    expect(refusedFields(await post(receiver, here, {}, 'other'))).toEqual({ '/challenge': 'forged' });
    receiver.clock.now += hour;
    expect(refusedFields(await post(receiver, here))).toEqual({ '/challenge': 'expired' });
  });

  it('for parameters that are not ours leaves no trace in the database', async () => {
    const receiver = await startReceiver(arithmetic);
    const { token, solution } = await work(receiver);
    const [body = '', mac = ''] = token.split('.');
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString());
    payload[5].parameters.keyPrefix = '';
    const easier = `${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${mac}`;
    const response = await post(receiver, message({ challenge: { token: easier, solution } }));
    expect(refusedFields(response)).toEqual({ '/challenge': 'forged' });
    expect((await post(receiver, message({ challenge: { token, solution } }))).statusCode).toBe(201);
  });
});
