/**
 * `npm run test:generators`: the examples for Next.js, Nuxt and Hugo, each built with its own command. They are not part of
 * `npm test`: the first two bring 580 MB and build for a minute, and Hugo has to be installed (`apt-get install hugo`).
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Folder, install } from '../../scripts/packages.mjs';
import { build } from '../examples/apps.js';
import { serveHosts } from '../hosts/server.mjs';
import { launchChromium } from '../support/launch.js';

interface Generator {
  name: string;
  dist: string;
  packages?: Folder;
}

const generators: Generator[] = [
  { name: 'next', dist: 'out', packages: 'examples/next' },
  { name: 'nuxt', dist: '.output/public', packages: 'examples/nuxt' },
  { name: 'hugo', dist: 'dist' },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(generators)('$name', ({ name, dist, packages }) => {
  let served: Awaited<ReturnType<typeof serveHosts>>;
  beforeAll(async () => {
    if (packages) install(packages);
    await build({ name });
    served = await serveHosts({
      folders: [
        ['/clinic-widgets/', 'dist'],
        ['/', `examples/${name}/${dist}`],
      ],
    });
  });
  afterAll(() => served.close());

  async function open(javaScriptEnabled: boolean): Promise<{ page: Page; heard: string[] }> {
    const page = await browser.newPage({ javaScriptEnabled });
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    await page.goto(served.address);
    return { page, heard };
  }

  // Break: take the HTML out of the tag.
  it('reads as it is without a script', async () => {
    const { page } = await open(false);
    await page.getByRole('heading', { name: 'During the treatment' }).waitFor();
    const items = await page.getByRole('listitem').allInnerTexts();
    expect(items.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Preparation: You lie down on the table.',
      'Recovery: You go home the same day.',
    ]);
    await page.close();
  });

  // Break: do not import the elements; import them before the framework hydrates.
  it('comes alive with it, and nothing is reported', async () => {
    const { page, heard } = await open(true);
    const step = page.getByRole('button', { name: 'Preparation' });
    expect(await step.getAttribute('aria-expanded')).toBe('false');
    await step.click();
    await page.getByText('You lie down on the table.').filter({ visible: true }).waitFor();
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByRole('group', { name: 'There is a problem' }).waitFor();
    expect(heard).toEqual([]);
    await page.close();
  });
});
