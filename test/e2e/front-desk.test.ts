/** The front desk in a browser, behind a proxy with https: ten tasks by pointer and by keyboard, and how it looks and reads. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ana, startDesk, type Desk } from '../../receiver/test/front-desk-support.js';
import { message, post, receiptOf } from '../../receiver/test/support.js';
import { deskLanguages } from '../../receiver/src/staff/words.js';
import { audit } from '../support/audit.js';
import { launchChromium } from '../support/launch.js';
import { startTlsProxy } from '../support/tls-proxy.js';

const weekly = { wednesday: ['09:00-11:00'], friday: ['09:00-11:00'] };
const openingHours = { timeZone: 'Europe/Madrid', weekly, leadHours: 1 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Served extends Desk {
  origin: string;
}

/** A front desk that a browser can reach. It ends with the test. */
async function serve(): Promise<Served> {
  let port = 0;
  const proxy = await startTlsProxy(() => port);
  const desk = await startDesk({ openingHours, quarantineScore: 1 }, { publicUrl: proxy.origin });
  desk.receiver.app.addHook('onClose', (_, done) => {
    proxy.close();
    done();
  });
  const address = new URL(await desk.receiver.app.listen({ host: '127.0.0.1', port: 0 }));
  port = Number(address.port);
  return { ...desk, origin: proxy.origin };
}

async function send({ receiver }: Desk, changes: object): Promise<string> {
  return receiptOf(await post(receiver, message({ phone: '01632 960 001', ...changes }))).reference;
}

/** Signs in as a person does: asks for a link, opens it from the mail, presses the button. */
async function signIn({ origin, receiver, server }: Served, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/staff`);
  await page.getByLabel('Your email address').fill(ana);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Check your email' }).waitFor();
  await receiver.deliver();
  const link = /https:\S+/.exec(server.mails.at(-1)!.text)![0];
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in now' }).press('Enter');
  await page.getByRole('heading', { name: 'Messages: New' }).waitFor();
  return page;
}

/** Somebody who does tasks in one way, and counts the steps: clicks, or keys. What they type into a field is one step. */
interface Hand {
  steps: number;
  press(target: Locator): Promise<void>;
  type(target: Locator, text: string): Promise<void>;
}

function pointer(): Hand {
  const hand: Hand = {
    steps: 0,
    async press(target) {
      hand.steps += 1;
      await target.click();
    },
    async type(target, text) {
      hand.steps += 2;
      await target.click();
      await target.page().keyboard.insertText(text);
    },
  };
  return hand;
}

function keyboard(): Hand {
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    const page = target.page();
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
      hand.steps += 1;
    }
    throw new Error('The keyboard does not get there.');
  }
  const hand: Hand = {
    steps: 0,
    async press(target) {
      await reach(target);
      hand.steps += 1;
      await target.page().keyboard.press('Enter');
    },
    async type(target, text) {
      await reach(target);
      hand.steps += 1;
      await target.page().keyboard.insertText(text);
    },
  };
  return hand;
}

interface Task {
  name: string;
  /** The most steps that it takes, so that no change makes it longer unseen. */
  most: { pointer: number; keyboard: number };
  run(page: Page, hand: Hand, references: References): Promise<void>;
}

type References = Record<'read' | 'quarantined' | 'booked', string>;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

/** Each begins at the list of new messages. */
const tasks: Task[] = [
  {
    name: 'read a message',
    most: { pointer: 1, keyboard: 15 },
    async run(page, hand, { read }) {
      await hand.press(link(page, 'Ana García'));
      await heading(page, `Message ${read}`);
      expect(await page.getByRole('region', { name: 'What the visitor wrote' }).innerText()).toContain('How long');
    },
  },
  {
    name: 'answer',
    most: { pointer: 1, keyboard: 15 },
    async run(page, hand) {
      await hand.press(link(page, 'Ana García'));
      const answer = link(page, 'Write an email to ana@example.com');
      expect(await answer.getAttribute('href')).toMatch(/^mailto:ana%40example\.com\?subject=Re/);
      expect(await link(page, 'Call 01632 960 001').getAttribute('href')).toBe('tel:01632960001');
    },
  },
  {
    name: 'release',
    most: { pointer: 3, keyboard: 42 },
    async run(page, hand) {
      await hand.press(link(page, 'Quarantine'));
      await hand.press(link(page, 'Quick Visitor'));
      await hand.press(button(page, 'Release from quarantine'));
      await said(page, 'It is released.');
    },
  },
  {
    name: 'find',
    most: { pointer: 4, keyboard: 24 },
    async run(page, hand) {
      await hand.type(page.getByLabel(/Name, email, phone/), 'muller zoe');
      await hand.press(button(page, 'Search'));
      await said(page, '1 message was found.');
      await hand.press(link(page, 'Zoë Müller'));
      await page.getByText('zoe@example.com').first().waitFor();
    },
  },
  {
    name: 'book by phone',
    most: { pointer: 8, keyboard: 50 },
    async run(page, hand) {
      await hand.press(link(page, 'Appointments'));
      await hand.press(link(page, 'Later'));
      await hand.press(link(page, 'Book 09:00'));
      await hand.type(page.getByLabel('Full name'), 'Caller');
      await hand.type(page.getByLabel('Phone number'), '01632 960 009');
      await hand.press(button(page, 'Book'));
      await said(page, 'The appointment is booked.');
      await link(page, 'Caller').waitFor();
    },
  },
  {
    name: 'cancel',
    most: { pointer: 5, keyboard: 60 },
    async run(page, hand) {
      await hand.press(link(page, 'Appointments'));
      await hand.press(link(page, 'Later'));
      await hand.press(link(page, 'Zoë Müller'));
      await hand.press(link(page, 'Cancel the appointment'));
      await hand.press(button(page, 'Cancel it'));
      await said(page, 'The visitor gets an email.');
    },
  },
  {
    name: 'block Friday',
    most: { pointer: 4, keyboard: 76 },
    async run(page, hand) {
      await hand.press(link(page, 'Appointments'));
      await hand.press(link(page, 'Week'));
      await hand.press(link(page, 'Friday, 18 January 2030'));
      await hand.press(button(page, 'Block the whole day'));
      await said(page, 'The time is blocked.');
      expect(await link(page, 'Book 09:00').count()).toBe(0);
    },
  },
  {
    name: 'export a person',
    most: { pointer: 5, keyboard: 32 },
    async run(page, hand) {
      await hand.press(link(page, 'One person'));
      await hand.type(page.getByLabel(/Their email address/), 'ana@example.com');
      await hand.press(button(page, 'Find'));
      const download = page.waitForEvent('download');
      await hand.press(button(page, 'Export'));
      expect((await download).suggestedFilename()).toBe('person.json');
    },
  },
  {
    name: 'see who read a message',
    most: { pointer: 2, keyboard: 32 },
    async run(page, hand) {
      await hand.press(link(page, 'Ana García'));
      await hand.press(link(page, 'Who has seen this message'));
      await page
        .getByRole('listitem')
        .filter({ hasText: ana })
        .filter({ hasText: 'Saw the message' })
        .first()
        .waitFor();
    },
  },
  {
    name: 'end all sessions',
    most: { pointer: 2, keyboard: 20 },
    async run(page, hand) {
      await hand.press(link(page, 'Your access'));
      await hand.press(button(page, 'Sign out everywhere'));
      await heading(page, 'You are signed out everywhere');
      await page.goto(new URL('/staff', page.url()).href);
      await heading(page, 'Sign in');
    },
  },
];

describe.each([
  ['pointer', pointer],
  ['keyboard', keyboard],
] as const)('with the %s', (way, hand) => {
  it('the ten tasks are done in few steps', async () => {
    const desk = await serve();
    const references = {
      read: await send(desk, { name: 'Ana García' }),
      quarantined: await send(desk, { name: 'Quick Visitor', signals: { honeypot: false, seconds: 0 } }),
      booked: await send(desk, {
        ...{ name: 'Zoë Müller', email: 'zoe@example.com' },
        ...{ topic: 'appointment', time: '2030-01-16T09:30:00+01:00' },
      }),
    };
    const context = await browser.newContext({ locale: 'en', ignoreHTTPSErrors: true });
    context.setDefaultTimeout(10_000);
    const page = await signIn(desk, context);
    const counts: Record<string, number> = {};
    for (const task of tasks) {
      await page.goto(`${desk.origin}/staff`);
      const one = hand();
      await task.run(page, one, references);
      counts[task.name] = one.steps;
      expect(one.steps, task.name).toBeLessThanOrEqual(task.most[way]);
    }
    if (process.env.COUNTS) console.log(way, counts);
    await context.close();
  });
});

it('a link in a mail or on another website leads to the message, and no other website sends a form', async () => {
  const desk = await serve();
  const reference = await send(desk, { name: 'Ana García' });
  const context = await browser.newContext({ locale: 'en', ignoreHTTPSErrors: true });
  context.setDefaultTimeout(10_000);
  const page = await signIn(desk, context);
  const at = `${desk.origin}/staff/messages/${reference}`;
  const other = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(`<a href="${at}">Read</a><form method="post" action="${at}/done"><button>Send</button></form>`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  await page.goto(elsewhere);
  await page.getByRole('link', { name: 'Read' }).click();
  await heading(page, `Message ${reference}`);
  await page.goto(elsewhere);
  await page.getByRole('button', { name: 'Send' }).click();
  await heading(page, 'This page was open for too long');
  expect((await desk.receiver.store.show(reference))?.doneAt).toBeUndefined();
  await context.close();
  other.close();
});

const longMessage = {
  name: 'Bartholomäus Hohenlohe-Langenburg-Schillingsfürst-Waldenburg',
  message: `${'x'.repeat(300)} محمد علي`,
  topic: 'appointment',
  time: '2030-01-16T09:30:00+01:00',
};

/** Every view of the front desk, of a message with an appointment. */
function viewsOf(reference: string): Record<string, string> {
  const at = `/staff/messages/${reference}`;
  return {
    list: '/staff',
    quarantine: '/staff?state=quarantine',
    message: at,
    delete: `${at}/delete`,
    cancel: `${at}/cancel`,
    day: '/staff/day/2030-01-16',
    week: '/staff/week/2030-01-16',
    book: '/staff/book?form=clinic&time=2030-01-16T08:00:00.000Z',
    calendars: '/staff/calendars',
    person: '/staff/person',
    record: '/staff/record',
    access: '/staff/access',
    'sign-in': '/staff/sign-in',
    gone: '/staff/gone',
  };
}

it('each view passes both engines, fits 320 px, and is no wider in forced colours, in the dark or on paper', async () => {
  const desk = await serve();
  const reference = await send(desk, longMessage);
  const context = await browser.newContext({ locale: 'en', ignoreHTTPSErrors: true, bypassCSP: true });
  context.setDefaultTimeout(10_000);
  const page = await signIn(desk, context);
  const views = viewsOf(reference);
  const found: Record<string, unknown> = {};
  for (const [name, path] of Object.entries(views)) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(desk.origin + path);
    const problems: unknown[] = await audit(page);
    for (const look of [
      { width: 320, colorScheme: 'light' },
      { width: 320, forcedColors: 'active' },
      { width: 768, colorScheme: 'dark' },
      { width: 1280, colorScheme: 'dark' },
      { width: 760, media: 'print' },
    ] as const) {
      const { width, ...media } = look;
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null, ...media });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (excess > 0) problems.push(`${excess} px too wide at ${JSON.stringify(look)}`);
      if (look.width === 768 && name === 'message') problems.push(...(await audit(page)));
      if (process.env.LOOKS)
        await page.screenshot({
          path: `${process.env.LOOKS}/${name}-${JSON.stringify(look).replace(/\W+/g, '-')}.png`,
          fullPage: true,
        });
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null });
    if (problems.length) found[name] = problems;
  }
  expect(found).toEqual({});
  await context.close();
});

/** Whether the first digit of a phone number is shown left of the last one. */
function isInOrder(link: Locator): Promise<boolean> {
  return link.evaluate((element) => {
    const text = (element.querySelector('bdi') ?? element).firstChild!;
    const leftOf = (digit: RegExp) => {
      const range = document.createRange();
      const start = text.textContent!.search(digit);
      range.setStart(text, start);
      range.setEnd(text, start + 1);
      return range.getBoundingClientRect().left;
    };
    return leftOf(/\d/) < leftOf(/\d\D*$/);
  });
}

it('in every language, each view fits 320 px and reads in the direction of the language, phone numbers in theirs', async () => {
  const desk = await serve();
  const views = viewsOf(await send(desk, longMessage));
  const signedIn = await browser.newContext({ locale: 'en', ignoreHTTPSErrors: true });
  await signIn(desk, signedIn);
  const storageState = await signedIn.storageState();
  await signedIn.close();
  const found: string[] = [];
  for (const language of deskLanguages) {
    const viewport = { width: 320, height: 800 };
    const context = await browser.newContext({ locale: language, ignoreHTTPSErrors: true, viewport, storageState });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    for (const [name, path] of Object.entries(views)) {
      await page.goto(desk.origin + path);
      const { excess, ...read } = await page.evaluate(() => ({
        excess: document.documentElement.scrollWidth - innerWidth,
        language: document.documentElement.lang,
        direction: getComputedStyle(document.body).direction,
      }));
      expect(read).toEqual({ language, direction: /^(ar|he)$/.test(language) ? 'rtl' : 'ltr' });
      if (excess > 0) found.push(`${language} ${name}: ${excess} px too wide`);
      if (['message', 'day', 'week'].includes(name) && !(await isInOrder(page.locator('a[href^="tel:"]'))))
        found.push(`${language} ${name}: the phone number is not in the order in which it is dialled`);
      if (process.env.LOOKS)
        await page.screenshot({ path: `${process.env.LOOKS}/${name}-${language}-320.png`, fullPage: true });
    }
    await context.close();
  }
  expect(found).toEqual([]);
});
