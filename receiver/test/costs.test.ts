/** What one request may cost: nothing that a visitor sends makes an answer slow, and nobody may ask without end. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it, vi } from 'vitest';
import { freeTimes } from '../src/appointments/free-times.js';
import { readOpeningHours } from '../src/config/opening-hours.js';
import { acceptedLanguages, bestLanguage } from '../src/http/languages.js';
import { readIncoming } from '../src/message/incoming.js';
import { message, post, startReceiver } from './support.js';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const weekly = Object.fromEntries(days.map((day) => [day, ['00:00-24:00']]));
const openingHours = { timeZone: 'Europe/Madrid', weekly, minutes: 5, horizonDays: 62, leadHours: 0 };

describe('the header Accept-Language', () => {
  it('gives ten tags at most, none longer than a tag can be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'Z', '-', ',', ';q=0.5', ' ', '*', '1'), maxLength: 3000 }),
        (header) => {
          const tags = acceptedLanguages(header);
          expect(tags.length).toBeLessThanOrEqual(10);
          for (const tag of tags) expect(tag.length).toBeLessThanOrEqual(35);
        },
      ),
    );
    const many = Array.from({ length: 250 }, (_, index) => `a${String.fromCharCode(97 + (index % 26))}`).join(',');
    expect(acceptedLanguages(many)).toHaveLength(10);
    expect(acceptedLanguages('fr;q=0.1, de-AT, en;q=0.5')).toEqual(['de-AT', 'en', 'fr']);
  });

  it('is looked up no further than a tag can be long', () => {
    expect(bestLanguage(['en', 'de'], [`de${'-a1'.repeat(30)}`, 'en'])).toBe('en');
  });
});

it('of an answer to the sum, no more is read than a number can be long', () => {
  const answerOf = (answer: unknown) => {
    const { challenge } = readIncoming(message({ challenge: { token: 't', answer } })).incoming;
    return challenge && 'answer' in challenge ? challenge.answer : undefined;
  };
  expect(answerOf('1'.repeat(126_000))).toHaveLength(100);
  expect(answerOf(' 25 ')).toBe(' 25 ');
  expect(answerOf(25)).toBe('25');
});

describe('the free times', () => {
  it('are written once, not for each visitor', async () => {
    const receiver = await startReceiver({ openingHours });
    const ask = async () => {
      const url = '/v1/forms/clinic/times?from=2030-01-15&to=2030-03-10';
      return (await receiver.app.inject({ url })).json<{ times: { start: string }[] }>();
    };
    const writing = vi.spyOn(DateTime.prototype, 'toISO');
    const first = await ask();
    expect(first.times.length).toBeGreaterThan(10_000);
    expect(writing.mock.calls.length).toBeGreaterThan(10_000);
    writing.mockClear();
    expect(await ask()).toEqual(first);
    expect(writing).not.toHaveBeenCalled();
    writing.mockRestore();
  });

  it('leave out what is taken, whatever is taken', async () => {
    const problems: string[] = [];
    const hours = readOpeningHours({ ...openingHours, horizonDays: 2 }, 'clinic', 'openingHours', problems);
    const start = Date.UTC(2030, 0, 15, 12);
    const minute = 60_000;
    const span = fc.record({ from: fc.integer({ min: -60, max: 4000 }), length: fc.integer({ min: 1, max: 300 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(span, { maxLength: 12 }), async (spans) => {
        const taken = spans
          .map(({ from, length }) => ({ from: start + from * minute, to: start + (from + length) * minute }))
          .sort((a, b) => a.from - b.from)
          .map(({ from, to }) => ({ start: new Date(from).toISOString(), end: new Date(to).toISOString() }));
        const storeWith = (it: typeof taken) => ({ takenTimes: () => Promise.resolve(it) });
        const offer = { hours, now: start };
        const range = { from: '2030-01-15', to: '2030-01-17' };
        const all = await freeTimes({ ...offer, store: storeWith([]) }, range);
        const free = await freeTimes({ ...offer, store: storeWith(taken) }, range);
        const crosses = (slot: { start: string; end: string }) =>
          taken.some(
            (it) => Date.parse(slot.start) < Date.parse(it.end) && Date.parse(it.start) < Date.parse(slot.end),
          );
        expect(free.times).toEqual(all.times.filter((slot) => !crosses(slot)));
      }),
      { numRuns: 25 },
    );
  });
});

describe('pages, sums and times', () => {
  it.each(['/v1/forms/clinic/challenge', '/v1/forms/clinic/times', '/e/clinic'])(
    '%s can be asked for ten times as often as messages can be sent, and is counted apart from them',
    async (url) => {
      const receiver = await startReceiver({ openingHours, rateLimit: { max: 1, seconds: 60 } });
      const statuses = [];
      for (let count = 0; count < 11; count++) statuses.push((await receiver.app.inject({ url })).statusCode);
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
      const refused = await receiver.app.inject({ url });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect((await post(receiver, message())).statusCode).toBe(201);
    },
  );
});
