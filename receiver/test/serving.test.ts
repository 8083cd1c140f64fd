/** What an operator does to a receiver that runs, and what it says when it cannot. */
import { chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openStore } from '../src/store/database.js';
import { send, useProgram, type Started } from './program.js';
import { message, temporaryFolder } from './support.js';

const { serveFrom, command } = useProgram('serving');
const form = { challenge: 'none', rateLimit: { max: 10_000, seconds: 60 } };
const patience = { timeout: 20_000 };

function write(folder: string, settings: object): void {
  writeFileSync(join(folder, 'receiver.json'), JSON.stringify({ port: 0, ...settings }));
}

async function start(settings: object = {}): Promise<Started> {
  const folder = temporaryFolder();
  write(folder, { forms: { clinic: form }, ...settings });
  return serveFrom(folder);
}

const statusOf = async (url: string) => (await fetch(url)).status;

describe('SIGHUP', () => {
  it('has the settings read again, while messages go on being taken', async () => {
    const { child, folder, url, output } = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const port = () =>
      new Promise<number | undefined>((resolve, reject) => {
        get(`${url}/healthz`, { agent }, (response) => {
          const { localPort } = response.socket;
          response.resume().on('end', () => resolve(localPort));
        }).on('error', reject);
      });
    const connection = await port();
    expect(await statusOf(`${url}/e/second`)).toBe(404);
    write(folder, { forms: { clinic: form, second: form }, retentionDays: 30 });
    child.kill('SIGHUP');
    const sent = Array.from({ length: 100 }, async () => (await send(url, message())).status);
    await vi.waitFor(() => expect(output()).toContain('The settings were read again.'), patience);
    expect(new Set(await Promise.all(sent))).toEqual(new Set([201]));
    expect(await statusOf(`${url}/e/second`)).toBe(200);
    expect((await send(url, message())).status).toBe(201);
    // The connection that was open before is still the same.
    expect(await port()).toBe(connection);
    child.kill('SIGTERM');
    await vi.waitFor(() => expect(child.exitCode).toBe(0), patience);
  });

  it('changes nothing where the settings cannot be used, and says why', async () => {
    const { child, folder, url, output } = await start();
    write(folder, { forms: { clinic: { ...form, topics: 'all' } } });
    child.kill('SIGHUP');
    await vi.waitFor(() => expect(output()).toContain('The settings are as before.'), patience);
    expect(output()).toContain('forms.clinic.topics: must be a list');
    expect((await send(url, message())).status).toBe(201);
    writeFileSync(join(folder, 'receiver.json'), '{');
    child.kill('SIGHUP');
    await vi.waitFor(() => expect(output().match(/The settings are as before/g)).toHaveLength(2), patience);
    expect((await send(url, message())).status).toBe(201);
  });

  it('leaves what needs a restart as it is, and says so', async () => {
    const { child, folder, url, output } = await start();
    write(folder, { forms: { clinic: form }, database: 'other/inbox.db' });
    child.kill('SIGHUP');
    await vi.waitFor(() => expect(output()).toContain('The settings were read again.'), patience);
    expect(output()).toMatch(/"settings":\["database"\],"msg":"Settings were changed that need a restart/);
    expect((await send(url, message())).status).toBe(201);
    expect(statSync(join(folder, 'other'), { throwIfNoEntry: false })).toBeUndefined();
  });
});

describe('what cannot be used is said in words, with an exit code of its own:', () => {
  it('a path of the database through a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'data'), 'a file');
    write(folder, { forms: { clinic: form } });
    const { code, output } = await command(folder, 'serve');
    expect(code).toBe(1);
    expect(output).toMatch(/^The path of the database leads through a file, or to a folder\. \(.*\)\n$/);
  });

  it('a file that is no database', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/inbox.db'), 'This is a text and no database. '.repeat(200), { mode: 0o600 });
    write(folder, { forms: { clinic: form } });
    const { code, output } = await command(folder, 'serve');
    expect(code).toBe(3);
    expect(output).toMatch(/^The database is damaged\. \(.*\)\n$/);
  });

  it('settings', async () => {
    const folder = temporaryFolder();
    write(folder, { forms: {} });
    expect((await command(folder, 'serve')).code).toBe(2);
  });

  it.each([
    ["Object.assign(new Error('no space left'), { code: 'ENOSPC' })", 'The disk is full.'],
    ["new Error('out of cheese')", 'out of cheese'],
  ])('a thread of the database that breaks with %s', async (error, words) => {
    const folder = temporaryFolder();
    write(folder, { forms: { clinic: form } });
    const code = `import { existsSync } from 'node:fs';
      import { isMainThread } from 'node:worker_threads';
      if (!isMainThread) setInterval(() => { if (existsSync('break')) throw ${error}; }, 20);`;
    const { child, output } = await serveFrom(folder, `--import=data:text/javascript,${encodeURIComponent(code)}`);
    writeFileSync(join(folder, 'break'), '');
    await vi.waitFor(() => expect(child.exitCode).toBe(1), patience);
    expect(output()).toContain(`The receiver ends, as the thread of its database broke: ${words}\n`);
  });
});

// Nobody else can give files away.
describe.runIf(process.getuid?.() === 0)('what root makes', () => {
  it('in the folder of another user belongs to that user', async () => {
    const folder = temporaryFolder();
    chownSync(folder, 4321, 4322);
    const database = join(folder, 'new/data/inbox.db');
    const store = await openStore({ database });
    await store.note('a', 'b');
    const made = ['new', 'new/data', 'new/data/inbox.db', 'new/data/inbox.db-wal', 'new/data/inbox.db-shm'];
    const owners = made.map((name) => statSync(join(folder, name))).map(({ uid, gid }) => [uid, gid]);
    await store.close();
    expect(owners).toEqual(made.map(() => [4321, 4322]));
  });

  it('is the secret, too', async () => {
    const folder = temporaryFolder();
    write(folder, { forms: { clinic: form } });
    chownSync(folder, 4321, 4322);
    const { child } = await serveFrom(folder);
    const { uid } = statSync(join(folder, 'data/receiver.secret'));
    child.kill('SIGTERM');
    expect(uid).toBe(4321);
    expect(readFileSync(join(folder, 'data/receiver.secret'), 'utf8').trim()).toHaveLength(64);
  });
});
