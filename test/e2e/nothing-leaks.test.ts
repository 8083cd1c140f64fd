/**
 * What visitors type is in their messages, and nowhere else: looked for over whole visits, from the first key to the mails
 * and the cancelled appointment, with the built form, the receiver and its deliveries.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { startMailServer } from '../../receiver/load-tests/mail-server.js';
import { startWebhookServer } from '../../receiver/load-tests/webhook-server.js';
import { startClinic } from '../support/clinic.js';
import { launchChromium } from '../support/launch.js';

/** In everything that is typed, and nowhere else. */
const typed = {
  name: 'Zyxwv Name',
  email: 'zyxwv@example.com',
  phone: '555 0192 837',
  message: 'Zyxwv message',
  insurer: 'Zyxwv insurer',
};
const sentinel = new RegExp('Zyxwv|0192.?837', 'i');

const publicUrl = 'https://forms.clinic.example';
const staff = 'reception@clinic.example';
const form = {
  challenge: 'arithmetic',
  openingHours: { timeZone: 'Europe/Madrid', weekly: { wednesday: ['09:00-11:00'] }, leadHours: 1 },
  recipients: [staff],
  acknowledge: true,
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Ear {
  context: BrowserContext;
  page: Page;
  /** Everything that the page, its browser and the network could pass on, apart from the bodies of messages. */
  everything(): Promise<string>;
}

async function listen(): Promise<Ear> {
  const context = await browser.newContext({ locale: 'en-GB' });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  const heard: string[] = [];
  context.on('request', (request) => heard.push(request.url(), JSON.stringify(request.headers())));
  context.on('response', (response) => heard.push(JSON.stringify(response.headers())));
  context.on('console', (message) => heard.push(message.text()));
  context.on('weberror', (error) => heard.push(String(error.error())));
  await context.addInitScript(() => {
    const details: string[] = [];
    Object.assign(window, { details });
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (event instanceof CustomEvent) details.push(`${event.type} ${JSON.stringify(event.detail)}`);
      return dispatch.call(this, event);
    };
  });
  const page = await context.newPage();
  const leave = async () => {
    heard.push(
      await page.evaluate(async () => {
        const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
        return JSON.stringify([
          (window as unknown as { details: string[] }).details,
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          await indexedDB.databases(),
          await caches.keys(),
          history.state,
          window.name,
          document.title,
          location.href,
          performance.getEntries().map(({ name }) => name),
          roots.flatMap((root) =>
            [...root.querySelectorAll('[title]')].map((element) => element.getAttribute('title')),
          ),
        ]);
      }),
    );
  };
  return {
    context,
    page,
    async everything() {
      await leave();
      return [...heard, JSON.stringify(await context.cookies())].join('\n');
    },
  };
}

/** With whatever stands in it in another writing: percent signs, or base64 as in our tokens. */
function inAllWritings(text: string): string {
  const plain = text.replace(/%[\da-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  const tokens = text.match(/[\w-]{16,}/g) ?? [];
  return [text, plain, ...tokens.map((token) => Buffer.from(token, 'base64url').toString('latin1'))].join('\n');
}

function expectNothing(where: string, text: string): void {
  const all = inAllWritings(text);
  const at = all.search(sentinel);
  expect(at < 0 ? '' : all.slice(Math.max(0, at - 80), at + 40), where).toBe('');
}

async function answerSum(page: Page, wrongBy = 0): Promise<void> {
  const words = await page.getByText(/^What is \d+ plus \d+\?$/).innerText();
  const [a = 0, b = 0] = Array.from(words.matchAll(/\d+/g), Number);
  await page.getByLabel(words).fill(String(a + b + wrongBy));
}

it('nothing typed is in a URL, storage, the console, an event, a title, a log line or a mail', async () => {
  const [mails, hook] = await Promise.all([startMailServer(), startWebhookServer()]);
  onTestFinished(async () => {
    await Promise.all([mails.stop(), hook.stop()]);
  });
  const tag = `<contact-form action="/v1/forms/clinic" challenge="auto" topic="appointment" lang="en">
    <label>Insurer <input name="insurer"></label></contact-form>`;
  const mail = { from: 'Example Clinic <website@clinic.example>', smtp: mails.url };
  const clinic = await startClinic(tag, { ...form, webhooks: [{ url: hook.url }] }, { settings: { publicUrl, mail } });
  const { page, everything, context } = await listen();
  const send = page.getByRole('button', { name: /^(Send message|Request appointment|Send)$/ });
  const fill = async (label: string, text: string) => page.getByRole('textbox', { name: label }).fill(text);

  // A booking with everything that can go wrong before: a mistake, a wrong sum, no connection.
  // As on a page without https, where the device cannot do the check: the sum remains.
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await page.goto(clinic.address);
  await fill('Full name', typed.name);
  await fill('Phone number', typed.phone);
  await fill('Your message', typed.message);
  await fill('Insurer', typed.insurer);
  await page
    .getByRole('radio', { name: /^0?9:30/ })
    .first()
    .check();
  await answerSum(page);
  await send.click();
  await page.getByRole('group', { name: 'There is a problem' }).waitFor();
  await fill('Email address', typed.email);
  await answerSum(page, 1);
  await send.click();
  await page.getByRole('link', { name: 'That answer was not right. Here is a new sum.' }).waitFor();
  await answerSum(page);
  await page.route('**/v1/forms/clinic', (route) => route.abort(), { times: 1 });
  await send.click();
  await page.getByRole('group', { name: 'We cannot tell if your message was sent' }).waitFor();
  await send.click();
  await page.getByRole('group', { name: 'Your appointment is booked' }).waitFor();
  expectNothing('the visit to the form', await everything());
  expect(await clinic.deliver()).toEqual({ done: 3, failed: 0 });

  // The appointment is cancelled by the link in the mail.
  const acknowledgement = mails.mails.find(({ to }) => to.includes(typed.email))!;
  const [link = ''] = /^https:\S+\/cancel\S+$/m.exec(acknowledgement.text)!;
  await page.goto(link.replace(publicUrl, clinic.address));
  await page.getByRole('button', { name: 'Cancel the appointment' }).click();
  await page.getByRole('heading', { name: 'Your appointment is cancelled' }).waitFor();
  expect(await clinic.deliver()).toEqual({ done: 2, failed: 0 });

  // The form's own page, with a mistake, and caught in the trap for programs.
  await page.goto(`${clinic.address}/e/clinic`);
  await page.getByLabel('Ask a question').check();
  await fill('Full name', typed.name);
  await fill('Your message', typed.message);
  await answerSum(page);
  await send.click();
  await page.getByRole('group', { name: 'There is a problem' }).waitFor();
  await fill('Email address', typed.email);
  await page.locator('[name=homepage]').evaluate((trap: HTMLInputElement, text) => {
    trap.value = text;
  }, typed.insurer);
  await send.click();
  await page.getByRole('heading', { name: 'Your message was sent' }).waitFor();
  expect(await clinic.deliver()).toEqual({ done: 1, failed: 0 });
  expectNothing('the visits to the receiver’s pages', await everything());
  await context.close();

  expectNothing('the log', clinic.log.join('\n'));
  // Mails know the visitor's address, which is where an answer or the mail itself goes, and nothing else.
  expect(mails.mails.map(({ to }) => to[0]).sort()).toEqual([staff, staff, staff, typed.email].sort());
  for (const { raw, text, to } of mails.mails) {
    const own = to[0] === staff ? 'Reply-To' : 'To';
    expectNothing(`a mail to ${to[0] ?? ''}`, `${raw.replace(`${own}: ${typed.email}\r\n`, '')}\n${text}`);
  }
  // A webhook is for the message; its address and headers are not, nor is what follows a cancellation.
  const [message, cancellation] = hook.hooks;
  expect(JSON.parse(message!.body)).toMatchObject({ values: typed });
  expectNothing('the headers of a webhook', JSON.stringify([message!.headers, cancellation!.headers]));
  expectNothing('the cancellation', cancellation!.body);
  expect(await clinic.store.list(10)).toHaveLength(2);
});
