/** Who gets into the front desk, and how. */
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config/read.js';
import { forgetOldSignIns } from '../src/staff/sessions.js';
import { ana, ben, linkIn, startDesk } from './front-desk-support.js';
import { startReceiver } from './support.js';

const minute = 60_000;

describe('the setting "staff"', () => {
  const read = (settings: object) => () => readConfig({ forms: { clinic: {} }, ...settings }, {}, '/', 'test');
  const complete = {
    mail: { from: 'a@clinic.example', smtp: 'smtp://localhost' },
    publicUrl: 'https://forms.clinic.example',
    trustProxy: ['loopback'],
  };

  it('names people and their forms', () => {
    const config = read({ ...complete, staff: [{ address: 'Ana@Clinic.example', forms: ['clinic', 'clinic'] }] })();
    expect(config.staff).toEqual([{ address: ana, forms: ['clinic'] }]);
  });

  it.each([
    [{ staff: [{ address: ana, forms: ['clinic'] }] }, /staff: needs "mail"[^]*staff: needs "publicUrl"/],
    [{ ...complete, trustProxy: [], staff: [{ address: ana, forms: ['clinic'] }] }, /staff: needs "trustProxy"/],
    [{ ...complete, staff: [{ address: 'ana', forms: ['clinic'] }] }, /staff\[0\].address: "ana" is not an email/],
    [{ ...complete, staff: [{ address: ana }] }, /staff\[0\].forms: name the forms/],
    [{ ...complete, staff: [{ address: ana, forms: ['other'] }] }, /staff\[0\].forms: there is no form "other"/],
    [
      {
        ...complete,
        staff: [
          { address: ana, forms: ['clinic'] },
          { address: 'ANA@clinic.example', forms: ['clinic'] },
        ],
      },
      /staff\[1\].address: "ana@clinic.example" is there twice/,
    ],
  ])('%j is refused', (settings, problem) => {
    expect(read(settings)).toThrow(problem);
  });
});

it('without it there is no front desk', async () => {
  const { app } = await startReceiver();
  for (const url of ['/staff', '/staff/sign-in', '/staff/page.css']) {
    expect((await app.inject({ url })).statusCode).toBe(404);
  }
});

describe('signing in', () => {
  it('takes a link that comes by mail, and leads to the page that was asked for', async () => {
    const { receiver, server, browser } = await startDesk();
    const it = browser();
    const asked = await it.get('/staff/access');
    expect(asked.statusCode).toBe(303);
    await it.get(String(asked.headers.location));
    expect(it.page).toContain('<h1>Sign in</h1>');
    expect(
      (await it.post('/staff/sign-in', { address: ' Ana@clinic.example ', destination: it.field('destination') })).body,
    ).toContain('Check your email');
    expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
    expect(server.mails.map(({ to }) => to)).toEqual([[ana]]);
    // A program that checks the links of a mail follows them: nothing is used up by that.
    expect((await browser().get(linkIn(server))).body).toContain('Sign in now');
    const used = await it.post(linkIn(server), {});
    expect([used.statusCode, used.headers.location]).toEqual([303, '/staff/access']);
    const cookie = used.cookies.find(({ name }) => name === '__Host-desk');
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', path: '/' });
    expect((await it.get('/staff/access')).body).toContain('You are signed in as ana@clinic.example.');
  });

  it('a page that a mail links to is loaded once more, as browsers keep the cookie back at first', async () => {
    const { browser } = await startDesk();
    const response = await browser().get('/staff/messages/AB-12', { 'sec-fetch-site': 'cross-site' });
    expect(response.statusCode).toBe(200);
    expect(response.body).toContain('content="0; url=/staff/messages/AB-12"');
  });

  it('a session ends after 15 minutes without use, and after 12 hours', async () => {
    const { receiver, signedIn } = await startDesk();
    const idle = await signedIn();
    receiver.clock.now += 14 * minute;
    expect((await idle.get('/staff/access')).statusCode).toBe(200);
    receiver.clock.now += 14 * minute;
    expect((await idle.get('/staff/access')).statusCode).toBe(200);
    receiver.clock.now += 16 * minute;
    expect((await idle.get('/staff/access')).statusCode).toBe(303);
    const busy = await signedIn();
    for (let passed = 0; passed < 12 * 60; passed += 10) {
      expect((await busy.get('/staff/access')).statusCode, `${passed} minutes`).toBe(200);
      receiver.clock.now += 10 * minute;
    }
    expect((await busy.get('/staff/access')).statusCode).toBe(303);
  });

  it('a clock that was set back makes no session or link longer, and locks nobody out', async () => {
    const { receiver, server, browser, signedIn } = await startDesk();
    const day = 24 * 60 * minute;
    receiver.clock.now += day;
    const early = await signedIn();
    const waiting = browser();
    for (let count = 0; count < 5; count++) await waiting.post('/staff/sign-in', { address: ana });
    await receiver.deliver();
    const link = linkIn(server);
    receiver.clock.now -= day;
    expect((await early.get('/staff/access')).statusCode).toBe(303);
    await forgetOldSignIns({ store: receiver.store, now: () => receiver.clock.now });
    expect((await waiting.post(link, {})).statusCode).toBe(403);
    expect((await (await signedIn()).get('/staff/access')).body).toContain('signed in in 1 browser.');
  });

  it('all sessions of a person end on demand, and those of others do not', async () => {
    const { receiver, signedIn } = await startDesk();
    const [first, second, other] = [await signedIn(), await signedIn(), await signedIn(ben)];
    expect((await first.get('/staff/access')).body).toContain('signed in in 2 browsers');
    expect((await first.post('/staff/sign-out-everywhere', {})).body).toContain('signed out everywhere');
    expect((await first.get('/staff/access')).statusCode).toBe(303);
    expect((await second.get('/staff/access')).statusCode).toBe(303);
    expect((await other.get('/staff/access')).statusCode).toBe(200);
    const record = await receiver.store.readRecord({ who: ana, forms: [], limit: 9 });
    expect(record.map(({ action }) => action)).toEqual(['ended-sessions', 'signed-in', 'signed-in']);
  });

  it('signing out ends one session', async () => {
    const { signedIn } = await startDesk();
    const [first, second] = [await signedIn(), await signedIn()];
    await first.get('/staff/access');
    expect((await first.post('/staff/sign-out', {})).headers.location).toBe('/staff/sign-in');
    expect((await first.get('/staff/access')).statusCode).toBe(303);
    expect((await second.get('/staff/access')).statusCode).toBe(200);
  });

  it('what was typed into a page of an ended session is shown, to be copied', async () => {
    const { receiver, signedIn } = await startDesk();
    const it = await signedIn();
    await it.get('/staff/access');
    receiver.clock.now += 16 * minute;
    const response = await it.post('/staff/messages/AB-12/note', { note: 'Called <twice>' });
    expect(response.statusCode).toBe(403);
    expect(response.body).toContain('Called &#60;twice&#62;');
  });

  it('says that the proxy in front has to say https', async () => {
    const { receiver, server, browser } = await startDesk();
    const it = browser();
    await it.post('/staff/sign-in', { address: ana });
    await receiver.deliver();
    const response = await it.post(linkIn(server), {}, { 'x-forwarded-proto': 'http' });
    expect(response.statusCode).toBe(500);
    expect(receiver.log.join('')).toContain('X-Forwarded-Proto: https');
  });
});
