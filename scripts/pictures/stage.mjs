/** A page for screenshots of the built elements: one element, one width, one theme at a time. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { findBrowsers } from '../browsers.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const tags = readdirSync(join(root, 'src/elements'));
const origin = 'http://localhost';

/** @typedef {{ name: string, html: string, attributes?: Record<string, string>, content?: unknown }} Example */

/** @param {string} tag @returns {Promise<Example[]>} */
export async function examplesOf(tag) {
  const path = join(root, `src/elements/${tag}/${tag}.examples.ts`);
  const { module } = await runnerImport(path, { root, configFile: false, logLevel: 'silent' });
  return /** @type {{ examples: Example[] }} */ (module).examples;
}

/** Of its examples, the one that a picture of an element shows. @param {string} tag */
export async function pictured(tag) {
  const examples = await examplesOf(tag);
  /** @type {Record<string, string>} */
  const named = { 'procedure-guide': 'Some sections in an order of their own', 'benefit-risk-panel': 'With figures' };
  return examples.find(({ name }) => name === named[tag]) ?? examples[0];
}

/** A Chromium that lays text out alike everywhere, and a page that has the built files. */
export async function openStage() {
  const browser = await chromium.launch({
    executablePath: findBrowsers({ wanted: ['chromium'] }).chromium.path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
    ],
  });
  const page = await browser.newPage({
    viewport: { width: 900, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  await page.route(`${origin}/**`, serveFile);

  return {
    browser,
    page,
    origin,
    /** @param {string} tag @param {Example | undefined} example @param {Look} [look] */
    show: (tag, example, look) => showOn(page, tag, example, look),
  };
}

/**
 * Serves files as the receiver does: the first folder that has a file wins. The examples' picture is in the last.
 * @param {import('playwright-core').Route} route
 */
async function serveFile(route) {
  const { pathname } = new URL(route.request().url());
  const file = ['site', 'dist', 'docs'].map((folder) => join(root, folder, pathname)).find((path) => existsSync(path));
  if (pathname === '/stage')
    await route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Stage</title>',
    });
  else await (file ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
}

/** @typedef {{ theme?: string, width?: number }} Look */

/**
 * Shows one element, and waits until its layout is stable.
 * @param {import('playwright-core').Page} page
 * @param {string} tag
 * @param {Example | undefined} example
 * @param {Look} [look]
 */
async function showOn(page, tag, example, { theme, width = 480 } = {}) {
  // Tall enough for all of it: what is out of sight is laid out later, and may be rounded otherwise.
  await page.setViewportSize({ width, height: 2400 });
  await page.goto(`${origin}/stage`);
  const link = theme ? `<link rel="stylesheet" href="/themes/${theme}.css">` : '';
  const attributes = Object.entries(example?.attributes ?? {}).map(([name, value]) => ` ${name}="${value}"`);
  const style =
    '<style>body { margin: 16px; font: 16px/1.5 "Liberation Sans", Arial, sans-serif } procedure-guide, body > * { margin-block: 0 }</style>';
  await page.setContent(`<!doctype html><html lang="en"><meta charset="utf-8"><title>${tag}</title>${link}${style}
    <script type="module" src="/clinic-widgets.js"></script><${tag}${attributes.join('')}>${example?.html ?? ''}</${tag}>`);
  await page.evaluate(
    async ({ tag, content }) => {
      await customElements.whenDefined(tag);
      const widget = /** @type {any} */ (document.querySelector(tag));
      if (content) widget.content = content;
      await widget.updateComplete;
      await document.fonts.ready;
    },
    { tag, content: tag === 'procedure-guide' ? example?.content : undefined },
  );
  await page.waitForFunction((it) => document.querySelector(it)?.shadowRoot?.querySelector('[part]'), tag);
  return page.locator(tag);
}
