import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startWebhookServer } from '../load-tests/webhook-server.js';
import { secretFile } from '../src/config/served.js';
import { main } from '../src/main.js';
import { keepUp } from '../src/retention/keep-up.js';
import { message, post, receiptOf, startReceiver, temporaryFolder, type Receiver } from './support.js';

/** The command line, in this process. */
async function command(config: string, ...args: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const take = (text: unknown) => {
    output += String(text);
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(take));
  try {
    return { code: await main([...args, '--config', config]), output };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** A receiver, and the settings file for commands on its database. */
async function withSettings(form: object = {}): Promise<{ receiver: Receiver; config: string }> {
  const receiver = await startReceiver(form);
  // The commands go by the real time.
  receiver.clock.now = Date.now();
  const config = join(temporaryFolder(), 'receiver.json');
  const { database } = receiver.config;
  writeFileSync(config, JSON.stringify({ database, logLevel: 'silent', forms: { clinic: form } }));
  writeFileSync(secretFile(database), 'a secret that only the tests know', { mode: 0o600 });
  return { receiver, config };
}

async function webhookServer() {
  const hook = await startWebhookServer();
  onTestFinished(() => hook.stop());
  return hook;
}

describe('the command line', () => {
  it('quarantines what looks like a program, and notifies staff of the rest', async () => {
    const hook = await webhookServer();
    const { receiver, config } = await withSettings({ webhooks: [{ url: hook.url }] });
    const signals = { honeypot: true, seconds: 60 };
    const sent = [message({ signals }), message({ signals }), message()];
    const [good = '', bad = '', plain = ''] = await Promise.all(
      sent.map(async (body) => receiptOf(await post(receiver, body)).reference),
    );
    const listed = (await command(config, 'quarantine', 'list')).output;
    expect([good, bad, plain].map((reference) => listed.includes(reference))).toEqual([true, true, false]);
    const released = await command(config, 'quarantine', 'release', good.toLowerCase());
    expect(released).toEqual({ code: 0, output: `Released ${good}.\n` });
    expect(await command(config, 'quarantine', 'delete', bad, plain)).toMatchObject({ code: 1 });
    expect((await command(config, 'status')).output).toMatch(/^Messages: 2, 0 of them in quarantine$/m);
    expect(await command(config, 'deliver')).toEqual({ code: 0, output: '2 delivered, 0 failed.\n' });
    const told = hook.hooks.map(({ body }) => (JSON.parse(body) as { reference: string }).reference);
    expect(told.sort()).toEqual([good, plain].sort());
    expect(await command(config, 'inbox', 'delete', good, plain)).toMatchObject({ code: 0 });
    expect((await command(config, 'inbox', 'list')).output).toBe('No messages yet.\n');
  });

  it('hands out and erases what is kept of one person', async () => {
    const { receiver, config } = await withSettings();
    await post(receiver, message({ email: 'Eve@Example.com', message: 'mine' }));
    await post(receiver, message());
    const mine = await command(config, 'export', '--email', 'eve@example.com');
    expect(JSON.parse(mine.output)).toMatchObject([{ values: { message: 'mine' } }]);
    for (const written of ['<EVE@example.com>', 'mailto:eve@example.com', ' eve@example。com ']) {
      expect((await command(config, 'export', '--email', written)).output, written).toBe(mine.output);
    }
    expect((await command(config, 'erase', '--email', 'eve@example.com')).output).toMatch(/^1 deleted\./m);
    const [left, ...none] = (await command(config, 'inbox', 'export')).output.trim().split('\n');
    expect(JSON.parse(left ?? '')).toMatchObject({ values: { email: 'ana@example.com' } });
    expect(none).toEqual([]);
  });

  it('shows the address and the phone that are used, whatever was typed around them', async () => {
    const { receiver, config } = await withSettings();
    const typed = { email: '\u202eEve <eve@example.com>,', phone: '\u202d555\u00a00123\u202c' };
    const { reference } = receiptOf(await post(receiver, message(typed)));
    const { output } = await command(config, 'inbox', 'show', reference);
    expect(output).toMatch(/^> email +eve@example\.com$/m);
    expect(output).toMatch(/^> phone +555 0123$/m);
  });

  it('deletes what is past its time', async () => {
    const { receiver, config } = await withSettings();
    receiver.clock.now = Date.now() - 91 * 24 * 60 * 60 * 1000;
    await post(receiver, message());
    receiver.clock.now = Date.now() - 89 * 24 * 60 * 60 * 1000;
    const { reference } = receiptOf(await post(receiver, message()));
    expect((await command(config, 'purge')).output).toBe('1 deleted: older than 90 days.\n');
    expect((await command(config, 'inbox', 'list')).output).toMatch(new RegExp(`^${reference} .*\n$`));
  });

  it('deletes nothing after a leap of the clock, until it is confirmed', async () => {
    const { receiver, config } = await withSettings();
    const day = 24 * 60 * 60 * 1000;
    await keepUp(receiver.config, receiver.store, Date.now() - 400 * day);
    receiver.clock.now = Date.now() - 400 * day;
    await post(receiver, message());
    receiver.clock.now = Date.now();
    const { reference } = receiptOf(await post(receiver, message()));
    const words = /The clock shows .* nothing is deleted by age\. .*"clinic-receiver purge --confirm".* for 90 days/;
    const refused = await command(config, 'purge');
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(words);
    expect(refused.output).toContain('Past their time by this clock: 1 messages.\n');
    const status = await command(config, 'status');
    expect(status.code).toBe(1);
    expect(status.output).toMatch(/^Messages: 2, /);
    expect(status.output).toMatch(words);
    const checked = await command(config, 'check-config');
    expect(checked.code).toBe(0);
    expect(checked.output).toMatch(words);
    expect(await command(config, 'purge', '--confirm')).toEqual({
      code: 0,
      output: '1 deleted: older than 90 days.\n',
    });
    expect((await command(config, 'inbox', 'list')).output).toMatch(new RegExp(`^${reference} .*\n$`));
    expect(await command(config, 'status')).toMatchObject({ code: 0 });
    expect((await command(config, 'check-config')).output).not.toContain('Warning');
  });

  it('copies the database for its owner only, and never over another file', async () => {
    const { receiver, config } = await withSettings();
    await post(receiver, message());
    const copy = join(temporaryFolder(), 'copy.db');
    expect(await command(config, 'backup', copy)).toMatchObject({ code: 0 });
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(await command(config, 'backup', copy)).toMatchObject({ code: 2 });
  });

  it('fails where deliveries do, until they are tried again with success', async () => {
    const hook = await webhookServer();
    hook.status = 500;
    const { receiver, config } = await withSettings({ webhooks: [{ url: hook.url }] });
    const { reference } = receiptOf(await post(receiver, message()));
    expect(await command(config, 'status')).toMatchObject({ code: 0 });
    for (let attempt = 1; attempt <= 3; attempt++) {
      await receiver.deliver();
      receiver.clock.now += 60_000;
    }
    const { code, output } = await command(config, 'status');
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`^ {2}${reference}  webhook  http 500  3 attempts, next \\d+-`, 'm'));
    expect((await command(config, 'deliver', '--retry')).code).toBe(1);
    hook.status = 204;
    expect(await command(config, 'deliver', '--retry')).toEqual({ code: 0, output: '1 delivered, 0 failed.\n' });
    expect(await command(config, 'status')).toMatchObject({ code: 0 });
  });

  it('shows where webhooks go, and what each is signed with', async () => {
    const hook = await webhookServer();
    const { config } = await withSettings({ webhooks: [{ url: hook.url }] });
    const { output } = await command(config, 'webhooks');
    expect(output).toMatch(new RegExp(`^clinic  json  ${hook.url}  whsec_\\S{44}\n$`));
    expect((await command(config, 'webhooks')).output).toBe(output);
  });

  it('shows what was typed without what turns a line around', async () => {
    const { receiver, config } = await withSettings();
    const { reference } = receiptOf(await post(receiver, message({ name: 'A\u202enA' })));
    expect((await command(config, 'inbox', 'show', reference)).output).toMatch(/^> name +AnA$/m);
  });

  it('shows what the visitor wrote apart from what was agreed to', async () => {
    const { receiver, config } = await withSettings({ consent: { version: '2', text: 'You may answer me.' } });
    const forged = { 'consent text': 'You may sell it.', 'Written by the visitor:': 'x' };
    const body = message({ consent: true, consentVersion: '2', consentText: 'Sold.', ...forged });
    const { reference } = receiptOf(await post(receiver, body));
    const { output } = await command(config, 'inbox', 'show', reference);
    const [says = '', wrote = ''] = output.split('\n\nWritten by the visitor:\n');
    expect(says).toMatch(/^consent version +2$/m);
    expect(says).toMatch(/^consent text +You may answer me\.$/m);
    expect(says).toMatch(/^consent language +en$/m);
    expect(says).not.toContain('sell');
    expect(wrote).toMatch(/^> consent text +You may sell it\.$/m);
    expect(output).not.toContain('Sold');
  });

  it('does not make a database by looking', async () => {
    const folder = temporaryFolder();
    const config = join(folder, 'receiver.json');
    writeFileSync(config, JSON.stringify({ database: join(folder, 'data/inbox.db'), forms: { clinic: {} } }));
    expect(await command(config, 'inbox', 'list')).toEqual({ code: 0, output: 'No messages yet.\n' });
    expect(await command(config, 'status')).toEqual({ code: 0, output: 'No messages yet.\n' });
    expect(statSync(join(folder, 'data'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('says whether the settings can be used', async () => {
    const config = join(temporaryFolder(), 'other.json');
    writeFileSync(config, '{ "forms": { "clinic": { "origins": ["https://www.clinic.example"] } } }');
    const good = await command(config, 'check-config');
    expect(good).toMatchObject({ code: 0 });
    expect(good.output).toContain(
      'clinic: sum asked for; messages from its own pages, https://www.clinic.example; notified: nobody',
    );
    const consent = { version: '2', text: { en: 'You may.', es: 'Pueden.' } };
    writeFileSync(config, JSON.stringify({ forms: { a: { consent }, b: { consent: { version: '1', text: 'OK' } } } }));
    const { output } = await command(config, 'check-config');
    expect(output).toMatch(/a: .*; consent asked for: version 2-en in “en”, version 2-es in “es”$/m);
    expect(output).toMatch(/b: .*; consent asked for: version 1 in “en”$/m);
    expect(output).toContain('Warning: forms.b.consent.version: contact-form 0.1 sends "1"');
    expect(output).not.toContain('Warning: forms.a');
    writeFileSync(config, '{ "forms": { "clinic": { "origin": 1 } } }');
    const bad = await command(config, 'check-config');
    expect(bad).toMatchObject({ code: 2 });
    expect(bad.output).toContain('forms.clinic.origin: no such setting.');
    expect(bad.output).not.toContain('    at ');
  });

  it('says where a phone will not be a link', async () => {
    const config = join(temporaryFolder(), 'other.json');
    const form = (phone: string) => ({ page: { phone } });
    const forms = { clinic: form('555 0123 or 555 0199'), other: form('+44 (0)1632 960 001') };
    writeFileSync(config, JSON.stringify({ forms }));
    const { code, output } = await command(config, 'check-config');
    expect(code).toBe(0);
    expect(output).toContain('Warning: forms.clinic.page.phone: "555 0123 or 555 0199" is not clearly one number');
    expect(output).not.toContain('forms.other');
  });

  it('refuses to serve or to back up where everybody could read it', async () => {
    const folder = temporaryFolder();
    const config = join(folder, 'receiver.json');
    const { database } = (await startReceiver()).config;
    const write = (changes: object) =>
      writeFileSync(config, JSON.stringify({ database, static: [folder], forms: { clinic: {} }, ...changes }));
    write({});
    for (const words of ['check-config', 'serve']) {
      const { code, output } = await command(config, words);
      expect(code).toBe(2);
      expect(output).toContain(`${folder}: everybody could read the settings there, ${config}. Move that file`);
    }
    mkdirSync(join(folder, 'site'));
    write({ static: [join(folder, 'site')] });
    const copy = join(folder, 'site/copy.db');
    const { code, output } = await command(config, 'backup', copy);
    expect(code).toBe(2);
    expect(output).toContain('everybody could read the copy there');
    expect(existsSync(copy)).toBe(false);
    expect(await command(config, 'backup', join(folder, 'copy.db'))).toMatchObject({ code: 0 });
  });

  it.each([
    '',
    'inbox',
    'serve now please',
    'inbox list all',
    'serve --loud',
    'erase',
    'inbox delete',
    'purge --form a',
    'status --confirm',
    'backup',
    'toString',
  ])('explains itself where it is asked for "%s"', async (line) => {
    const { config } = await withSettings();
    const words = line.split(' ').filter(Boolean);
    expect(await command(config, ...words)).toMatchObject({ code: 2, output: expect.not.stringContaining('    at ') });
    expect(await command(config, '--help')).toMatchObject({ code: 0, output: expect.stringContaining('inbox show') });
  });
});
