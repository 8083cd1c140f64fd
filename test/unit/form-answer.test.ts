import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer, type Answer, type Outcome } from '../../src/form/answer.js';

const now = Date.UTC(2030, 0, 15, 12);
const json = 'application/json; charset=utf-8';

function read(status: number, body: unknown, changes: Partial<Answer> = {}): Promise<Outcome> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readAnswer({ status, contentType: json, retryAfter: null, body: text, ...changes }, now);
}

/** An outcome in a word or two: `sent`, or the reason with what may have become of the message. */
function inShort(outcome: Outcome): string {
  return outcome.kind === 'sent'
    ? 'sent'
    : `${outcome.reason}, ${outcome.mayBeStored ? 'may be stored' : 'not stored'}`;
}

describe('a message is sent', () => {
  it.each([
    [201, { reference: 'K7QM-3TXP', status: 'received' }, 'K7QM-3TXP'],
    [200, { reference: 'A' }, 'A'],
    [202, {}, ''],
    [200, { ok: true, success: true }, ''],
    [200, { reference: 7 }, ''],
  ])('%i %o', async (status, body, reference) => {
    expect(await read(status, body)).toEqual({ kind: 'sent', reference });
  });

  it('204 without a body, which has no type', async () => {
    expect(await read(204, '', { contentType: '' })).toEqual({ kind: 'sent', reference: '' });
  });

  it.each(['application/json', 'application/vnd.clinic+json', 'Application/JSON'])('as %s', async (contentType) => {
    expect(await read(200, { reference: 'A' }, { contentType })).toEqual({ kind: 'sent', reference: 'A' });
  });
});

describe('nobody can tell', () => {
  it.each([
    ['a web page', 200, '<!doctype html><title>Thank you</title>', 'text/html'],
    ['a web page that claims to be JSON', 200, '<!doctype html><title>Thank you</title>', json],
    ['JSON that claims to be a web page', 200, '{ "reference": "A" }', 'text/html'],
    ['JSON that claims to be nothing', 200, '{ "reference": "A" }', ''],
    ['half an answer', 201, '{ "reference": "K7QM', json],
    ['no answer', 200, '', json],
    ['no answer, created', 201, '', ''],
    ['a list', 200, '[{ "reference": "A" }]', json],
    ['null', 200, 'null', json],
    ['a text', 200, '"sent"', json],
    ['true', 200, 'true', json],
    ['204 with a page', 204, '<p>Blocked</p>', 'text/html'],
  ])('after %s', async (_, status, body, contentType) => {
    expect(inShort(await read(status, body, { contentType }))).toBe('server, may be stored');
  });

  it.each([0, 100, 301, 302, 303, 304, 307, 308])('after %i, a redirect or no real answer', async (status) => {
    expect(inShort(await read(status, { reference: 'A' }))).toBe('network, may be stored');
  });

  it.each([500, 502, 504, 520, 599])('after %i', async (status) => {
    expect(inShort(await read(status, { reference: 'A' }))).toBe('server, may be stored');
  });
});

describe('a message is refused', () => {
  it.each([400, 401, 403, 404, 405, 410, 413, 415, 422, 451])('with %i', async (status) => {
    expect(inShort(await read(status, { title: 'No' }))).toBe('refused, not stored');
    expect(inShort(await read(status, '<h1>No</h1>', { contentType: 'text/html' }))).toBe('refused, not stored');
    expect(inShort(await read(status, '{ "title": '))).toBe('refused, not stored');
  });

  it.each([{ success: false }, { ok: false, reference: 'A' }])('with 200 and %o', async (body) => {
    expect(inShort(await read(200, body))).toBe('refused, not stored');
  });
});

describe('the endpoint is busy', () => {
  it.each([
    [429, 'busy, not stored'],
    [503, 'server, not stored'],
  ])('%i', async (status, words) => expect(inShort(await read(status, {}))).toBe(words));

  it.each([
    ['3', 3],
    ['0', 0],
    ['120', 120],
    ['Tue, 15 Jan 2030 12:00:30 GMT', 30],
    ['Tue, 15 Jan 2030 12:00:00 GMT', 0],
    ['Mon, 01 Jan 2024 00:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    [null, undefined],
    ['-5 minutes', undefined],
  ])('Retry-After: %s', async (retryAfter, seconds) => {
    for (const status of [429, 503]) {
      const outcome = await read(status, {}, { retryAfter });
      expect('retryAfter' in outcome ? outcome.retryAfter : undefined).toBe(seconds);
    }
  });

  it('only then is there something to wait for', async () => {
    for (const status of [200, 400, 422, 500, 502, 504]) {
      expect(await read(status, {}, { retryAfter: '3' })).not.toHaveProperty('retryAfter');
    }
  });
});

describe('fields that were not acceptable', () => {
  it('come from problem details', async () => {
    const errors = [
      { pointer: '/email', code: 'email', detail: 'Enter an email address.' },
      { pointer: '#/preferredDate', code: 'past' },
      { pointer: '/a~1b~0c', code: 'missing' },
      { pointer: '/insurer', code: 'no-such-insurer', detail: 'We do not know this insurer.' },
      { pointer: '/phone', detail: 'Too short.' },
      { pointer: '/name', code: 7, detail: {} },
    ];
    expect(await read(422, { title: 'No', errors }, { contentType: 'application/problem+json' })).toEqual({
      kind: 'failed',
      reason: 'invalid',
      mayBeStored: false,
      errors: [
        { field: 'email', code: 'email', detail: 'Enter an email address.' },
        { field: 'preferredDate', code: 'past' },
        { field: 'a/b~c', code: 'missing' },
        { field: 'insurer', code: 'invalid', detail: 'We do not know this insurer.' },
        { field: 'phone', code: 'invalid', detail: 'Too short.' },
        { field: 'name', code: 'invalid' },
      ],
    });
  });

  it('also behind a 400 or a 200 that says no', async () => {
    const errors = [{ pointer: '/email', code: 'email' }];
    expect(await read(400, { errors })).toMatchObject({ reason: 'invalid', errors: [{ field: 'email' }] });
    expect(await read(200, { success: false, errors })).toMatchObject({
      reason: 'invalid',
      errors: [{ field: 'email' }],
    });
  });

  it.each([[[]], [[null, 1, 'email', {}, [], { pointer: 7 }]], ['email'], [{}], [null]])(
    '%j names none: a refusal',
    async (errors) => {
      expect(inShort(await read(422, { errors }))).toBe('refused, not stored');
    },
  );
});

describe('a sum that was not solved', () => {
  const challenge = { kind: 'arithmetic', operands: [13, 12], question: '13 + 12', token: 't', expires: '2030-01-15' };

  it('comes with a new one', async () => {
    const errors = [{ pointer: '/challenge', code: 'wrong' }];
    expect(await read(422, { code: 'challenge', errors, challenge })).toEqual({
      kind: 'failed',
      reason: 'challenge',
      mayBeStored: false,
      challenge,
    });
    expect(await read(403, { challenge })).toMatchObject({ reason: 'challenge', challenge });
  });

  it('a new one that cannot be read is none', async () => {
    expect(await read(422, { code: 'challenge', challenge: { kind: 'picture' } })).toMatchObject({
      reason: 'challenge',
      challenge: { kind: 'none' },
    });
  });
});

describe('any answer', () => {
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    fc.constantFrom('', '{}', '{"reference":"A"}', '{"reference":"A"', '<!doctype html>', '{"success":false}', '[]'),
  );
  const answer = fc.record({
    status: fc.oneof(fc.integer({ min: 0, max: 999 }), fc.constantFrom(0, 200, 201, 204, 302, 422, 429, 503)),
    contentType: fc.constantFrom('', 'text/html', 'application/json', 'application/problem+json', 'text/plain'),
    retryAfter: fc.option(fc.string()),
    body,
  });

  it('never throws, and is a success only where it says so in full', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (it) => {
        const outcome = await readAnswer(it, now);
        if (outcome.kind !== 'sent') return;
        expect(Math.floor(it.status / 100)).toBe(2);
        if (it.status === 204 && it.body === '') return;
        expect(it.contentType).toMatch(/json/);
        const said: unknown = JSON.parse(it.body);
        expect(said).toBeTypeOf('object');
        expect(said).not.toBeNull();
        expect(said).not.toMatchObject({ success: false });
      }),
      { numRuns: 500 },
    );
  });

  it('is said not to be stored only where the endpoint itself turned it down', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (it) => {
        const outcome = await readAnswer(it, now);
        if (outcome.kind === 'sent' || outcome.mayBeStored) return;
        const saysNo = it.status < 300 && /"(success|ok)":\s*false/.test(it.body);
        expect((it.status >= 400 && it.status < 500) || it.status === 503 || saysNo).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
