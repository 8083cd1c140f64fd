/** The site that `npm run build:site` makes, in a folder of a static host; without Storybook, which has tests of its own. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from 'htmlparser2';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { widgets } from '../../src/widgets.js';
import { auditByAxe } from '../support/audit.js';
import { launchChromium } from '../support/launch.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = join(root, '.cache/site');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

let browser: Browser;
let server: Server;
let address: string;
const requests: string[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/site.mjs', '--without-storybook'], { cwd: root });
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(`${request.method} ${path}`);
    try {
      const body = readFileSync(join(site, path.replace('/some/folder/', '/')));
      response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/folder`;
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

async function open(path: string, width = 1280) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto(`${address}/${path}`, { waitUntil: 'networkidle' });
  return { page, heard };
}

const tags = widgets.map(({ tag }) => tag);

describe('the first page', () => {
  it.each([390, 1280])('at %i px: each element is alive, nothing is wider, axe finds nothing', async (width) => {
    const { page, heard } = await open('index.html', width);
    for (const tag of tags) {
      await page.locator(`.stage > ${tag}`).first().locator('[part]').first().waitFor({ state: 'attached' });
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(heard).toEqual([]);
    expect(await auditByAxe(page)).toEqual([]);
    await page.close();
  });

  it('copies a page with each element, which works elsewhere', async () => {
    const { page } = await open('index.html');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = await browser.newPage();
    for (const tag of tags) {
      await page.getByRole('button', { name: `Copy HTML of ${tag}` }).click();
      await page.getByRole('status').getByText(tag).waitFor();
      await copied.setContent(await page.evaluate(() => navigator.clipboard.readText()));
      await copied.locator(tag).locator('[part]').first().waitFor({ state: 'attached' });
    }
    await Promise.all([page.close(), copied.close()]);
  });

  it('has a form that sends nothing, and says so', async () => {
    const { page } = await open('index.html');
    const form = page.locator('.stage > contact-form');
    await form.getByLabel('Full name').fill('Ana Example');
    await form.getByLabel('Email address').fill('ana@example.com');
    await form.getByLabel('Your message').fill('How long does it take?');
    requests.length = 0;
    await form.getByRole('button', { name: 'Send message' }).click();
    await page.getByText('nothing was sent').waitFor();
    expect(requests).toEqual([]);
    await page.close();
  });
});

describe('the documents', () => {
  it('lead nowhere that is not there', async () => {
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((name) => /^(index|documents\/.*)\.html$/.test(name))
      .map((name) => `${address}/${name}`);
    const ids = new Map<string, Set<string>>();
    const links: { from: string; to: URL }[] = [];
    for (const from of pages) {
      const found = new Set<string>();
      ids.set(from, found);
      const parser = new Parser({
        onopentag(name, { id, href, src }) {
          if (id) found.add(id);
          const target = name === 'a' ? href : name === 'img' ? src : undefined;
          if (target !== undefined) links.push({ from, to: new URL(target, from) });
        },
      });
      parser.end(await (await fetch(from)).text());
    }
    const own = links.filter(({ to }) => to.href.startsWith(address));
    const statuses = new Map<string, number>();
    for (const { to } of own) {
      const file = to.origin + to.pathname;
      if (!statuses.has(file)) statuses.set(file, (await fetch(file)).status);
    }
    const broken = own.filter(({ to }) => {
      const file = to.origin + to.pathname;
      const hasPlace = !to.hash || !ids.has(file) || ids.get(file)!.has(decodeURIComponent(to.hash.slice(1)));
      return statuses.get(file) !== 200 || !hasPlace;
    });
    expect(own.length).toBeGreaterThan(300);
    expect(broken).toEqual([]);
  });

  it.each(['docs/contact-form', 'README', 'docs/elements/procedure-steps'])(
    '%s: at 390 px nothing is wider, and axe finds nothing',
    async (name) => {
      const { page, heard } = await open(`documents/${name}.html`, 390);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(heard).toEqual([]);
      expect(await auditByAxe(page)).toEqual([]);
      await page.close();
    },
  );
});
