/** Static sites whose generator renders the elements: finished pages without a script, and the same widgets alive with it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/launch.js';
import { build, serve, type Served } from './apps.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const STEP = 'The patient is positioned on the procedure table';

/** @param keepsNodes whether what was rendered comes alive, rather than being replaced */
describe.each([
  { name: 'eleventy', keepsNodes: false },
  { name: 'astro', keepsNodes: true },
])('$name', ({ name, keepsNodes }) => {
  let served: Served;
  beforeAll(async () => {
    await build({ name });
    served = await serve({ name, dist: 'dist' });
  });
  afterAll(() => served.close());

  async function open(javaScriptEnabled: boolean): Promise<{ page: Page; heard: string[] }> {
    const page = await browser.newPage({ javaScriptEnabled });
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(error.message));
    // Before any module runs, every node that the server rendered is marked.
    if (javaScriptEnabled)
      await page.addInitScript(() => {
        const mark = () => {
          for (const host of document.querySelectorAll('candidacy-checklist'))
            for (const node of host.shadowRoot?.querySelectorAll('[part]') ?? [])
              Object.assign(node, { isRendered: true });
        };
        document.addEventListener('readystatechange', mark, { once: true });
      });
    await page.goto(served.address);
    return { page, heard };
  }

  // Break: leave the shadow root out of what `renderWidget` writes.
  it('is whole without a script', async () => {
    const { page } = await open(false);
    const steps = page.locator('procedure-steps');
    expect(await steps.getByRole('listitem').filter({ visible: true }).count()).toBe(6);
    expect(await steps.getByText(STEP).filter({ visible: true }).count()).toBe(1);
    expect(await steps.locator('[part~=marker]').filter({ visible: true }).count()).toBe(6);
    expect(await page.getByText('555 0123').filter({ visible: true }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Send message' }).count()).toBe(0);
    await page.close();
  });

  // Break: leave the script out of the page; in Astro, import `define` in place of `hydrate`.
  it('comes alive with it', async () => {
    const { page, heard } = await open(true);
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByRole('group', { name: 'There is a problem' }).waitFor();
    const step = page.getByRole('button', { name: 'Preparation' });
    expect(await step.getAttribute('aria-expanded')).toBe('false');
    await step.click();
    expect(await page.locator('procedure-steps').getByText(STEP).filter({ visible: true }).count()).toBe(1);
    expect(await page.locator('procedure-steps [part~=heading]').count()).toBe(1);
    const isKept = await page
      .locator('candidacy-checklist [part~=heading], candidacy-checklist [part~=item]')
      .evaluateAll((nodes) => nodes.map((node) => (node as unknown as { isRendered?: true }).isRendered ?? false));
    expect(new Set(isKept)).toEqual(new Set([keepsNodes]));
    expect(heard).toEqual([]);
    await page.close();
  });
});
