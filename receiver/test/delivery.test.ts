import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startMailServer } from '../load-tests/mail-server.js';
import { startWebhookServer } from '../load-tests/webhook-server.js';
import { mostAttempts, waitAfter } from '../src/delivery/backoff.js';
import { webhookSecret } from '../src/delivery/webhook.js';
import { deriveKeys } from '../src/secrets.js';
import { message, post, receiptOf, startReceiver } from './support.js';

const minute = 60_000;
const from = 'Clinic <website@clinic.example>';
const staff = 'reception@clinic.example';

async function mailServer() {
  const server = await startMailServer();
  onTestFinished(() => server.stop());
  return server;
}

async function webhookServer() {
  const server = await startWebhookServer();
  onTestFinished(() => server.stop());
  return server;
}

describe('a mail about a message', () => {
  it('names the reference, and nothing of what was typed but where an answer goes', async () => {
    const server = await mailServer();
    const receiver = await startReceiver({ recipients: [staff] }, { mail: { from, smtp: server.url } });
    const typed = { name: 'Sentinel One', message: 'Sentinel two', phone: '01632 960 001', insurer: 'Sentinel three' };
    const { reference } = receiptOf(await post(receiver, message({ ...typed, email: 'visitor@example.com' })));
    expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: 'website@clinic.example', to: [staff] });
    expect(mail?.raw).toMatch(new RegExp(`^Subject: New message ${reference}\r$`, 'm'));
    expect(mail?.raw).toMatch(/^From: Clinic <website@clinic\.example>\r$/m);
    expect(mail?.raw).toMatch(/^Reply-To: visitor@example\.com\r$/m);
    expect(mail?.messageId).toMatch(/^<[\w-]+@clinic\.example>$/);
    expect(mail?.raw).toContain(`clinic-receiver inbox show ${reference}`);
    expect(mail?.raw).not.toMatch(/Sentinel|01632|question|vertebroplasty/i);
    expect(mail?.raw.match(/visitor@/g)).toHaveLength(1);
  });

  it('can do without that', async () => {
    const server = await mailServer();
    const form = { recipients: [staff], repliesToVisitor: false };
    const receiver = await startReceiver(form, { mail: { from, smtp: server.url } });
    await post(receiver, message({ email: 'visitor@example.com' }));
    await receiver.deliver();
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]?.raw).not.toContain('visitor@');
  });

  it('goes to each recipient by itself, so that a wrong address keeps nothing from the others', async () => {
    const server = await mailServer();
    const form = { recipients: [staff, 'office@clinic.example', staff] };
    const receiver = await startReceiver(form, { mail: { from, smtp: server.url } });
    await post(receiver, message());
    await receiver.deliver();
    expect(server.mails.map(({ to }) => to).sort()).toEqual([['office@clinic.example'], [staff]]);
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('says so where the message is in quarantine', async () => {
    const server = await mailServer();
    const receiver = await startReceiver({ recipients: [staff] }, { mail: { from, smtp: server.url } });
    await post(receiver, message({ signals: { honeypot: true, seconds: 60 } }));
    await receiver.deliver();
    expect(server.mails[0]?.raw).toMatch(/^Subject: New message in quarantine /m);
  });
});

describe('a delivery that fails', () => {
  it('is tried again, later each time, under the same id, and reported', async () => {
    const server = await mailServer();
    server.isRefusing = true;
    const receiver = await startReceiver({ recipients: [staff] }, { mail: { from, smtp: server.url } });
    const { reference } = receiptOf(await post(receiver, message({ name: 'Sentinel' })));
    const ready = async () => (await receiver.app.inject('/readyz')).json();
    for (const state of ['ready', 'ready', 'degraded']) {
      expect(await receiver.deliver()).toEqual({ done: 0, failed: 1 });
      expect(await receiver.deliver()).toEqual({ done: 0, failed: 0 });
      expect((await ready()).status).toBe(state);
      receiver.clock.now += minute;
    }
    expect(await ready()).toMatchObject({ deliveries: { waiting: 0, failing: 1, givenUp: 0 } });
    const lines = receiver.log.map((line) => JSON.parse(line));
    expect(lines.filter(({ reference: of }) => of === reference).map(({ level, code }) => [level, code])).toEqual([
      [40, 'smtp EMESSAGE 451'],
      [40, 'smtp EMESSAGE 451'],
      [50, 'smtp EMESSAGE 451'],
    ]);
    expect(receiver.log.join('')).not.toContain('Sentinel');
    server.isRefusing = false;
    expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
    expect((await ready()).status).toBe('ready');
    expect(server.mails).toHaveLength(1);
  });

  it('waits twice as long each time, less at random, up to six hours, for five to eight days', () => {
    const hour = 60 * minute;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: mostAttempts - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, random) => {
          const wait = waitAfter(n, random)!;
          expect(wait).toBeLessThanOrEqual(Math.min(6 * hour, 5000 * 2 ** (n - 1)));
          expect(wait).toBeGreaterThanOrEqual(Math.min(6 * hour, 5000 * 2 ** (n - 1)) * 0.75);
        },
      ),
    );
    expect(waitAfter(mostAttempts, 0)).toBeUndefined();
    const days = [1, 0].map((random) => {
      const waits = Array.from({ length: mostAttempts - 1 }, (_, index) => waitAfter(index + 1, random)!);
      return waits.reduce((sum, wait) => sum + wait, 0) / (24 * hour);
    });
    expect(days[0]).toBeGreaterThan(5);
    expect(days[1]).toBeLessThan(8);
  });

  it('is given up in the end, and then tried again when asked for', async () => {
    const hook = await webhookServer();
    hook.status = 500;
    const receiver = await startReceiver({ webhooks: [{ url: hook.url }] });
    const { reference } = receiptOf(await post(receiver, message()));
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      expect(await receiver.deliver()).toEqual({ done: 0, failed: 1 });
      receiver.clock.now += 7 * 60 * minute;
    }
    expect(await receiver.deliver()).toEqual({ done: 0, failed: 0 });
    expect(await receiver.store.countDeliveries()).toEqual({ waiting: 0, failing: 0, givenUp: 1 });
    expect(await receiver.store.failingDeliveries()).toMatchObject([{ reference, error: 'http 500', next: null }]);
    hook.status = 204;
    const now = new Date(receiver.clock.now).toISOString();
    await receiver.store.replan(reference, [{ kind: 'webhook', to: hook.url }], now);
    expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
    expect(new Set(hook.hooks.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('is given up at once where the settings do not name it any more, and goes where they lead to now', async () => {
    const hook = await webhookServer();
    const receiver = await startReceiver({ webhooks: [{ url: hook.url }] });
    const { reference } = receiptOf(await post(receiver, message()));
    const now = new Date(receiver.clock.now).toISOString();
    await receiver.store.replan(reference, [{ kind: 'webhook', to: 'http://127.0.0.1:9/gone' }], now);
    expect(await receiver.deliver()).toEqual({ done: 0, failed: 1 });
    expect(await receiver.store.failingDeliveries()).toMatchObject([{ error: 'not in the settings', next: null }]);
    await receiver.store.replan(reference, [{ kind: 'webhook', to: hook.url }], now);
    expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
    expect(await receiver.store.countDeliveries()).toEqual({ waiting: 0, failing: 0, givenUp: 0 });
  });
});

describe('a webhook', () => {
  it('gets the message, signed as Standard Webhooks has it', async () => {
    const hook = await webhookServer();
    const receiver = await startReceiver({ webhooks: [{ url: hook.url }] });
    const { reference } = receiptOf(await post(receiver, message({ name: 'Ana' })));
    await receiver.deliver();
    const [{ headers, body }] = hook.hooks as [(typeof hook.hooks)[0]];
    expect(JSON.parse(body)).toMatchObject({ type: 'message', reference, form: 'clinic', values: { name: 'Ana' } });
    const secret = webhookSecret(deriveKeys('a secret that only the tests know').webhook, hook.url);
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    expect(headers['webhook-timestamp']).toBe(String(receiver.clock.now / 1000));
    expect(headers['content-type']).toBe('application/json');
  });

  it('that leads elsewhere is not followed', async () => {
    const hook = await webhookServer();
    hook.status = 307;
    const receiver = await startReceiver({ webhooks: [{ url: hook.url }] });
    await post(receiver, message());
    expect(await receiver.deliver()).toEqual({ done: 0, failed: 1 });
    expect(hook.hooks).toHaveLength(1);
  });

  it('is not notified of a message in quarantine before staff have released it', async () => {
    const hook = await webhookServer();
    const receiver = await startReceiver({ webhooks: [{ url: hook.url }] });
    const { reference } = receiptOf(await post(receiver, message({ signals: { honeypot: true, seconds: 60 } })));
    expect(await receiver.deliver()).toEqual({ done: 0, failed: 0 });
    const release = () => {
      return receiver.store.release(
        reference,
        [{ kind: 'webhook', to: hook.url }],
        new Date(receiver.clock.now).toISOString(),
      );
    };
    expect(await release()).toBe(true);
    expect(await release()).toBe(false);
    expect(await receiver.deliver()).toEqual({ done: 1, failed: 0 });
    expect(JSON.parse(hook.hooks[0]!.body)).toMatchObject({ reference, status: 'stored' });
  });
});
