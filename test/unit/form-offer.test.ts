/** Times in words: those of the night in which clocks go back are told apart. */
import { describe, expect, it } from 'vitest';
import { offerTimes, writeAppointment } from '../../src/form/offer.js';

const NIGHTS = [
  // The zone, a time of the night, the same clock time before or after, and one that comes once.
  ['America/New_York', '2030-11-03T05:30:00Z', '2030-11-03T06:30:00Z', '2030-11-03T14:30:00Z'],
  ['Europe/Madrid', '2030-10-27T00:30:00Z', '2030-10-27T01:30:00Z', '2030-10-27T09:30:00Z'],
  // Clocks go back by half an hour.
  ['Australia/Lord_Howe', '2030-04-06T14:40:00Z', '2030-04-06T15:10:00Z', '2030-04-06T22:10:00Z'],
] as const;

describe.each(NIGHTS)('in %s', (timeZone, first, second, once) => {
  it.each(['en-US', 'en-GB', 'de', 'es', 'ar', 'zh-Hans', 'he'])(
    'two times that a clock shows alike differ, in %s',
    (locale) => {
      const slots = [first, second, once].map((start) => ({ start, end: start }));
      const { days } = offerTimes({ timeZone, times: slots }, locale);
      const labels = days.flatMap(({ times }) => times.map(({ label }) => label));
      expect(new Set(labels).size).toBe(3);
      const plain = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).format(new Date(once));
      expect(labels[2]!.replaceAll('\u00a0', ' ')).toBe(plain.replaceAll(/\s/g, ' '));
      const [booked, other] = slots.map((slot) => writeAppointment({ ...slot, timeZone }, locale));
      expect(booked).not.toBe(other);
    },
  );
});

it('says the season only where it matters', () => {
  const at = (start: string) => writeAppointment({ timeZone: 'Europe/Madrid', start, end: start }, 'en-US');
  expect(at('2030-10-27T00:30:00Z')).toContain('Central European Summer Time');
  expect(at('2030-10-26T10:30:00Z')).toMatch(/, Central European Time$/);
});
