/**
 * `npm run heights`: measures how much higher elements become when the script arrives, from a build, and writes that into
 * their `TAG.heights.json`. `clinic-widgets.css` reserves that space (see `page-styles.mjs`).
 *
 * Such a file names tags, each with its height in em of the element's own font. To measure one more, add it with `0`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowsers } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A usual column of text: on a wider page the elements are no wider, on a phone most fields are as high as here. */
const page = (/** @type {string} */ html) => `<!doctype html><html lang="en"><title>Heights</title>
  <style>body { inline-size: 40em; font: 18px/1.5 sans-serif }</style>${html}`;

/** @typedef {Record<string, { html: string, em: number }>} Heights by a name that the page styles of the element use */

/** The files with heights, as they are written. @returns {{ tag: string, path: string, heights: Heights }[]} */
export function writtenHeights() {
  return readdirSync(join(root, 'src/elements'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.heights.json'))
    .map((file) => {
      const path = join('src/elements', file);
      const [tag = ''] = file.split(/[/\\]/);
      return { tag, path, heights: JSON.parse(readFileSync(join(root, path), 'utf8')) };
    });
}

/**
 * @param {string} tag
 * @param {Heights} heights
 * @returns {Promise<Heights>} the same tags, with the heights that they have now
 */
export async function measureHeights(tag, heights) {
  const browser = await chromium.launch({
    executablePath: findBrowsers({ wanted: ['chromium'] }).chromium.path,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    /** @type {Heights} */
    const measured = {};
    for (const [name, { html }] of Object.entries(heights)) {
      measured[name] = { html, em: await addedHeight(await browser.newPage(), tag, html) };
    }
    return measured;
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('playwright-core').Page} view
 * @param {string} tag
 * @param {string} html
 * @returns {Promise<number>} how much higher the element is with the script, in em
 */
async function addedHeight(view, tag, html) {
  const read = (/** @type {string} */ name) => readFileSync(join(root, 'dist', name), 'utf8');
  await view.route('https://clinic.example/', (route) => route.fulfill({ contentType: 'text/html', body: page(html) }));
  await view.goto('https://clinic.example/');
  // What is reserved now does not count.
  await view.addStyleTag({ content: `${read('clinic-widgets.css')} ${tag}::after { content: none !important; }` });
  const heightInEm = () =>
    view
      .locator(tag)
      .evaluate((it) => it.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(it).fontSize));
  const before = await heightInEm();
  await view.addScriptTag({ content: read('clinic-widgets.js'), type: 'module' });
  await view.waitForFunction((it) => document.querySelector(it)?.matches(':state(ready)'), tag);
  return Math.round(((await heightInEm()) - before) * 10) / 10;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const { tag, path, heights } of writtenHeights()) {
    const measured = await measureHeights(tag, heights);
    writeFileSync(join(root, path), `${JSON.stringify(measured, null, 2)}\n`);
    console.log(`${path} written`);
  }
}
