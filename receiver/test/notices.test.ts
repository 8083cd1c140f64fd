/** What an operator has forgotten is said once in the log, and by `check-config`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkConfig } from '../src/commands/check-config.js';
import type { Config } from '../src/config/config.js';
import { forgetNotices } from '../src/http/notices.js';
import { clinic, message, post, startReceiver, temporaryFolder, type Receiver } from './support.js';

function warnings({ log }: Receiver): string[] {
  const lines = log.map((line) => JSON.parse(line) as { level: number; msg: string });
  return lines.filter(({ level }) => level === 40).map(({ msg }) => msg);
}

async function checked(config: Config): Promise<string> {
  let output = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
  await checkConfig(config);
  spy.mockRestore();
  return output;
}

const proxied = { origin: 'https://forms.clinic.example', host: '127.0.0.1:8080' };

describe('a refused origin', () => {
  it('is said once, with the address that is expected and what to do, and again by check-config', async () => {
    const receiver = await startReceiver();
    for (let count = 0; count < 3; count++) await post(receiver, message(), proxied);
    expect(warnings(receiver)).toEqual([
      'The form "clinic" refused a page of https://forms.clinic.example. The receiver\'s own address is http://127.0.0.1:8080, as far as it knows. ' +
        'If https://forms.clinic.example is the receiver\'s, set "publicUrl" to it, or have the proxy in front keep the Host header. If it is a page of yours, add it to "origins" of the form.',
    ]);
    const output = await checked(receiver.config);
    expect(output).toContain('Warning: 2030-01-15T12:00:00.000Z: The form "clinic" refused a page of https://forms.');
    await forgetNotices(receiver.store);
    expect(await checked(receiver.config)).not.toContain('Warning');
  });

  it('is said with publicUrl as the address that is expected', async () => {
    const receiver = await startReceiver({}, { publicUrl: 'https://forms.example', trustProxy: ['loopback'] });
    await post(receiver, message(), proxied);
    expect(warnings(receiver).join()).toContain("The receiver's own address is https://forms.example, as far");
    expect(await checked(receiver.config)).toContain('Own address: https://forms.example\n');
  });

  it('is said of the hosted page, too, and of a browser that was believed all the same', async () => {
    const receiver = await startReceiver();
    const asPage = (headers: Record<string, string>) =>
      receiver.app.inject({ method: 'POST', url: '/e/clinic', payload: {}, headers: { ...proxied, ...headers } });
    await asPage({ origin: 'https://a.example' });
    await asPage({ 'sec-fetch-site': 'same-origin' });
    expect(warnings(receiver)).toEqual([
      expect.stringContaining('refused a page of https://a.example'),
      expect.stringContaining(
        'The receiver is reached at https://forms.clinic.example, but takes itself for http://127.0.0.1:8080. Set "publicUrl"',
      ),
    ]);
  });

  it.each(['null', 'nonsense', 'https://user:secret@a.example', `https://${'a'.repeat(300)}.example`, 'chrome-x://y'])(
    'that is no address, such as %s, is not repeated',
    async (origin) => {
      const receiver = await startReceiver();
      await post(receiver, message(), { origin });
      const [warning = '', ...more] = warnings(receiver);
      expect(warning).toContain('refused a page of no address');
      if (origin !== 'null') expect(receiver.log.join('')).not.toContain(origin);
      expect(more).toEqual([]);
    },
  );

  it('is not said of allowed ones, nor of so many that the log is full of them', async () => {
    const receiver = await startReceiver();
    await post(receiver, message(), { origin: clinic });
    expect(warnings(receiver)).toEqual([]);
    for (let count = 0; count < 100; count++) {
      await post(receiver, message(), { origin: `https://${count}.example` });
    }
    expect(warnings(receiver).length).toBeGreaterThan(5);
    expect(warnings(receiver).length).toBeLessThan(30);
  });
});

describe('a proxy that trustProxy does not name', () => {
  it.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto'])(
    'is noticed by %s, and said once',
    async (name) => {
      const receiver = await startReceiver();
      for (let count = 0; count < 3; count++) await post(receiver, message(), { [name]: '192.0.2.7' });
      const [warning = '', ...more] = warnings(receiver);
      expect(warning).toContain('All visitors then count as one, and share one rate limit. Set "trustProxy"');
      expect(warning).toContain('such as ["loopback"]');
      expect(more).toEqual([]);
      expect(receiver.log.join('')).not.toContain('192.0.2.7');
      expect(await checked(receiver.config)).toMatch(/^Warning: 2030.*"trustProxy" does not name/m);
    },
  );

  it('is noticed where another one is named', async () => {
    const receiver = await startReceiver({}, { trustProxy: ['198.51.100.1'] });
    await post(receiver, message(), { 'x-forwarded-for': '192.0.2.7' });
    expect(warnings(receiver)).toHaveLength(1);
  });

  it('is not said of one that is named, nor without one', async () => {
    const receiver = await startReceiver({}, { trustProxy: ['loopback'] });
    await post(receiver, message(), { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' });
    await post(receiver, message());
    expect(warnings(receiver)).toEqual([]);
  });

  it('is asked after where publicUrl says that there is one', async () => {
    const { config } = await startReceiver({}, { publicUrl: 'https://forms.clinic.example' });
    expect(await checked(config)).toContain('Warning: trustProxy: empty, but "publicUrl" begins with https');
    expect(await checked({ ...config, trustProxy: ['loopback'] })).not.toContain('Warning');
    expect(await checked({ ...config, publicUrl: 'http://localhost:8080' })).not.toContain('Warning');
  });
});

it('settings can be checked where there is no database, or none that can be opened', async () => {
  const { config } = await startReceiver();
  const folder = temporaryFolder();
  expect(await checked({ ...config, database: join(folder, 'none.db') })).not.toContain('Warning');
  writeFileSync(join(folder, 'broken.db'), 'this is not a database, though it is long enough for one '.repeat(100));
  const output = await checked({ ...config, database: join(folder, 'broken.db') });
  expect(output).toContain('The settings can be used.');
  expect(output).toContain('Warning: the database could not be opened');
});
