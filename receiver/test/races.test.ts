import { describe, expect, it } from 'vitest';
import type { NewMessage, Target } from '../src/store/store.js';
import { databases, storeAt, useDatabases } from './databases.js';

const newDatabase = useDatabases();
const fifty = Array.from({ length: 50 }, (_, index) => index);
const nonce = { value: 'n', expires: Date.UTC(2031, 0) };
const span = { start: '2030-01-16T09:00:00.000Z', end: '2030-01-16T09:30:00.000Z' };
const booked = { ...span, timeZone: 'Europe/Madrid' };
const appointment = { ...booked, calendar: 'clinic', holders: [], maxPerPerson: 3 };

const message: NewMessage = {
  form: 'clinic',
  submissionId: 'a',
  fingerprint: 'f',
  topic: 'appointment',
  values: { name: 'Ana' },
  consentVersion: null,
  consentText: null,
  status: 'stored',
  score: 0,
  receivedAt: '2030-01-15T12:00:00.000Z',
};
const numbered = (index: number) => ({ ...message, submissionId: `s${index}` });
const kinds = (all: readonly { kind: string }[]) => {
  return Object.fromEntries(
    ['kept', 'taken', 'spent', 'conflict'].map((kind) => [kind, all.filter((it) => it.kind === kind).length]),
  );
};

describe.each(databases)('on %s', (name) => {
  /** PostgreSQL has three receivers, whose migrations race each other, too. */
  async function openStores() {
    const where = await newDatabase(name);
    const stores = await Promise.all(Array.from({ length: name === 'SQLite' ? 1 : 3 }, () => storeAt(where)));
    return (index: number) => stores[index % stores.length]!;
  }

  it('fifty for one time: one gets it, and nothing is left of the others', async () => {
    const store = await openStores();
    const kept = await Promise.all(
      fifty.map((index) => {
        const own = { value: `n${index}`, expires: nonce.expires };
        return store(index).keep({ message: numbered(index), nonce: own, appointment });
      }),
    );
    expect(kinds(kept)).toEqual({ kept: 1, taken: 49, spent: 0, conflict: 0 });
    expect(kept.find(({ kind }) => kind === 'kept')).toMatchObject({ receipt: { appointment: booked } });
    expect(await store(0).list(100)).toHaveLength(1);
    expect(await store(0).takenTimes('clinic', appointment.start, appointment.end)).toEqual([span]);
    const loser = kept.findIndex(({ kind }) => kind === 'taken');
    const later = { ...appointment, start: appointment.end, end: '2030-01-16T10:00:00.000Z' };
    const again = { message: numbered(loser), nonce: { value: `n${loser}`, expires: nonce.expires } };
    expect(await store(1).keep({ ...again, appointment: later })).toMatchObject({ kind: 'kept' });
  });

  it('fifty with one challenge: one gets through', async () => {
    const store = await openStores();
    const kept = await Promise.all(fifty.map((index) => store(index).keep({ message: numbered(index), nonce })));
    expect(kinds(kept)).toEqual({ kept: 1, taken: 0, spent: 49, conflict: 0 });
    expect(await store(0).list(100)).toHaveLength(1);
  });

  it('fifty sendings of one submission: one row, one answer', async () => {
    const store = await openStores();
    const submission = { message, nonce, appointment };
    const kept = await Promise.all(fifty.map((index) => store(index).keep(submission)));
    expect(new Set(kept.map((it) => JSON.stringify(it))).size).toBe(1);
    expect(kept[0]).toMatchObject({ kind: 'kept', receipt: { status: 'stored', appointment: booked } });
    expect(await store(0).list(100)).toHaveLength(1);
    expect(await store(2).keep({ message: { ...message, fingerprint: 'other' } })).toEqual({ kind: 'conflict' });
  });

  it('a submission that fails takes no other with it', async () => {
    const store = await openStores();
    const broken = { ...numbered(0), receivedAt: null as unknown as string };
    const [failed, ...others] = await Promise.allSettled(
      [broken, ...fifty.map((index) => numbered(index))].map((it) => store(0).keep({ message: it })),
    );
    expect(failed?.status).toBe('rejected');
    expect(others.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await store(1).list(100)).toHaveLength(50);
  });
});

describe.each(databases)('on %s, an appointment', (name) => {
  it('is free again once cancelled, and cancelled once', async () => {
    const store = await storeAt(await newDatabase(name));
    const kept = await store.keep({ message, appointment });
    const { reference } = kept.kind === 'kept' ? kept.receipt : { reference: '' };
    const [first, second] = ['2030-01-15T13:00:00.000Z', '2030-01-15T14:00:00.000Z'] as const;
    const targets: Target[] = [{ kind: 'cancellation-mail', to: 'reception@clinic.example' }];
    const cancel = () => store.cancelAppointment(reference, first, targets);
    for (const it of await Promise.all(fifty.map(cancel))) expect(it).toEqual({ ...booked, cancelledAt: first });
    expect(await store.countDeliveries()).toMatchObject({ waiting: 1 });
    expect(await store.cancelAppointment(reference, second)).toEqual({ ...booked, cancelledAt: first });
    expect(await store.cancelAppointment('none', first)).toBeUndefined();
    expect(await store.takenTimes('clinic', appointment.start, appointment.end)).toEqual([]);
    expect(await store.keep({ message: numbered(1), appointment })).toMatchObject({ kind: 'kept' });
    // What was answered once is answered again.
    expect(await store.find('clinic', 'a')).toMatchObject({ receipt: { reference, appointment: booked } });
    expect(await store.show(reference)).toMatchObject({ appointment: { cancelledAt: first } });
  });

  it('takes its span of its own form, to the minute', async () => {
    const store = await storeAt(await newDatabase(name));
    await store.keep({ message, appointment });
    const { start, end } = appointment;
    const before = '2030-01-16T08:00:00.000Z';
    const after = '2030-01-16T12:00:00.000Z';
    expect(await store.takenTimes('clinic', before, start)).toEqual([]);
    expect(await store.takenTimes('clinic', end, after)).toEqual([]);
    expect(await store.takenTimes('other', before, after)).toEqual([]);
    expect(await store.takenTimes('clinic', before, after)).toEqual([span]);
    expect(await store.takenTimes('clinic', '2030-01-16T09:29:00.000Z', after)).toEqual([span]);
  });
});
