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
await browser.close();
