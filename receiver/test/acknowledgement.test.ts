// cspell:ignore googlemail
/** The mail that tells a visitor that their message has arrived. */
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startMailServer, type MailServer } from '../load-tests/mail-server.js';
import { mostADay } from '../src/delivery/acknowledgement.js';
import { AddressRefused } from '../src/delivery/errors.js';
import { toDeliveryError } from '../src/delivery/smtp-errors.js';
import { targetsOf } from '../src/delivery/targets.js';
import { deriveKeys } from '../src/secrets.js';
import { fetchSum, message, post, receiptOf, solve, startReceiver, type Receiver } from './support.js';

const publicUrl = 'https://forms.clinic.example';
const openingHours = { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 };
const page = { recipient: 'the spine team', replyWithin: 'two days', phone: '+44 1632 960 001' };
const visitor = 'visitor@example.com';
const hour = 60 * 60 * 1000;
const keys = deriveKeys('a secret that only the tests know');

interface Acknowledging {
  receiver: Receiver;
  server: MailServer;
}

async function start(form: object = {}): Promise<Acknowledging> {
  const server = await startMailServer();
  onTestFinished(() => server.stop());
  const mail = { from: '"Example Clinic" <website@clinic.example>', smtp: server.url };
  const receiver = await startReceiver(
    { acknowledge: true, challenge: 'arithmetic', page, ...form },
    { publicUrl, mail },
  );
  return { receiver, server };
}

/** Sends a message with the sum answered. */
async function send({ receiver }: Acknowledging, changes: object = {}, headers: Record<string, string> = {}) {
  const challenge = solve(await fetchSum(receiver));
  return receiptOf(await post(receiver, message({ email: visitor, challenge, ...changes }), headers));
}

describe('an acknowledgement', () => {
  it('says what the page after sending says, with the reference, and nothing that was typed', async () => {
    const it = await start();
    const typed = { name: 'Sentinel One', message: 'Sentinel two', phone: '01632 960 999', insurer: 'Sentinel three' };
    const { reference } = await send(it, typed);
    expect(await it.receiver.deliver()).toEqual({ done: 1, failed: 0 });
    const [mail] = it.server.mails;
    expect(mail).toMatchObject({ from: 'website@clinic.example', to: [visitor] });
    expect(mail?.raw).toMatch(new RegExp(`^Subject: We have your message \\(${reference}\\)\r$`, 'm'));
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    expect(mail?.text.trim().split('\n\n')).toEqual([
      'Your message was sent',
      `Your reference: ${reference}`,
      'We will read your message and answer you. We reply within two days.',
      'You can also call us: +44 1632 960 001',
      'Not for emergencies. If you need help right away, call your local emergency number.',
      'You get this because somebody wrote this address in our form. If it was not you, do nothing.',
      'Example Clinic',
    ]);
    expect(mail?.raw).not.toMatch(/Sentinel|01632 960 999|spine/);
  });

  it('names the number to call in an emergency where the form names its country', async () => {
    const it = await start({ page: { ...page, country: 'GB' } });
    await send(it);
    await it.receiver.deliver();
    expect(it.server.mails[0]?.text).toContain('Not for emergencies. If you need help right away, call 999.');
  });

  it('is in the visitor’s language, of which nothing is kept where no mail is sent', async () => {
    const it = await start();
    const { reference } = await send(it, {}, { 'accept-language': 'nl, es;q=0.9' });
    await it.receiver.deliver();
    expect(it.server.mails[0]?.text).toContain(`Su referencia: ${reference}\n\nLeeremos su mensaje`);
    expect(it.server.mails[0]?.text).not.toMatch(/message|form\b/);
    const silent = await startReceiver();
    await post(silent, message(), { 'accept-language': 'es' });
    expect((await silent.store.list(1))[0]).not.toHaveProperty('language');
  });

  it('from the form’s own page is in the language of that page', async () => {
    const { receiver, server } = await start({ topics: ['question'] });
    const { body } = await receiver.app.inject('/e/clinic?lang=es');
    const [, token = ''] = /name="challenge.token"\s+value="([^"]+)"/.exec(body)!;
    const [, a, b] = /es (\d+) más (\d+)/.exec(body)!;
    const fields = {
      submissionId: 'from-the-page',
      name: 'Ana',
      email: visitor,
      message: 'Hola',
      'challenge.token': token,
      'challenge.answer': String(Number(a) + Number(b)),
    };
    const { statusCode } = await receiver.app.inject({
      method: 'POST',
      url: '/e/clinic?lang=es',
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' },
    });
    expect(statusCode).toBe(303);
    await receiver.deliver();
    expect(server.mails[0]?.text).toContain('Su mensaje se ha enviado');
  });

  it('of a booked time says when that is, in which zone, and leads to the calendar and to cancelling', async () => {
    const it = await start({ openingHours });
    const { receiver, server } = it;
    await send(it, { topic: 'appointment', time: '2030-01-16T09:30:00+01:00' });
    await receiver.deliver();
    const { text } = server.mails[0]!;
    expect(text).toContain('Your appointment is booked');
    expect(text).toContain('Wednesday, 16 January 2030, 09:30–10:00\nAll times are in Central European Time (Madrid).');
    const link = (path: string) => {
      const [url = ''] = new RegExp(`^${publicUrl}/e/clinic/${path}\\S+$`, 'm').exec(text)!;
      return url.replace(publicUrl, '');
    };
    // Long after the page after sending has gone.
    receiver.clock.now += 12 * hour;
    const calendar = await receiver.app.inject(link('appointment.ics'));
    expect([calendar.statusCode, calendar.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(calendar.body).toContain('DTSTART:20300116T083000Z');
    expect((await receiver.app.inject(link('cancel'))).body).toContain('Do you want to cancel this appointment?');
    await receiver.app.inject({ method: 'POST', url: link('cancel') });
    expect((await receiver.app.inject(link('cancel'))).body).toContain('Your appointment is cancelled');
    expect((await receiver.app.inject(link('appointment.ics'))).statusCode).toBe(404);
    expect((await receiver.app.inject(link('appointment.ics').replace('token=', 'token=x'))).statusCode).toBe(404);
  });

  it('is not sent of a time that was cancelled before', async () => {
    const it = await start({ openingHours });
    const { reference } = await send(it, { topic: 'appointment', time: '2030-01-16T09:30:00+01:00' });
    await it.receiver.store.cancelAppointment(reference, '2030-01-15T12:00:00.000Z');
    expect(await it.receiver.deliver()).toEqual({ done: 1, failed: 0 });
    expect(it.server.mails).toEqual([]);
  });

  it('goes to nobody where the form sends none, and from a form without an answer for it', async () => {
    const silent = await start({ acknowledge: false });
    await send(silent);
    expect(await silent.receiver.deliver()).toEqual({ done: 0, failed: 0 });
    const it = await start({ required: ['name'] });
    await send(it, { email: '' });
    expect(await it.receiver.deliver()).toEqual({ done: 0, failed: 0 });
  });
});

describe('so that nobody can have mails sent to others, an acknowledgement', () => {
  it('of a message in quarantine is sent once staff have released it, and not before', async () => {
    const it = await start();
    const { reference } = await send(it, { signals: { honeypot: true, seconds: 60 } });
    expect(await it.receiver.deliver()).toEqual({ done: 0, failed: 0 });
    const [stored] = await it.receiver.store.list(1);
    const form = it.receiver.config.forms.get('clinic')!;
    const targets = targetsOf(form, keys, { ...stored!, status: 'stored' });
    const release = () => it.receiver.store.release(reference, targets, '2030-01-15T12:00:00.000Z');
    // Planned by whatever mistake, it is still not sent.
    await it.receiver.store.replan(reference, targets, '2030-01-15T12:00:00.000Z');
    await it.receiver.deliver();
    expect(it.server.mails).toEqual([]);
    await it.receiver.store.replan(reference, [], '2030-01-15T12:00:00.000Z');
    const second = await send(it, { signals: { honeypot: true, seconds: 60 } });
    const again = targetsOf(form, keys, { ...(await it.receiver.store.show(second.reference))!, status: 'stored' });
    await it.receiver.store.release(second.reference, again, '2030-01-15T12:00:00.000Z');
    await release();
    await it.receiver.deliver();
    expect(it.server.mails.map(({ text }) => /[A-Z\d]{4}-[A-Z\d]{4}/.exec(text)?.[0])).toEqual([second.reference]);
  });

  it('counts the addresses of one Gmail mailbox together', async () => {
    const it = await start();
    const written = ['a.na', 'ana', 'A.N.A', 'an.a+x', 'ana+clinic', 'a.n.a', 'an.a'];
    for (const [index, name] of written.entries())
      await send(it, { email: `${name}@${index % 2 ? 'googlemail.com' : 'gmail.com'}` });
    await send(it, { email: 'a.na@b.example' });
    await send(it, { email: 'ana@b.example' });
    await it.receiver.deliver();
    const to = it.server.mails.map(({ to: [address = ''] }) => address);
    expect(to.filter((address) => address.includes('@g'))).toHaveLength(mostADay);
    expect(to.filter((address) => address.endsWith('@b.example'))).toHaveLength(2);
  });

  it('is sent to one mailbox five times a day, however it is written', async () => {
    const it = await start();
    for (const email of ['a@b.example', 'A@b.example', 'a+1@b.example', 'a@B.EXAMPLE', 'a+2@b.example', 'a@b.example'])
      await send(it, { email });
    await send(it, { email: 'other@b.example' });
    expect(await it.receiver.deliver()).toEqual({ done: 7, failed: 0 });
    const to = () => it.server.mails.map(({ to: [address = ''] }) => address.toLowerCase());
    expect(to().filter((address) => address.startsWith('a'))).toHaveLength(mostADay);
    expect(to()).toContain('other@b.example');
    // Who goes on all day gets nothing the next day either; who does not is answered again.
    it.receiver.clock.now += 20 * hour;
    await send(it, { email: 'a@b.example' });
    await it.receiver.deliver();
    expect(to()).toHaveLength(6);
    it.receiver.clock.now += 25 * hour;
    await send(it, { email: 'a@b.example' });
    await it.receiver.deliver();
    expect(to()).toHaveLength(7);
  });

  it('is one mail to one address with our own headers, whatever was typed for one', async () => {
    const it = await start();
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `${text}@b.example`),
      fc
        .tuple(
          fc.constantFrom('a', '"a"', 'a,c', 'a;c', '<a', 'a\r\nBcc: c', 'a%0d%0aTo: c', '=?utf-8?q?a?=', 'a\u202e'),
          fc.constantFrom('@b.example', '@b.example>', '@b.example, c@d.example', '@b.example\nSubject: x', '@[::1].x'),
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (email) => {
        const before = it.server.mails.length;
        const challenge = solve(await fetchSum(it.receiver));
        const { statusCode } = await post(it.receiver, message({ email, challenge, name: 'x\r\nBcc: c@d.example' }));
        expect([201, 422]).toContain(statusCode);
        expect(await it.receiver.deliver()).toMatchObject({ failed: 0 });
        for (const { to, raw } of it.server.mails.slice(before)) {
          expect(to).toHaveLength(1);
          expect(to[0]).toMatch(/^[^\s<>,;"]+@b\.example$/);
          const names = raw
            .split('\r\n\r\n')[0]!
            .replace(/\r\n[ \t]/g, ' ')
            .split('\r\n');
          expect(names.map((line) => line.split(':')[0]).sort()).toEqual(ourHeaders);
        }
      }),
      { numRuns: 30 },
    );
  });

  const ourHeaders = [
    'Auto-Submitted',
    'Content-Transfer-Encoding',
    'Content-Type',
    'Date',
    'From',
    'MIME-Version',
    'Message-ID',
    'Subject',
    'To',
    'X-Auto-Response-Suppress',
  ];
});

describe('an acknowledgement that fails', () => {
  it('is tried again, under the same id, and then sent once', async () => {
    const it = await start();
    await send(it, { name: 'Sentinel' });
    it.server.isRefusing = true;
    expect(await it.receiver.deliver()).toEqual({ done: 0, failed: 1 });
    const [failing] = await it.receiver.store.failingDeliveries();
    it.server.isRefusing = false;
    it.receiver.clock.now += hour;
    expect(await it.receiver.deliver()).toEqual({ done: 1, failed: 0 });
    expect(it.server.mails.map(({ messageId }) => messageId)).toEqual([`<${failing!.id}@clinic.example>`]);
    expect(it.receiver.log.join('')).not.toMatch(/Sentinel|visitor@/);
    // Planning anew, as "deliver --retry" does, sends nothing twice.
    const [stored] = await it.receiver.store.list(1);
    const targets = targetsOf(it.receiver.config.forms.get('clinic')!, keys, stored!);
    await it.receiver.store.replan(stored!.reference, targets, '2030-01-15T14:00:00.000Z');
    expect(await it.receiver.deliver()).toEqual({ done: 0, failed: 0 });
  });

  it.each(['550 5.1.1 No such user', '550 5.1.2 No such domain', '553 5.1.3 Bad address', '556 No mail here'])(
    'for want of such an address (%s) is no failure of ours, and is closed',
    async (reply) => {
      const it = await start();
      it.server.refusals.recipients.set(visitor, reply);
      const { reference } = await send(it);
      expect(await it.receiver.deliver()).toEqual({ done: 1, failed: 0 });
      expect((await it.receiver.app.inject('/readyz')).json()).toMatchObject({ status: 'ready' });
      const [line] = it.receiver.log.map((text) => JSON.parse(text)).filter(({ code }) => code);
      expect(line).toMatchObject({ reference, kind: 'acknowledgement' });
      expect(line.code).toMatch(/^smtp EENVELOPE 55\d/);
      expect(it.receiver.log.join('')).not.toContain('visitor@');
      // Nothing is left to be tried.
      it.server.refusals.recipients.clear();
      it.receiver.clock.now += hour;
      expect(await it.receiver.deliver()).toEqual({ done: 0, failed: 0 });
    },
  );

  it.each([
    ['relaying that is not allowed', '550 5.7.1 Relaying denied'],
    ['a blocklist', '554 5.7.1 Your network is listed'],
    ['routing or a quota', '550 5.4.6 Quota exceeded'],
    ['a full mailbox', '552 5.2.2 Mailbox full'],
    ['a mailbox that is switched off', '550 5.2.1 Mailbox disabled'],
    ['the address of the sender', '550 5.1.8 Domain of sender address does not exist'],
    ['a reason without an enhanced code', '550 Requested action not taken'],
    ['a mailbox name without an enhanced code', '553 Not in my list of allowed hosts'],
    ['a code that only looks like one', '550 see 5.1.1 of our policy'],
    ['a moment’s trouble', '450 4.1.1 Cannot look that up now'],
  ])('for %s (%s) is tried again, is then a failing delivery, and is sent in the end', async (_, reply) => {
    const it = await start();
    it.server.refusals.recipients.set(visitor, reply);
    const { reference } = await send(it);
    for (const status of ['ready', 'ready', 'degraded']) {
      expect(await it.receiver.deliver()).toEqual({ done: 0, failed: 1 });
      expect((await it.receiver.app.inject('/readyz')).json()).toMatchObject({ status });
      it.receiver.clock.now += hour;
    }
    const [failing] = await it.receiver.store.failingDeliveries();
    expect(failing).toMatchObject({ reference, kind: 'acknowledgement' });
    expect(failing?.error).toMatch(/^smtp EENVELOPE \d{3}( \d\.\d\.\d)?$/);
    it.server.refusals.recipients.clear();
    expect(await it.receiver.deliver()).toEqual({ done: 1, failed: 0 });
    expect(it.server.mails.map(({ to }) => to)).toEqual([[visitor]]);
  });

  it('for what the server says of the sender is tried again, whatever code that has', async () => {
    const it = await start();
    it.server.refusals.sender = '550 5.1.1 Sender unknown';
    await send(it);
    expect(await it.receiver.deliver()).toEqual({ done: 0, failed: 1 });
    expect(await it.receiver.store.failingDeliveries()).toMatchObject([{ error: 'smtp EENVELOPE 550 5.1.1' }]);
  });

  it('is closed where the server looks for the mailbox only once it has the mail', async () => {
    const it = await start();
    it.server.refusals.mail = '550 5.1.1 No such user';
    await send(it);
    expect(await it.receiver.deliver()).toEqual({ done: 1, failed: 0 });
    it.server.refusals.mail = '554 5.7.1 Looks like spam';
    await send(it);
    expect(await it.receiver.deliver()).toEqual({ done: 0, failed: 1 });
  });

  it('while staff’s own address is refused is another thing: that goes on being tried', async () => {
    const it = await start({ recipients: ['reception@clinic.example'] });
    it.server.refusals.recipients.set('reception@clinic.example', '550 5.1.1 No such user');
    await send(it);
    expect(await it.receiver.deliver()).toEqual({ done: 1, failed: 1 });
    expect(await it.receiver.store.failingDeliveries()).toMatchObject([
      { kind: 'mail', error: 'smtp EENVELOPE 550 5.1.1' },
    ]);
  });
});

describe('what a mail server says of an address', () => {
  it.each([
    ['550-5.1.1 The account does not exist.\n550 5.1.1 Check for typing mistakes.', true],
    ['550-5.7.1 Blocked.\n550 5.1.1 See our page.', false],
    ['550 5.1.10 The domain takes no mail', true],
    ['550 5.10.1 Something else', false],
    ['550 5.1.x', false],
    ['', false],
  ])('%j: that there is none? %s', (response, isUnknown) => {
    const error = { name: '', message: '', code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response };
    expect(toDeliveryError(error) instanceof AddressRefused).toBe(isUnknown);
  });
});
