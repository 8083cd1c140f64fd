/**
 * The examples, each with its framework's own build: what a framework sets, hears, changes and removes is the same in all
 * of them. Each test says what to break to see it fail.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FaultyEndpoint, startFaultyEndpoint } from '../support/faults.js';
import { launchChromium } from '../support/launch.js';
import { apps, buildAll, serve, type Served } from './apps.js';
import { holdDefinitions, listenersOf } from './page.js';

const SENTINEL = 'Zyxwv';
const LOST = 'is no attribute for an object';

const built = buildAll();

let browser: Browser;
let endpoint: FaultyEndpoint;
beforeAll(async () => {
  browser = await launchChromium();
  endpoint = await startFaultyEndpoint(true);
});
afterAll(() => Promise.all([browser.close(), endpoint.stop()]));

describe.each(apps)('$name', (app) => {
  const { losesObjects = false } = app;
  let served: Served | undefined;
  let page: Page;
  /** What came to the console, went wrong, or was not there. */
  let heard: string[];
  let requests: string[];
  /** The messages that were sent. */
  let messages: unknown[];

  beforeAll(async () => {
    await built.get(app.name);
    served = await serve(app);
  });
  afterAll(() => served?.close());
  afterEach(async () => {
    await page.close();
    expect(heard).toEqual([]);
  });

  async function open({ isLate = false } = {}): Promise<void> {
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    heard = [];
    requests = [];
    messages = [];
    page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    page.on('response', (response) => {
      if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
    });
    // As a clinic's server would hand messages on to the receiver.
    await page.route('**/messages', (route) => {
      messages.push(route.request().postDataJSON());
      return route.continue({ url: `${endpoint.address}/messages` });
    });
    if (isLate) await page.addInitScript(holdDefinitions);
    // What a server has rendered can be seen before it can be used.
    await page.goto(served!.address, { waitUntil: app.dist ? 'load' : 'networkidle' });
  }

  const steps = () => page.locator('procedure-steps');
  const form = () => page.locator('contact-form');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  /** What is in the HTML inside a tag is there, too, but not seen. */
  const description = () =>
    steps().getByText('The patient is positioned on the procedure table').filter({ visible: true });
  const events = () => page.getByRole('list', { name: 'Events' }).getByRole('listitem').allInnerTexts();

  const insured = () => page.getByRole('checkbox', { name: 'I have insurance' });
  const insurer = () => page.getByRole('textbox', { name: 'Insurer' });
  const office = () => page.getByRole('combobox', { name: 'Office' });
  /** Presses a button as a program does: the focus stays where it is. */
  const pressWithoutFocus = (name: string) => button(name).dispatchEvent('click');

  async function fill(): Promise<void> {
    await page.getByLabel('Full name').fill(`${SENTINEL} Name`);
    await page.getByLabel('Email address').fill(`${SENTINEL}@example.com`);
    await page.getByRole('textbox', { name: 'Your message' }).fill(SENTINEL);
  }

  // Break: leave `content` out of the template.
  it('shows the content of a property, under the heading of an attribute', async () => {
    await open();
    await steps().getByRole('heading', { level: 2, name: 'The steps in full' }).waitFor();
    expect(await steps().getByRole('listitem').count()).toBe(6);
    await button('Preparation').click();
    await description().waitFor();
  });

  // Break: leave the `ul` out of the template.
  it('shows the HTML inside a tag', async () => {
    await open();
    const checklist = page.locator('candidacy-checklist');
    await checklist.getByRole('heading', { level: 2, name: 'Vertebroplasty is typically considered' }).waitFor();
    await checklist.getByRole('checkbox', { name: 'Spinal Tumors' }).waitFor();
  });

  // Break: give the property or the attribute a value that does not depend on the state.
  it('updates both, in the same element', async () => {
    await open();
    const before = await steps().elementHandle();
    await button('Show in short').click();
    await steps().getByRole('heading', { level: 2, name: 'The steps in short' }).waitFor();
    expect(await steps().getByRole('listitem').count()).toBe(6);
    await button('Preparation').click();
    expect(await description().count()).toBe(0);
    await button('Show in full').click();
    await description().waitFor();
    expect(await steps().evaluate((now, then) => now === then, before)).toBe(true);
  });

  // Break: take a listener out of the template.
  it('hears events, and nothing in them that a visitor typed', async () => {
    await open();
    await button('Anesthesia').click();
    await page.getByRole('checkbox', { name: 'Spinal Tumors' }).check();
    await button('Send message').click();
    await page.getByText('There is a problem').waitFor();
    await fill();
    await button('Send message').click();
    await page.getByText('Your message was sent').waitFor();
    await expect
      .poll(events)
      .toEqual([
        'cw-toggle {"open":true}',
        'cw-change null',
        'cw-failed {"reason":"invalid"}',
        'cw-submit {"topic":"question"}',
        'cw-sent {"topic":"question","reference":"AAAA-0001"}',
      ]);
    expect((await events()).join()).not.toContain(SENTINEL);
  });

  // Break: hold the form in a variable of the module, or show two forms.
  it('removes a widget without a trace, and puts back one that is new', async () => {
    await open();
    const session = await page.context().newCDPSession(page);
    // What a form listens to while text is typed into it goes with it, too.
    const listeners = await listenersOf(session);
    await fill();
    const gone = await form().evaluateHandle((it) => new WeakRef(it));
    requests.length = 0;

    await button('Remove the form').click();
    await expect.poll(() => form().count()).toBe(0);
    // A framework lets go of what it removed when it next renders.
    await button('Show in short').click();
    await expect
      .poll(async () => {
        await session.send('HeapProfiler.collectGarbage');
        return gone.evaluate((ref) => ref.deref() === undefined);
      })
      .toBe(true);

    await button('Show the form').click();
    await page.getByLabel('Full name').waitFor();
    expect(await form().count()).toBe(1);
    expect(await page.getByLabel('Full name').inputValue()).toBe('');
    expect(await listenersOf(session)).toEqual(listeners);
    expect(requests).toEqual([]);

    await fill();
    await button('Send message').click();
    await page.getByText('Your message was sent').waitFor();
    await expect.poll(async () => (await events()).filter((it) => it.startsWith('cw-sent'))).toHaveLength(1);
    expect(requests).toEqual(['POST /messages']);
  });

  // Break: give the label of the insurer a key that depends on `isShort`, or leave out `toUpperCase`.
  it('keeps a control of the page inside the form, with its text and the focus, while the page changes', async () => {
    await open();
    await office().selectOption('South');
    expect(await insurer().count()).toBe(0);
    await insured().check();
    await insurer().pressSequentially('ab');
    const before = await insurer().elementHandle();

    await pressWithoutFocus('Show in short');
    await steps().getByRole('heading', { level: 2, name: 'The steps in short' }).waitFor();
    await page.keyboard.type('c');
    await pressWithoutFocus('Add an office');
    await expect.poll(() => office().getByRole('option').allInnerTexts()).toEqual(['North', 'South', 'Office 3']);
    await page.keyboard.type('d');

    await expect.poll(() => insurer().inputValue()).toBe('ABCD');
    expect(await insurer().evaluate((now, then) => now === then, before)).toBe(true);
    expect(await insurer().evaluate((it) => it.matches(':focus'))).toBe(true);
    expect(await office().inputValue()).toBe('South');
    // What the form adds to a label is there once, whatever the framework has rendered again.
    for (const label of ['I have insurance', 'Office'])
      expect(await form().locator('label', { hasText: label }).getByText('(optional)').count()).toBe(1);
  });

  // Break: take `setCustomValidity` out of the example, or have `checkControls` find nothing.
  it('sends nothing while the page says that a control is wrong, and then what the controls hold', async () => {
    await open();
    await fill();
    await insured().check();
    await button('Add an office').click();
    await office().selectOption('Office 3');
    await button('Send message').click();
    await form().getByText('Answer “Insurer”').filter({ visible: true }).first().waitFor();
    await insurer().fill('Mutual 5');
    await button('Send message').click();
    await form().getByText('Enter the name of your insurer, without numbers').first().waitFor();
    expect(messages).toEqual([]);

    await insurer().fill('Example Mutual');
    await button('Send message').click();
    await page.getByText('Your message was sent').waitFor();
    expect(messages).toEqual([
      expect.objectContaining({ insured: true, insurer: 'EXAMPLE MUTUAL', office: 'Office 3' }),
    ]);
  });

  // Break: take the value of the list out of the template, or show the insurer in any case.
  it('shows the page’s controls again in a form that is new, and sends none that the page has taken away', async () => {
    await open();
    await insured().check();
    await insurer().fill('Example Mutual');
    await office().selectOption('South');
    await button('Remove the form').click();
    await expect.poll(() => insurer().count()).toBe(0);
    await button('Show the form').click();
    expect(await insurer().inputValue()).toBe('EXAMPLE MUTUAL');
    expect(await office().inputValue()).toBe('South');

    await fill();
    await insurer().fill('Mutual 5');
    await insured().uncheck();
    await expect.poll(() => insurer().count()).toBe(0);
    await button('Send message').click();
    await page.getByText('Your message was sent').waitFor();
    expect(messages).toEqual([expect.objectContaining({ office: 'South' })]);
    expect(messages[0]).not.toHaveProperty('insurer');
  });

  // Break: leave the `ol` out of `procedure-steps`.
  it.skipIf(app.dist)('reads well with scripts off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    heard = [];
    await page.goto(served!.address);
    for (const text of [/^Preparation: The patient is positioned/, /^Spinal \w+: Vertebroplasty can/])
      expect(await page.getByRole('listitem').filter({ hasText: text, visible: true }).count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'Contact us' }).isVisible()).toBe(true);
  });

  // Break: set `content` as an attribute; for frameworks that do so anyway, take `isLostObject` out of the library.
  it('takes what was set before the elements were defined', async () => {
    await open({ isLate: true });
    expect(await steps().evaluate((it) => it.shadowRoot)).toBe(null);
    await page.evaluate('defineNow()');
    if (losesObjects) {
      await expect.poll(() => heard).toEqual([expect.stringContaining(LOST)]);
      heard = [];
      await button('Show in short').click();
      await button('Show in full').click();
    }
    await steps().getByRole('heading', { level: 2, name: 'The steps in full' }).waitFor();
    await button('Preparation').click();
    await description().waitFor();
    await button('Send message').click();
    await expect.poll(events).toEqual(['cw-toggle {"open":true}', 'cw-failed {"reason":"invalid"}']);
  });
});
