import { describe, expect, it } from 'vitest';
import { clinic, message, post, postForm, receiptOf, refusedFields, startReceiver } from './support.js';

describe('a message', () => {
  it('is stored with everything that was sent, and answered with a reference', async () => {
    const receiver = await startReceiver();
    const response = await post(receiver, message({ phone: '٠١٢٣', 'how-found': 'A friend', consentVersion: '3' }));

    expect(response.statusCode).toBe(201);
    const { reference, status } = receiptOf(response);
    expect(status).toBe('stored');
    expect(reference).toMatch(/^[2-9B-DF-HJKMNP-TV-Z]{4}-[2-9B-DF-HJKMNP-TV-Z]{4}$/);
    expect(await receiver.store.show(reference)).toEqual({
      reference,
      form: 'clinic',
      topic: 'question',
      values: {
        name: 'Ana García',
        email: 'ana@example.com',
        phone: '٠١٢٣',
        message: 'How long does it take?',
        'how-found': 'A friend',
      },
      consentVersion: '3',
      consentText: null,
      status: 'stored',
      score: 0,
      receivedAt: '2030-01-15T12:00:00.000Z',
    });
  });

  it('may come urlencoded, as a plain HTML form sends it', async () => {
    const receiver = await startReceiver({ extra: [{ name: 'newsletter', type: 'checkbox' }] });
    const response = await postForm(receiver, [
      ...Object.entries(message()).map(([name, value]) => [name, String(value)] as [string, string]),
      ['newsletter', 'on'],
      ['days', 'Monday'],
      ['days', 'Friday'],
      ['signals.honeypot', 'true'],
      ['signals.seconds', '40'],
    ]);

    expect(response.statusCode).toBe(201);
    const stored = await receiver.store.show(receiptOf(response).reference);
    expect(stored?.values).toMatchObject({ name: 'Ana García', newsletter: true, days: 'Monday, Friday' });
    expect(stored?.values).not.toHaveProperty('signals.seconds');
    expect(stored?.status).toBe('quarantined');
  });

  it('that cannot be accepted is refused field by field, as a problem document', async () => {
    const receiver = await startReceiver();
    const response = await post(
      receiver,
      message({ email: 'ana@', name: ' ', phone: 'none', message: 'x'.repeat(5001) }),
    );

    expect(response.statusCode).toBe(422);
    expect(response.headers['content-type']).toMatch('application/problem+json');
    expect(response.json()).toMatchObject({ status: 422, title: 'Not acceptable' });
    expect(refusedFields(response)).toEqual({
      '/name': 'missing',
      '/email': 'email',
      '/phone': 'phone',
      '/message': 'long',
    });
    for (const { detail } of response.json().errors) expect(detail).toMatch(/^[A-Z].*\.$/);
    expect(await receiver.store.list(10)).toEqual([]);
  });

  it('that is too long is refused with the limit of its field', async () => {
    const extra = [
      { name: 'ward', type: 'text', maxLength: 10 },
      { name: 'office', type: 'text' },
      { name: 'history', type: 'textarea' },
    ] as const;
    const receiver = await startReceiver({ extra });
    const limits = { ward: 10, office: 500, history: 5000, undeclared: 5000, message: 5000 };
    const answers = (more: number) =>
      Object.fromEntries(Object.entries(limits).map(([name, most]) => [name, 'x'.repeat(most + more)]));
    const refused = await post(receiver, message(answers(1)));
    const { errors } = refused.json<{ errors: { pointer: string; code: string; maxLength: number }[] }>();
    expect(Object.fromEntries(errors.map(({ pointer, maxLength }) => [pointer.slice(1), maxLength]))).toEqual(limits);
    expect((await post(receiver, message(answers(0)))).statusCode).toBe(201);
  });

  it('needs a submission id and a topic of the form', async () => {
    const receiver = await startReceiver();
    const response = await post(receiver, message({ submissionId: undefined, topic: 'complaint' }));
    expect(refusedFields(response)).toEqual({ '/submissionId': 'missing', '/topic': 'choice' });
  });

  it('need not name the only topic', async () => {
    const receiver = await startReceiver({ topics: ['question'] });
    const response = await post(receiver, message({ topic: undefined }));
    expect(response.statusCode).toBe(201);
    expect((await receiver.store.list(1))[0]?.topic).toBe('question');
  });

  it('may ask for a day that is still today somewhere, and not for an earlier one', async () => {
    const receiver = await startReceiver();
    const ask = (preferredDate: string) => post(receiver, message({ topic: 'appointment', preferredDate }));
    expect((await ask('2030-01-14')).statusCode).toBe(201);
    expect(refusedFields(await ask('2030-01-13'))).toEqual({ '/preferredDate': 'past' });
  });

  it('cannot take a time where none are offered', async () => {
    const receiver = await startReceiver();
    const response = await post(receiver, message({ topic: 'appointment', time: '2030-02-01T09:00:00Z' }));
    expect(refusedFields(response)).toEqual({ '/time': 'time' });
  });

  it('for a form that is not there is 404', async () => {
    const { app } = await startReceiver();
    for (const form of ['another', 'constructor', '__proto__']) {
      const response = await app.inject({ method: 'POST', url: `/v1/forms/${form}`, payload: message() });
      expect(response.statusCode).toBe(404);
      expect(response.headers['content-type']).toMatch('application/problem+json');
    }
  });
});

describe('a form', () => {
  it('asks for the fields that its settings name', async () => {
    const receiver = await startReceiver({
      fields: ['name', 'phone', 'insurer'],
      required: ['name', 'phone'],
      extra: [{ name: 'insurer', type: 'select', options: ['public', 'private'], required: true }],
    });
    const base = { email: undefined, message: undefined };
    expect(refusedFields(await post(receiver, message(base)))).toEqual({ '/phone': 'missing', '/insurer': 'missing' });
    expect(refusedFields(await post(receiver, message({ ...base, phone: '1', insurer: 'other' })))).toEqual({
      '/insurer': 'choice',
    });
    expect((await post(receiver, message({ ...base, phone: '1', insurer: 'public' }))).statusCode).toBe(201);
  });

  it('does not demand a field that it does not ask for', async () => {
    const receiver = await startReceiver({ fields: ['name', 'phone'] });
    expect((await post(receiver, message({ email: undefined, message: undefined }))).statusCode).toBe(201);
  });
});

describe('signals', () => {
  it.each([
    [{ honeypot: false, seconds: 60 }, 0, 'stored'],
    [{ honeypot: false, seconds: 1 }, 1, 'stored'],
    [{ honeypot: true, seconds: 60 }, 2, 'quarantined'],
    [{ honeypot: true, seconds: 0 }, 3, 'quarantined'],
    [{ honeypot: true }, 2, 'quarantined'],
    ['nonsense', 0, 'stored'],
  ])('%j give the score %i: %s, never a refusal', async (signals, score, status) => {
    const receiver = await startReceiver();
    const response = await post(receiver, message({ signals }));
    expect(response.statusCode).toBe(201);
    expect(receiptOf(response).status).toBe(status);
    expect((await receiver.store.list(1))[0]).toMatchObject({ score, status });
  });
});

describe('text', () => {
  it('is stored without what a database, a mail header or a terminal could trip over', async () => {
    const receiver = await startReceiver();
    const { reference } = receiptOf(
      await post(
        receiver,
        message({
          name: 'Ana\r\nBcc: all@example.com',
          message: ' one\r\ntwo \0three\rfour\u001b[31m \ud800 \u202ebidi ',
          other: '\u0085a\nb',
        }),
      ),
    );
    expect((await receiver.store.show(reference))?.values).toMatchObject({
      name: 'Ana Bcc: all@example.com',
      message: 'one\ntwo three\nfour[31m \ufffd \u202ebidi',
      other: 'a\nb',
    });
  });

  it('of a length that fits is taken in any script', async () => {
    const receiver = await startReceiver();
    const words = '漢'.repeat(5000);
    expect((await postForm(receiver, { ...(message({ message: words }) as Record<string, string>) })).statusCode).toBe(
      201,
    );
    expect((await receiver.store.list(1))[0]?.values.message).toBe(words);
  });
});

it('answers the origin of the page that asks', async () => {
  const receiver = await startReceiver();
  const response = await post(receiver, message());
  expect(response.headers['access-control-allow-origin']).toBe(clinic);
});
