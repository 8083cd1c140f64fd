import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isStanding, sendHostileBodies } from '../proofs/bodies.js';
import { killRepeatedly } from '../proofs/kill.js';
import { fifty, serveTogether } from '../proofs/race.js';
import { buildCli, receiverFolder, type Serving } from '../proofs/receiver.js';
import { databases, useDatabases } from './databases.js';
import { message, solve } from './support.js';

const newDatabase = useDatabases();
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const everyDay = Object.fromEntries(days.map((day) => [day, ['09:00-17:00']]));

beforeAll(() => buildCli());

describe.each(databases)('on %s', (name) => {
  it('a receiver that is killed at random loses, doubles and forgets nothing', { timeout: 60_000 }, async () => {
    const { databaseUrl } = await newDatabase(name);
    const found = await killRepeatedly({ kills: 3, most: 60, databaseUrl });
    expect(found).toMatchObject({ lost: 0, doubled: 0, untold: 0, unstable: 0 });
    expect(found.acknowledged).toBeGreaterThan(0);
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
