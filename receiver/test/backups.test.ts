/** Encrypted backups: made by themselves, opened by the key alone, and restored with all that was stored. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newBackupKeys, readPublicKey, readSecretKey } from '../src/backup/keys.js';
import { backupTrouble, backUpIfDue } from '../src/backup/scheduled.js';
import { isSealed, seal, unseal } from '../src/backup/seal.js';
import { secretFile } from '../src/config/served.js';
import { readConfig } from '../src/config/read.js';
import { main } from '../src/main.js';
import { message, outputOf, post, receiptOf, startReceiver, temporaryFolder, type Receiver } from './support.js';

const keys = newBackupKeys();
const recipient = readPublicKey(keys.publicKey)!;
const secretKey = readSecretKey(keys.secretKey)!;
const hour = 60 * 60 * 1000;

beforeEach(() => void vi.unstubAllEnvs());

describe('an encrypted file', () => {
  it('is opened by its key as it was, whatever its size', async () => {
    const folder = temporaryFolder();
    for (const size of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const [plain, sealed, opened] = [`p${size}`, `s${size}`, `o${size}`].map((name) => join(folder, name));
      const text = Buffer.alloc(size, 'Sentinel ');
      writeFileSync(plain!, text);
      await seal(plain!, sealed!, recipient, 'a preface');
      expect(await isSealed(sealed!)).toBe(true);
      expect(readFileSync(sealed!).includes('Sentinel')).toBe(false);
      expect(statSync(sealed!).mode & 0o777).toBe(0o600);
      expect(await unseal(sealed!, opened!, secretKey)).toBe('a preface');
      expect(readFileSync(opened!).equals(text)).toBe(true);
    }
  });

  it('is opened by no other key, and not where anything of it was changed, moved or cut off', async () => {
    const folder = temporaryFolder();
    const [plain, sealed, changed] = ['plain', 'sealed', 'changed'].map((name) => join(folder, name));
    writeFileSync(plain!, Buffer.alloc(150_000, 'x'));
    await seal(plain!, sealed!, recipient, '{}');
    const whole = readFileSync(sealed!);
    let count = 0;
    const opens = async (bytes: Buffer, key = secretKey) => {
      writeFileSync(changed!, bytes);
      return unseal(changed!, `${changed}-${++count}`, key);
    };
    await expect(opens(whole, readSecretKey(newBackupKeys().secretKey))).rejects.toThrow('the key is not that');
    // Everything behind the mark.
    const places = fc.integer({ min: 25, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, async (place) => {
        const other = Buffer.from(whole);
        other[place]! ^= 1;
        await expect(opens(other)).rejects.toThrow(/the key is not that|cut off/);
        await expect(opens(whole.subarray(0, place))).rejects.toThrow(/the key is not that|cut off/);
      }),
      { numRuns: 40 },
    );
    const part = 4 + 65_536 + 16;
    const start = 25 + 32 + 4 + 2 + 16;
    const [first, second] = [whole.subarray(start, start + part), whole.subarray(start + part, start + 2 * part)];
    const end = whole.subarray(start + 2 * part);
    await expect(opens(Buffer.concat([whole.subarray(0, start), second, first, end]))).rejects.toThrow();
    await expect(opens(Buffer.concat([whole.subarray(0, start), second, end]))).rejects.toThrow();
    await expect(opens(Buffer.concat([whole.subarray(0, start), first, second]))).rejects.toThrow();
    expect(await opens(whole)).toBe('{}');
  });
});

async function start(more: object = {}) {
  const folder = temporaryFolder();
  const backups = { folder: join(folder, 'backups'), publicKey: keys.publicKey, everyHours: 24, keep: 3, ...more };
  const receiver = await startReceiver({}, { backups });
  writeFileSync(secretFile(receiver.config.database), 'a secret that only the tests know', { mode: 0o600 });
  const made = () => (existsSync(backups.folder) ? readdirSync(backups.folder).sort() : []);
  const log = { info: vi.fn(), error: vi.fn() };
  const due = (now = receiver.clock.now) => backUpIfDue(receiver.config, receiver.store, log, now);
  return { receiver, folder: backups.folder, made, due, log };
}

/** The command line, with the settings of a receiver. */
function commandFor({ config: { database } }: { config: Pick<Receiver['config'], 'database'> }) {
  const file = join(temporaryFolder(), 'receiver.json');
  writeFileSync(file, JSON.stringify({ database, logLevel: 'silent', forms: { clinic: { challenge: 'none' } } }));
  return async (...args: string[]) => {
    let code = -1;
    const output = await outputOf(async () => (code = await main([...args, '--config', file])));
    return { code, output };
  };
}

describe('backups', () => {
  it('are made when they are due, and the newest are kept', async () => {
    const { receiver, made, due, folder, log } = await start();
    const { now } = receiver.clock;
    await due();
    await due(now + 23 * hour);
    expect(made()).toEqual(['receiver-2030-01-15T12-00-00Z.backup']);
    for (let day = 1; day <= 4; day++) await due(now + day * 24 * hour);
    expect(made()).toEqual(['17', '18', '19'].map((day) => `receiver-2030-01-${day}T12-00-00Z.backup`));
    // A clock that was wrong keeps none from being made.
    await due(now);
    expect(log.info).toHaveBeenCalledTimes(6);
    expect(made()).toHaveLength(3);
    expect(log.error).not.toHaveBeenCalled();
    expect(readdirSync(join(receiver.config.database, '..')).filter((name) => name.includes('copy'))).toEqual([]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('have nothing that can be read without the key, and are restored with it', async () => {
    const { receiver, made, due, folder } = await start();
    const { reference } = receiptOf(await post(receiver, message({ message: 'Sentinel one' })));
    await due();
    const file = join(folder, made()[0]!);
    expect(/Sentinel|SQLite format|only the tests know/.test(readFileSync(file, 'latin1'))).toBe(false);

    const other = { config: { database: join(temporaryFolder(), 'data/inbox.db') } };
    const command = commandFor(other);
    const refused = await command('restore', file);
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('set RECEIVER_BACKUP_KEY') });
    vi.stubEnv('RECEIVER_BACKUP_KEY', newBackupKeys().secretKey);
    expect((await command('restore', file)).output).toContain('Nothing was changed: the key is not that');
    vi.stubEnv('RECEIVER_BACKUP_KEY', keys.secretKey);
    expect(await command('restore', file)).toMatchObject({ code: 0 });
    expect((await command('inbox', 'show', reference)).output).toContain('Sentinel one');
    expect(readFileSync(secretFile(other.config.database), 'utf8')).toBe('a secret that only the tests know');
    const left = readdirSync(join(other.config.database, '..'));
    expect(left.filter((name) => /decrypted|restoring/.test(name))).toEqual([]);
  });

  it('that are cut off change nothing', async () => {
    const { receiver, made, due, folder } = await start();
    await due();
    const file = join(folder, made()[0]!);
    truncateSync(file, statSync(file).size - 1000);
    const { reference } = receiptOf(await post(receiver, message()));
    vi.stubEnv('RECEIVER_BACKUP_KEY', keys.secretKey);
    const command = commandFor(receiver);
    expect(await command('restore', file)).toMatchObject({ code: 1 });
    expect((await command('inbox', 'show', reference)).code).toBe(0);
  });

  it('that fail, or are missing, are said until there is one', async () => {
    const { receiver, due, folder, log } = await start();
    const { config, store, clock } = receiver;
    const trouble = (now = clock.now) => backupTrouble(config, store, now);
    expect(await trouble()).toContain('There is none');
    writeFileSync(folder, 'a file where the folder should be');
    await due();
    expect(log.error).toHaveBeenCalledOnce();
    expect(await trouble()).toMatch(/^The last one failed, 2030-01-15T12:00:00.000Z: /);
    rmSync(folder);
    mkdirSync(folder);
    await due();
    expect(await trouble()).toBeUndefined();
    expect(await trouble(clock.now + 50 * hour)).toContain('The last one is of 2030-01-15');
  });

  it('are refused where they could be read by everybody, cannot be encrypted, or are of PostgreSQL', () => {
    const read =
      (backups: object, env = {}) =>
      () =>
        readConfig({ forms: { a: {} }, backups }, env, '/', 'test');
    expect(read({ folder: 'x' })).toThrow('backups.publicKey: must be the public key');
    expect(read({ folder: 'x', publicKey: keys.secretKey })).toThrow('backups.publicKey: must be the public key');
    expect(read({ publicKey: keys.publicKey })).toThrow('backups.folder: name a folder');
    const url = { DATABASE_URL: 'postgres://h/d' };
    expect(read({ folder: 'x', publicKey: keys.publicKey }, url)).toThrow('of PostgreSQL, make them with pg_dump');
    expect(read({ folder: 'x', publicKey: keys.publicKey })).not.toThrow();
  });
});
