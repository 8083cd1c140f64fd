/** What staff read is true, and is the receiver's word only where it is. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isOpenDuring, slotsOfDays, type OpeningHours } from '../src/appointments/slots.js';
import { listMessages, showMessage } from '../src/commands/inbox.js';
import { status } from '../src/commands/upkeep.js';
import { readConfig } from '../src/config/read.js';
import type { Config } from '../src/config/config.js';
import { shown } from '../src/message/shown.js';
import { message, outputOf, post, receiptOf, startReceiver, type Receiver } from './support.js';

const weekly = { wednesday: ['09:00-11:00'] };
const openingHours = { timeZone: 'Europe/Madrid', weekly, leadHours: 1 };
const booking = (changes: object = {}) =>
  message({ topic: 'appointment', time: '2030-01-16T09:30:00+01:00', ...changes });

/** The settings of a receiver with other opening hours. */
function changed({ config }: Receiver, hours?: object): Config {
  const forms = { clinic: { challenge: 'none', ...(hours && { openingHours: hours }) } };
  return { ...readConfig({ forms }, {}, '/', 'test'), database: config.database };
}

describe('inbox show', () => {
  it('says times as the clinic’s clocks show them, in the zone that they were booked in', async () => {
    const receiver = await startReceiver({ openingHours });
    const { reference } = receiptOf(await post(receiver, booking()));
    for (const config of [
      receiver.config,
      changed(receiver),
      changed(receiver, { ...openingHours, timeZone: 'Asia/Tokyo' }),
    ]) {
      const output = await outputOf(() => showMessage(config, reference));
      expect(output).toMatch(/^appointment +2030-01-16 09:30 to 10:00 \(Europe\/Madrid\)$/m);
    }
    const output = await outputOf(() => showMessage(receiver.config, reference));
    expect(output).toMatch(/^received +2030-01-15 13:00 \(Europe\/Madrid\)$/m);
  });

  it('marks every line that a visitor wrote', async () => {
    const receiver = await startReceiver();
    const forged = { message: 'x\nstatus  released\n\nreference  AAAA-AAAA', status: 'stored', 'topic ': 'y' };
    const { reference } = receiptOf(await post(receiver, message(forged)));
    const output = await outputOf(() => showMessage(receiver.config, reference));
    const [ours = '', theirs = ''] = output.trimEnd().split('\n\nWritten by the visitor:\n');
    expect(ours.match(/^status/gm)).toHaveLength(1);
    expect(theirs.split('\n').filter((line) => !line.startsWith('> '))).toEqual([]);
  });
});

it('the pages of a visitor go on showing the time that was confirmed', async () => {
  const receiver = await startReceiver({ openingHours });
  const sent = receiptOf(await post(receiver, booking({ submissionId: 'same' })));
  expect(sent).toMatchObject({ appointment: { start: '2030-01-16T09:30:00+01:00', timeZone: 'Europe/Madrid' } });
  const [stored] = await receiver.store.list(1);
  expect(stored?.appointment?.timeZone).toBe('Europe/Madrid');
});

describe('inbox list', () => {
  it('has one line a message, with the name last, whatever is in it', async () => {
    const receiver = await startReceiver();
    const name = 'Ana\nAAAA-AAAA  2030-01-15T12:00:00Z  clinic  question  stored  Eve';
    const { reference } = receiptOf(await post(receiver, message({ name })));
    const output = await outputOf(() => listMessages(receiver.config));
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(output).toMatch(new RegExp(`^${reference}  2030-01-15T12:00:00Z  clinic  question  stored  Ana AAAA-AAAA`));
  });

  it('says that there is more', async () => {
    const receiver = await startReceiver();
    for (let count = 0; count < 103; count++) await post(receiver, message());
    expect(await outputOf(() => listMessages(receiver.config))).toContain('; 3 older ones are not shown.');
  });
});

it('no text gives a terminal a command', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(shown(text)).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
  expect(shown('a\u001b[2Jb\u009b1mc\u0007')).toBe('a\ufffd[2Jb\ufffd1mc\ufffd');
});

describe('appointments', () => {
  it('on a day that is closed by now are reported', async () => {
    const receiver = await startReceiver({ openingHours });
    const { reference } = receiptOf(await post(receiver, booking()));
    vi.useFakeTimers({ toFake: ['Date'], now: receiver.clock.now });
    try {
      const closed = changed(receiver, { ...openingHours, exceptions: { '2030-01-16': [] } });
      const words = `Appointments outside of the opening hours`;
      expect(await outputOf(() => status(closed))).toContain(words);
      expect(await outputOf(() => status(closed))).toContain(`${reference}  2030-01-16 09:30 to 10:00 (Europe/Madrid)`);
      expect(await outputOf(() => status(changed(receiver)))).toContain(words);
      expect(await outputOf(() => status(changed(receiver, openingHours)))).not.toContain(words);
    } finally {
      vi.useRealTimers();
    }
  });

  it('lie within the hours that offer them, in every zone and on every day', () => {
    const zones = ['Europe/Madrid', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe', 'UTC'];
    const hours = fc.record({ from: fc.integer({ min: 0, max: 1000 }), length: fc.integer({ min: 60, max: 439 }) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), hours, fc.integer({ min: 0, max: 364 }), (timeZone, open, day) => {
        const date = new Date(Date.UTC(2030, 0, 1 + day)).toISOString().slice(0, 10);
        const week = Array.from({ length: 7 }, () => [{ from: open.from, to: open.from + open.length }]);
        const limits = { maxPerPerson: 3, maxPerNetwork: 20 };
        const common = {
          minutes: 30,
          leadHours: 0,
          horizonDays: 30,
          calendar: 'clinic',
          exceptions: new Map(),
          ...limits,
        };
        const opening: OpeningHours = { timeZone, weekly: week, ...common };
        for (const slot of slotsOfDays(opening, date, date)) {
          expect(isOpenDuring(opening, slot)).toBe(true);
          expect(isOpenDuring({ ...opening, weekly: [[], [], [], [], [], [], []] }, slot)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of two forms with one calendar never share a time', async () => {
    const shared = { ...openingHours, calendar: 'doctor' };
    const receiver = await startReceiver({ openingHours: shared });
    receiptOf(await post(receiver, booking()));
    expect((await post(receiver, booking(), {}, 'other')).statusCode).toBe(409);
    const { times } = (await receiver.app.inject({ url: '/v1/forms/other/times' })).json<{
      times: { start: string }[];
    }>();
    expect(times.map(({ start }) => start)).not.toContain('2030-01-16T09:30:00+01:00');
    const apart = await startReceiver({ openingHours });
    receiptOf(await post(apart, booking()));
    expect((await post(apart, booking(), {}, 'other')).statusCode).toBe(201);
  });

  it('are not made for messages in quarantine, whose wish staff see', async () => {
    const receiver = await startReceiver({ openingHours });
    const signals = { honeypot: true, seconds: 60 };
    const quarantined = receiptOf(await post(receiver, booking({ signals })));
    expect(quarantined.appointment).toBeUndefined();
    expect(receiptOf(await post(receiver, booking())).appointment).toBeDefined();
    const output = await outputOf(() => showMessage(receiver.config, quarantined.reference));
    expect(output).toMatch(/^> time +2030-01-16T09:30:00\+01:00$/m);
  });
});
