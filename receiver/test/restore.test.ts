import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openSqlite } from '../src/store/sqlite-driver.js';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildCli, cli } from '../load-tests/receiver.js';
import { secretFile } from '../src/config/served.js';
import { openStore } from '../src/store/database.js';
import { message, post, receiptOf, startReceiver, temporaryFolder } from './support.js';

beforeAll(() => buildCli());

/** The command line in a process of its own: one that has had the database open may keep it open. */
function command(config: string, ...args: string[]): { code: number | null; output: string } {
  const env = { PATH: process.env.PATH };
  const all = [cli, ...args, '--config', config];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8', env });
  return { code: status, output: stdout + stderr };
}

/** A database with a message, its secret, and a backup of both. */
async function withBackup() {
  const receiver = await startReceiver();
  const folder = temporaryFolder();
  const { reference } = receiptOf(await post(receiver, message()));
  const config = join(folder, 'receiver.json');
  const database = join(folder, 'data/inbox.db');
  writeFileSync(config, JSON.stringify({ database, logLevel: 'silent', forms: { clinic: {} } }));
  mkdirSync(dirname(database), { mode: 0o700 });
  await receiver.store.backup?.(database);
  const secret = 'a secret of more than thirty-two characters\n';
  writeFileSync(secretFile(database), secret);
  const backup = join(folder, 'backup.db');
  expect(command(config, 'backup', backup)).toMatchObject({ code: 0 });
  return { config, database, backup, reference, secret };
}

describe('restore', () => {
  it('brings back what was backed up, with its secret, and keeps what was there', async () => {
    const { config, database, backup, reference, secret } = await withBackup();
    expect(command(config, 'inbox', 'delete', reference).code).toBe(0);
    writeFileSync(secretFile(database), 'another secret of more than thirty-two characters');
    const { code, output } = command(config, 'restore', backup);
    expect(code, output).toBe(0);
    expect(command(config, 'inbox', 'list').output).toContain(reference);
    expect(readFileSync(secretFile(database), 'utf8')).toBe(secret);
    const [, aside = ''] = /kept as (\S+?)\. /.exec(output) ?? [];
    expect(existsSync(aside)).toBe(true);
  });

  it('works where the database is lost or damaged', async () => {
    const { config, database, backup, reference } = await withBackup();
    writeFileSync(database, 'x'.repeat(10_000));
    expect(command(config, 'restore', backup)).toMatchObject({ code: 0 });
    expect(command(config, 'inbox', 'list').output).toContain(reference);
    rmSync(dirname(database), { recursive: true });
    expect(command(config, 'restore', backup)).toMatchObject({ code: 0 });
    expect(command(config, 'inbox', 'list').output).toContain(reference);
  });

  it('changes nothing while the database is in use', async () => {
    const { config, database, backup, reference } = await withBackup();
    const store = await openStore({ database });
    onTestFinished(() => store.close());
    await store.checkWritable();
    expect(command(config, 'restore', backup)).toMatchObject({
      code: 1,
      output: 'Nothing was changed: the database is in use: stop "serve" and other commands first.\n',
    });
    expect(command(config, 'inbox', 'list').output).toContain(reference);
  });

  it.each([
    ['damaged', 'the backup is damaged', damage],
    ['of a newer release', 'of a newer release of the receiver (999-later)', makeNewer],
    ['no database', 'cannot be read as a database', (file: string) => writeFileSync(file, 'x'.repeat(10_000))],
  ] as const)('refuses a backup that is %s', async (_, words, spoil) => {
    const { config, backup, reference } = await withBackup();
    spoil(backup);
    const { code, output } = command(config, 'restore', backup);
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
    expect(command(config, 'inbox', 'list').output).toContain(reference);
  });
});

it('a database of a newer release is refused in words', async () => {
  const { config, database } = await withBackup();
  makeNewer(database);
  expect(command(config, 'inbox', 'list')).toEqual({
    code: 3,
    output: 'The database was made by a newer release of the receiver: install that one. (It has 999-later)\n',
  });
});

function damage(file: string): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(12_288, 0xaa), 0, 12_288, 4096);
  closeSync(descriptor);
}

function makeNewer(file: string): void {
  const database = openSqlite(file);
  database.exec("insert into kysely_migration (name, timestamp) values ('999-later', '2040-01-01T00:00:00.000Z')");
  database.close();
}
