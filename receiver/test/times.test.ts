import { describe, expect, it } from 'vitest';
import type { Appointment, FreeTimes } from '../../src/form/times.js';
import {
  clinic,
  fetchSum,
  message,
  post,
  postForm,
  refusedFields,
  solve,
  startReceiver,
  type Receiver,
} from './support.js';

const weekday = ['09:00-11:00'];
const openingHours = {
  timeZone: 'Europe/Madrid',
  weekly: { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday },
  exceptions: { '2030-01-17': [] },
  minutes: 30,
  leadHours: 12,
  horizonDays: 30,
};
const start = '2030-01-16T09:30:00+01:00';
const appointment = { start, end: '2030-01-16T10:00:00+01:00', timeZone: 'Europe/Madrid' };
const wish = (changes: object = {}) => message({ topic: 'appointment', time: start, ...changes });

/** It is Tuesday, 15 January 2030, 13:00 in Madrid. */
const startClinic = (form: object = {}, hours: object = {}) => {
  return startReceiver({ openingHours: { ...openingHours, ...hours }, ...form });
};

function times({ app }: Receiver, query = '') {
  return app.inject({ url: `/v1/forms/clinic/times${query}`, headers: { origin: clinic } });
}

async function startsOf(receiver: Receiver, query = ''): Promise<string[]> {
  return (await times(receiver, query)).json<FreeTimes>().times.map(({ start }) => start);
}

describe('the free times', () => {
  it('are those of two weeks from the first on, in the time of the clinic', async () => {
    const response = await times(await startClinic());
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers['access-control-allow-origin']).toBe(clinic);
    const { timeZone, times: found } = response.json<FreeTimes>();
    expect(timeZone).toBe('Europe/Madrid');
    expect(found[0]).toEqual({ start: '2030-01-16T09:00:00+01:00', end: '2030-01-16T09:30:00+01:00' });
    expect(found.at(-1)?.start).toBe('2030-01-29T10:30:00+01:00');
    // Ten working days in two weeks, one of them closed; four times each.
    expect(found).toHaveLength(4 * 9);
  });

  it('are those of the days asked for', async () => {
    const receiver = await startClinic();
    expect(await startsOf(receiver, '?from=2030-01-17&to=2030-01-18')).toEqual(
      ['09:00', '09:30', '10:00', '10:30'].map((at) => `2030-01-18T${at}:00+01:00`),
    );
    expect(await startsOf(receiver, '?from=2030-01-20&to=2030-01-19')).toEqual([]);
    expect(await startsOf(receiver, '?from=2031-01-20')).toEqual([]);
    expect((await startsOf(receiver, '?from=2000-01-01&to=9999-12-31')).at(-1)).toBe('2030-02-14T10:30:00+01:00');
  });

  it.each([
    '?from=tomorrow',
    '?to=2030-13-01',
    '?to=2030-02-31',
    '?from=',
    '?from=2030-01-20&from=2030-01-21',
    '?to=2030-01-20T00:00:00Z',
  ])('cannot be asked for by %s', async (query) => {
    const response = await times(await startClinic(), query);
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toMatch('application/problem+json');
  });

  it('are not there without opening hours, and not for other websites', async () => {
    expect((await times(await startReceiver())).statusCode).toBe(404);
    const { app } = await startClinic();
    const headers = { origin: 'https://elsewhere.example' };
    expect((await app.inject({ url: '/v1/forms/clinic/times', headers })).statusCode).toBe(403);
  });
});

describe('a message with a time', () => {
  it('books it, and gets the same answer however often it is sent', async () => {
    const receiver = await startClinic();
    const booking = wish();
    const response = await post(receiver, booking);
    expect(response.statusCode, response.body).toBe(201);
    expect(response.json<{ appointment: Appointment }>().appointment).toEqual(appointment);
    expect(await startsOf(receiver)).not.toContain(start);
    // Also when the time is no longer on offer.
    receiver.clock.now += 24 * 60 * 60 * 1000;
    const again = await post(receiver, booking);
    expect([again.statusCode, again.json()]).toEqual([201, response.json()]);
    const { reference } = response.json<{ reference: string }>();
    expect(await receiver.store.show(reference)).toMatchObject({ appointment: { start: '2030-01-16T08:30:00.000Z' } });
  });

  it('may be urlencoded, and name the time in any offset', async () => {
    const receiver = await startClinic();
    const response = await postForm(receiver, wish({ time: '2030-01-16T08:30Z' }) as Record<string, string>);
    expect(response.json<{ appointment: Appointment }>().appointment).toEqual(appointment);
  });

  it('that somebody else has is refused with times that are free, and keeps its sum', async () => {
    const receiver = await startClinic({ challenge: 'arithmetic' });
    await post(receiver, wish({ challenge: solve(await fetchSum(receiver)) }));
    const challenge = solve(await fetchSum(receiver));
    const response = await post(receiver, wish({ challenge }));
    expect(response.statusCode).toBe(409);
    expect(response.headers['content-type']).toMatch('application/problem+json');
    expect(response.json()).toMatchObject({ status: 409, code: 'taken', timeZone: 'Europe/Madrid' });
    expect(refusedFields(response)).toEqual({ '/time': 'taken' });
    const free = response.json<FreeTimes>().times.map((it) => it.start);
    expect(free).toEqual(await startsOf(receiver));
    expect((await post(receiver, wish({ challenge, time: free[0] }))).statusCode).toBe(201);
  });

  it('far ahead that somebody else has sees free times around it', async () => {
    const receiver = await startClinic();
    const time = '2030-02-13T09:00:00+01:00';
    await post(receiver, wish({ time }));
    const free = (await post(receiver, wish({ time }))).json<FreeTimes>().times.map((it) => it.start);
    expect(free[0]).toBe('2030-02-11T09:00:00+01:00');
    expect(free).toContain('2030-02-13T09:30:00+01:00');
    expect(free).not.toContain(time);
  });

  it.each([
    ['not in the hours', wish({ time: '2030-01-16T12:00:00+01:00' })],
    ['between two times', wish({ time: '2030-01-16T09:15:00+01:00' })],
    ['on a closed day', wish({ time: '2030-01-17T09:30:00+01:00' })],
    ['within the lead time', wish({ time: '2030-01-15T10:30:00+01:00' })],
    ['beyond the horizon', wish({ time: '2030-02-15T09:30:00+01:00' })],
    ['beyond all time', wish({ time: '9999-12-31T09:30:00+01:00' })],
    ['that is none', wish({ time: 'tomorrow' })],
    ['without an offset', wish({ time: '2030-01-16T09:30:00' })],
    ['that does not exist', wish({ time: '2030-02-30T09:30:00+01:00' })],
    ['but no appointment', message({ time: start })],
  ])('%s is refused, with times that can be booked', async (_, body) => {
    const receiver = await startClinic();
    const response = await post(receiver, body);
    expect(response.statusCode).toBe(422);
    expect(refusedFields(response)).toEqual({ '/time': 'time' });
    expect(response.json<FreeTimes>().times).toHaveLength(36);
    expect(await receiver.store.list(1)).toEqual([]);
  });

  it('lies across no other, though the hours have changed since', async () => {
    const receiver = await startClinic();
    await receiver.store.keep({
      message: { ...kept, form: 'clinic' },
      appointment: {
        start: '2030-01-16T08:45:00.000Z',
        end: '2030-01-16T09:05:00.000Z',
        timeZone: 'UTC',
        calendar: 'clinic',
        holders: [],
        maxPerPerson: 3,
      },
    });
    const starts = await startsOf(receiver, '?to=2030-01-16');
    expect(starts).toEqual(['09:00', '10:30'].map((at) => `2030-01-16T${at}:00+01:00`));
    expect((await post(receiver, wish())).statusCode).toBe(409);
    expect((await post(receiver, wish({ time: starts[1] }))).statusCode).toBe(201);
  });

  it('is one of fifty that come at once for it: one is given it, the others see what is free', async () => {
    const receiver = await startClinic();
    const responses = await Promise.all(Array.from({ length: 50 }, () => post(receiver, wish())));
    expect(responses.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1);
    const refused = responses.filter(({ statusCode }) => statusCode === 409);
    expect(refused).toHaveLength(49);
    for (const response of refused) {
      const free = response.json<FreeTimes>().times.map((it) => it.start);
      expect(free).toHaveLength(35);
      expect(free).not.toContain(start);
    }
    expect(await receiver.store.list(100)).toHaveLength(1);
  });

  it('sent fifty times at once is one booking, with fifty identical answers', async () => {
    const receiver = await startClinic();
    const booking = wish();
    const responses = await Promise.all(Array.from({ length: 50 }, () => post(receiver, booking)));
    expect(new Set(responses.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(responses[0]?.json<{ appointment: Appointment }>().appointment).toEqual(appointment);
  });

  it('that was cancelled is free again', async () => {
    const receiver = await startClinic();
    const { reference } = (await post(receiver, wish())).json<{ reference: string }>();
    await receiver.store.cancelAppointment(reference, new Date(receiver.clock.now).toISOString());
    expect(await startsOf(receiver)).toContain(start);
    expect((await post(receiver, wish())).statusCode).toBe(201);
  });
});

const kept = {
  submissionId: 'kept',
  fingerprint: 'f',
  topic: 'appointment',
  values: {},
  consentVersion: null,
  consentText: null,
  status: 'stored',
  score: 0,
  receivedAt: '2030-01-01T00:00:00.000Z',
} as const;
