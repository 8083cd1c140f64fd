import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { clinic, partner, startReceiver, type Receiver } from './support.js';

const openingHours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 };
const page = { recipient: 'the spine team', replyWithin: 'two days', phone: '+44 1632 960 001' };

/** The form's values that a browser would send: fresh from the page, with what a visitor adds. */
function filledIn(shown: LightMyRequestResponse, changes: Record<string, string> = {}): Record<string, string> {
  const [, submissionId = ''] = /name="submissionId" value="([^"]+)"/.exec(shown.body)!;
  const [, token] = /name="challenge.token"\s+value="([^"]+)"/.exec(shown.body) ?? [];
  const [, a, b] = /What is (\d+) plus (\d+)\?/.exec(shown.body) ?? [];
  return {
    submissionId,
    topic: 'question',
    name: 'Ana García',
    email: 'ana@example.com',
    phone: '',
    message: 'How long does it take?',
    homepage: '',
    ...(token && { 'challenge.token': token, 'challenge.answer': String(Number(a) + Number(b)) }),
    ...changes,
  };
}

function get({ app }: Receiver, url = '/e/clinic', headers: Record<string, string> = {}) {
  return app.inject({ url, headers });
}

function send(
  { app }: Receiver,
  fields: Record<string, string>,
  url = '/e/clinic',
  headers: Record<string, string> = {},
) {
  const payload = new URLSearchParams(fields).toString();
  const type = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost', host: 'localhost' };
  return app.inject({ method: 'POST', url, payload, headers: { ...type, ...headers } });
}

/** What stands in the page, without markup. */
const textOf = ({ body }: LightMyRequestResponse) =>
  body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

describe('the page of a form', () => {
  it.each([
    ['en', '(opens in a new tab)'],
    ['es', '(se abre en una pestaña nueva)'],
  ] as const)('opens the privacy page in a new tab, and says so (%s)', async (language, says) => {
    const privacyHref = 'https://clinic.example/privacy';
    const receiver = await startReceiver({ page: { language, privacyHref } });
    const shown = await get(receiver);
    expect(shown.body).toContain(`<a href="${privacyHref}" target="_blank" rel="noopener">`);
    expect(textOf(shown)).toContain(says);
  });

  describe('says what it is not for', () => {
    const urgent = (shown: LightMyRequestResponse) => /<p class="urgent">(.*?)<\/p>/s.exec(shown.body)?.[1];

    it.each([
      ['en', 'GB', 'If you need help right away, call <a href="tel:999">999</a>.'],
      ['de', 'at', 'rufen Sie <a href="tel:112">112</a> an.'],
      ['en', undefined, 'call your local emergency number.'],
    ])('in %s with the country %s', async (language, country, words) => {
      expect(urgent(await get(await startReceiver({ page: { language, ...(country && { country }) } })))).toContain(
        words,
      );
    });

    it.each([
      [{ en: { form: { notForEmergencies: 'Call the ward.' } } }, 'en', 'Call the ward.'],
      [
        { en: { form: { notForEmergencies: 'Call the ward.' } }, nl: {} },
        'nl',
        '<span lang="en" dir="ltr">Call the ward.</span>',
      ],
      [{ en: { form: { notForEmergencies: 'Call the ward.' } } }, 'es', 'llame al <a href="tel:999">999</a>.'],
      [
        { en: { form: { notForEmergenciesCall: 'In danger, {number}!' } } },
        'en',
        'In danger, <a href="tel:999">999</a>!',
      ],
    ])('with the clinic’s own sentences %j in %s', async (words, language, sentence) => {
      const shown = await get(
        await startReceiver({ page: { language, country: 'GB', words } }),
        `/e/clinic?lang=${language}`,
      );
      expect(urgent(shown)).toContain(sentence);
    });
  });

  it('is in the visitor’s language, or the one asked for, or the form’s own', async () => {
    const receiver = await startReceiver({ page: { language: 'es' } });
    for (const [url, accepted, language] of [
      ['/e/clinic', undefined, 'es'],
      ['/e/clinic', 'nl, sv;q=0.9', 'es'],
      ['/e/clinic', 'nl, es;q=0.4, en-GB;q=0.5', 'en'],
      ['/e/clinic', 'en;q=0, es;q=0.1', 'es'],
      ['/e/clinic?lang=en', 'es', 'en'],
      ['/e/clinic?lang=xx', 'en', 'en'],
      ['/e/clinic?lang=es&lang=fr&topic=question&topic=x', 'en', 'en'],
    ]) {
      const response = await get(receiver, url, accepted === undefined ? {} : { 'accept-language': accepted });
      expect(response.headers['content-language'], `${url} ${accepted}`).toBe(language);
      expect(response.body).toContain(`<html lang="${language}">`);
      expect(response.headers.vary).toContain('Accept-Language');
    }
  });

  it.each(['sent?receipt=a&receipt=b', 'appointment.ics?token=a&token=b', 'cancel?token=a&token=b'])(
    'takes a parameter that comes twice for one that is missing (%s)',
    async (path) => {
      const receiver = await startReceiver();
      expect((await get(receiver, `/e/clinic/${path}`)).statusCode).toBe(404);
    },
  );

  it.each([
    ['+44 (0)1632 960 001', 'href="tel:+441632960001"'],
    ['(555) 010-0199 ext. 45', 'href="tel:5550100199;ext=45"'],
    ['1-800-CLINICS', 'href="tel:18002546427"'],
    ['٠١٢ ٣٤٥ ٦٧٨', 'href="tel:012345678"'],
    ['555 0123 or 555 0199', undefined],
    ['555 0123 (Mon-Fri 9-17)', undefined],
  ])('offers the phone %s as it is written, as a link where that is one number', async (phone, address) => {
    const receiver = await startReceiver({ page: { phone } });
    const [link] = /href="tel:[^"]*"/.exec((await get(receiver)).body) ?? [];
    expect(link).toBe(address);
    expect(textOf(await get(receiver))).toContain(`You can also call us: ${phone} `);
  });

  it('may be framed by the form’s origins only, and loads nothing foreign', async () => {
    const { headers } = await get(await startReceiver({ origins: [clinic, partner] }));
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`frame-ancestors 'self' ${clinic} ${partner}`);
    expect(policy).toContain("default-src 'none'");
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
  });

  it('takes a message, thanks for it, and has nothing of it in the address', async () => {
    const receiver = await startReceiver({ challenge: 'arithmetic', page });
    const fields = filledIn(await get(receiver));
    const response = await send(receiver, fields);
    expect(response.statusCode, textOf(response)).toBe(303);
    const location = String(response.headers.location);
    const [stored] = await receiver.store.list(10);
    expect(stored).toMatchObject({ topic: 'question', status: 'stored', values: { name: 'Ana García' } });
    expect(Object.keys(stored!.values).sort()).toEqual(['email', 'message', 'name']);
    const decoded = decodeURIComponent(location) + Buffer.from(location.split('receipt=')[1]!, 'base64url').toString();
    expect(decoded).not.toMatch(/Ana|example\.com|How/);
    const thanks = await get(receiver, location);
    expect(textOf(thanks)).toContain(`Your message was sent Your reference ${stored!.reference}`);
    expect(textOf(thanks)).toContain('We reply within two days.');

    // Pressed twice, or sent again by the browser: one message, the same page.
    expect((await get(receiver, String((await send(receiver, fields)).headers.location))).body).toContain(
      stored!.reference,
    );
    expect(await receiver.store.list(10)).toHaveLength(1);
  });

  it('shows what is wrong, keeps everything typed, and costs no new sum', async () => {
    const receiver = await startReceiver({ challenge: 'arithmetic', page });
    const typed = {
      name: '"><script>alert(1)</script>',
      email: 'ana',
      message: '\n</textarea> & <b>\'"',
      phone: '</input',
    };
    const fields = filledIn(await get(receiver), typed);
    const response = await send(receiver, fields);
    expect(response.statusCode).toBe(422);
    expect(response.body).not.toContain('<script>alert');
    expect(response.body).not.toContain('</textarea> &');
    expect(textOf(response)).toContain(
      'There is a problem Enter an email address like name@example.com Enter a phone number',
    );
    expect(response.body).toContain('href="#email"');
    expect(response.body).toMatch(/<title>Error: Contact us<\/title>/);
    const again = textOf({ body: response.body.replace(/value="([^"]*)"/g, '>$1<') } as LightMyRequestResponse);
    for (const value of [typed.name, typed.email, typed.phone]) expect(again).toContain(value);
    expect(again).toContain(`</textarea> & <b>'"`);
    expect(response.body).toContain(fields['challenge.token']);
    expect((await send(receiver, { ...fields, email: 'ana@example.com', phone: '' })).statusCode).toBe(303);
  });

  it('asks a new sum where the answer was wrong or missing', async () => {
    const receiver = await startReceiver({ challenge: 'arithmetic' });
    const fields = filledIn(await get(receiver));
    for (const [answer, words] of [
      ['', 'Enter the answer to the sum'],
      ['3', 'That answer was not right. Here is a new sum.'],
    ]) {
      const fresh = filledIn(await get(receiver));
      const response = await send(receiver, { ...fresh, 'challenge.answer': answer! });
      expect(response.statusCode).toBe(422);
      expect(textOf(response)).toContain(words);
      const next = filledIn(response, { submissionId: fresh.submissionId! });
      expect(next['challenge.token']).not.toBe(fresh['challenge.token']);
      expect((await send(receiver, next)).statusCode).toBe(303);
    }
    receiver.clock.now += 2 * 60 * 60 * 1000;
    expect(textOf(await send(receiver, fields))).toContain('That sum was too old. Here is a new one.');
  });

  it('takes other words after going back as another message, once sent again', async () => {
    const receiver = await startReceiver();
    const fields = filledIn(await get(receiver));
    await send(receiver, fields);
    const response = await send(receiver, { ...fields, message: 'And how much?' });
    expect(response.statusCode).toBe(422);
    expect(textOf(response)).toContain('You sent another message from this page before.');
    expect(response.body).toContain('And how much?');
    expect((await send(receiver, filledIn(response, { message: 'And how much?' }))).statusCode).toBe(303);
    expect(await receiver.store.list(10)).toHaveLength(2);
  });

  it('keeps what was typed when it is too much, or when storing fails', async () => {
    const receiver = await startReceiver({ rateLimit: { max: 1, seconds: 60 }, page });
    await send(receiver, filledIn(await get(receiver)));
    const busy = await send(receiver, filledIn(await get(receiver)));
    expect([busy.statusCode, busy.headers['retry-after']]).toEqual([429, '60']);
    expect(textOf(busy)).toContain('Wait a moment, then send it again.');
    expect(busy.body).toContain('How long does it take?');

    const broken = await startReceiver({ page });
    const fields = filledIn(await get(broken));
    await broken.store.close();
    const failed = await send(broken, fields);
    expect(failed.statusCode).toBe(500);
    expect(textOf(failed)).toContain('Something went wrong here.');
    expect(failed.body).toContain('How long does it take?');
    expect(broken.log.join('')).not.toContain('How long');
  });

  it('takes the trap for a hint, and nothing more', async () => {
    const receiver = await startReceiver();
    const response = await send(receiver, filledIn(await get(receiver), { homepage: 'https://spam.example' }));
    expect(response.statusCode).toBe(303);
    expect(textOf(await get(receiver, String(response.headers.location)))).toContain('Your message was sent');
    expect((await receiver.store.list(1))[0]).toMatchObject({ status: 'quarantined', score: 2 });
  });

  it('belongs to the receiver: other websites cannot send to it', async () => {
    const receiver = await startReceiver();
    const fields = filledIn(await get(receiver));
    expect((await send(receiver, fields, '/e/clinic', { origin: 'https://elsewhere.example' })).statusCode).toBe(403);
    expect((await get(receiver, '/e/none')).statusCode).toBe(404);
  });

  it('asks for what the form asks for, with the labels of its own fields', async () => {
    const extra = [{ name: 'insurer', type: 'radio', options: ['public', 'private'], label: 'Who insures you?' }];
    const consent = { version: '2', text: 'You may answer me.' };
    const receiver = await startReceiver({ fields: ['email', 'insurer'], extra, consent, topics: ['question'] });
    const shown = await get(receiver);
    const names = [...shown.body.matchAll(/ name="([\w.]+)"/g)].map(([, name]) => name);
    expect([...new Set(names)]).toEqual([
      'viewport',
      'robots',
      'submissionId',
      'email',
      'insurer',
      'consentVersion',
      'consent',
      'homepage',
    ]);
    expect(textOf(shown)).toContain('Who insures you? (optional) public private');
    expect(textOf(shown)).toContain('You may answer me.');
  });
});

describe('the page of a form that asks for consent', () => {
  const consent = { version: '2', text: 'You may <answer> me.\nBy email.' };
  const both = { version: '3', text: { en: 'You may answer me.', es: 'Pueden responderme.' } };

  const versionIn = ({ body }: LightMyRequestResponse) => /name="consentVersion" value="([^"]*)"/.exec(body)?.[1] ?? '';
  const boxIn = ({ body }: LightMyRequestResponse) => /<input\s+type="checkbox"[^>]*>/.exec(body)?.[0] ?? '';
  const agreed = (shown: LightMyRequestResponse, changes: Record<string, string> = {}) =>
    filledIn(shown, { consent: 'true', consentVersion: versionIn(shown), ...changes });

  it('shows the words as text, sends their version, and has them stored', async () => {
    const receiver = await startReceiver({ consent });
    const shown = await get(receiver);
    expect(shown.body).toContain('You may &#60;answer&#62; me.\nBy email.');
    expect(versionIn(shown)).toBe('2');
    expect((await send(receiver, agreed(shown))).statusCode).toBe(303);
    expect((await receiver.store.list(1))[0]).toMatchObject({ consentVersion: '2', consentText: consent.text });
  });

  it.each([undefined, 'no', 'on', '0', 'off', 'false'])('asks again where the box says %j', async (given) => {
    const receiver = await startReceiver({ consent });
    const { consent: _, ...fields } = agreed(await get(receiver));
    const again = await send(receiver, { ...fields, ...(given !== undefined && { consent: given }) });
    expect(again.statusCode).toBe(422);
    expect(textOf(again)).toContain('Tick the box to let us answer you');
    expect(again.body).toContain('<a href="#consent">');
    expect(boxIn(again)).toMatch(/id="consent"/);
    expect(boxIn(again)).toMatch(/aria-describedby="consent-error"/);
    expect(boxIn(again)).toMatch(/aria-invalid="true"/);
    expect(boxIn(again)).not.toMatch(/checked/);
    expect(again.body).toContain('value="Ana García"');
    expect(await receiver.store.list(1)).toEqual([]);
  });

  it('keeps the tick over another mistake', async () => {
    const receiver = await startReceiver({ consent });
    const again = await send(receiver, agreed(await get(receiver), { email: 'ana' }));
    expect(again.statusCode).toBe(422);
    expect(boxIn(again)).toMatch(/\schecked/);
  });

  it('whose words have changed since it was loaded shows the new ones, not ticked, and says so', async () => {
    const receiver = await startReceiver({ consent });
    const shown = await get(receiver);
    for (const consentVersion of ['1', '', 'forged']) {
      const again = await send(receiver, agreed(shown, { consentVersion }));
      expect(again.statusCode).toBe(422);
      expect(textOf(again)).toContain('What you agree to has changed. Read it, then tick the box');
      expect(textOf(again)).toContain('How long does it take?');
      expect(versionIn(again)).toBe('2');
      expect(boxIn(again)).not.toMatch(/\schecked/);
      expect((await send(receiver, { ...agreed(again), submissionId: `x${consentVersion}` })).statusCode).toBe(303);
    }
  });

  it('has the words of its language, and stays with those that were shown', async () => {
    const receiver = await startReceiver({ consent: both });
    const inSpanish = await get(receiver, '/e/clinic', { 'accept-language': 'es' });
    expect(textOf(inSpanish)).toContain('Pueden responderme.');
    const again = await send(receiver, agreed(inSpanish, { email: '' }), '/e/clinic', { 'accept-language': 'en' });
    expect(again.headers['content-language']).toBe('en');
    expect(again.body).toContain(`lang="es" dir="auto">${both.text.es}`);
    expect(boxIn(again)).toMatch(/\schecked/);
    expect(versionIn(again)).toBe('3-es');
    expect((await send(receiver, agreed(again))).statusCode).toBe(303);
    expect((await receiver.store.list(1))[0]).toMatchObject({
      consentText: 'Pueden responderme.',
      consentLanguage: 'es',
    });
  });
});

describe('the page of a form with opening hours', () => {
  const start = '2030-01-16T09:30:00+01:00';
  const wish = { topic: 'appointment', time: start, message: '' };

  async function book(receiver: Receiver): Promise<string> {
    const response = await send(receiver, filledIn(await get(receiver), wish));
    expect(response.statusCode, textOf(response)).toBe(303);
    return String(response.headers.location);
  }

  it('offers the free times, day by day, in the clinic’s time', async () => {
    const receiver = await startReceiver({ openingHours });
    const text = textOf(await get(receiver));
    expect(text).toContain('All times are in Central European Time (Madrid).');
    expect(text).toContain('Wed 16 January 4 times 09:00 09:30 10:00 10:30 Wed 23 January 4 times');
    expect(textOf(await get(receiver, '/e/clinic?lang=es'))).toContain('mié, 16 de enero 4 horas');
  });

  it('books a time, and gives it as a file for the calendar', async () => {
    const receiver = await startReceiver({ openingHours, page });
    const thanks = await get(receiver, await book(receiver));
    expect(textOf(thanks)).toContain('Your appointment is booked Wednesday, 16 January 2030, 09:30–10:00');
    const [, file = ''] = /href="(\/e\/clinic\/appointment\.ics[^"]*)"/.exec(thanks.body)!;
    const calendar = await get(receiver, file);
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(calendar.headers['content-disposition']).toContain('appointment.ics');
    expect(calendar.body).toContain(
      'DTSTART:20300116T083000Z\r\nDTEND:20300116T090000Z\r\nSUMMARY:Appointment: the spine team',
    );
  });

  it('says so where somebody else was given it, and keeps what was typed', async () => {
    const receiver = await startReceiver({ openingHours });
    const fields = filledIn(await get(receiver), wish);
    await book(receiver);
    const response = await send(receiver, fields);
    expect(response.statusCode).toBe(409);
    expect(textOf(response)).toContain('That time has just been taken. Choose another');
    expect(response.body).not.toContain(`value="${start}"`);
    expect(response.body).toContain('value="Ana García"');
    expect((await send(receiver, { ...fields, time: '2030-01-16T09:00:00+01:00' })).statusCode).toBe(303);
  });

  it('forgets a time chosen before another topic was', async () => {
    const receiver = await startReceiver({ openingHours });
    const fields = filledIn(await get(receiver), { time: start, preferredDate: 'never' });
    expect((await send(receiver, fields)).statusCode).toBe(303);
    expect((await receiver.store.list(1))[0]).not.toHaveProperty('appointment');
  });

  it('cancels at the press of a button, not by the link itself, and offers the time again', async () => {
    const receiver = await startReceiver({ openingHours });
    const location = await book(receiver);
    const [, link = ''] = /href="(\/e\/clinic\/cancel[^"]*)"/.exec((await get(receiver, location)).body)!;
    expect(textOf(await get(receiver, link))).toContain('Do you want to cancel this appointment?');
    expect((await get(receiver)).body).not.toContain(start);
    const response = await send(receiver, {}, link);
    expect(response.statusCode).toBe(303);
    expect(textOf(await get(receiver, String(response.headers.location)))).toContain('Your appointment is cancelled');
    expect((await get(receiver)).body).toContain(start);
    expect((await send(receiver, {}, link)).statusCode).toBe(303);
    await book(receiver);
    // The old link does not cancel the new appointment.
    await send(receiver, {}, link);
    expect((await get(receiver)).body).not.toContain(start);
  });

  it('has links that nobody can make up, that name the message for an hour, and cancel until it begins', async () => {
    const receiver = await startReceiver({ openingHours });
    const location = await book(receiver);
    const [, link = ''] = /href="(\/e\/clinic\/cancel[^"]*)"/.exec((await get(receiver, location)).body)!;
    const receipt = location.split('receipt=')[1]!;
    for (const url of [
      `${location}x`,
      '/e/clinic/sent',
      '/e/clinic/sent?receipt=a&receipt=b',
      location.replace('/clinic/', '/other/'),
      `/e/clinic/cancel?token=${receipt}`,
      link.replace('/clinic/', '/other/'),
      location.replace('/sent', '/appointment.ics').replace('receipt=', 'receipt=x'),
      `/e/clinic/sent?receipt=${link.split('token=')[1]}`,
    ]) {
      expect((await get(receiver, url)).statusCode, url).toBe(404);
    }
    expect((await send(receiver, {}, `${link}x`)).statusCode).toBe(404);
    receiver.clock.now += 60 * 60 * 1000;
    expect((await get(receiver, location)).statusCode).toBe(404);
    expect((await get(receiver, link)).statusCode).toBe(200);
    receiver.clock.now = Date.parse(start);
    expect((await get(receiver, link)).statusCode).toBe(404);
    expect((await send(receiver, {}, link)).statusCode).toBe(404);
  });
});
