import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../src/config/config.js';
import { withFiles } from '../src/config/environment.js';
import { readConfig } from '../src/config/read.js';
import { secretFile } from '../src/config/served.js';
import { warningsOf } from '../src/config/warnings.js';
import { cancelToken, readCancel } from '../src/page/links.js';
import { deriveKeys, loadKeys } from '../src/secrets.js';
import { faultOf } from '../src/store/sqlite.js';
import { message, post, startReceiver, temporaryFolder } from './support.js';

const first = 'the first secret, of more than 32 characters';
const second = 'the second secret, of more than 32 characters';

describe('a secret', () => {
  it('that is lost is an error, and not a new one', async () => {
    const { config, store, ...receiver } = await startReceiver();
    await loadKeys(config, store);
    expect(existsSync(secretFile(config.database))).toBe(true);
    rmSync(secretFile(config.database));
    await post({ config, store, ...receiver }, message());
    await expect(loadKeys(config, store)).rejects.toThrow('Put it back');
    expect(existsSync(secretFile(config.database))).toBe(false);
    await loadKeys({ ...config, oldSecret: 'lost' }, store);
    await loadKeys(config, store);
  });

  it('other than the one before is an error, unless that one is named', async () => {
    const { config, store } = await startReceiver();
    await loadKeys({ ...config, secret: first }, store);
    await expect(loadKeys({ ...config, secret: second }, store)).rejects.toThrow(ConfigError);
    await expect(loadKeys({ ...config, secret: second, oldSecret: `${first}x` }, store)).rejects.toThrow(ConfigError);
    const keys = await loadKeys({ ...config, secret: second, oldSecret: first }, store);
    // Links that were sent, and sums that are shown, are good with either.
    for (const secret of [first, second]) {
      expect(readCancel(keys, 'clinic', cancelToken(deriveKeys(secret), 'clinic', 'AAAA-AAAA'))).toBe('AAAA-AAAA');
    }
    expect(readCancel(keys, 'clinic', cancelToken(deriveKeys('another'), 'clinic', 'AAAA-AAAA'))).toBeUndefined();
    await loadKeys({ ...config, secret: second }, store);
    await expect(loadKeys({ ...config, secret: first }, store)).rejects.toThrow(ConfigError);
  });

  it('can be in a file', () => {
    const file = join(temporaryFolder(), 'secret');
    writeFileSync(file, `${first}\n`);
    expect(withFiles({ RECEIVER_SECRET_FILE: file }).RECEIVER_SECRET).toBe(first);
    expect(() => withFiles({ RECEIVER_SECRET_FILE: file, RECEIVER_SECRET: first })).toThrow('set one of them');
    expect(() => withFiles({ SMTP_URL_FILE: `${file}-none` })).toThrow('cannot be read (ENOENT)');
    writeFileSync(file, '');
    expect(() => withFiles({ RECEIVER_STAFF_TOKEN_FILE: file })).toThrow('is empty');
  });

  it.each(['RECEIVER_SECRET', 'RECEIVER_SECRET_OLD'])('of %s that can be guessed is refused', (name) => {
    const read = (value: string) => () => readConfig({ forms: { clinic: {} } }, { [name]: value }, '/', 'test');
    expect(read('secret'.repeat(10))).toThrow('can be guessed');
    expect(read('short')).toThrow('at least 32 characters');
    expect(read(first)).not.toThrow();
  });

  it('that others on the machine can read is said', async () => {
    const { config, store } = await startReceiver();
    await loadKeys(config, store);
    expect(warningsOf(config).join()).not.toContain('can be read by others');
    chmodSync(secretFile(config.database), 0o644);
    chmodSync(dirname(config.database), 0o755);
    expect(warningsOf(config).join()).toContain(`chmod 600 ${secretFile(config.database)}`);
  });
});

it.each([
  ['one', 'each form needs a token of its own'],
  ['clinic:one,other:one', 'the form "other" has the token of another form'],
  ['clinic:one clinic:two', 'the form "clinic" has two tokens'],
  ['clinic:one,missing:two', 'there is no form "missing"'],
  ['clinic:short', 'the token of the form "clinic" must have at least 32 characters'],
])('tokens of staff such as %j are refused', (value, words) => {
  const tokens: Record<string, string> = { one: 'a1b2c3d4e5f60718'.repeat(2), two: '8170f6e5d4c3b2a1'.repeat(2) };
  const RECEIVER_STAFF_TOKEN = value.replace(/one|two/g, (name) => tokens[name] ?? '');
  const read = () => readConfig({ forms: { clinic: {}, other: {} } }, { RECEIVER_STAFF_TOKEN }, '/', 'test');
  expect(read).toThrow(words);
});

it('wrong tokens of staff are counted', async () => {
  const token = 'a1b2c3d4e5f60718'.repeat(2);
  const receiver = await startReceiver({}, {}, '', { RECEIVER_STAFF_TOKEN: `clinic:${token}` });
  const url = '/v1/forms/clinic/messages/AAAA-AAAA';
  const ask = async (token: string) => {
    return (await receiver.app.inject({ url, headers: { authorization: `Bearer ${token}` } })).statusCode;
  };
  const statuses = [];
  for (let count = 0; count < 11; count++) statuses.push(await ask(`wrong ${count}`));
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  expect(await ask(token)).toBe(404);
});

it('says which versions of SQLite can lose what two programs write', () => {
  for (const version of ['3.45.1', '3.7.0', '3.51.2']) expect(faultOf(version)).toContain(version);
  for (const version of ['3.51.3', '3.52.0', '3.6.23']) expect(faultOf(version)).toBeUndefined();
});
