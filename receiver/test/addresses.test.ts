/** E-mail addresses and phones of visitors: what is taken can be used, and is the same wherever it is used. */
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import addressparser from 'nodemailer/lib/addressparser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readEmail } from '../../src/form/email.js';
import { startMailServer } from '../load-tests/mail-server.js';
import { startWebhookServer } from '../load-tests/webhook-server.js';
import { toFhir } from '../src/fhir/resource.js';
import { fetchSum, message, post, receiptOf, refusedFields, solve, startReceiver } from './support.js';

const staff = 'reception@clinic.example';
const ana = 'ana@example.com';

/** Everything that a message's address is used for. */
async function whereItGoes(email: string, changes: object = {}) {
  const server = await startMailServer();
  const hook = await startWebhookServer();
  onTestFinished(async () => {
    await server.stop();
    await hook.stop();
  });
  const receiver = await startReceiver(
    { recipients: [staff], acknowledge: true, challenge: 'arithmetic', webhooks: [{ url: hook.url }] },
    { mail: { from: 'website@clinic.example', smtp: server.url } },
  );
  const challenge = solve(await fetchSum(receiver));
  const response = await post(receiver, message({ email, challenge, ...changes }));
  if (response.statusCode !== 201) return { refused: refusedFields(response) };
  const stored = (await receiver.store.show(receiptOf(response).reference))!;
  await receiver.deliver();
  const notice = server.mails.find(({ to }) => to.includes(staff));
  const [patient] = toFhir(stored).contained as { telecom: { system: string; value: string }[] }[];
  return {
    stored: stored.values.email,
    phone: stored.values.phone,
    replyTo: /^Reply-To: (.*)\r$/m.exec(notice?.raw ?? '')?.[1],
    acknowledged: server.mails.filter((mail) => mail !== notice).map(({ raw }) => /^To: (.*)\r$/m.exec(raw)?.[1]),
    webhook: JSON.parse(hook.hooks[0]!.body).values.email,
    fhir: patient!.telecom.find(({ system }) => system === 'email')?.value,
  };
}

describe('an e-mail address', () => {
  it.each([
    ['ana@example.com', ana],
    ['\u202aana@example.com\u202c', ana],
    ['ana@\u200bexam\u00adple.com\u00a0', ana],
    ['mailto:ana@example.com', ana],
    ['‹ana@example.com›', ana],
    ['Ana Ruiz <ana@example.com>,', ana],
    ['ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ', ana],
    ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
  ])('%j is stored, answered and passed on as %s', async (typed, address) => {
    expect(await whereItGoes(typed)).toMatchObject({
      stored: address,
      replyTo: address,
      acknowledged: [address],
      webhook: address,
      fhir: address,
    });
  });

  it.each([
    'ana..ruiz@example.com',
    'ana@example,com',
    'ana @example.com',
    'ana@example',
    'ana@example.com, bob@example.com',
    'ána@example.com',
  ])('%j is refused, and the visitor learns what to write', async (typed) => {
    expect(await whereItGoes(typed)).toEqual({ refused: { '/email': 'email' } });
  });

  it('of which nothing can be seen is none', async () => {
    expect(await whereItGoes('\u200b\ufeff')).toEqual({ refused: { '/email': 'missing' } });
  });

  const accepted = fc
    .array(
      fc.oneof(
        fc.emailAddress({ size: '+1' }),
        fc.constantFrom(
          '<',
          '>',
          '"',
          ',',
          ' ',
          'mailto:',
          '(',
          ')',
          ';',
          ':',
          '\\',
          "'",
          '`',
          '=?utf-8?q?a?=',
          '\r\n',
          '例',
        ),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
      { maxLength: 4 },
    )
    .map((pieces) => readEmail(pieces.join('')))
    .filter((address) => address !== undefined);

  it('that is taken stands in a mail as exactly that one address', { timeout: 60_000 }, async () => {
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    await fc.assert(
      fc.asyncProperty(accepted, async (address) => {
        const mail = await transport.sendMail({ from: staff, to: address, replyTo: address, subject: 'x', text: 'x' });
        expect(mail.envelope).toEqual({ from: staff, to: [address] });
        const head = (mail.message as Buffer)
          .toString()
          .split('\r\n\r\n')[0]!
          .replace(/\r\n[ \t]/g, ' ');
        for (const name of ['To', 'Reply-To']) {
          const line = new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1];
          expect(addressparser(line ?? '').map((it) => ('address' in it ? it.address : ''))).toEqual([address]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a visitor gives besides', () => {
  it('a phone is stored without what cannot be seen, a message with it', async () => {
    const text = 'می\u200cخواهم \u2067عربي\u2069';
    const receiver = await startReceiver();
    const sent = message({ phone: '\u202d+44\u00a01632\u200b 960 001\u202c', message: text });
    const { reference } = receiptOf(await post(receiver, sent));
    expect((await receiver.store.show(reference))?.values).toMatchObject({ phone: '+44 1632 960 001', message: text });
  });

  it('is missing where there is nothing to see, and is not stored where it may be', async () => {
    const extra = [{ name: 'insurer', type: 'text', required: true }];
    const receiver = await startReceiver({ extra });
    const nothing = '\u200b\u2800\u00ad ';
    const changes = { name: nothing, message: nothing, insurer: nothing, phone: nothing, other: nothing };
    const refused = await post(receiver, message(changes));
    expect(refusedFields(refused)).toEqual({ '/name': 'missing', '/message': 'missing', '/insurer': 'missing' });
    const { reference } = receiptOf(
      await post(receiver, message({ insurer: 'public', phone: nothing, other: nothing })),
    );
    expect(Object.keys((await receiver.store.show(reference))!.values).sort()).toEqual([
      'email',
      'insurer',
      'message',
      'name',
    ]);
  });
});
