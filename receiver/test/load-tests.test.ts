import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isStanding, sendHostileBodies } from '../load-tests/bodies.js';
import type { SentSum } from '../../src/form/challenge.js';
import { flood, isHeld } from '../load-tests/flood.js';
import { storeBeside } from '../load-tests/desk.js';
import { deliverBeside, isOnTime } from '../load-tests/hang.js';
import { killRepeatedly } from '../load-tests/kill.js';
import { heapGrowth, watchMemory } from '../load-tests/memory.js';
import { fifty, serveTogether } from '../load-tests/race.js';
import { buildCli, receiverFolder, serveIn, submit, type Serving } from '../load-tests/receiver.js';
import { isKept, keepUpUnderLoad } from '../load-tests/upkeep.js';
import { allMessages } from '../src/store/all.js';
import { openStore } from '../src/store/database.js';
import { databases, useDatabases } from './databases.js';
import { message, solve } from './support.js';

const newDatabase = useDatabases();
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const everyDay = Object.fromEntries(days.map((day) => [day, ['09:00-17:00']]));

beforeAll(() => buildCli());

it('keeps nothing of a message in memory once it is stored', { timeout: 120_000 }, async () => {
  // So few are mostly the warming up; one message alone takes more than 500 bytes.
  expect(heapGrowth(await watchMemory(5000))).toBeLessThan(250);
});

it('loses and doubles nothing while it is backed up, exported, purged and restored under load', async () => {
  const found = await keepUpUnderLoad({ rounds: 1, between: 60 });
  expect(isKept(found), JSON.stringify(found)).toBe(true);
});

it('a flood of bookings from one network leaves the calendar to others', async () => {
  const found = await flood(60, 5);
  expect(isHeld(found), JSON.stringify(found)).toBe(true);
});

it('messages are stored beside staff who read, search and note', async () => {
  const found = await storeBeside({ messages: 300, staff: 3, rounds: 1, seconds: 1, pause: 50 });
  expect(found).toMatchObject({ failed: 0 });
  expect(found.pages).toBeGreaterThan(10);
  expect(found.beside[0]).toBeGreaterThan(0);
});

it('a webhook that hangs delays neither mails nor another webhook', async () => {
  const found = await deliverBeside(60);
  expect(isOnTime(found), JSON.stringify(found)).toBe(true);
});

describe.each(databases)('on %s', (name) => {
  it('a receiver that is killed at random loses, doubles and forgets nothing', { timeout: 60_000 }, async () => {
    const { databaseUrl } = await newDatabase(name);
    const found = await killRepeatedly({ kills: 2, most: 60, databaseUrl });
    expect(found).toMatchObject({ lost: 0, doubled: 0, untold: 0, unstable: 0 });
    expect(found.acknowledged).toBeGreaterThan(0);
  });

  it('one that is stopped under load has kept what it acknowledged, and nothing else', async () => {
    const { databaseUrl = '' } = await newDatabase(name);
    const { folder, remove } = receiverFolder({});
    onTestFinished(remove);
    const receiver = await serveIn(folder, { DATABASE_URL: databaseUrl });
    const thanked: string[] = [];
    const cutOff: string[] = [];
    let isOver = false;
    const send = async (submissionId: string) => {
      const response = await submit(receiver.url, message({ submissionId, message: submissionId })).catch(
        () => undefined,
      );
      // One that is stopping says 503 on a connection that it has: the form sends it again.
      if (response?.status === 201) thanked.push(submissionId);
      else cutOff.push(submissionId);
    };
    const load = Array.from({ length: 64 }, async (_, sender) => {
      for (let count = 0; !isOver; count++) await send(`${sender}-${count}`);
    });
    await expect.poll(() => thanked.length, { timeout: 15_000, interval: 5 }).toBeGreaterThan(200);
    const asked = Date.now();
    const ended = receiver.stop();
    isOver = true;
    expect(await ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(15_000);
    await Promise.all(load);

    // All of it is in the one file then, which can be copied as it is.
    const file = join(folder, 'data/inbox.db');
    if (!databaseUrl) expect(existsSync(`${file}-wal`)).toBe(false);
    const store = await openStore({ database: file, ...(databaseUrl && { databaseUrl }) });
    const stored: unknown[] = [];
    for await (const { values } of allMessages(store)) stored.push(values.message);
    await store.close();
    expect(new Set(stored).size).toBe(stored.length);
    expect(thanked.filter((id) => !stored.includes(id))).toEqual([]);
    expect(stored.filter((id) => !thanked.includes(String(id)) && !cutOff.includes(String(id)))).toEqual([]);
  });

  // Only one receiver uses a SQLite file.
  it.runIf(name === 'PostgreSQL')('three that start together on a new database share it', async () => {
    const { databaseUrl } = await newDatabase(name);
    const { folder, remove } = receiverFolder({ challenge: 'arithmetic' });
    onTestFinished(remove);
    const receivers = await serveTogether(3, folder, databaseUrl);
    const [{ url }, ...others] = receivers as [Serving, Serving, Serving];
    for (const other of others) {
      const sum = (await (await fetch(`${url}/v1/forms/clinic/challenge`)).json()) as SentSum;
      const body = message({ challenge: solve(sum) });
      const answers = await Promise.all(receivers.map((receiver) => submit(receiver.url, body)));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect((await submit(other.url, message({ challenge: solve(sum) }))).status).toBe(422);
    }
    expect(await Promise.all(receivers.map((receiver) => receiver.stop()))).toEqual([0, 0, 0]);
  });

  it('hostile bodies meet no failure, and nothing is stored that cannot be read again', async () => {
    const { databaseUrl } = await newDatabase(name);
    const answers = await sendHostileBodies(500, 4711, databaseUrl);
    expect(isStanding(answers), JSON.stringify(answers)).toBe(true);
  });

  it('of fifty for one time, one sum or one submission, exactly one is kept', async () => {
    const { databaseUrl } = await newDatabase(name);
    const openingHours = { timeZone: 'UTC', weekly: everyDay, leadHours: 1 };
    const { folder, remove } = receiverFolder({ challenge: 'arithmetic', openingHours });
    onTestFinished(remove);
    const receivers = await serveTogether(databaseUrl ? 3 : 1, folder, databaseUrl);
    const [{ url }] = receivers as [Serving];
    const get = async (path: string) => (await fetch(`${url}/v1/forms/clinic/${path}`)).json();
    const sums = await Promise.all(Array.from({ length: 53 }, async () => solve(await get('challenge'))));

    const { times } = await get('times');
    const time = times.at(-1).start;
    const appointment = (index: number) => message({ topic: 'appointment', time, challenge: sums[index] });
    expect((await fifty(receivers, appointment)).answers).toEqual({ 201: 1, '409 taken': 49 });
    expect((await fifty(receivers, () => message({ challenge: sums[50] }))).answers).toEqual({
      201: 1,
      '422 challenge': 49,
    });
    const same = message({ challenge: sums[51] });
    expect(await fifty(receivers, () => same)).toEqual({ answers: { 201: 50 }, different: 1 });
    expect(await Promise.all(receivers.map((receiver) => receiver.stop()))).toEqual(receivers.map(() => 0));
  });
});
