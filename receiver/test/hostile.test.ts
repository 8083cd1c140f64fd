import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNames, oddNames } from '../load-tests/field-names.js';
import { message, post, postForm, receiptOf, startReceiver, type Receiver } from './support.js';

const text = fc.string({ unit: 'binary', maxLength: 50 });
const value = fc.oneof(
  text,
  fc.constantFrom('\0', '\ud800', '\u202e', 'a@b.example\r\nBcc: x@y.example', '2030-02-31', 'question', 'true'),
  fc.jsonValue({ maxDepth: 4 }),
  fc.double(),
);
const fields = fc.dictionary(fc.oneof(fc.constantFrom(...fieldNames, ...oddNames), text), value, { maxKeys: 12 });

/** A refusal is fine; a failure is not; and what is stored can be read and written out again. */
async function expectStanding(receiver: Receiver, payload: string, headers: Record<string, string>) {
  const response = await post(receiver, payload, headers);
  expect([201, 400, 413, 415, 422]).toContain(response.statusCode);
  if (response.statusCode !== 201) return;
  const stored = await receiver.store.show(receiptOf(response).reference);
  expect(JSON.stringify(stored)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
}

describe('a hostile body', () => {
  const json = { 'content-type': 'application/json' };

  it('of random JSON is taken or refused', async () => {
    const receiver = await startReceiver();
    await fc.assert(
      fc.asyncProperty(fields, fc.boolean(), async (random, isLikely) => {
        const body = isLikely ? { ...message(), ...random } : random;
        await expectStanding(receiver, JSON.stringify(body), json);
      }),
      { numRuns: 1000 },
    );
    expect((await receiver.store.list(1)).length).toBe(1);
  });

  it('of random bytes is taken or refused, whatever it calls itself', async () => {
    const receiver = await startReceiver();
    const types = fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded; charset=iso-8859-1',
      'text/plain',
      'x',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array).toString('latin1')),
      fc
        .array(fc.tuple(fc.constantFrom(...fieldNames, ...oddNames, 'challenge.token', 'signals.x'), text))
        .map((pairs) =>
          pairs
            .map(([name, content]) => `${encodeURIComponent(name.replace(/\p{Surrogate}/gu, '?'))}=${content}`)
            .join('&'),
        ),
    );
    await fc.assert(
      fc.asyncProperty(bytes, types, (body, type) => expectStanding(receiver, body, { 'content-type': type })),
      { numRuns: 500 },
    );
  });

  it.each([
    ['deep arrays', '['.repeat(60_000)],
    ['deep arrays, closed', `{"name":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
    ['deep objects', `${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`],
    ['a prototype', '{"__proto__":{"topic":"question"}}'],
    ['a constructor', '{"constructor":{"prototype":{"topic":"question"}}}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['nothing', ''],
    ['ten megabytes', `"${'x'.repeat(10_000_000)}"`],
  ])('of %s is refused', async (_, body) => {
    const receiver = await startReceiver();
    const { statusCode } = await post(receiver, body, json);
    expect([400, 413, 422]).toContain(statusCode);
    expect((await post(receiver, message())).statusCode).toBe(201);
  });

  it('with a field named __proto__ keeps it as a field', async () => {
    const receiver = await startReceiver();
    const response = await postForm(receiver, { ...(message() as Record<string, string>), ['__proto__']: 'typed' });
    const stored = await receiver.store.show(receiptOf(response).reference);
    expect(Object.entries(stored?.values ?? {})).toContainEqual(['__proto__', 'typed']);
  });

  it('with names that mean something in JavaScript stores them as what they are', async () => {
    const receiver = await startReceiver();
    const odd = { toString: 'a', hasOwnProperty: 'b', constructor: 'c', valueOf: 'd' };
    const response = await post(receiver, message(odd));
    expect(response.statusCode).toBe(201);
    expect((await receiver.store.show(receiptOf(response).reference))?.values).toMatchObject(odd);
  });
});
