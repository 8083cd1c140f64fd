/** Staff and their programs are told that a visitor has cancelled. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { startMailServer } from '../load-tests/mail-server.js';
import { startWebhookServer } from '../load-tests/webhook-server.js';
import { targetsOf } from '../src/delivery/targets.js';
import { cancelToken } from '../src/page/links.js';
import { deriveKeys } from '../src/secrets.js';
import { message, post, receiptOf, startReceiver } from './support.js';

const keys = deriveKeys('a secret that only the tests know');
const openingHours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 };
const staff = 'reception@clinic.example';
const typed = { name: 'Sentinel One', email: 'sentinel@example.com', message: 'Sentinel two' };

async function start() {
  const [server, hook] = await Promise.all([startMailServer(), startWebhookServer()]);
  onTestFinished(async () => {
    await Promise.all([server.stop(), hook.stop()]);
  });
  const receiver = await startReceiver(
    { openingHours, recipients: [staff], webhooks: [{ url: hook.url }] },
    { mail: { from: 'website@clinic.example', smtp: server.url } },
  );
  const book = async (changes: object = {}) => {
    const wish = { ...typed, topic: 'appointment', time: '2030-01-16T09:30:00+01:00' };
    return receiptOf(await post(receiver, message({ ...wish, ...changes }))).reference;
  };
  const cancel = (reference: string) => {
    const token = cancelToken(keys, 'clinic', reference);
    return receiver.app.inject({ method: 'POST', url: `/e/clinic/cancel?token=${token}` });
  };
  return { receiver, server, hook, book, cancel };
}

describe('an appointment that its visitor cancels', () => {
  it('is notified once, by mail and webhook, with nothing that was typed', async () => {
    const { receiver, server, hook, book, cancel } = await start();
    const reference = await book();
    expect(await receiver.deliver()).toEqual({ done: 2, failed: 0 });
    await Promise.all(Array.from({ length: 5 }, () => cancel(reference)));
    await cancel(reference);
    expect(await receiver.deliver()).toEqual({ done: 2, failed: 0 });
    expect(await receiver.deliver()).toEqual({ done: 0, failed: 0 });

    const mail = server.mails.at(-1)!;
    expect(server.mails).toHaveLength(2);
    expect(mail.to).toEqual([staff]);
    expect(mail.raw).toMatch(new RegExp(`^Subject: Appointment cancelled ${reference}\r$`, 'm'));
    expect(mail.text).toContain(`Reference: ${reference}\nAppointment: 2030-01-16 09:30 (Europe/Madrid)\n`);
    expect(mail.raw).not.toMatch(/Sentinel|Reply-To/i);

    const { headers, body } = hook.hooks.at(-1)!;
    expect(hook.hooks).toHaveLength(2);
    expect(headers['webhook-id']).not.toBe(hook.hooks[0]!.headers['webhook-id']);
    expect(JSON.parse(body)).toEqual({
      type: 'cancellation',
      reference,
      form: 'clinic',
      appointment: {
        start: '2030-01-16T08:30:00.000Z',
        end: '2030-01-16T09:00:00.000Z',
        cancelledAt: '2030-01-15T12:00:00.000Z',
        timeZone: 'Europe/Madrid',
      },
    });
  });

  it('is notified after a failure, too, and after deliveries are planned again', async () => {
    const { receiver, server, hook, book, cancel } = await start();
    const reference = await book();
    await receiver.deliver();
    server.isRefusing = true;
    hook.status = 500;
    await cancel(reference);
    expect(await receiver.deliver()).toEqual({ done: 0, failed: 2 });
    const stored = await receiver.store.show(reference);
    const targets = targetsOf(receiver.config.forms.get('clinic')!, keys, stored!);
    await receiver.store.replan(reference, targets, '2030-01-15T12:00:00.000Z');
    server.isRefusing = false;
    hook.status = 204;
    expect(await receiver.deliver()).toEqual({ done: 2, failed: 0 });
  });
});
