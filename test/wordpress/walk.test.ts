/**
 * The whole way in a browser: the zip is installed in wp-admin, an administrator says where messages go, an author makes a page
 * from a pattern and publishes it, a visitor reads it and sends a message. With Contact Form 7 and Flamingo (`CONTACT_FORM_7` and
 * `FLAMINGO` name their folders), the message is read in wp-admin.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/launch.js';
import { startWordPress, type WordPress } from './site.mjs';
import { type Receiver, send, startReceiver } from './visitor.js';
import { blocksOf, newPost, publish, signIn } from './wp-admin.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const zip = fileURLToPath(new URL(`../../.cache/wordpress/clinic-widgets-wordpress-${version}.zip`, import.meta.url));
const { CONTACT_FORM_7 = '', FLAMINGO = '' } = process.env;
const formPlugins = [CONTACT_FORM_7, FLAMINGO].filter(Boolean);

/** An entry of a PerformanceObserver, which TypeScript does not know. */
type LayoutShift = PerformanceEntry & { value: number };

let site: WordPress;
let browser: Browser;
let receiver: Receiver;
/** Where the page is that the author published. */
let published: string;

beforeAll(async () => {
  site = await startWordPress({ copied: formPlugins });
  browser = await launchChromium();
  receiver = await startReceiver(site.address);
});
afterAll(async () => {
  await browser.close();
  receiver.stop();
  await site.stop();
});

it('an administrator installs the zip, says where messages go, and tests it', async () => {
  const page = await signIn(browser, site, 'administrator');
  await page.goto(`${site.address}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('#pluginzip').setInputFiles(zip);
  await page.locator('#install-plugin-submit').click();
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.goto(`${site.address}/wp-admin/options-general.php?page=clinic-widgets`);
  const warning = page.getByText('Forms of this site cannot send yet.');
  await warning.waitFor();
  await page.getByLabel('Address that takes the messages').fill('http://clinic.example/');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await page.getByText('The address http://clinic.example/ was not saved').waitFor();

  await page.getByLabel('Address that takes the messages').fill(receiver.address);
  await page.getByRole('button', { name: 'Test: does it answer?' }).click();
  await page.getByText('It answers, and it allows this site.').waitFor();
  await page.getByLabel('Phone number to call instead').fill('555 0123');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await page.getByText('Settings saved.').waitFor();
  expect(await warning.count()).toBe(0);
  expect(await page.getByLabel('Address that takes the messages').inputValue()).toBe(receiver.address);
  // The test has sent nothing.
  expect(receiver.received).toEqual([]);
  await page.context().close();
});

it('an author makes a page from the pattern, and publishes it', async () => {
  const page = await signIn(browser, site, 'author');
  const canvas = await newPost(page, site);
  await canvas.getByRole('textbox', { name: 'Add title' }).fill('The zephyr procedure');
  await page.getByRole('button', { name: /^(Toggle block inserter|Block Inserter)$/ }).click();
  await page.getByRole('searchbox').first().fill('whole page about');
  await page.getByRole('option', { name: 'A whole page about a procedure' }).click();
  const blocks = await blocksOf(page);
  expect(blocks.map(({ name }) => name)).toContain('clinic-widgets/contact-form');
  expect(blocks.filter(({ isValid }) => !isValid)).toEqual([]);

  const steps = canvas.locator('[data-type="clinic-widgets/procedure-steps"]');
  await steps.locator('[data-type="core/list-item"] [contenteditable="true"]').first().click();
  await page.keyboard.type('Quillonage: You sit down.');
  published = await publish(page, async () => {
    // Of the prompts of the steps, two are left.
    await page.getByRole('button', { name: 'Steps: 2', exact: true }).click();
    await steps.and(canvas.locator('.is-selected')).waitFor();
  });
  await page.context().close();
});

it('a visitor reads the page, and sends a message', async () => {
  const page = await browser.newPage();
  await page.goto(published);
  // What nobody filled in does not show.
  expect(await page.getByText('Step: what happens').count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'Risks' }).count()).toBe(0);
  await page.getByText('You sit down.', { exact: true }).waitFor();
  await send(page, 'May I ask?');
  await page.locator('contact-form').getByText('ZEPHYR-1').waitFor();
  expect(receiver.received).toHaveLength(1);
  expect(JSON.parse(receiver.received[0] ?? '')).toMatchObject({ message: 'May I ask?', email: 'sam@clinic.example' });

  await page.close();
});

it('nothing moves when the script comes late', async () => {
  const page = await browser.newPage();
  let release: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/clinic-widgets.js', (route) => late.then(() => route.continue()));
  await page.addInitScript(() => {
    const shifts: LayoutShift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...(list.getEntries() as LayoutShift[]))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto(published, { waitUntil: 'commit' });
  await page.evaluate(() => document.fonts.ready);
  await page.locator('[data-cw="contact-form"]').waitFor();
  // What the theme's own fonts move is the theme's.
  const before = await page.evaluate(() => (window as unknown as { shifts: LayoutShift[] }).shifts.splice(0).length);
  release();
  await page.locator('procedure-steps').getByText('You sit down.', { exact: true }).waitFor();
  await page.locator('contact-form').getByRole('button', { name: /^Send/ }).waitFor();
  const sum = await page.evaluate(() =>
    (window as unknown as { shifts: LayoutShift[] }).shifts.reduce((all, { value }) => all + value, 0),
  );
  expect(sum, `after ${before} of the theme`).toBeLessThan(0.01);
  await page.close();
});

describe.skipIf(formPlugins.length < 2)('with Contact Form 7 and Flamingo', () => {
  /** Of the administrator. */
  let page: Page;

  it('an administrator chooses the form in the settings', async () => {
    page = await signIn(browser, site, 'administrator');
    for (const name of ['Contact Form 7', 'Flamingo']) {
      await page.goto(`${site.address}/wp-admin/plugins.php`);
      await page.getByRole('link', { name: `Activate ${name}`, exact: true }).click();
      await page.getByText('Plugin activated.').waitFor();
    }
    await page.goto(`${site.address}/wp-admin/options-general.php?page=clinic-widgets`);
    await page.getByLabel('Who takes messages').selectOption({ label: 'Contact Form 7, on this site' });
    await page.getByLabel('Form of Contact Form 7').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Save Changes' }).click();
    await page.getByText('Settings saved.').waitFor();
  });

  it('a visitor’s message is read in Flamingo', async () => {
    const visitor = await browser.newPage();
    await visitor.goto(published);
    await send(visitor, 'Is there a zephyr lift?');
    await visitor.locator('contact-form').getByText('Your message was sent').waitFor();
    await visitor.close();
    // Nothing of it went where messages went before.
    expect(receiver.received).toHaveLength(1);

    await page.getByRole('link', { name: 'Flamingo', exact: true }).click();
    await page.getByRole('link', { name: 'Inbound Messages', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: 'sam@clinic.example' });
    await row.getByRole('link').first().click();
    await page.getByText('Is there a zephyr lift?').first().waitFor();
    await page.context().close();
  });
});
