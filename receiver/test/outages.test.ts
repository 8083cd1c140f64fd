import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startPostgres, type Postgres } from '../load-tests/postgres.js';
import { buildCli } from '../load-tests/receiver.js';
import { endureOutages, isEndured } from '../load-tests/restart.js';
import { message, post, receiptOf, startReceiver } from './support.js';

let postgres: Postgres;
beforeAll(async () => {
  [postgres] = await Promise.all([startPostgres(), buildCli()]);
}, 60_000);
afterAll(() => postgres.stop());

it('three receivers lose nothing, and go on, while PostgreSQL restarts under load', async () => {
  const databaseUrl = await postgres.database();
  const outage = (it: Postgres) => it.restart();
  const found = await endureOutages({ postgres, databaseUrl, rounds: 2, instances: 3, between: 40, outage });
  expect(isEndured(found), JSON.stringify(found)).toBe(true);
});

it('while PostgreSQL stands still, every message is refused with a time to come back, and none is stored twice', async () => {
  const url = new URL(await postgres.database());
  url.searchParams.set('query_timeout', '600');
  const receiver = await startReceiver({}, {}, url.href);
  const before = receiptOf(await post(receiver, message()));
  postgres.freeze();
  onTestFinished(() => postgres.thaw());
  const bodies = Array.from({ length: 15 }, () => message());
  const [readiness, ...answers] = await Promise.all([
    receiver.app.inject({ url: '/readyz' }),
    ...bodies.map((body) => post(receiver, body)),
  ]);
  for (const answer of answers) {
    expect(answer.statusCode, answer.body).toBe(503);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(2);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(5);
  }
  expect(readiness.statusCode).toBe(503);
  expect((await receiver.app.inject({ url: '/healthz' })).statusCode).toBe(200);
  postgres.thaw();
  const after = await Promise.all(bodies.map(async (body) => receiptOf(await post(receiver, body)).reference));
  const stored = (await receiver.store.list(100)).map(({ reference }) => reference);
  expect(stored.sort()).toEqual([before.reference, ...after].sort());
});
