import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { endureDisk, isTold, troubles } from '../load-tests/disk.js';
import { buildCli, receiverFolder, serveIn, submit } from '../load-tests/receiver.js';
import { message } from './support.js';

beforeAll(() => buildCli());

const reasons = {
  full: 'The disk',
  deleted: 'The database file is gone',
  overwritten: 'The database is damaged',
};

it.each(['full', 'deleted', 'overwritten'] as const)(
  'with the disk or the database %s, nothing is acknowledged that would be lost, and /readyz says why',
  async (name) => {
    const found = await endureDisk(troubles[name], 300);
    expect(isTold(found), JSON.stringify(found)).toBe(true);
    expect(found.reason).toContain(reasons[name]);
  },
);

it.each([
  ['in its middle', (size: number) => Math.floor(size / 2 / 4096) * 4096, 'is damaged'],
  ['at its beginning', () => 0, 'The database is damaged.'],
])('a start on a database that is damaged %s fails in words', async (_, place, words) => {
  const { folder, remove } = receiverFolder({});
  onTestFinished(remove);
  const receiver = await serveIn(folder);
  for (let count = 0; count < 30; count++) await submit(receiver.url, message({ message: 'x'.repeat(3000) }));
  await receiver.stop();
  const file = join(folder, 'data/inbox.db');
  const { size } = statSync(file);
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(8192, 0xaa), 0, 8192, place(size));
  closeSync(descriptor);
  const failure = await serveIn(folder).then(
    () => 'it started',
    (error: unknown) => String(error),
  );
  expect(failure).toContain(words);
  expect(failure).not.toMatch(/^ +at /m);
});
