/** `node scripts/pictures.mjs`: makes the pictures of the documentation again, from a build. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowsers } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const origin = 'http://localhost';

const browser = await chromium.launch({
  executablePath: findBrowsers({ wanted: ['chromium'] }).chromium.path,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 900, height: 900 }, colorScheme: 'light' });
// As the receiver serves it: the first folder that has a file wins.
await page.route(`${origin}/**`, async (route) => {
  const { pathname } = new URL(route.request().url());
  const file = ['site', 'dist'].map((folder) => join(root, folder, pathname)).find((path) => existsSync(path));
  await (file ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
});
await page.goto(`${origin}/index.html`, { waitUntil: 'networkidle' });
await page.getByRole('button', { name: 'Send message' }).waitFor();
mkdirSync(join(root, 'docs/images'), { recursive: true });
await page.screenshot({ path: join(root, 'docs/images/clinic-page.png'), animations: 'disabled' });

// A guide on paper, as a browser prints it on A4 with its usual margins.
await page.route(`${origin}/leaflet.html`, (route) =>
  route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Leaflet</title>
      <style>body { margin: 1cm; font-family: serif }</style>
      <script type="module" src="clinic-widgets.js"></script>
      <procedure-guide src="content/vertebroplasty.json" action="https://clinic.example/messages" phone="555 0123">
      </procedure-guide>`,
  }),
);
await page.setViewportSize({ width: 794, height: 1123 });
await page.emulateMedia({ media: 'print' });
await page.goto(`${origin}/leaflet.html`, { waitUntil: 'networkidle' });
await page.screenshot({ path: join(root, 'docs/images/leaflet.png'), animations: 'disabled' });
await browser.close();
