/** An appointment that its visitor confirms by mail: until then its time is held, and nobody but the visitor hears of it. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { startMailServer } from '../load-tests/mail-server.js';
import { freeUnconfirmed } from '../src/appointments/unconfirmed.js';
import { showMessage } from '../src/commands/inbox.js';
import { cancelToken } from '../src/page/links.js';
import { languages, wordsIn } from '../src/page/words.js';
import { deriveKeys } from '../src/secrets.js';
import { databases, useDatabases } from './databases.js';
import { fetchSum, message, outputOf, post, receiptOf, solve, startReceiver, type Receiver } from './support.js';

const locate = useDatabases();
const keys = deriveKeys('a secret that only the tests know');
const staff = 'reception@clinic.example';
const minute = 60_000;
const time = '2030-01-16T08:30:00.000Z';
const hours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1, confirmMinutes: 30 };

async function start(form: object = {}, databaseUrl = '') {
  const server = await startMailServer();
  onTestFinished(() => server.stop());
  const receiver = await startReceiver(
    { challenge: 'arithmetic', openingHours: hours, recipients: [staff], ...form },
    { mail: { from: 'Clinic <website@clinic.example>', smtp: server.url }, publicUrl: 'https://forms.clinic.example' },
    databaseUrl,
  );
  const book = async (changes: object = {}, headers: Record<string, string> = {}) => {
    const typed = { topic: 'appointment', time, name: 'Sentinel One', message: 'Sentinel two' };
    const body = message({ ...typed, challenge: solve(await fetchSum(receiver)), ...changes });
    return { body, receipt: receiptOf(await post(receiver, body, headers)) };
  };
  /** The link of the last mail to a visitor. */
  const link = () => {
    const [, path = ''] =
      /https:\/\/forms\.clinic\.example(\/e\/clinic\/confirm\S+)/.exec(server.mails.at(-1)!.text) ?? [];
    return path;
  };
  const log = { info: () => undefined };
  const free = () => freeUnconfirmed({ ...receiver, keys, log, now: () => receiver.clock.now });
  return { receiver, server, book, link, free };
}

const get = ({ app }: Receiver, url: string) => app.inject({ url });
const press = ({ app }: Receiver, url: string) => app.inject({ method: 'POST', url });
const isFree = async (receiver: Receiver) => {
  const { times } = (await get(receiver, '/v1/forms/clinic/times')).json<{ times: { start: string }[] }>();
  return times.some(({ start: at }) => Date.parse(at) === Date.parse(time));
};

describe.each(databases)('on %s', (database) => {
  const begin = async (form: object = {}) => start(form, (await locate(database)).databaseUrl);

  it('is held, asked for by mail with nothing that was typed, and booked by the button of the link only', async () => {
    const { receiver, server, book, link, free } = await begin();
    const { body, receipt } = await book();
    expect(receipt).toMatchObject({ status: 'stored', confirmBy: '2030-01-15T12:30:00.000Z' });
    expect(receipt).not.toHaveProperty('appointment');
    expect(await isFree(receiver)).toBe(false);

    expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
    const [mail] = server.mails;
    expect(mail?.to).toEqual(['ana@example.com']);
    expect(mail?.raw).not.toContain('Sentinel');
    expect(mail?.text).toContain('Confirm the appointment before Tuesday 15 January at 13:30.');

    const page = await get(receiver, link());
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Confirm the appointment</button>');
    expect(page.headers['cache-control']).toBe('no-store');
    // A program that follows links has confirmed nothing.
    expect((await receiver.store.show(receipt.reference))?.appointment).toHaveProperty('confirmBy');

    const pressed = await Promise.all([press(receiver, link()), press(receiver, link())]);
    expect(pressed.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect((await get(receiver, String(pressed[0].headers.location))).body).toContain('Your appointment is booked');
    expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
    expect(server.mails.at(-1)?.to).toEqual([staff]);
    const again = receiptOf(await post(receiver, body));
    expect(again).toHaveProperty('appointment');
    receiver.clock.now += 31 * minute;
    await free();
    expect(await isFree(receiver)).toBe(false);
  });

  it('is free again where nobody confirms in time, and its message is left to staff', async () => {
    const { receiver, server, book, link, free } = await begin();
    const { receipt } = await book();
    await receiver.deliver();
    receiver.clock.now += 29 * minute;
    await free();
    expect(await isFree(receiver)).toBe(false);
    receiver.clock.now += minute;
    const late = await press(receiver, link());
    expect(late.statusCode).toBe(404);
    expect(late.body).toContain('not confirmed in time');
    await Promise.all([free(), free()]);
    expect(await isFree(receiver)).toBe(true);
    expect((await get(receiver, link())).statusCode).toBe(404);
    expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
    expect(server.mails.at(-1)?.to).toEqual([staff]);
    const shown = await outputOf(() => showMessage(receiver.config, receipt.reference));
    if (database === 'SQLite') {
      expect(shown).toMatch(/^status +quarantined \(a booking beyond the limits, or not confirmed by mail\)$/m);
      expect(shown).toMatch(new RegExp(`^> time +${time}$`, 'm'));
    }
    // Whoever asks next can have it.
    expect((await book({ email: 'eve@example.com' })).receipt).toHaveProperty('confirmBy');
  });
});

it('is confirmed or freed, whichever comes first, and never both', async () => {
  const { receiver, book } = await start();
  const { receipt } = await book();
  const late = '2030-01-15T12:30:00.000Z';
  await receiver.store.confirmAppointment(receipt.reference, late, []);
  expect((await receiver.store.show(receipt.reference))?.appointment).toHaveProperty('confirmBy');
  await receiver.store.confirmAppointment(receipt.reference, '2030-01-15T12:29:59.999Z', []);
  await receiver.store.freeUnconfirmed(receipt.reference, late, [{ kind: 'mail', to: staff }]);
  expect(await receiver.store.show(receipt.reference)).toMatchObject({
    status: 'stored',
    appointment: { start: time },
  });
});

it('says on the page after sending what to do, by when', async () => {
  const { receiver } = await start();
  const page = await get(receiver, '/e/clinic?topic=appointment');
  const [, sum = ''] = /name="challenge.token" value="([^"]+)"/.exec(page.body) ?? [];
  const [, a, b] = /What is (\d+) plus (\d+)\?/.exec(page.body) ?? [];
  const fields = { submissionId: 'page', topic: 'appointment', time, name: 'Ana', email: 'ana@example.com' };
  const sent = await receiver.app.inject({
    method: 'POST',
    url: '/e/clinic',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: new URLSearchParams({
      ...fields,
      'challenge.token': sum,
      'challenge.answer': String(Number(a) + Number(b)),
    }).toString(),
  });
  expect(sent.statusCode, sent.body).toBe(303);
  const address = String(sent.headers.location);
  const { body } = await get(receiver, address);
  expect(body).toContain('<h1>Confirm your appointment</h1>');
  expect(body).toContain('before Tuesday 15 January at 13:30');
  expect(body).not.toMatch(/booked|appointment\.ics|\/cancel/);
  expect((await get(receiver, address.replace('/sent', '/appointment.ics'))).statusCode).toBe(404);
});

it('needs a token of its own: that of another link confirms nothing', async () => {
  const { receiver, book } = await start();
  const { receipt } = await book();
  const token = cancelToken(keys, 'clinic', receipt.reference);
  expect((await press(receiver, `/e/clinic/confirm?token=${token}`)).statusCode).toBe(404);
  expect((await press(receiver, '/e/clinic/confirm')).statusCode).toBe(404);
});

it('of somebody without an address is left to staff, and holds no time', async () => {
  const { receiver, book } = await start({ required: ['name'] });
  const { receipt } = await book({ email: undefined, phone: '+44 1632 960 001' });
  expect(receipt).toMatchObject({ status: 'quarantined' });
  expect(await isFree(receiver)).toBe(true);
});

it('one mailbox is asked five times a day at most', async () => {
  const { receiver, server, book } = await start({ openingHours: { ...hours, maxPerPerson: 100, minutes: 15 } });
  for (let at = 0; at < 7; at++) {
    const start = new Date(Date.parse('2030-01-16T08:00:00Z') + at * 15 * minute).toISOString();
    await book({ time: start, email: `a.n.a+${at}@gmail.com` });
    receiver.clock.now += 1000;
  }
  await receiver.deliver();
  expect(server.mails).toHaveLength(5);
});

it.each(languages)('asks in the words of %s', async (language) => {
  const { receiver, server, book, link } = await start();
  await book({}, { 'accept-language': language });
  await receiver.deliver();
  const { mail, page, times } = wordsIn(language);
  expect(server.mails[0]?.text).toContain(times.confirm);
  const [before = ''] = mail.confirm.split('{time}');
  expect(server.mails[0]?.text).toContain(before.trim());
  expect((await get(receiver, link())).body).toContain(page.confirmButton);
});

it.each([
  ['mail', { publicUrl: 'https://forms.clinic.example' }, {}],
  ['publicUrl', { mail: { from: 'a@clinic.example', smtp: 'smtp://localhost' } }, {}],
  ['challenge', {}, { challenge: 'none' }],
  ['email', {}, { fields: ['name'] }],
])('is refused in the settings without "%s"', async (word, settings, form) => {
  const all = word === 'challenge' || word === 'email' ? {} : settings;
  await expect(startReceiver({ challenge: 'arithmetic', openingHours: hours, ...form }, all)).rejects.toThrow(
    new RegExp(`confirmMinutes: .*${word}`),
  );
});
