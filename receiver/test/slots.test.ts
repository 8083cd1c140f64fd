import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bookableSlotAt,
  bookableSlots,
  slotsOfDays,
  type Hours,
  type OpeningHours,
} from '../src/appointments/slots.js';
import { addDays, toLocalIso } from '../src/appointments/time-zone.js';

const minute = 60_000;
const zones = Intl.supportedValuesOf('timeZone');

function hoursOf(timeZone: string, hours: readonly Hours[], minutes: number): OpeningHours {
  const weekly = Array.from({ length: 7 }, () => hours);
  const limits = { leadHours: 0, horizonDays: 30, maxPerPerson: 3, maxPerNetwork: 20 };
  return { timeZone, weekly, exceptions: new Map(), minutes, calendar: 'clinic', ...limits };
}

/** What the clocks of a place show, minute by minute, as the platform knows it. */
function clock(timeZone: string): (time: number) => { day: string; minutes: number } {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (time) => {
    const [day = '', at = ''] = format.format(time).split(' ');
    return { day, minutes: Number(at.slice(0, 2)) * 60 + Number(at.slice(3)) };
  };
}

/** Days of a year on which a place's clocks jump. */
function jumps(timeZone: string): string[] {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offset = (day: string) => format.format(Date.parse(day)).split('GMT')[1];
  const days = Array.from({ length: 366 }, (_, index) => addDays('2026-06-01', index));
  return days.filter((day) => offset(day) !== offset(addDays(day, 1)));
}

const jumpDays = new Map(zones.map((zone) => [zone, jumps(zone)]));
const jumping = zones.filter((zone) => jumpDays.get(zone)?.length);

const hours = fc
  .uniqueArray(
    fc.oneof(
      fc.integer({ min: 0, max: 1440 }),
      fc.integer({ min: 0, max: 6 * 4 }).map((it) => it * 15),
    ),
    {
      minLength: 2,
      maxLength: 6,
    },
  )
  .map((bounds) => bounds.sort((a, b) => a - b))
  .map((bounds) =>
    bounds.flatMap((from, index) =>
      index % 2 || index + 1 >= bounds.length ? [] : [{ from, to: bounds[index + 1]! }],
    ),
  );

const anyDay = fc.record({
  timeZone: fc.constantFrom(...zones),
  day: fc.integer({ min: 0, max: 3650 }).map((count) => addDays('2026-01-01', count)),
});
const jumpDay = fc
  .constantFrom(...jumping)
  .chain((timeZone) => fc.constantFrom(...jumpDays.get(timeZone)!).map((day) => ({ timeZone, day })))
  .chain(({ timeZone, day }) => fc.integer({ min: -1, max: 1 }).map((by) => ({ timeZone, day: addDays(day, by) })));

describe('the times of a day', () => {
  it('fill the hours that the clocks of the place show, wherever and whenever they jump', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyDay, jumpDay),
        hours,
        fc.integer({ min: 5, max: 240 }),
        ({ timeZone, day }, open, minutes) => {
          const slots = slotsOfDays(hoursOf(timeZone, open, minutes), day, day);
          const shows = clock(timeZone);
          // Each stretch of minutes in which the place's clocks are within the hours: so many times, from its beginning on.
          const expected: number[] = [];
          for (const { from, to } of open) {
            let [begin, length] = [0, 0];
            const first = Date.parse(day) - 16 * 60 * minute;
            for (let time = first; time <= first + 60 * 60 * minute; time += minute) {
              const it = shows(time);
              const isOpen = it.day === day && it.minutes >= from && it.minutes < to;
              if (isOpen && !length) begin = time;
              length = isOpen ? length + 1 : 0;
              if (length && length % minutes === 0) expected.push(begin + (length - minutes) * minute);
            }
          }
          expect(slots.map(({ start }) => start)).toEqual(expected.sort((a, b) => a - b));
          expect(slots.every(({ start, end }) => end - start === minutes * minute)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are at the same time of day in summer and in winter', () => {
    const madrid = hoursOf('Europe/Madrid', [{ from: 540, to: 660 }], 30);
    const starts = (day: string) =>
      slotsOfDays(madrid, day, day).map(({ start }) => toLocalIso(start, 'Europe/Madrid'));
    for (const [day, offset] of [
      ['2030-03-30', '+01:00'],
      ['2030-03-31', '+02:00'],
      ['2030-10-26', '+02:00'],
      ['2030-10-27', '+01:00'],
    ]) {
      expect(starts(day!)).toEqual(['09:00', '09:30', '10:00', '10:30'].map((at) => `${day}T${at}:00${offset}`));
    }
  });

  it('are those of each day when asked for together', () => {
    fc.assert(
      fc.property(jumpDay, hours, fc.integer({ min: 5, max: 240 }), ({ timeZone, day }, open, minutes) => {
        const it = hoursOf(timeZone, open, minutes);
        const days = Array.from({ length: 5 }, (_, index) => addDays(day, index - 2));
        const together = slotsOfDays(it, days[0]!, days[4]!);
        expect(together).toEqual(days.flatMap((each) => slotsOfDays(it, each, each)));
        for (const [index, { start }] of together.entries()) {
          expect(start).toBeGreaterThanOrEqual(together[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('follow exceptions, and there are none on closed days', () => {
    const exceptions = new Map([
      ['2030-01-14', []],
      ['2030-01-16', [{ from: 600, to: 660 }]],
    ]);
    const weekly = [[{ from: 540, to: 600 }], [{ from: 540, to: 600 }], [], [], [], [], []];
    const utc = { ...hoursOf('UTC', [], 60), weekly, exceptions };
    expect(slotsOfDays(utc, '2030-01-14', '2030-01-20').map(({ start }) => new Date(start).toISOString())).toEqual([
      '2030-01-15T09:00:00.000Z',
      '2030-01-16T10:00:00.000Z',
    ]);
  });
});

describe('the times that can be booked', () => {
  const now = Date.parse('2030-01-15T10:10:00Z');

  it('begin after the lead time and end with the horizon, whatever is asked for', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 72 }),
        fc.integer({ min: 0, max: 5 }),
        fc.tuple(fc.integer({ min: -3, max: 8 }), fc.integer({ min: -3, max: 8 })),
        ({ timeZone }, leadHours, horizonDays, [from, to]) => {
          const it = { ...hoursOf(timeZone, [{ from: 0, to: 1440 }], 60), leadHours, horizonDays };
          const today = toLocalIso(now, timeZone).slice(0, 10);
          const slots = bookableSlots(it, now, addDays(today, from), addDays(today, to));
          const expected = slotsOfDays(it, today, addDays(today, 10)).filter(({ start }) => {
            const day = toLocalIso(start, timeZone).slice(0, 10);
            const isAsked = day >= addDays(today, from) && day <= addDays(today, to);
            return isAsked && start >= now + leadHours * 60 * minute && day <= addDays(today, horizonDays);
          });
          expect(slots).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are known by their start, and by nothing else', () => {
    const it = hoursOf('Europe/Madrid', [{ from: 540, to: 1020 }], 30);
    const slots = bookableSlots(it, now, '2030-01-15', '2030-02-14');
    expect(slots.length).toBeGreaterThan(100);
    for (const slot of slots) {
      expect(bookableSlotAt(it, now, slot.start)).toEqual(slot);
      expect(bookableSlotAt(it, now, slot.start + 1)).toBeUndefined();
    }
    for (const time of [Number.NaN, Infinity, -Infinity, 8.64e15, 0, -1, now]) {
      expect(bookableSlotAt(it, now, time)).toBeUndefined();
    }
  });
});
