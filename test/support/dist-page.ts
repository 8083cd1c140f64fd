/** A page with the built bundle beside it, and nothing else of the network. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const docs = fileURLToPath(new URL('../../docs', import.meta.url));

export const origin = 'http://clinic.test';

export interface DistPage {
  page: Page;
  /** What came to the console, or went wrong. */
  heard: string[];
}

/**
 * @param files what is served beside `dist/`, by path: JSON, or the bytes of a picture; `null` is not there.
 * @param actions where the script's tag lets forms send; it does not say it where not given.
 * @param script further data attributes of the script's tag.
 */
export async function openDist(
  browser: Browser,
  body: string,
  files: Readonly<Record<string, string | Buffer | null>> = {},
  { hash = '', actions = '', script = {} }: { hash?: string; actions?: string; script?: Record<string, string> } = {},
): Promise<DistPage> {
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  const data = Object.entries(script)
    .map(([name, value]) => ` data-${name}="${value}"`)
    .join('');
  const head = `<meta charset="utf-8"><link rel="icon" href="data:,"><title>Clinic</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'self' data:; style-src 'self'">
    <script type="module" src="clinic-widgets.js"${actions && ` data-actions="${actions}"`}${data}></script>`;
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const own = files[pathname];
    const path = join(pathname.startsWith('/images/') ? docs : dist, pathname);
    if (pathname === '/') {
      await route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en">${head}<main>${body}</main>`,
      });
    } else if (own) {
      await route.fulfill({ contentType: typeof own === 'string' ? 'application/json' : 'image/png', body: own });
    } else await (own === undefined && existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 }));
  });
  await page.goto(`${origin}/${hash}`, { waitUntil: 'load' });
  return { page, heard };
}

/** Waits until all widgets show themselves: they render one after another, so that a long page goes on answering. */
export function rendered(place: Locator): Promise<void> {
  return place.locator(':defined').evaluateAll(async (all) => {
    for (const element of all) await (element as { updateComplete?: Promise<unknown> }).updateComplete;
  });
}
