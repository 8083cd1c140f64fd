/** What the form services of others answer; a page needs a browser, see `contact-form-services.test.ts`. */
import { describe, expect, it } from 'vitest';
import { readAnswer, type Outcome } from '../../src/form/answer.js';

const read = (status: number, body: unknown, format?: string): Promise<Outcome> =>
  readAnswer({ status, contentType: 'application/json', retryAfter: null, body: JSON.stringify(body) }, 0, format);

describe('errors by field', () => {
  it.each<[string, number, unknown, unknown]>([
    [
      'Formspree',
      422,
      { error: 'Validation errors', errors: [{ code: 'TYPE_EMAIL', field: 'email', message: 'should be an email' }] },
      [{ field: 'email', code: 'invalid', detail: 'should be an email' }],
    ],
    [
      'lists by name',
      422,
      { errors: { email: ['is invalid', 'is too short'], name: 'is missing' } },
      [
        { field: 'email', code: 'invalid', detail: 'is invalid' },
        { field: 'name', code: 'invalid', detail: 'is missing' },
      ],
    ],
    [
      'Contact Form 7',
      200,
      {
        status: 'validation_failed',
        message: 'One or more fields have an error.',
        invalid_fields: [{ field: 'email', message: 'Please enter an email address.' }],
      },
      [{ field: 'email', code: 'invalid', detail: 'Please enter an email address.' }],
    ],
    ['200 with errors', 200, { errors: { email: ['no'] } }, [{ field: 'email', code: 'invalid', detail: 'no' }]],
  ])('%s', async (_, status, body, errors) => {
    expect(await read(status, body)).toMatchObject({ kind: 'failed', reason: 'invalid', mayBeStored: false, errors });
  });
});

describe('a success', () => {
  it.each([
    { status: 'mail_sent', message: 'Thank you.', invalid_fields: [] },
    { ok: true, next: 'https://service.example/thanks' },
    { success: true, message: 'ok', errors: [] },
    { success: 'true' },
    { id: 7, error: null },
  ])('%j', async (body) => expect(await read(200, body)).toMatchObject({ kind: 'sent' }));
});

describe('no success', () => {
  it.each<[unknown, string, boolean]>([
    [{ status: 'spam' }, 'refused', false],
    [{ status: 'aborted' }, 'refused', false],
    [{ status: 'mail_failed' }, 'server', false],
    [{ success: 'false', message: 'This form needs activation' }, 'refused', false],
    [{ ok: false }, 'refused', false],
    [{ status: 'init' }, 'server', true],
    [{ status: 'pending' }, 'server', true],
    [{ error: 'captcha' }, 'server', true],
    [{ errors: ['no'] }, 'server', true],
  ])('%j: %s', async (body, reason, mayBeStored) => {
    expect(await read(200, body)).toMatchObject({ kind: 'failed', reason, mayBeStored });
  });

  it('no endpoint that takes JSON says it with a page', async () => {
    const page = { status: 200, contentType: 'text/html', retryAfter: null, body: '<title>Thank you!</title>' };
    expect(await readAnswer(page, 0)).toMatchObject({ kind: 'failed', mayBeStored: true });
  });
});
