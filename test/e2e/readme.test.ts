/** The snippets of the documentation, pasted into an empty page beside the built files. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeDocs } from '../../scripts/docs.mjs';
import { launchChromium } from '../support/launch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const snippets = Array.from(readme.matchAll(/```html\n([\s\S]*?)```/g), ([, snippet = '']) => snippet);
const origin = 'http://clinic.test';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens a page with some HTML in its body; `dist/` is beside it. */
async function paste(html: string) {
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(root, 'dist', pathname);
    if (pathname === '/') {
      const head = '<meta charset="utf-8"><link rel="icon" href="data:,"><title>Clinic</title>';
      await route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en">${head}${html}` });
    } else {
      await (existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 }));
    }
  });
  await page.goto(`${origin}/`, { waitUntil: 'networkidle' });
  return { page, heard };
}

it('is within the first 15 lines, and shows two numbered steps', async () => {
  expect(readme.split('\n').slice(0, 15).join('\n')).toContain(snippets[0]!.trimEnd());
  const { page, heard } = await paste(snippets[0]!);
  const steps = page.getByRole('listitem');
  await steps.first().waitFor();
  expect(await steps.count()).toBe(2);
  expect(await page.locator('procedure-steps').evaluate((it) => Boolean(it.shadowRoot?.querySelector('ol')))).toBe(
    true,
  );
  await page.getByRole('heading', { level: 2, name: 'During a vertebroplasty procedure' }).waitFor();
  for (const text of ['Preparation', 'Recovery', 'The patient is allowed to go home the same day.']) {
    expect(await page.getByText(text, { exact: true }).filter({ visible: true }).count(), text).toBe(1);
  }
  expect(heard).toEqual([]);
});

it('opened as a file it is readable HTML, and the browser says why there is no more', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clinic-page-'));
  writeFileSync(join(folder, 'page.html'), `<!doctype html><html lang="en"><title>Clinic</title>${snippets[0]!}`);
  writeFileSync(join(folder, 'clinic-widgets.js'), readFileSync(join(root, 'dist/clinic-widgets.js')));
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  expect(await page.getByRole('listitem').count()).toBe(2);
  expect(await page.evaluate(() => customElements.get('procedure-steps') === undefined)).toBe(true);
  expect(heard.join()).toContain('file://');
  await page.close();
  rmSync(folder, { recursive: true });
});

it('the form beside it can be filled in', async () => {
  const form = snippets.find((snippet) => snippet.includes('<contact-form'));
  const { page, heard } = await paste(`<script type="module" src="clinic-widgets.js"></script>${form!}`);
  await page.getByRole('heading', { name: 'Contact us' }).waitFor();
  await page.getByRole('button', { name: 'Send message' }).waitFor();
  await page.getByRole('link', { name: '555 0123' }).waitFor();
  expect(heard).toEqual([]);
});

const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.md'),
);
const documented = documents.flatMap((file) =>
  Array.from(readFileSync(join(root, 'docs', file), 'utf8').matchAll(/```html\n([\s\S]*?)```/g), ([, html = '']) => ({
    file,
    html,
  })),
);

/** Those whose files lie beside the page. The recipes, and a document with addresses of another host, have tests of their own. */
const pasted = documented.filter(
  ({ file, html }) =>
    file !== 'recipes.md' &&
    /<\w+-\w+|data-cw=/.test(html) &&
    !/<script[^>]+src="https:/.test(html) &&
    // In WordPress the plugin says where messages go, and has the file of a guide; test/wordpress tries them there.
    !(file === 'wordpress-markup.md' && /data-cw="(contact-form|procedure-guide)"/.test(html)),
);
it.each(pasted)(
  'docs/$file: every element in its snippet stands, and nothing is said on the console',
  async ({ html }) => {
    const script = html.includes('clinic-widgets.js') ? '' : '<script type="module" src="clinic-widgets.js"></script>';
    const { page, heard } = await paste(script + html);
    const names = Array.from(
      html.matchAll(/<(\w+-[\w-]+)|data-cw="([\w-]+)"/g),
      ([, tag, mounted]) => tag ?? mounted ?? '',
    );
    for (const name of names) {
      await page.waitForFunction((it) => document.querySelector(it)?.shadowRoot?.querySelector('[part]'), name);
    }
    expect(heard).toEqual([]);
    await page.close();
  },
);

it('what is generated in docs/ is up to date', async () => {
  expect(await writeDocs({ check: true }), 'npm run docs').toEqual([]);
});

it('the JSON in docs/content-format.md is a procedure file without a problem', async () => {
  const text = readFileSync(join(root, 'docs/content-format.md'), 'utf8');
  const json = /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const { check } = (await import(join(root, 'dist/content/check.js'))) as {
    check: (shape: unknown, value: unknown, where: string) => { problems: unknown[] };
  };
  const { procedureShape } = (await import(join(root, 'dist/content/schema.js'))) as { procedureShape: unknown };
  expect(check(procedureShape, JSON.parse(json), '').problems).toEqual([]);
});
