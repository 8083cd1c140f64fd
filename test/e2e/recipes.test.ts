/** Each recipe of the documentation, as it stands there, on a page with the built files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/launch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const origin = 'http://clinic.test';

/** The HTML of each recipe, by its heading. */
const recipes = new Map(
  Array.from(
    readFileSync(join(root, 'docs/recipes.md'), 'utf8').matchAll(/^## (.*)\n[\s\S]*?```html\n([\s\S]*?)```/gm),
    ([, heading = '', html = '']) => [heading, html] as const,
  ),
);
const tried = new Set<string>();

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Message {
  address: string;
  fields: Record<string, unknown>;
}

/** Opens a page that has a recipe in it; `dist/` is beside it, and endpoints take what is sent. */
async function open(recipe: string, { path = '/', hasScript = true, before = '' } = {}) {
  const html = recipes.get(recipe);
  if (html === undefined) throw new Error(`docs/recipes.md has no recipe "${recipe}".`);
  tried.add(recipe);
  const page = await browser.newPage();
  const heard: string[] = [];
  const messages: Message[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  const script = hasScript ? '<script type="module" src="/clinic-widgets.js"></script>' : '';
  const head = `<meta charset="utf-8"><link rel="icon" href="data:,"><title>Clinic</title><link rel="stylesheet" href="/clinic-widgets.css">${script}`;
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const modules = /^\/modules\/(clinic-widgets\/)?(.*)$/.exec(pathname);
    const file = modules ? join(root, modules[1] ? '' : 'node_modules', modules[2]!) : join(root, 'dist', pathname);
    if (pathname === '/')
      await route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en">${head}${before}${html}` });
    else if (pathname === '/thanks.html') await route.fulfill({ contentType: 'text/html', body: '<h1>Thank you</h1>' });
    else await (existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
  });
  await page.route('https://*.clinic.example/**', async (route) => {
    const request = route.request();
    const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };
    if (request.method() !== 'POST') return route.fulfill({ status: 204, headers: cors });
    messages.push({ address: request.url(), fields: request.postDataJSON() as Record<string, unknown> });
    return route.fulfill({ headers: cors, json: { status: 'accepted', reference: 'AB-12' } });
  });
  await page.goto(origin + path);
  return { page, heard, messages };
}

/** Answers the form's own questions, where they are there, and sends. */
async function send(page: Page) {
  await page.getByLabel('Full name').fill('Ana Example');
  await page.getByLabel('Email address').fill('ana@example.com');
  await page.getByLabel('Your message').fill('How long does it take?');
  await page.getByRole('button', { name: 'Send message' }).click();
}
const sent = (page: Page) => page.getByText('AB-12').waitFor();
const events = (page: Page) => page.evaluate(() => (globalThis as unknown as { dataLayer: object[] }).dataLayer);

describe('recipes', () => {
  it('Fill in a field beforehand: the address chooses, the text is there, both are sent', async () => {
    const { page, heard, messages } = await open('Fill in a field beforehand', { path: '/?office=South' });
    const message = page.getByRole('textbox', { name: 'Your message' });
    expect(await message.inputValue()).toBe('I would like to know more about Examplin.');
    expect(await page.getByLabel('Which office?').inputValue()).toBe('South');
    await send(page);
    await sent(page);
    expect(messages[0]?.fields).toMatchObject({ office: 'South', message: 'How long does it take?' });
    expect(heard).toEqual([]);
    await page.close();
  });

  it('Send where a visitor came from: the hidden field is sent', async () => {
    const { page, heard, messages } = await open('Send where a visitor came from');
    await send(page);
    await sent(page);
    expect(messages.map(({ fields }) => fields.campaign)).toEqual(['spring-letter']);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('Count messages: one event, with nothing of the message', async () => {
    const { page, heard } = await open('Count messages');
    await send(page);
    await sent(page);
    expect(await events(page)).toEqual([{ event: 'message_sent', topic: 'question' }]);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('Count calls: a click on the number of the form is one event', async () => {
    const { page, heard } = await open('Count calls');
    const phone = page.getByRole('link', { name: '555 0123' }).first();
    // The machine has nothing to dial with.
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    await phone.click();
    await page.getByRole('heading', { name: 'Contact us' }).click();
    expect(await events(page)).toEqual([{ event: 'call' }]);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('Go to a page of thanks: once the message is stored', async () => {
    const { page, heard } = await open('Go to a page of thanks');
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByRole('group', { name: 'There is a problem' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await send(page);
    await page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(page.url()).toBe(`${origin}/thanks.html`);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('Check an answer in your own way: its words are beside the field, and nothing is sent until it is right', async () => {
    const { page, heard, messages } = await open('Check an answer in your own way');
    await page.getByLabel('Number on your card').fill('12');
    await page.getByLabel('How many of you will come?').fill('5');
    await send(page);
    const problems = page.getByRole('group', { name: 'There is a problem' });
    await problems.getByText('Write two letters and six digits, as on your card.').waitFor();
    await problems.getByText('Our rooms take four people at most.').waitFor();
    expect(messages).toEqual([]);
    await page.getByLabel('Number on your card').fill('AB123456');
    await page.getByLabel('How many of you will come?').fill('4');
    await send(page);
    await sent(page);
    expect(messages.map(({ fields }) => [fields.card, fields.people])).toEqual([['AB123456', '4']]);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('Several clinics, one form: the message goes to the one that was chosen', async () => {
    const { page, heard, messages } = await open('Several clinics, one form');
    await send(page);
    await page.getByRole('group', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('Which clinic?').selectOption('Clinic South');
    await send(page);
    await sent(page);
    expect(messages.map(({ address }) => address)).toEqual(['https://south.clinic.example/v1/forms/clinic']);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('In a dialog: what was typed is there when it is opened again', async () => {
    const { page, heard, messages } = await open('In a dialog');
    await page.getByRole('button', { name: 'Ask a question' }).click();
    await page.getByLabel('Your message').fill('How long does it take?');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Ask a question' }).click();
    expect(await page.getByLabel('Your message').inputValue()).toBe('How long does it take?');
    await send(page);
    await sent(page);
    expect(messages.length).toBe(1);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('In tabs or an accordion: each is whole once it is opened', async () => {
    const { page, heard, messages } = await open('In tabs or an accordion');
    await page.getByText('During the treatment').click();
    expect(await page.getByRole('listitem').filter({ visible: true }).count()).toBe(2);
    await page.locator('summary', { hasText: 'Contact us' }).click();
    await send(page);
    await sent(page);
    expect(messages.length).toBe(1);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('Load the script when it is needed: a widget far below waits until the visitor comes near', async () => {
    const { page, heard } = await open('Load the script when it is needed', { hasScript: false });
    await page.evaluate(() => customElements.whenDefined('procedure-steps'));
    expect(heard).toEqual([]);
    const far = await open('Load the script when it is needed', {
      hasScript: false,
      before: '<div style="height: 5000px"></div>',
    });
    await far.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
    expect(await far.page.evaluate(() => customElements.get('procedure-steps') === undefined)).toBe(true);
    await far.page.evaluate(() => scrollTo(0, 5000));
    await far.page.evaluate(() => customElements.whenDefined('procedure-steps'));
    await Promise.all([page.close(), far.page.close()]);
  });

  it('A button that prints: prints', async () => {
    const { page, heard } = await open('A button that prints');
    await page.evaluate(() => {
      globalThis.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Print this page' }).click();
    expect(await page.locator('[data-printed]').count()).toBe(1);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('Dark with a class: the class changes the widget', async () => {
    const { page, heard } = await open('Dark with a class');
    const background = () =>
      page.locator('procedure-steps').evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await background();
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    expect(await background()).not.toBe(light);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('Modules without a bundler: one element is defined, and nothing is missing', async () => {
    const { page, heard } = await open('Modules without a bundler', { hasScript: false });
    await page.evaluate(() => customElements.whenDefined('procedure-steps'));
    expect(await page.evaluate(() => customElements.get('contact-form') === undefined)).toBe(true);
    expect(await page.getByRole('listitem').count()).toBe(2);
    expect(heard.filter((line) => !line.includes('Lit is in dev mode'))).toEqual([]);
    await page.close();
  });

  it('are all tried', () => {
    expect([...tried].sort()).toEqual([...recipes.keys()].sort());
  });
});
