/** The form as a page of the receiver's own: in Chromium, with and without scripts, alone and within a page elsewhere. */
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startReceiver, type Receiver } from '../../receiver/test/support.js';
import { launchChromium } from '../support/launch.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const weekly = { wednesday: ['09:00-11:00'], friday: ['09:00-11:00'] };
const settings = {
  challenge: 'arithmetic',
  openingHours: { timeZone: 'Europe/Madrid', weekly, leadHours: 1 },
  consent: { version: '1', text: 'You may use what I wrote to answer me.' },
  extra: [{ name: 'insurer', type: 'select', options: ['public', 'private'], label: 'Your insurance' }],
  page: { recipient: 'the spine team', replyWithin: 'two working days', phone: '+44 1632 960 001' },
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function start(
  form: object = {},
  usual: object = settings,
  others: object = {},
): Promise<Receiver & { address: string }> {
  const receiver = await startReceiver({ ...usual, ...form }, others);
  return { ...receiver, address: await receiver.app.listen({ host: '127.0.0.1', port: 0 }) };
}

async function open(url: string, options: BrowserContextOptions = {}): Promise<{ page: Page; heard: string[] }> {
  const context = await browser.newContext({ locale: 'en', ...options });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto(url);
  return { page, heard };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Browsers say it in the console where an answer is a refusal, and where they leave the focus outside of a frame. */
function unexpected(heard: readonly string[]): string[] {
  return heard.filter((line) => !/status of (422|404)|autofocusing/.test(line));
}

async function answerSum(page: Page): Promise<void> {
  const sum = page.getByLabel(/^What is/);
  const [, a, b] = /(\d+) plus (\d+)/.exec(await page.locator('label[for=challenge]').innerText())!;
  await sum.fill(String(Number(a) + Number(b)));
}

describe('the page of a form', () => {
  it('takes a booking without scripts', async () => {
    const { address, store } = await start();
    const { page, heard } = await open(`${address}/e/clinic`, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 900 },
    });
    await page.getByLabel('Request an appointment').check();
    await page.getByLabel('Full name').fill('Ana García');
    await page.getByText('Fri 18 January').click();
    await page.getByRole('radio', { name: '09:30' }).check();
    expect(await page.getByLabel('Preferred day').isVisible()).toBe(false);
    await answerSum(page);
    await page.getByRole('button', { name: 'Send' }).click();

    const summary = page.getByRole('group', { name: 'There is a problem' });
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.title()).toBe('Error: Contact us');
    await summary.getByRole('link', { name: 'Enter your email address' }).click();
    await page.keyboard.type('ana@example.com');
    expect(await page.getByLabel('Full name').inputValue()).toBe('Ana García');
    expect(await page.getByRole('radio', { name: '09:30' }).isChecked()).toBe(true);
    await page.getByLabel('You may use what I wrote').check();
    await page.getByRole('button', { name: 'Send' }).click();

    await page.getByRole('heading', { name: 'Your appointment is booked' }).waitFor();
    expect(await page.getByText('Friday, 18 January 2030, 09:30–10:00').isVisible()).toBe(true);
    expect(page.url()).not.toMatch(/Ana|example/);
    const { reference, values } = (await store.list(1))[0]!;
    expect(await page.getByText(reference).isVisible()).toBe(true);
    expect(values).toMatchObject({ name: 'Ana García', email: 'ana@example.com' });

    await page.getByRole('link', { name: 'Cancel the appointment' }).click();
    await page.getByRole('button', { name: 'Cancel the appointment' }).click();
    await page.getByRole('heading', { name: 'Your appointment is cancelled' }).waitFor();
    expect(unexpected(heard)).toEqual([]);
  });

  it.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)(
    'has nothing that axe finds, in any state, nothing cut off, %i px wide and %s',
    async (width, colorScheme) => {
      const { address } = await start();
      const { page, heard } = await open(`${address}/e/clinic?topic=appointment`, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      const check = async (state: string) => {
        expect(await violations(page), state).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(width);
      };
      await page.getByText('Wed 16 January').click();
      await check('fresh');
      await page.getByRole('radio', { name: '10:00' }).check();
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('group', { name: 'There is a problem' }).waitFor();
      await check('refused');
      await page.getByLabel('Full name').fill('Ana García');
      await page.getByLabel('Email address').fill('ana@example.com');
      await page.getByLabel('You may use what I wrote').check();
      await answerSum(page);
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('heading', { name: 'Your appointment is booked' }).waitFor();
      await check('sent');
      await page.getByRole('link', { name: 'Cancel the appointment' }).click();
      await check('to be cancelled');
      await page.goto(`${address}/e/clinic/sent?receipt=none`);
      await check('gone');
      expect(unexpected(heard)).toEqual([]);
    },
  );

  it('asks without the other topic’s fields being in the way', async () => {
    const { address } = await start({}, {});
    const { page } = await open(`${address}/e/clinic`, { javaScriptEnabled: false });
    expect(await page.getByLabel('Preferred day').isVisible()).toBe(false);
    expect(await page.locator('label[for=message]').innerText()).toBe('Your message');
    await page.getByLabel('Request an appointment').check();
    expect(await page.getByLabel('Preferred day').isVisible()).toBe(true);
    expect(await page.locator('label[for=message]').innerText()).toBe('Your message (optional)');
  });
});

describe('the page behind a proxy that changes the host', () => {
  /** Passes everything on under another host. As browsers do on plain http, it says nothing of what asks. */
  async function startProxy(): Promise<{ address: string; passTo(target: string): void }> {
    let target = '';
    const proxy = createServer((from, to) => {
      const { 'sec-fetch-site': _, ...headers } = from.headers;
      const { hostname, port, host } = new URL(target);
      const onward = { hostname, port, path: from.url, method: from.method, headers: { ...headers, host } };
      from.pipe(ask(onward, (answer) => answer.pipe(to.writeHead(answer.statusCode ?? 502, answer.headers))));
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    return {
      address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      passTo: (address) => void (target = address),
    };
  }

  async function fillIn(page: Page): Promise<void> {
    await page.getByLabel('Full name').fill('Ana García');
    await page.getByLabel('Email address').fill('ana@example.com');
    await page.locator('textarea[name=message]').fill('First line\nSecond <b>line</b>');
    await page.getByLabel('Your insurance').selectOption('private');
    await page.getByLabel('You may use what I wrote').check();
    await answerSum(page);
    await page.getByRole('button', { name: 'Send' }).click();
  }

  async function expectFilledIn(page: Page): Promise<void> {
    expect(await page.getByLabel('Full name').inputValue()).toBe('Ana García');
    expect(await page.getByLabel('Email address').inputValue()).toBe('ana@example.com');
    expect(await page.locator('textarea[name=message]').inputValue()).toBe('First line\nSecond <b>line</b>');
    expect(await page.getByLabel('Your insurance').inputValue()).toBe('private');
    expect(await page.getByLabel('You may use what I wrote').isChecked()).toBe(true);
  }

  it('refuses with everything typed, without scripts, and takes it once publicUrl is set', async () => {
    const proxy = await startProxy();
    const { address, store, log } = await start();
    proxy.passTo(address);
    const { page } = await open(`${proxy.address}/e/clinic`, { javaScriptEnabled: false });
    await fillIn(page);
    const summary = page.getByRole('group', { name: 'There is a problem' });
    await summary.getByText('This page cannot send your message now.').waitFor();
    expect(await summary.getByRole('link', { name: '+44 1632 960 001' }).isVisible()).toBe(true);
    await expectFilledIn(page);
    expect(await store.list(1)).toEqual([]);
    expect(log.join('')).toContain(`refused a page of ${proxy.address}. The receiver's own address is ${address},`);

    const mended = await start({}, settings, { publicUrl: proxy.address });
    proxy.passTo(mended.address);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'Your message was sent' }).waitFor();
    expect((await mended.store.list(1))[0]?.values).toMatchObject({ message: 'First line\nSecond <b>line</b>' });
  });

  it('keeps what was typed in a frame that may not say where it is from', async () => {
    const { address, store } = await start({ origins: [] });
    // On a page of the receiver's own, so that the policy of the form lets it be shown there.
    const { page } = await open(`${address}/e/clinic/page.css`);
    await page.evaluate((url) => {
      document.body.innerHTML = `<iframe title="Contact" sandbox="allow-forms" src="${url}"></iframe>`;
    }, `${address}/e/clinic`);
    const frame = page.frameLocator('iframe');
    await frame.getByLabel('Full name').fill('Ana García');
    await frame.getByRole('button', { name: 'Send' }).click();
    await frame.getByText('This page cannot send your message now.').waitFor();
    expect(await frame.getByLabel('Full name').inputValue()).toBe('Ana García');
    expect(await store.list(1)).toEqual([]);
  });
});

describe('the page within another page', () => {
  async function startHost(content: () => string): Promise<string> {
    const host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(content());
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void host.close());
    return `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  }

  const hostPage = (address: string) => `<!doctype html><title>Clinic</title>
    <iframe title="Contact" src="${address}/e/clinic" style="inline-size: 30em; block-size: 5em"></iframe>
    <script>
      addEventListener('message', ({ data, origin }) => {
        if (origin !== '${address}' || data.type !== 'clinic-receiver:height') return;
        document.querySelector('iframe').style.blockSize = data.height + 'px';
        document.title = data.form;
      });
    </script>`;

  it('posts its height, where that is one of the form’s', async () => {
    let address = '';
    const host = await startHost(() => hostPage(address));
    ({ address } = await start({ origins: [host] }));
    const { page, heard } = await open(host);
    await page.waitForFunction(() => document.title === 'clinic');
    const frame = page.frameLocator('iframe');
    const fits = () =>
      frame
        .locator('html')
        .evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight && clientHeight > 500);
    await expect.poll(fits).toBe(true);
    await frame.getByLabel('Request an appointment').check();
    await expect.poll(fits).toBe(true);
    await frame.getByRole('button', { name: 'Send' }).click();
    await frame.getByText('There is a problem').waitFor();
    await expect.poll(fits).toBe(true);
    expect(unexpected(heard)).toEqual([]);
  });

  it('is not shown where it is none of the form’s', async () => {
    const { address } = await start({ origins: [] });
    const { page, heard } = await open(await startHost(() => hostPage(address)));
    await expect.poll(() => heard.join()).toContain('frame-ancestors');
    expect(await page.frameLocator('iframe').getByText('Contact us').count()).toBe(0);
  });
});
