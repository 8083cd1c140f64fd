// cspell:ignore ETLS
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startMailServer, type MailServer } from '../load-tests/mail-server.js';
import { startWebhookServer } from '../load-tests/webhook-server.js';
import { ConfigError } from '../src/config/config.js';
import { readConfig } from '../src/config/read.js';
import { raiseAlarm } from '../src/delivery/alarm.js';
import { createDeliverer } from '../src/delivery/deliver.js';
import { startOutbox } from '../src/delivery/outbox.js';
import { createLogger } from '../src/http/log.js';
import { deriveKeys } from '../src/secrets.js';
import { message, post, receiptOf, startReceiver, type Receiver } from './support.js';

const staff = 'reception@clinic.example';
const from = 'Clinic <website@clinic.example>';
const hour = 60 * 60 * 1000;

async function mailServer(): Promise<MailServer> {
  const server = await startMailServer();
  onTestFinished(() => server.stop());
  return server;
}

/** What works on a receiver's outbox, with a log that is thrown away. */
function outboxOf({ config, store, clock }: Receiver) {
  const keys = deriveKeys('a secret that only the tests know');
  const services = { config, store, keys, log: createLogger('silent'), now: () => clock.now };
  const deliverer = createDeliverer(services);
  onTestFinished(() => deliverer.close());
  return { ...services, deliverer };
}

it('a webhook that hangs delays no mail to staff, and no other webhook', async () => {
  const server = await mailServer();
  const other = await startWebhookServer();
  onTestFinished(() => other.stop());
  const hanging = createServer().listen(0, '127.0.0.1');
  await once(hanging, 'listening');
  onTestFinished(() => {
    hanging.closeAllConnections();
    hanging.close();
  });
  const url = `http://127.0.0.1:${(hanging.address() as AddressInfo).port}/`;
  const receiver = await startReceiver(
    { recipients: [staff], webhooks: [{ url }, { url: other.url }] },
    { mail: { from, smtp: server.url } },
  );
  const count = 50;
  for (let index = 0; index < count; index++) receiptOf(await post(receiver, message()));
  const outbox = startOutbox(outboxOf(receiver));
  // A request to the one that hangs is given up after 15 seconds.
  await vi.waitFor(
    () => {
      expect([server.mails.length, other.hooks.length]).toEqual([count, count]);
    },
    { timeout: 12_000, interval: 20 },
  );
  hanging.closeAllConnections();
  hanging.close();
  await outbox.stop();
});

describe('a mail server without TLS', () => {
  const config = (mail: object) => readConfig({ mail: { from, ...mail }, forms: { clinic: {} } }, {}, '/', 'test');

  it('gets nothing unless the settings say so, or it is on this machine', () => {
    expect(config({ smtp: 'smtp://user:secret@mail.clinic.example:587' }).mail?.requireTLS).toBe(true);
    expect(config({ smtp: 'smtp://10.0.0.5' }).mail?.requireTLS).toBe(true);
    expect(config({ smtp: 'smtp://10.0.0.5', requireTLS: false }).mail?.requireTLS).toBe(false);
    expect(config({ smtp: 'smtp://127.0.0.1:25' }).mail?.requireTLS).toBe(false);
  });

  it('is a delivery that fails', async () => {
    const server = await mailServer();
    const receiver = await startReceiver(
      { recipients: [staff] },
      { mail: { from, smtp: server.url, requireTLS: true } },
    );
    await post(receiver, message());
    expect(await receiver.deliver()).toEqual({ done: 0, failed: 1 });
    expect((await receiver.store.failingDeliveries())[0]?.error).toMatch(/^smtp ETLS/);
    expect(server.mails).toEqual([]);
  });
});

it.each([
  ['Clinic: Spine, Back <website@clinic.example>', '"Clinic: Spine, Back" <website@clinic.example>'],
  ['"Dr. O\'Hara; Spine" <website@clinic.example>', '"Dr. O\'Hara; Spine" <website@clinic.example>'],
  ['website@clinic.example', 'website@clinic.example'],
])('the sender %s is one valid address with its name', async (written, header) => {
  const server = await mailServer();
  const receiver = await startReceiver({ recipients: [staff] }, { mail: { from: written, smtp: server.url } });
  await post(receiver, message());
  expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
  expect(/^From: (.*)\r$/m.exec(server.mails[0]?.raw ?? '')?.[1]).toBe(header);
  expect(server.mails[0]?.from).toBe('website@clinic.example');
});

it('a cancellation is not delivered before its message was', async () => {
  const server = await mailServer();
  const hook = await startWebhookServer();
  onTestFinished(() => hook.stop());
  const openingHours = { timeZone: 'UTC', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 };
  const receiver = await startReceiver(
    { recipients: [staff], webhooks: [{ url: hook.url }], openingHours },
    { mail: { from, smtp: server.url } },
  );
  const booking = message({ topic: 'appointment', time: '2030-01-16T09:30:00Z' });
  const { reference } = receiptOf(await post(receiver, booking));
  hook.status = 503;
  expect(await receiver.deliver()).toEqual({ done: 1, failed: 1 });
  const now = new Date(receiver.clock.now).toISOString();
  await receiver.store.cancelAppointment(reference, now, [
    { kind: 'cancellation-mail', to: staff },
    { kind: 'cancellation-webhook', to: hook.url },
  ]);
  hook.status = 204;
  // Its mail has been delivered, so the cancellation's is; its webhook waits for the next attempt.
  expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
  receiver.clock.now += hour;
  await receiver.deliver();
  await receiver.deliver();
  const types = hook.hooks.map(({ body }) => (JSON.parse(body) as { type: string }).type);
  expect(types).toEqual(['message', 'message', 'cancellation']);
});

describe('deliveries that keep failing', () => {
  it('are told to a second address and a webhook, at once and then twice a day, and again after a recovery', async () => {
    const server = await mailServer();
    const hook = await startWebhookServer();
    onTestFinished(() => hook.stop());
    const alarm = { email: 'it@clinic.example', webhook: hook.url };
    const receiver = await startReceiver({ recipients: [staff] }, { mail: { from, smtp: server.url }, alarm });
    const outbox = outboxOf(receiver);
    const alarms = () => server.mails.filter(({ to }) => to[0] === alarm.email).length;
    server.refusals.recipients.set(staff, '451 4.3.0 Try again later');
    receiptOf(await post(receiver, message({ name: 'Sentinel' })));
    for (const told of [0, 0, 1, 1]) {
      await receiver.deliver();
      await raiseAlarm(outbox);
      expect([alarms(), hook.hooks.length]).toEqual([told, told]);
      receiver.clock.now += hour;
    }
    expect(server.mails[0]?.text).toContain('Failing, and tried again: 1');
    expect(JSON.parse(hook.hooks[0]?.body ?? '')).toEqual({ type: 'alarm', waiting: 0, failing: 1, givenUp: 0 });
    expect(server.mails[0]?.raw).not.toContain('Sentinel');
    receiver.clock.now += 12 * hour;
    await raiseAlarm(outbox);
    expect(alarms()).toBe(2);
    server.refusals.recipients.clear();
    receiver.clock.now += 12 * hour;
    await receiver.deliver();
    await raiseAlarm(outbox);
    expect(alarms()).toBe(2);
    expect((await receiver.store.notes()).alarm).toBeUndefined();
  });

  it('are told with the next check where nobody could be told', async () => {
    const server = await mailServer();
    const hook = await startWebhookServer();
    onTestFinished(() => hook.stop());
    const settings = { mail: { from, smtp: server.url }, alarm: { webhook: hook.url } };
    const receiver = await startReceiver({ recipients: [staff] }, settings);
    const outbox = outboxOf(receiver);
    server.isRefusing = true;
    receiptOf(await post(receiver, message()));
    for (let attempt = 0; attempt < 3; attempt++) {
      await receiver.deliver();
      receiver.clock.now += hour;
    }
    hook.status = 500;
    await raiseAlarm(outbox);
    hook.status = 204;
    await raiseAlarm(outbox);
    await raiseAlarm(outbox);
    expect(hook.hooks).toHaveLength(2);
  });

  it.each([
    [{}, 'needs "email", "webhook" or both'],
    [{ email: 'it' }, '"it" is not an email address'],
    [{ webhook: 'http://clinic.example' }, 'must start with https://'],
    [{ email: 'it@clinic.example' }, 'needs "mail"'],
  ])('the setting %j is refused', (alarm, words) => {
    const read = () => readConfig({ alarm, forms: { clinic: {} } }, {}, '/', 'test');
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(words);
  });
});
