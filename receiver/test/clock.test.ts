/** A clock can be wrong: what deletes by age goes by a second witness. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeClock, type ClockNote } from '../src/retention/clock.js';
import { keepUp, lookAtClock } from '../src/retention/keep-up.js';
import { createTime } from '../src/retention/time.js';
import { createUpkeep } from '../src/retention/upkeep.js';
import { allMessages } from '../src/store/all.js';
import type { NewMessage, Store, Target } from '../src/store/store.js';
import { databases, storeAt, useDatabases } from './databases.js';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2030, 0, 15, 12);
const at = (days: number) => start + days * day;
const iso = (days: number) => new Date(at(days)).toISOString();
const settings = { retentionDays: 90 };
const retention = 90 * day;
const hook: Target = { kind: 'webhook', to: 'https://clinic.example/hook' };

let count = 0;
function arrived(days: number): NewMessage {
  return {
    form: 'clinic',
    submissionId: `s${++count}`,
    fingerprint: 'f',
    topic: 'question',
    values: { name: 'Ana' },
    consentVersion: null,
    consentText: null,
    status: 'stored',
    score: 0,
    receivedAt: iso(days),
  };
}

async function keep(store: Store, days: number, more: object = {}): Promise<string> {
  const kept = await store.keep({ message: arrived(days), ...more });
  if (kept.kind !== 'kept') throw new Error(kept.kind);
  return kept.receipt.reference;
}

async function references(store: Store): Promise<string[]> {
  const found = [];
  for await (const { reference } of allMessages(store)) found.push(reference);
  return found.sort();
}

describe('the clock', () => {
  const judge = (days: number, note?: ClockNote, newest?: number) =>
    judgeClock({ now: at(days), retention, note, newest: newest === undefined ? undefined : at(newest) });
  const noted = { believed: start, purgedBefore: at(-90) };

  it.each([
    [400, false],
    [10, false],
    [9, true],
    [1 / 24, true],
    [-9, true],
    [-10, false],
    [-3650, false],
  ])('that shows %f days more than what was noted is believed: %s', (days, isBelieved) => {
    expect(judge(days, noted).doubted === undefined).toBe(isBelieved);
  });

  it.each([
    [undefined, true],
    [0, true],
    [-90, true],
    [-91, false],
    [-400, false],
    [9, true],
    [10, false],
  ])('is judged by the newest message, of day %s, where nothing was noted', (newest, isBelieved) => {
    expect(judge(0, undefined, newest).doubted === undefined).toBe(isBelieved);
  });

  it('is believed again once it is back, however long it was wrong', () => {
    let note = judge(400, noted);
    for (let days = 1; days <= 60; days++) note = judge(400 + days, note);
    expect(note.doubted).toEqual({ at: at(460), ran: 60 * day, ranInAll: 60 * day });
    expect(judge(60, note)).toEqual({ ...noted, believed: at(60) });
    expect(judge(0, note).doubted).toBeDefined();
    // Also by another wrong time on the way.
    expect(judge(60, judge(-1000, note))).toEqual({ ...noted, believed: at(60) });
  });

  it('is believed after a leap once the receiver has run by it for as long as messages are kept', () => {
    let note = judge(120, noted);
    for (let days = 1; days < 90; days++) note = judge(120 + days, note);
    expect(note.doubted?.ran).toBe(89 * day);
    expect(judge(210, note)).toEqual({ believed: at(210) });
    // Another leap, and that time begins anew.
    note = judge(500, note);
    expect(note.doubted?.ran).toBe(0);
    for (let days = 501; days < 590; days++) note = judge(days, note);
    expect(note.doubted?.ran).toBe(89 * day);
    expect(judge(590, note)).toEqual({ believed: at(590) });
  });

  it('shows the time, except where it has fallen far behind: then that goes on from what was noted', () => {
    let [shown, ran] = [start, 0];
    const time = createTime(
      () => shown,
      () => ran,
    );
    expect(time.now()).toBe(start);
    time.follow({ believed: start, purgedBefore: at(-90) }, retention);
    ran = 60_000;
    for (const [days, expected] of [
      [400, at(400)],
      [-8, at(-8)],
      [-20, start + 60_000],
      [-3650, start + 60_000],
    ] as const) {
      shown = at(days);
      expect(time.now()).toBe(expected);
    }
    time.follow(
      { believed: start, purgedBefore: at(-90), doubted: { at: shown, ran: 0, ranInAll: 3 * day } },
      retention,
    );
    expect(time.now()).toBe(at(3));
    // By a message alone, which may have been dated wrongly, nothing is set.
    time.follow({ believed: at(800), doubted: { at: shown, ran: 0, ranInAll: 0 } }, retention);
    expect(time.now()).toBe(shown);
  });
});

const newDatabase = useDatabases();

describe.each(databases)('on %s', (name) => {
  const open = async () => storeAt(await newDatabase(name));

  it.each([400, 100, 30, -400, -3650])('a clock that is wrong by %i days deletes nothing', async (wrong) => {
    const store = await open();
    const [old, fresh] = [await keep(store, -89), await keep(store, -1)];
    await keepUp(settings, store, at(0));
    expect(await keepUp(settings, store, at(wrong))).toMatchObject({ deleted: 0, redated: 0 });
    expect(await references(store)).toEqual([old, fresh].sort());
    // Once it is right again, what is past its time goes, and nothing else.
    expect(await keepUp(settings, store, at(2))).toMatchObject({ deleted: 1, redated: 0 });
    expect(await references(store)).toEqual([fresh]);
  });

  it('a clock that was ahead when the first messages are looked at deletes nothing', async () => {
    const store = await open();
    await keep(store, -80);
    await keep(store, 0);
    expect((await keepUp(settings, store, at(400))).clock.doubted).toBeDefined();
    expect(await store.count()).toBe(2);
    expect((await keepUp(settings, store, at(1))).clock.doubted).toBeUndefined();
    expect(await store.count()).toBe(2);
  });

  it('a clock that was behind at the first look has dated nothing for good', async () => {
    const store = await open();
    await keep(store, 0);
    expect((await keepUp(settings, store, at(-400))).clock.doubted).toBeDefined();
    await keep(store, -400);
    expect(await keepUp(settings, store, at(1))).toMatchObject({ deleted: 0, redated: 1 });
    expect(await store.count()).toBe(2);
  });

  it('after a pause of four months messages stay, until the operator confirms the clock', async () => {
    const store = await open();
    await keepUp(settings, store, at(0));
    await keep(store, 0);
    const fresh = await keep(store, 120);
    expect((await keepUp(settings, store, at(120))).deleted).toBe(0);
    expect((await keepUp(settings, store, at(120), true)).deleted).toBe(1);
    expect(await references(store)).toEqual([fresh]);
    expect((await lookAtClock(settings, store, at(121))).doubted).toBeUndefined();
  });

  it('after a pause messages go without that, too, once they were kept for their time by a running receiver', async () => {
    const store = await open();
    await keepUp(settings, store, at(0));
    await keep(store, 0);
    for (let days = 120; days < 210; days += 5) expect((await keepUp(settings, store, at(days))).deleted).toBe(0);
    expect((await keepUp(settings, store, at(210))).deleted).toBe(1);
  });

  it('messages that came by a wrong clock are kept for their time, from when it is right', async () => {
    const store = await open();
    await keepUp(settings, store, at(0));
    const over = {
      appointment: { start: iso(-2), end: iso(-1), timeZone: 'UTC', calendar: 'clinic', holders: [], maxPerPerson: 3 },
    };
    const wrong = [await keep(store, -3650), await keep(store, 400)].sort();
    // The time of an appointment is none that the clock has given.
    await keep(store, -3650, over);
    expect(await keepUp(settings, store, at(1))).toMatchObject({ deleted: 1, redated: 2 });
    expect(await references(store)).toEqual(wrong);
    expect((await store.list(1))[0]?.receivedAt).toBe(iso(1));
    for (let days = 5; days <= 90; days += 5) await keepUp(settings, store, at(days));
    expect(await store.count()).toBe(2);
    expect((await keepUp(settings, store, at(92))).deleted).toBe(2);
  });

  it('deliveries that a wrong clock has put off for long are attempted', async () => {
    const store = await open();
    await keepUp(settings, store, at(0));
    await keep(store, 400, { deliveries: [hook] });
    expect(await store.claimDeliveries(iso(1), iso(2), 5)).toEqual([]);
    await keepUp(settings, store, at(1));
    expect(await store.claimDeliveries(iso(1), iso(2), 5)).toHaveLength(1);
  });

  it('a spent challenge stays spent, though the clock was ahead by less than a leap', async () => {
    const store = await open();
    await keepUp(settings, store, at(0));
    const nonce = { value: 'n', expires: at(0.1) };
    await keep(store, 0, { nonce });
    await keepUp(settings, store, at(5));
    await keepUp(settings, store, at(0.05));
    expect(await store.keep({ message: arrived(0), nonce })).toEqual({ kind: 'spent' });
  });

  it('challenges are not forgotten by a clock that is ahead', async () => {
    const store = await open();
    await keepUp(settings, store, at(0));
    const nonce = { value: 'n', expires: at(0.1) };
    await keep(store, 0, { nonce });
    await keepUp(settings, store, at(400));
    expect(await store.keep({ message: arrived(0), nonce })).toEqual({ kind: 'spent' });
    for (const days of [1, 5, 10]) await keepUp(settings, store, at(days));
    expect(await store.keep({ message: arrived(1), nonce })).toMatchObject({ kind: 'kept' });
  });

  it('a receiver with a wrong clock beside one with a right one deletes nothing, and does not hinder the other', async () => {
    const where = await newDatabase(name);
    const [right, wrong] = [await storeAt(where), await storeAt(where)];
    await keepUp(settings, right, at(0));
    await keep(right, 0);
    for (let days = 1; days < 90; days++) {
      expect((await keepUp(settings, wrong, at(400 + days))).deleted).toBe(0);
      expect((await keepUp(settings, right, at(days))).deleted).toBe(0);
    }
    expect((await keepUp(settings, right, at(91))).deleted).toBe(1);
  });

  it('a shorter time in the settings takes effect', async () => {
    const store = await open();
    await keepUp(settings, store, at(0));
    await keep(store, -40);
    expect((await keepUp({ retentionDays: 30 }, store, at(1))).deleted).toBe(1);
  });
});

describe('upkeep', () => {
  it('says once that the clock is in doubt, and what to do, and once that it is not any more', async () => {
    const store = await storeAt(await newDatabase('SQLite'));
    const lines: unknown[][] = [];
    const log = {
      info: (...line: unknown[]) => void lines.push(['info', ...line]),
      warn: (...line: unknown[]) => void lines.push(['warn', ...line]),
      error: (...line: unknown[]) => void lines.push(['error', ...line]),
    };
    let days = 0;
    const upkeep = createUpkeep(settings, store, log, { follow: () => undefined }, () => at(days));
    for (days of [0, 400, 401, 402, 3, 4]) await upkeep();
    expect(lines).toEqual([
      [
        'error',
        expect.stringMatching(/^The clock shows 2031-02-19.*noted is 2030-01-15.*purge --confirm.*for 90 days/),
      ],
      ['warn', 'The clock is believed again.'],
    ]);
  });

  it('that fails does not fail the receiver', async () => {
    const store = await storeAt(await newDatabase('SQLite'));
    await store.close();
    const lines: unknown[] = [];
    const add = (...line: unknown[]) => void lines.push(line.at(-1));
    const log = { info: add, warn: add, error: add };
    await createUpkeep(settings, store, log, { follow: () => undefined })();
    expect(lines).toEqual(['What should be deleted by now is still kept.']);
  });
});

describe('whatever the clock does', () => {
  interface Kept {
    arrived: number;
    receivedAt: string;
  }

  /** As much of a store as upkeep needs, without a disk. */
  function storeInMemory() {
    let messages: Kept[] = [];
    const notes: Record<string, string> = {};
    const store = {
      notes: () => Promise.resolve({ ...notes }),
      note: (name: string, value = '') => Promise.resolve(void (notes[name] = value)),
      list: () => Promise.resolve(messages.toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1)).slice(0, 1)),
      forgetNonces: () => Promise.resolve(),
      hastenDeliveries: () => Promise.resolve(),
      redate(oldest = '', newest: string, now: string) {
        const wrong = messages.filter(({ receivedAt }) => receivedAt > newest || receivedAt < oldest);
        for (const message of wrong) message.receivedAt = now;
        return Promise.resolve(wrong.length);
      },
      purge(before: string) {
        const old = messages.filter(({ receivedAt }) => receivedAt < before);
        messages = messages.filter((message) => !old.includes(message));
        deleted.push(...old);
        return Promise.resolve(old.length);
      },
    };
    const deleted: Kept[] = [];
    return { store, deleted, add: (message: Kept) => messages.push(message), left: () => messages };
  }

  const wrong = fc.constantFrom(0, 0, 0, 8, -8, 30, -30, 80, -80, 400, -400, -20_000, 50_000);
  const step = fc.oneof(
    fc.record({ run: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ off: fc.constantFrom(1, 5, 20, 120, 400) }),
    fc.record({ wrong }),
  );

  it('no message is deleted long before its time, and none is kept for good', async () => {
    await fc.assert(
      fc.asyncProperty(wrong, fc.array(step, { maxLength: 25 }), async (first, steps) => {
        const { store, deleted, add, left } = storeInMemory();
        let [now, offset, ran] = [0, first, 0];
        const show = () => at(now + offset);
        let time = createTime(show, () => ran);
        const upkeep = async () => {
          const before = deleted.length;
          const { clock } = await keepUp(settings, store as unknown as Store, show());
          time.follow(clock, retention);
          for (const { arrived: then } of deleted.slice(before)) expect(now - then).toBeGreaterThanOrEqual(90 - 2 * 9);
        };
        const run = async (days: number, withMessages: boolean) => {
          for (let left = days; left > 0; left--) {
            if (withMessages) add({ arrived: now, receivedAt: new Date(time.now()).toISOString() });
            now += 1;
            ran += day;
            await upkeep();
          }
        };
        await upkeep();
        for (const it of steps) {
          if ('run' in it) await run(it.run, true);
          if ('wrong' in it) offset = it.wrong;
          if ('off' in it) {
            now += it.off;
            time = createTime(show, () => ran);
            await upkeep();
          }
        }
        await run(90 + 90 + 9 + 2, false);
        expect(left()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
