/** A program cannot empty a calendar: one person and one network hold a few appointments, and the rest is for staff. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { showMessage } from '../src/commands/inbox.js';
import type { Store } from '../src/store/store.js';
import { databases, storeAt, useDatabases } from './databases.js';
import { message, outputOf, post, receiptOf, startReceiver, type Receiver } from './support.js';

const locate = useDatabases();
const weekly = { wednesday: ['00:00-24:00'], thursday: ['00:00-24:00'] };
const openingHours = { timeZone: 'UTC', weekly, leadHours: 1, minutes: 15 };
const start = Date.UTC(2030, 0, 16);
const timeAt = (index: number) => new Date(start + index * 15 * 60_000).toISOString();

const startClinic = (hours: object = {}, form: object = {}) =>
  startReceiver({ openingHours: { ...openingHours, ...hours }, ...form }, { trustProxy: ['loopback'] });

let count = 0;

/** Somebody who has booked nothing yet, in a network of their own. */
async function book(receiver: Receiver, changes: object = {}, address = `192.0.2.${count}`) {
  count += 1;
  const typed = { topic: 'appointment', email: `person-${count}@example.com`, time: timeAt(count) };
  return post(receiver, message({ ...typed, ...changes }), { 'x-forwarded-for': address });
}

async function heldBy(store: Store): Promise<number> {
  return (await store.takenTimes('clinic', timeAt(0), timeAt(1000))).length;
}

describe('a person', () => {
  it.each([
    ['mailbox', (at: number) => ({ email: `an.a+${at}@gmail.com` })],
    ['phone', (at: number) => ({ phone: ['+44 1632 960 001', '(01632) 960-001', '٠١٦٣٢٩٦٠٠٠١'][at % 3] })],
  ])('holds three appointments by one %s, however it is written', async (_, person) => {
    const receiver = await startClinic();
    for (let at = 0; at < 3; at++) {
      expect(receiptOf(await book(receiver, person(at)))).toHaveProperty('appointment');
    }
    const receipt = receiptOf(await book(receiver, person(3)));
    expect(receipt).not.toHaveProperty('appointment');
    expect(receipt.status).toBe('quarantined');
    expect(await heldBy(receiver.store)).toBe(3);
    expect(receiver.log.join('')).toContain('A booking beyond the limits is in quarantine.');
    expect(receiver.log.join('')).not.toMatch(/gmail|960|٠/);
  });

  it('whose booking is one too many is left to staff, with the time that was asked for', async () => {
    const receiver = await startClinic({ maxPerPerson: 1 });
    await book(receiver, { email: 'ana@example.com' });
    const time = timeAt(90);
    const { reference } = receiptOf(await book(receiver, { email: 'ana@example.com', time }));
    const output = await outputOf(() => showMessage(receiver.config, reference));
    expect(output).toMatch(/^status +quarantined \(a booking beyond the limits, or not confirmed by mail\)$/m);
    expect(output).toMatch(new RegExp(`^> time +${time}$`, 'm'));
  });

  it('holds others once one was cancelled, is over, or is in another calendar', async () => {
    const receiver = await startClinic({ maxPerPerson: 1 });
    const person = { email: 'ana@example.com' };
    const { reference } = receiptOf(await book(receiver, person));
    await receiver.store.cancelAppointment(reference, '2030-01-15T12:00:00.000Z');
    expect(receiptOf(await book(receiver, { ...person, time: timeAt(5) }))).toHaveProperty('appointment');
    expect(
      receiptOf(await post(receiver, message({ topic: 'appointment', time: timeAt(6) }), {}, 'other')),
    ).toHaveProperty('appointment');
    receiver.clock.now = Date.parse(timeAt(6));
    expect(receiptOf(await book(receiver, { ...person, time: timeAt(120) }))).toHaveProperty('appointment');
  });

  it('gets the same answer to a retry as to the booking', async () => {
    const receiver = await startClinic({ maxPerPerson: 1, maxPerNetwork: 1 });
    const body = message({ topic: 'appointment', time: timeAt(7) });
    const send = async (again = {}) => (await post(receiver, { ...body, ...again })).json<unknown>();
    const first = await send();
    expect(await send()).toEqual(first);
    const other = { submissionId: 'another', time: timeAt(8) };
    const second = await send(other);
    expect(second).toHaveProperty('status', 'quarantined');
    expect(await send(other)).toEqual(second);
    expect(await send()).toEqual(first);
  });

  it.each(databases)('holds no more by many bookings at the same moment on %s', async (name) => {
    const store = await storeAt(await locate(name));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        store.keep({
          message: {
            ...{ form: 'clinic', submissionId: `race-${at}`, fingerprint: 'f', topic: 'appointment', values: {} },
            ...{ consentVersion: null, consentText: null, status: 'stored', score: 0 },
            receivedAt: '2030-01-15T12:00:00.000Z',
          },
          appointment: {
            ...{ start: timeAt(at), end: timeAt(at + 1), timeZone: 'UTC', calendar: 'clinic' },
            ...{ holders: at % 2 ? ['a', 'b'] : ['b', 'a'], maxPerPerson: 3 },
          },
        }),
      ),
    );
    expect(results.filter(({ kind }) => kind === 'kept')).toHaveLength(3);
    expect(results.filter(({ kind }) => kind === 'too many')).toHaveLength(17);
    expect(await heldBy(store)).toBe(3);
    expect(await store.count()).toBe(3);
  });
});

describe('a network', () => {
  it.each([
    ['IPv4 address', () => '198.51.100.1'],
    ['part of an IPv6 provider’s', (at: number) => `2001:db8:1:2${at}::${at}`],
    ['IPv4 address behind NAT64', (at: number) => (at % 2 ? '64:ff9b::c633:6401' : '198.51.100.1')],
  ])('of one %s books a few times a day', async (_, addressAt) => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const receiver = await startClinic({ maxPerNetwork: 4 });
    const all = await Promise.all(Array.from({ length: 9 }, (_, at) => book(receiver, {}, addressAt(at))));
    expect(all.map(receiptOf).filter(({ appointment }) => appointment)).toHaveLength(4);
    expect(await heldBy(receiver.store)).toBe(4);
    expect(receiptOf(await book(receiver, {}, '203.0.113.9'))).toHaveProperty('appointment');
    vi.advanceTimersByTime(24 * 60 * 60 * 1000);
    expect(receiptOf(await book(receiver, {}, addressAt(0)))).toHaveProperty('appointment');
  });

  it('does not count what was not booked', async () => {
    const receiver = await startClinic({ maxPerNetwork: 1 });
    const address = '198.51.100.2';
    const { time } = message({ time: timeAt(3) });
    await book(receiver, { time });
    expect((await book(receiver, { time }, address)).statusCode).toBe(409);
    await book(receiver, { signals: { honeypot: true, seconds: 1 } }, address);
    await book(receiver, { topic: 'question', time: undefined }, address);
    expect(receiptOf(await book(receiver, {}, address))).toHaveProperty('appointment');
  });
});

it('a flood of 500 bookings from one network leaves the calendar to others', async () => {
  const receiver = await startClinic({ minutes: 5 });
  const times = (index: number) => ({ time: new Date(start + index * 5 * 60_000).toISOString() });
  await Promise.all(Array.from({ length: 500 }, (_, at) => book(receiver, times(at), '198.51.100.3')));
  expect(await heldBy(receiver.store)).toBe(20);
  expect(receiptOf(await book(receiver, times(400), '203.0.113.1'))).toHaveProperty('appointment');
});
