/**
 * The whole way in a browser: the zip is installed in wp-admin, an administrator says where messages go, an author makes a page
 * from a pattern and publishes it, a visitor reads it and sends a message.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/launch.js';
import { startWordPress, type WordPress } from './site.mjs';
import { blocksOf, newPost, publish, signIn } from './wp-admin.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const zip = fileURLToPath(new URL(`../../.cache/wordpress/clinic-widgets-wordpress-${version}.zip`, import.meta.url));

let site: WordPress;
let browser: Browser;
let receiver: Server;
let received: string[];
let address: string;
/** Where the page is that the author published. */
let published: string;

beforeAll(async () => {
  site = await startWordPress();
  browser = await launchChromium();
  received = [];
  // A receiver that allows this site.
  receiver = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', site.address);
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('content-type', 'application/json');
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (request.method === 'POST') received.push(body);
      response.statusCode = request.method === 'POST' ? 201 : 200;
      response.end(JSON.stringify(request.method === 'POST' ? { reference: 'ZEPHYR-1', status: 'stored' } : {}));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => receiver.once('listening', resolve));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/v1/forms/clinic`;
});
afterAll(async () => {
  await browser.close();
  receiver.close();
  await site.stop();
});

it('an administrator installs the zip, says where messages go, and tests it', async () => {
  const page = await signIn(browser, site, 'administrator');
  await page.goto(`${site.address}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('#pluginzip').setInputFiles(zip);
  await page.locator('#install-plugin-submit').click();
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.goto(`${site.address}/wp-admin/options-general.php?page=clinic-widgets`);
  await page.getByLabel('Address that takes the messages').fill('http://clinic.example/');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await page.getByText('The address http://clinic.example/ was not saved').waitFor();

  await page.getByLabel('Address that takes the messages').fill(address);
  await page.getByRole('button', { name: 'Test: does it answer?' }).click();
  await page.getByText('It answers, and it allows this site.').waitFor();
  await page.getByLabel('Phone number to call instead').fill('555 0123');
  await page.getByRole('button', { name: 'Save Changes' }).click();
  await page.getByText('Settings saved.').waitFor();
  expect(await page.getByLabel('Address that takes the messages').inputValue()).toBe(address);
  // The test has sent nothing.
  expect(received).toEqual([]);
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
    await page.getByText('Steps: 2', { exact: true }).waitFor();
  });
  await page.context().close();
});

it('a visitor reads the page, and sends a message', async () => {
  const page = await browser.newPage();
  await page.goto(published);
  // What nobody filled in does not show.
  expect(await page.getByText('Step: what happens').count()).toBe(0);
  await page.getByText('You sit down.', { exact: true }).waitFor();
  const form = page.locator('contact-form');
  await form.getByRole('textbox', { name: /message|question/i }).fill('May I ask?');
  await form.getByRole('textbox', { name: /name/i }).fill('Sam Sample');
  await form
    .getByLabel(/e-?mail/i)
    .first()
    .fill('sam@clinic.example');
  await form.getByRole('button', { name: /^Send/ }).click();
  await form.getByText('ZEPHYR-1').waitFor();
  expect(received).toHaveLength(1);
  expect(JSON.parse(received[0] ?? '')).toMatchObject({ message: 'May I ask?', email: 'sam@clinic.example' });

  await page.close();
});
