/** Appointments at the front desk, and what visitors hear of them. */
import { describe, expect, it } from 'vitest';
import { planReminders } from '../src/appointments/reminders.js';
import type { StaffMember } from '../src/config/config.js';
import { cancelToken } from '../src/page/links.js';
import { deriveKeys } from '../src/secrets.js';
import { ana, startDesk, type Desk } from './front-desk-support.js';
import { databases, useDatabases } from './databases.js';
import { message, post, receiptOf } from './support.js';

const newDatabase = useDatabases();
const keys = deriveKeys('a secret that only the tests know');
const hour = 60 * 60_000;
const openingHours = {
  timeZone: 'Europe/Madrid',
  weekly: { wednesday: ['09:00-11:00'], friday: ['09:00-10:00'] },
  leadHours: 1,
};
const nine = '2030-01-16T08:00:00.000Z';
const caller = { name: 'Zoë Müller', phone: '01632 960 001', email: 'zoe@example.com', message: '' };

function book({ receiver }: Desk, changes: object = {}) {
  return post(receiver, message({ topic: 'appointment', time: '2030-01-16T09:30:00+01:00', ...changes }));
}

/** Keeps an appointment as if it had come with a sum that was answered. */
async function keepBooking({ receiver: { store, clock } }: Desk, start: string, values: Record<string, string>) {
  const end = new Date(Date.parse(start) + hour / 2).toISOString();
  const kept = await store.keep({
    message: {
      ...{ form: 'clinic', submissionId: start, fingerprint: start, topic: 'appointment', score: 0, status: 'stored' },
      ...{ values, consentVersion: null, consentText: null, receivedAt: new Date(clock.now).toISOString() },
    },
    appointment: { start, end, timeZone: 'Europe/Madrid', calendar: 'clinic', holders: [], maxPerPerson: 9 },
  });
  return kept.kind === 'kept' ? kept.receipt.reference : '';
}

const times = async ({ receiver }: Desk) => {
  const response = await receiver.app.inject({ url: '/v1/forms/clinic/times?from=2030-01-16&to=2030-01-18' });
  return response.json<{ times: { start: string }[] }>().times.map(({ start }) => start.slice(8, 16));
};
const allTimes = ['16T09:00', '16T09:30', '16T10:00', '16T10:30', '18T09:00', '18T09:30'];

describe.each(databases)('on %s', (name) => {
  const start = async (form: object = {}) => {
    const { databaseUrl } = await newDatabase(name);
    return startDesk({ openingHours, ...form }, {}, databaseUrl);
  };

  it('staff book for a caller, who gets the same mails as other visitors', async () => {
    const desk = await start({ acknowledge: true, challenge: 'arithmetic', recipients: ['team@clinic.example'] });
    const it = await desk.signedIn();
    const day = (await it.get('/staff/day/2030-01-16')).body;
    const path = /href="([^"]*\/book\?[^"]*)"/.exec(day)?.[1]?.replaceAll('&#38;', '&') ?? '';
    expect((await it.get(path)).body).toContain('Wednesday');
    const fields = { ...caller, form: it.field('form'), time: it.field('time'), key: it.field('key') };
    expect((await it.post('/staff/book', { ...fields, name: '', phone: '', email: '' })).statusCode).toBe(422);
    const booked = await it.post('/staff/book', fields);
    expect(booked.headers.location).toBe('/staff/day/2030-01-16?said=booked');
    // Sent twice, it is booked once.
    await it.post('/staff/book', fields);
    expect((await it.get('/staff/day/2030-01-16')).body.match(/Zoë Müller/g)).toHaveLength(1);
    const before = desk.server.mails.length;
    await desk.receiver.deliver();
    expect(desk.server.mails.slice(before).map(({ to }) => to)).toEqual([['zoe@example.com']]);
    const [stored] = await desk.receiver.store.list(1);
    expect(stored).toMatchObject({ topic: 'appointment', appointment: { start: nine, cancelledAt: null } });
    const record = await desk.receiver.store.readRecord({ who: ana, forms: ['clinic'], limit: 99 });
    expect(record.find(({ action }) => action === 'booked')).toMatchObject({ reference: stored!.reference });
  });

  it('of two who book one time, one does, and the other is told', async () => {
    const desk = await start();
    const [first, second] = [await desk.signedIn(), await desk.signedIn()];
    const path = `/staff/book?form=clinic&time=${nine}`;
    await Promise.all([first.get(path), second.get(path)]);
    const send = (it: typeof first) =>
      it.post('/staff/book', { ...caller, form: 'clinic', time: nine, key: it.field('key') });
    const answers = await Promise.all([send(first), send(second)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409]);
    const bodies = answers.map(({ body }) => body).join('');
    expect(bodies).toContain('This time is not free any more.');
    expect(bodies).toContain('href="/staff/day/2030-01-16" target="_blank"');
    expect(await desk.receiver.store.count()).toBe(1);
  });

  it('staff cancel, the visitor is told, and the time is free again', async () => {
    const desk = await start();
    const { reference } = receiptOf(await book(desk, { email: 'zoe@example.com' }));
    const it = await desk.signedIn();
    expect(await times(desk)).not.toContain('16T09:30');
    await it.get(`/staff/messages/${reference}/cancel`);
    expect(it.page).toContain('The visitor gets an email at zoe@example.com.');
    const path = `/staff/messages/${reference}/cancel`;
    const time = it.field('time');
    await Promise.all([it.post(path, { time }), it.post(path, { time })]);
    // Back from there, the message says what is.
    expect((await it.get(path)).headers.location).toBe(`/staff/messages/${reference}`);
    expect(await times(desk)).toEqual(allTimes);
    const before = desk.server.mails.length;
    await desk.receiver.deliver();
    const [mail, ...others] = desk.server.mails.slice(before);
    expect(others).toEqual([]);
    expect(mail!.to).toEqual(['zoe@example.com']);
    expect(mail!.text).toContain('The clinic had to cancel your appointment:\n\nWednesday');
    const actions = (await desk.receiver.store.readRecord({ who: ana, forms: ['clinic'], limit: 99 })).map(
      ({ action }) => action,
    );
    expect(actions.filter((action) => action === 'cancelled')).toHaveLength(1);
  });

  it('an appointment that the visitor moves meanwhile is not cancelled unseen', async () => {
    const desk = await start();
    const { store } = desk.receiver;
    const { reference } = receiptOf(await book(desk));
    const it = await desk.signedIn();
    const path = `/staff/messages/${reference}/cancel`;
    await it.get(path);
    const moved = { start: '2030-01-18T08:00:00.000Z', end: '2030-01-18T08:30:00.000Z' };
    const wanted = { ...moved, timeZone: openingHours.timeZone, calendar: 'clinic' };
    await store.moveAppointment(reference, wanted, [], '2030-01-15T12:00:00.000Z');
    const refused = await it.post(path, { time: it.field('time') });
    expect(refused.statusCode).toBe(409);
    expect(refused.body).toContain('Somebody else has changed this message');
    expect(refused.body).toContain('Friday, 18 January 2030');
    expect((await store.show(reference))?.appointment).toMatchObject({ ...moved, cancelledAt: null });
    await it.post(path, { time: it.field('time') });
    expect((await store.show(reference))?.appointment?.cancelledAt).not.toBeNull();
  });

  it('a day that is blocked twice is opened at once, and is in the record once', async () => {
    const desk = await start();
    const it = await desk.signedIn();
    const fields = { form: 'clinic', day: '2030-01-18', whole: '1' };
    await it.get('/staff/day/2030-01-18');
    await Promise.all([it.post('/staff/block', fields), it.post('/staff/block', fields)]);
    const { body } = await it.get('/staff/day/2030-01-18');
    const ids = [...body.matchAll(/\/staff\/unblock\/([\w-]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(1);
    await it.post(`/staff/unblock/${ids[0]}`, { day: '2030-01-18', form: 'clinic' });
    expect(await times(desk)).toEqual(allTimes);
    const record = await desk.receiver.store.readRecord({ who: ana, forms: ['clinic'], limit: 99 });
    expect(record.filter(({ action }) => action === 'blocked')).toHaveLength(1);
  });

  it('hours and days are blocked without touching what is booked, and opened again', async () => {
    const desk = await start();
    receiptOf(await book(desk));
    const it = await desk.signedIn();
    await it.get('/staff/day/2030-01-18');
    await it.post('/staff/block', { form: 'clinic', day: '2030-01-18', whole: '1' });
    expect(await times(desk)).toEqual(['16T09:00', '16T10:00', '16T10:30']);
    await it.get('/staff/day/2030-01-16');
    const blocked = await it.post('/staff/block', { form: 'clinic', day: '2030-01-16', from: '09:00', to: '10:15' });
    expect(blocked.headers.location).toBe('/staff/day/2030-01-16?said=stays');
    expect(await times(desk)).toEqual(['16T10:30']);
    expect((await book(desk, { time: '2030-01-16T10:00:00+01:00' })).statusCode).toBe(409);
    const wrong = await it.post('/staff/block', { form: 'clinic', day: '2030-01-16', from: '10:00', to: '09:00' });
    expect([wrong.statusCode, wrong.body.includes('the first before the second')]).toEqual([422, true]);
    const id = /\/staff\/unblock\/([\w-]+)"/.exec((await it.get('/staff/day/2030-01-18')).body)?.[1] ?? '';
    await it.post(`/staff/unblock/${id}`, { day: '2030-01-18', form: 'clinic' });
    expect(await times(desk)).toEqual(['16T10:30', '18T09:00', '18T09:30']);
  });

  it('a visitor is reminded once, and cancels or chooses another time by the links', async () => {
    const desk = await start({
      ...{ challenge: 'arithmetic', recipients: ['team@clinic.example'] },
      openingHours: { ...openingHours, reminderHours: 12 },
    });
    const { receiver, server } = desk;
    const { app, store, clock, config } = receiver;
    const services = { config, keys, store, now: () => clock.now };
    const reference = await keepBooking(desk, nine, { name: 'Sentinel', email: 'zoe@example.com' });
    await planReminders(services);
    await receiver.deliver();
    expect(server.mails).toEqual([]);
    clock.now = Date.parse(nine) - 12 * hour;
    for (let count = 0; count < 3; count++) await planReminders(services);
    await receiver.deliver();
    expect(server.mails.map(({ to }) => to)).toEqual([['zoe@example.com']]);
    const { text, raw } = server.mails[0]!;
    expect(text).toContain('Your appointment is soon:\n\nWednesday');
    expect(raw + text).not.toContain('Sentinel');
    const links = [...text.matchAll(/https:\/\/forms\.clinic\.example(\/e\/clinic\/(\w+)\S+)/g)];
    expect(links.map(([, , page]) => page)).toEqual(['move', 'cancel']);

    const url = links[0]![1]!;
    expect((await app.inject({ url })).body).toContain('Choose another time');
    const choose = (time: string) =>
      app.inject({
        ...{ method: 'POST', url, payload: new URLSearchParams({ time }).toString() },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    await keepBooking(desk, '2030-01-18T08:00:00.000Z', {});
    expect((await choose('2030-01-18T09:00:00+01:00')).statusCode).toBe(409);
    expect((await choose('')).statusCode).toBe(409);
    const moved = await choose('2030-01-18T09:30:00+01:00');
    expect(moved.statusCode).toBe(303);
    expect((await app.inject({ url: String(moved.headers.location) })).body).toContain('Your appointment has moved');
    expect((await store.show(reference))?.appointment?.start).toBe('2030-01-18T08:30:00.000Z');
    await receiver.deliver();
    const told = server.mails.filter(({ raw: it }) => it.includes(`Subject: Appointment moved ${reference}`));
    expect(told.map(({ to }) => to)).toEqual([['team@clinic.example']]);
    // The new time has a reminder of its own.
    clock.now = Date.parse('2030-01-18T08:30:00.000Z') - hour;
    await planReminders(services);
    await receiver.deliver();
    expect(server.mails.filter(({ text: it }) => it.includes('Your appointment is soon'))).toHaveLength(2);
  });
});

it('who books within that time is not reminded', async () => {
  const desk = await startDesk({ challenge: 'arithmetic', openingHours: { ...openingHours, reminderHours: 100 } });
  const { store, clock, config } = desk.receiver;
  await keepBooking(desk, nine, { email: 'zoe@example.com' });
  clock.now += hour;
  await planReminders({ config, keys, store, now: () => clock.now });
  await desk.receiver.deliver();
  expect(desk.server.mails).toEqual([]);
});

describe('a calendar address', () => {
  const summaries = (file: string) => [...file.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, text]) => text);

  it('has no names unless asked for, and can be ended', async () => {
    const desk = await startDesk({ openingHours });
    const { reference } = receiptOf(await book(desk, { name: 'Zoë' }));
    const it = await desk.signedIn();
    await it.get('/staff/calendars');
    const addresses: string[] = [];
    for (const names of ['', '1']) {
      const { body } = await it.post('/staff/calendars', { form: 'clinic', ...(names && { names }) });
      addresses.push(/value="https:\/\/forms\.clinic\.example(\/staff\/calendar\/[^"]+)"/.exec(body)?.[1] ?? '');
    }
    const read = (url: string) => desk.receiver.app.inject({ url });
    const files = await Promise.all(addresses.map(read));
    expect(files.map(({ headers }) => headers['content-type'])).toEqual(Array(2).fill('text/calendar; charset=utf-8'));
    expect(files.map(({ body }) => summaries(body))).toEqual([
      [`Appointment ${reference}`],
      [`Zoë (Appointment ${reference})`],
    ]);
    const id = /\/staff\/calendars\/([\w-]+)\/end"/.exec((await it.get('/staff/calendars')).body)?.[1] ?? '';
    await it.post(`/staff/calendars/${id}/end`, {});
    const after = await Promise.all(addresses.map(read));
    expect(after.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
  });

  it('leaves out what is cancelled, and is worth nothing for who is not in the settings', async () => {
    const desk = await startDesk({ openingHours });
    const { reference } = receiptOf(await book(desk));
    const it = await desk.signedIn();
    await it.get('/staff/calendars');
    const { body } = await it.post('/staff/calendars', { form: 'clinic' });
    const url = /value="https:\/\/forms\.clinic\.example(\/staff\/calendar\/[^"]+)"/.exec(body)?.[1] ?? '';
    await desk.receiver.app.inject({
      method: 'POST',
      url: `/e/clinic/cancel?token=${cancelToken(keys, 'clinic', reference)}`,
    });
    expect(summaries((await desk.receiver.app.inject({ url })).body)).toEqual([]);
    (desk.receiver.config.staff as StaffMember[]).splice(0);
    expect((await desk.receiver.app.inject({ url })).statusCode).toBe(404);
  });
});

it('a week shows its days, each with its appointments and free times', async () => {
  const desk = await startDesk({ openingHours });
  receiptOf(await book(desk, { name: 'Zoë' }));
  const it = await desk.signedIn();
  const { body } = await it.get('/staff/week/2030-01-18');
  expect(body.match(/<h2>/g)).toHaveLength(7);
  expect(body).toContain('Monday, 14 January 2030');
  expect(body.match(/Zoë/g)).toHaveLength(1);
  expect([...body.matchAll(/(\w+) free times?</g)].map(([, count]) => count)).toEqual([
    'No',
    'No',
    '3',
    'No',
    '2',
    'No',
    'No',
  ]);
});

it.each(['2030-02-31', '2030-13-01', '0000-00-00', 'x', ''])(
  'for the day "%s", which there is not, shows none',
  async (day) => {
    const desk = await startDesk({ openingHours });
    const it = await desk.signedIn();
    for (const view of ['day', 'week']) {
      for (const path of [`/staff/${view}/${day}`, `/staff/${view}?date=${day}`]) {
        expect((await it.get(path)).statusCode, path).toBeLessThan(500);
      }
    }
  },
);
