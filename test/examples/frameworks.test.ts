/**
 * The examples, each with its framework's own build: what a framework sets, hears, changes and removes is the same in all
 * of them. Each test says what to break to see it fail.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FaultyEndpoint, startFaultyEndpoint } from '../support/faults.js';
import { launchChromium } from '../support/launch.js';
import { apps, buildAll, serve, type Served } from './apps.js';

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
    page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
    page.on('response', (response) => {
      if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
    });
    // As a clinic's server would hand messages on to the receiver.
    await page.route('**/messages', (route) => route.continue({ url: `${endpoint.address}/messages` }));
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

/** Runs in the page, before its scripts: elements are defined when a test says so, as with a script that is late. */
function holdDefinitions(): void {
  const define = customElements.define.bind(customElements);
  const held: Parameters<typeof define>[] = [];
  customElements.define = (...definition) => void held.push(definition);
  Object.assign(window, {
    defineNow() {
      customElements.define = define;
      for (const definition of held) define(...definition);
    },
  });
}

/** The listeners on what outlives an element, but for those of Playwright. */
async function listenersOf(session: CDPSession): Promise<string[]> {
  const found: string[] = [];
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
    const tool = listeners.find(({ type }) => type.startsWith('__playwright'))?.scriptId;
    found.push(...listeners.filter(({ scriptId }) => scriptId !== tool).map(({ type }) => `${type} on ${expression}`));
  }
  return found;
}
