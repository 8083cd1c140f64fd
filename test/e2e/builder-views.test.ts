/** Each view of the builder in each of its looks: what axe finds, what is wider than a small phone, and what a list of choices cuts off. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { builderScript } from '../../scripts/builder-script.mjs';
import { launchChromium } from '../support/launch.js';
import { startSite, type Site } from '../support/site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sourcePage = readFileSync(new URL('../fixtures/source-page.txt', import.meta.url), 'utf8');

let site: Site;
let browser: Browser;
let page: Page;
const heard: string[] = [];

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
  page = await (await browser.newContext({ locale: 'en' })).newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    // Until an editor says what a list is, and where messages go, the widgets say that nobody does.
    if (!message.text().includes('has neither a kind nor a heading')) heard.push(message.text());
  });
  await page.goto(`${site.address}/builder/`);
  // The page's policy lets no script tag in.
  await page.evaluate(axe);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
  expect(heard).toEqual([]);
});

async function violations(options: RunOptions): Promise<string[]> {
  const { violations: found } = await page.evaluate(
    (given) =>
      (window as unknown as { axe: { run(it: Document, o: RunOptions): Promise<AxeResults> } }).axe.run(
        document,
        given,
      ),
    { iframes: false, resultTypes: ['violations'], ...options } as RunOptions,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What is wider than the page, and the words that a closed list of choices has no room for. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const pen = document.createElement('canvas').getContext('2d')!;
  const cutOff = [...document.querySelectorAll('select')].flatMap((select) => {
    const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select);
    pen.font = font;
    const room = select.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd) - 16;
    return select.offsetWidth
      ? [...select.options].map(({ text }) => text).filter((text) => pen.measureText(text).width > room)
      : [];
  });
  return [...(scrollWidth > clientWidth ? [`${scrollWidth} px`] : []), ...cutOff];
}

const everything: RunOptions = { rules: { 'target-size': { enabled: true } } };
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** The view that is open, in all of its looks. */
async function look(view: string): Promise<void> {
  const found: Record<string, string[]> = {};
  const note = async (name: string, faults: Promise<string[]>) => {
    found[name] = await faults;
  };
  await page.setViewportSize({ width: 1280, height: 900 });
  await note('wide', violations(everything));
  await page.emulateMedia({ colorScheme: 'dark' });
  await note('dark', violations(colours));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await note('forced colours', violations(colours));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize({ width: 320, height: 900 });
  for (const language of ['de', 'ar', 'en']) {
    await page.locator('#ui-language').selectOption(language);
    await page.locator(`html[lang=${language}]`).waitFor();
    await note(`320 px, ${language}`, page.evaluate(tooWide));
    if (language === 'ar') await note('ar', violations(everything));
  }
  expect([view, Object.entries(found).filter(([, faults]) => faults.length)]).toEqual([view, []]);
}

const step = (at: number) => page.locator('nav button').nth(at).click();
const read = async (text: string) => {
  await page.locator('#paste').fill(text);
  await page.getByRole('button', { name: 'Read the text' }).click();
};

it('the start, and what is said of a file that cannot be read', async () => {
  await look('start');
  await page
    .locator('#open')
    .setInputFiles({ name: 'leaflet.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await page.getByRole('alert').waitFor();
  await look('a file that cannot be read');
});

it('what is to be checked, with all sections open', async () => {
  await read(sourcePage);
  await page.locator('.checks').waitFor();
  await look('what is to be checked');
  for (const id of ['contact', 'steps', 'benefitsAndRisks', 'overview', 'provenance'])
    await page.locator(`#${id} > summary`).click();
  await page.locator('[id="benefitsAndRisks.groups[0].items[0].frequency"] > summary').click();
  await page.locator('[id="steps.items[0].image"] > summary').click();
  await page.locator('[id="steps.items[0].video"] > summary').click();
  await page.locator('[id="settings.action"]').fill('http://clinic.example');
  await look('open sections');
});

it('taking away, with what is still open, and a link that goes nowhere', async () => {
  await step(2);
  await page.locator('#copy-snippet').click();
  await page.locator('#still-open').waitFor();
  await page.locator('#for-developer > summary').click();
  await look('taking away');
  await page.locator('#system').selectOption('contentful');
  await page.locator('#href-mark').waitFor();
  await look('a link');
});

it('a text that would replace a draft, the drafts, and deleting one', async () => {
  await step(0);
  await read('{"format":1,"language":"en","name":"Examplin"}');
  await page.locator('#replace').waitFor();
  await look('a text that would replace a draft');
  await page.getByRole('button', { name: 'Keep it, and begin a new draft' }).click();
  await step(0);
  await page.getByRole('button', { name: /^Delete from this device/ }).click();
  await page.locator('#delete-question').waitFor();
  await look('the drafts');
});

it('the sections of a template, with what belongs into them', async () => {
  await page.getByRole('button', { name: 'Start with empty sections: Operation' }).click();
  await page.getByRole('button', { name: 'Keep it, and begin a new draft' }).click();
  await page.locator('#overview[open]').waitFor();
  expect(await page.getByRole('status').textContent()).toBe('');
  await look('a template');
});

it('without what the reader has learnt, as WordPress’s plugin has it: asks for no file, says so once, and hands over to an editor only', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const script = await builderScript(process.cwd(), 'page', { isComplete: false });
  const asked: string[] = [];
  await page.route('**/builder/page.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.address}/builder/`);
  await read(sourcePage);
  await page.locator('.checks').waitFor();
  expect(await page.getByText('In WordPress, the page builder knows').count()).toBe(1);
  await page.frameLocator('#frame').locator('procedure-steps').waitFor();
  // What the editor does not take over is not to be chosen.
  expect(await page.getByLabel('Colours').count()).toBe(0);
  await step(2);
  await page.getByText('Open it from a block in the editor').waitFor();
  expect(asked.filter((path) => path.includes('weights'))).toEqual([]);
  expect(asked).toContain('/builder/page.js');
});
