/** The builder's page in each of its languages. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import en, { type Texts } from '../../builder/locales/en.js';
import { pageLanguages } from '../../builder/page/language.js';
import { CASE, GAP } from '../../src/words/cases.js';
import { isRightToLeft } from '../../src/words/format.js';
import { launchChromium } from '../support/launch.js';
import { startSite, type Site } from '../support/site.js';

const sourcePage = readFileSync(new URL('../fixtures/source-page.txt', import.meta.url), 'utf8');

let site: Site;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(locale: string, width = 320): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height: 900 }, locale });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

async function go(page: Page): Promise<void> {
  await page.goto(`${site.address}/builder/`);
  await page.locator('#paste').waitFor();
}

async function paste(page: Page): Promise<void> {
  await page.locator('#paste').fill(sourcePage);
  await page.locator('main button.main').first().click();
  await page.frameLocator('#frame').locator('contact-form').waitFor();
  await openAll(page);
}

function openAll(page: Page): Promise<void> {
  return page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
}

async function goToExport(page: Page): Promise<void> {
  await page.locator('nav button').last().click();
  await page.locator('#text-snippet').waitFor();
}

async function dictionary(language: string): Promise<Texts> {
  return ((await import(`../../builder/locales/${language}.ts`)) as { default: Texts }).default;
}

/** Every view, with something in all of its parts. */
async function eachView(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  await go(page);
  await look('start');
  await paste(page);
  await look('edit');
  await goToExport(page);
  for (const system of ['contentful', 'drupal', 'framework']) {
    await page.locator('#system').selectOption(system);
    await look(`export, ${system}`);
  }
}

it('each is on a phone of 320 px without scrolling sideways, in its own direction', async () => {
  const page = await open('en');
  const titles = new Map<string, string>();
  for (const language of pageLanguages) titles.set(language, (await dictionary(language)).title);
  const wide: string[] = [];
  await eachView(page, async (view) => {
    for (const language of [...pageLanguages.filter((name) => name !== 'en'), 'en'] as const) {
      await page.locator('#ui-language').selectOption(language);
      await page.locator(`html[lang="${language}"]`).waitFor();
      const { width, dir } = await page.evaluate(() => {
        const { scrollWidth, dir } = document.documentElement;
        return { width: scrollWidth, dir };
      });
      if (width > 320) wide.push(`${language}, ${view}: ${width}`);
      expect([language, dir, await page.title()]).toEqual([
        language,
        isRightToLeft(language) ? 'rtl' : 'ltr',
        titles.get(language),
      ]);
    }
  });
  expect(wide).toEqual([]);
});

/** A message with another letter for each letter of its own. */
function mask(message: string): string {
  const letters = (text: string) => text.replace(/[A-Za-z]/g, 'ж');
  let masked = '';
  let at = 0;
  for (const { 0: gap, 1: name = '', 2: type, 3: cases, index } of message.matchAll(GAP)) {
    const inner = cases?.replace(CASE, (_, key: string, text: string) => `${key} {${mask(text)}}`);
    masked += letters(message.slice(at, index)) + (inner === undefined ? gap : `{${name}, ${type},${inner}}`);
    at = index + gap.length;
  }
  return masked + letters(message.slice(at));
}

function maskAll(words: unknown): unknown {
  if (typeof words === 'string') return mask(words);
  return Object.fromEntries(Object.entries(words as object).map(([key, part]) => [key, maskAll(part)]));
}

it('says nothing that is not in a dictionary, or the author’s', async () => {
  const page = await open('vi');
  await page.route('**/builder/locales/vi.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(maskAll(en))}` }),
  );
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const author = plain(sourcePage);
  const found = new Set<string>();
  let count = 0;
  await eachView(page, async () => {
    const texts = await page.evaluate(readTexts);
    count += texts.length;
    // A colour is written alike everywhere, too.
    for (const [run] of texts
      .join('\n')
      .replace(/#[\da-f]{6}/g, '')
      .matchAll(/[A-Za-z][\w .,’'-]*/g)) {
      // The folder of a version is named alike in every language.
      const isVersion = /^v\d[\d.]*$/.test(run.trim());
      if (!isVersion && !author.includes(plain(run).trim())) found.add(run);
    }
  });
  expect(count).toBeGreaterThan(500);
  expect([...found]).toEqual([]);
});

/** Runs in the page: every text, and every attribute that is read out, but for what is marked as another language. */
function readTexts(): string[] {
  return [document.documentElement, ...document.querySelectorAll('title, body, body *')]
    .filter((it) => !it.closest('body [lang], #ui-language, script, noscript'))
    .flatMap((it) => [
      ...[...it.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue ?? ''),
      ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => it.getAttribute(name) ?? ''),
    ])
    .filter((text) => text.trim());
}

describe('the language of the page', () => {
  const heading = (page: Page) => page.getByRole('heading', { level: 1 });

  it('follows the browser at first, then the choice; only the files of these are requested', async () => {
    const page = await open('de-AT');
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await go(page);
    expect(await heading(page).textContent()).toBe((await dictionary('de')).title);
    const choice = page.locator('#ui-language');
    expect(await choice.inputValue()).toBe('de');
    await choice.selectOption('العربية');
    await heading(page)
      .getByText((await dictionary('ar')).title)
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await choice.selectOption('English');
    await heading(page).getByText(en.title).waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'en',
      'ltr',
    ]);
    const files = requested.filter((url) => url.includes('/locales/')).map((url) => new URL(url).pathname);
    expect(files).toEqual(['/builder/locales/de.js', '/builder/locales/ar.js']);
  });

  it('stays what it is where the words do not arrive, and the page says so', async () => {
    const page = await open('en');
    await page.route('**/builder/locales/pl.js', (route) => route.abort());
    await go(page);
    await page.locator('#ui-language').selectOption('Polski');
    await page.getByRole('status').getByText(en.notLoaded).waitFor();
    expect(await heading(page).textContent()).toBe(en.title);
    expect(await page.locator('#ui-language').inputValue()).toBe('en');
  });

  it('writes what was typed in the direction of its own language', async () => {
    const page = await open('ar', 1280);
    await go(page);
    await paste(page);
    expect(await page.locator('[id="overview.heading"]').getAttribute('dir')).toBe('ltr');
    await page.locator('[id="language"]').fill('he');
    await expect.poll(() => page.locator('[id="overview.heading"]').getAttribute('dir')).toBe('rtl');
  });
});

describe('the language of the text', () => {
  it('is asked for once where it is unknown, and written where it is known', async () => {
    const page = await open('en', 1280);
    await go(page);
    await paste(page);
    const asks = page.locator('.checks').getByText(en.edit.noLanguage);
    expect(await asks.count()).toBe(0);
    const snippetTags = async () => {
      await goToExport(page);
      const snippet = await page.locator('#text-snippet').inputValue();
      const whole = await page.locator('#text-whole').inputValue();
      await page.locator('nav button').nth(1).click();
      return [snippet.match(/<div data-cw="[\w-]+"[^>]*>/g)!.map((tag) => / lang="(.*?)"/.exec(tag)?.[1]), whole];
    };
    const language = page.locator('[id="language"]');
    await language.fill('Spanish');
    expect(await asks.count()).toBe(1);
    await page.getByText('8 things to check').waitFor();
    const [none, bare] = await snippetTags();
    expect(new Set(none)).toEqual(new Set([undefined]));
    expect(bare).toContain('<html>');
    await page.getByRole('button', { name: `Go to it: ${en.edit.contentLanguage}` }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language');
    await language.fill('es_MX');
    expect(await asks.count()).toBe(0);
    const [all, page2] = await snippetTags();
    expect(new Set(all)).toEqual(new Set(['es-MX']));
    expect(page2).toContain('<html lang="es-MX">');
  });

  const read = async (page: Page, text: string) => {
    await go(page);
    await page.locator('#paste').fill(text);
    await page.locator('main button.main').first().click();
    await page.locator('.checks').waitFor();
  };

  it('is said first where the reader cannot read it, until all else is checked', async () => {
    const page = await open('en', 1280);
    const polish = 'Egzamplin\n\nPo zabiegu odpoczywaj w domu przez jeden dzień.\n\nNie biegaj w pierwszym tygodniu.';
    await read(page, polish);
    expect(await page.locator('.checks li').nth(1).innerText()).toBe(en.edit.reasons.unread);
    const { right, leaveOut, reasons } = en.edit;
    const answers = page.locator('.checks').getByRole('button', { name: new RegExp(`^(${right}|${leaveOut}): `) });
    while (await answers.count()) await answers.first().click();
    expect(await page.locator('.checks').getByText(reasons.unread).count()).toBe(0);
  });

  it('is said to lack its file where that cannot be loaded', async () => {
    const page = await open('en', 1280);
    await page.route('**/weights/*', (route) => route.abort());
    await read(page, sourcePage);
    expect(await page.locator('.checks li').first().innerText()).toBe(en.edit.reasons.unweighed);
  });
});
