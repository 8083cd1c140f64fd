/**
 * What host pages do to the widgets: each page of `test/hosts/` in Chromium. Each test says which defence to take out
 * to see it fail; `npm run defences` does so.
 */
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../../scripts/packages.mjs';
import { serveHosts } from '../hosts/server.mjs';
import { version } from '../../src/core/version.js';
import { launchChromium } from '../support/launch.js';

// Frameworks of host pages.
install('test/packages');

let browser: Browser;
let host: Awaited<ReturnType<typeof serveHosts>>;
beforeAll(async () => {
  browser = await launchChromium();
  host = await serveHosts();
});
afterAll(() => Promise.all([browser.close(), host.close()]));

/** The elements that the pages have. */
const tags = [
  ...new Set(readFileSync(new URL('../hosts/widgets.html', import.meta.url), 'utf8').match(/(?<=<)[a-z]+(-[a-z]+)+/g)),
];

/** Headings grow with the window; from here on their size depends on the page's font size alone. */
const WIDE = { width: 1800, height: 900 };

async function open(path: string, { isReady = true } = {}) {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  page.setDefaultTimeout(20_000);
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.goto(`${host.address}/${path}`);
  if (isReady) await alive(page);
  return { page, heard };
}

/** Waits until all widgets of a page show their content. */
async function alive(page: Page): Promise<void> {
  await page.waitForFunction((all) => {
    const parts = all.map((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('[part]'));
    return parts.every(Boolean);
  }, tags);
}

/** How each part looks, in proportion to the page's own type: what no rule of a page may change. */
function looks(page: Page) {
  return page.evaluate((all) => {
    const found: string[] = [];
    for (const tag of all) {
      const widget = document.querySelector(tag)!;
      const base = parseFloat(getComputedStyle(widget).fontSize);
      // Boxes to tick have the browser's own size of type.
      for (const element of widget.shadowRoot!.querySelectorAll('[part]:not([type=checkbox],[type=radio])')) {
        const style = getComputedStyle(element);
        const size = parseFloat(style.fontSize);
        const ratio = (length: string) => (parseFloat(length) / size || 0).toFixed(2);
        found.push(
          [
            `${tag} ${element.getAttribute('part')}`,
            (size / base).toFixed(2),
            ...[style.lineHeight, style.marginTop, style.marginBottom, style.letterSpacing, style.wordSpacing].map(
              ratio,
            ),
            ...[style.textTransform, style.textIndent, style.fontStyle, style.fontWeight, style.whiteSpaceCollapse],
            ...[style.textAlign, style.visibility, style.boxSizing, style.borderRadius === '' ? '' : 'round'],
          ].join(' '),
        );
      }
    }
    return found;
  }, tags);
}

describe('style sheets of a page', () => {
  let plain: string[];
  beforeAll(async () => {
    const { page, heard } = await open('plain.html');
    await page.setViewportSize(WIDE);
    plain = await looks(page);
    expect(plain.length).toBeGreaterThan(60);
    expect(heard).toEqual([]);
    await page.close();
  });

  // To see it fail: without the type that `:host > *` sets in src/core/host.styles.ts; with rem in place of em.
  it.each([
    'root-62',
    'hostile',
    'normalize',
    'modern-normalize',
    'reset',
    'bootstrap',
    'tailwind',
    'block-theme',
    'dark',
  ])('%s changes nothing inside the widgets but font, size and colour', async (name) => {
    const { page, heard } = await open(`${name}.html`);
    await page.setViewportSize(WIDE);
    expect(await looks(page)).toEqual(plain);
    expect(heard).toEqual([]);
    await page.close();
  });

  // To see it fail: with `visibility: visible` for `:host > *` in src/core/host.styles.ts; the same in scripts/page-styles.mjs.
  it.each(['with', 'without'])('%s the script, what a page hides is hidden until the page shows it', async (which) => {
    const { page } = await open('hidden.html', { isReady: which === 'with' });
    if (which === 'without') {
      await page.route('**/clinic-widgets.js', (route) => route.abort());
      await page.reload();
    }
    const seen = () =>
      page.evaluate(() => {
        const words: string[] = [];
        const look = (node: Element): void => {
          const isSeen = getComputedStyle(node).visibility === 'visible' && node.getClientRects().length > 0;
          if (isSeen && !node.shadowRoot) words.push(node.textContent);
          for (const child of (node.shadowRoot ?? node).children) look(child);
        };
        for (const child of document.querySelector('.modal')!.children) look(child);
        return words.join(' ').replace(/\s+/g, ' ');
      });
    expect(await seen()).toBe('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await page.evaluate(() => document.querySelector('.modal')!.classList.add('open'));
    for (const words of ['Steps that open', 'One', 'Anesthesia']) expect(await seen()).toContain(words);
    await page.close();
  });

  // To see it fail: with a colour of our own in place of the page's in src/core/host.styles.ts.
  it('on a dark page, text is light', async () => {
    const { page } = await open('dark.html');
    const colours = await page.evaluate(
      (all) =>
        all.map((tag) => getComputedStyle(document.querySelector(tag)!.shadowRoot!.querySelector('[part]')!).color),
      tags,
    );
    expect(new Set(colours)).toEqual(new Set(['rgb(238, 238, 238)']));
    await page.close();
  });

  // To see it fail: with `padding-left` in place of `padding-inline-start` in procedure-steps.
  it('from right to left, everything stands on the other side, and nothing is cut', async () => {
    const { page } = await open('rtl.html');
    const { marker, text, overflow } = await page.evaluate(() => {
      const steps = document.querySelector('procedure-steps')!.shadowRoot!;
      const left = (selector: string) => steps.querySelector(selector)!.getBoundingClientRect();
      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        marker: left('[part~=marker]').left,
        text: left('[part~=term]').right,
        overflow: scrollWidth - clientWidth,
      };
    });
    expect(marker).toBeGreaterThanOrEqual(text);
    expect(overflow).toBe(0);
    await page.close();
  });

  // To see it fail: without `scroll-margin-block` in contact-form.styles.ts.
  it('a sticky header does not cover the summary of what is wrong', async () => {
    const { page } = await open('sticky.html');
    await page.getByRole('button', { name: 'Send message' }).click();
    const summary = page.getByRole('group', { name: 'There is a problem' });
    await summary.waitFor();
    expect(await summary.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect((await summary.boundingBox())!.y).toBeGreaterThanOrEqual(80);
    await page.close();
  });

  // To see it fail: without the print rules of procedure-steps and of the form.
  it('on paper, steps are open, the form is away, and addresses of links are there', async () => {
    const { page } = await open('plain.html');
    await page.evaluate(() => {
      const steps = document.querySelector('procedure-steps')!;
      steps.setAttribute('collapsible', '');
      steps.querySelector('li')!.insertAdjacentHTML('beforeend', ' <a href="https://clinic.example/more">More</a>');
    });
    await page.emulateMedia({ media: 'print' });
    for (const text of await page.locator('procedure-steps [part~=description]').all())
      expect(await text.isVisible()).toBe(true);
    expect(await page.locator('contact-form [part~=form]').isVisible()).toBe(false);
    const address = await page.evaluate(
      () =>
        getComputedStyle(document.querySelector('procedure-steps')!.shadowRoot!.querySelector('a')!, '::after').content,
    );
    expect(address).toContain('https://clinic.example/more');
    await page.close();
  });
});

describe('a strict policy', () => {
  // To see it fail: with a template that has a `style` attribute; with `innerHTML` in place of nodes.
  // The last page: without `starting` in src/core/script-tag.ts.
  it.each(['csp', 'csp-twice', 'csp-twice-at-once'])('%s: no violation, also when the form is used', async (name) => {
    const { page, heard } = await open(`${name}.html`);
    await page.getByLabel('Request an appointment').check();
    await page.getByRole('button', { name: 'Request appointment' }).click();
    await page.getByRole('group', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('None of these apply to me').check();
    expect(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual([]);
    expect(heard).toEqual([]);
    await page.close();
  });
});

describe('a policy that allows no Trusted Types policy', () => {
  // To see it fail: without the second argument of `then` in src/embed.ts.
  it('leaves the HTML readable, and one warning says why', async () => {
    const { page, heard } = await open('csp-none.html', { isReady: false });
    const warnings = () => heard.filter((line) => line.startsWith('clinic-widgets'));
    await expect.poll(warnings).toEqual([expect.stringMatching(/HTML.*lit-html/)]);
    expect(await page.getByText('Needle Placement').isVisible()).toBe(true);
    expect(await page.evaluate(() => customElements.get('procedure-steps'))).toBeUndefined();
    await page.close();
  });
});

describe('scripts', () => {
  // To see it fail: with everything behind a `load` listener.
  it('a late one, and one that waits for the first click, bring the widgets to life', async () => {
    const late = await open('late.html');
    expect(late.heard).toEqual([]);
    const delayed = await open('delayed.html', { isReady: false });
    await delayed.page.mouse.click(5, 5);
    await alive(delayed.page);
    expect(delayed.heard).toEqual([]);
    await Promise.all([late.page.close(), delayed.page.close()]);
  });

  // To see it fail: with `isFirst` true in src/embed.ts (also on csp-twice.html), and without the question whether a name is taken in src/core/register.ts.
  it('twice is once: no error, no word, one widget in a place', async () => {
    const { page, heard } = await open('twice.html');
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<div data-cw="procedure-steps"><ol><li>One</li></ol></div>'),
    );
    await page.locator('[data-cw] > procedure-steps').waitFor();
    expect(await page.locator('[data-cw] > *').count()).toBe(1);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('of two versions the first wins, and one warning names both', async () => {
    const { page, heard } = await open('versions.html');
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]).toContain(`version 0.0.9 is used, not ${version}`);
    const used = await page.evaluate(
      () => (customElements.get('procedure-steps') as unknown as { version: string }).version,
    );
    expect(used).toBe('0.0.9');
    await page.close();
  });

  // To see it fail: without the question whether a name is taken: `define` throws, and nothing after it is defined.
  it('a contact-form of the page’s own is left alone, with one warning that names the way out', async () => {
    const { page, heard } = await open('foreign.html', { isReady: false });
    await page.waitForFunction(() => customElements.get('procedure-guide'));
    expect(await page.locator('contact-form').getAttribute('title')).toBe('own');
    expect(await page.locator('contact-form').evaluate((form) => form.shadowRoot)).toBe(null);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/<contact-form>.*data-prefix/);
    await page.close();
  });

  it('a prefix is for all, and for places', async () => {
    const { page, heard } = await open('prefix.html', { isReady: false });
    await page.locator('acme-procedure-steps [part~=marker]').first().waitFor();
    const placed = page.locator('[data-cw] > acme-procedure-steps');
    expect(await placed.getByRole('heading', { name: 'In a div' }).count()).toBe(1);
    // The style sheet shows the heading of the attribute before the script; not twice after it.
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('[data-cw]')!, '::before').content)).toBe(
      'none',
    );
    expect(await page.evaluate(() => customElements.get('procedure-steps'))).toBeUndefined();
    expect(heard).toEqual([]);
    await page.close();
  });

  it('a blocked one leaves everything readable', async () => {
    const { page } = await open('blocked.html', { isReady: false });
    for (const tag of tags) {
      const { inside, seen } = await page.locator(tag).evaluate((element: HTMLElement) => ({
        inside: element.textContent.replace(/\s+/g, ''),
        seen: element.innerText.replace(/\s+/g, ''),
      }));
      const hidden = tag === 'contact-form' ? /<p>.*<\/p>/ : /$^/;
      expect(seen.replace(hidden, '').length / inside.replace(/<p>.*/, '').length, tag).toBeGreaterThan(0.95);
      // What is not rendered at all gives its text, too.
      expect(await page.locator(tag).isVisible(), tag).toBe(true);
    }
    await page.close();
  });
});

describe('pages that change', () => {
  const everything = (page: Page) =>
    page.evaluate(() => ({
      steps: [...document.querySelectorAll('procedure-steps')].map(
        (it) => it.shadowRoot!.querySelectorAll('li').length,
      ),
      places: [...document.querySelectorAll('[data-cw]')].map((it) => it.childElementCount),
    }));

  // To see it fail: `fill` in src/core/mount.ts without looking for an element that is there.
  it('Turbo: to another page and back, twice; no doubled element, request or word', async () => {
    host.requests.length = 0;
    const { page, heard } = await open('turbo.html');
    const before = await everything(page);
    for (let round = 0; round < 2; round++) {
      await page.getByRole('link', { name: 'Another page' }).click();
      await page.getByText('Another page.').waitFor();
      if (round) await page.getByRole('link', { name: 'Back to the first' }).click();
      else await page.goBack();
      await alive(page);
      await expect.poll(() => everything(page)).toEqual(before);
    }
    expect(before).toEqual({ steps: [6, 2], places: [1] });
    expect(host.requests.filter((request) => request.endsWith('clinic-widgets.js'))).toHaveLength(1);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('htmx: what is swapped in comes alive, again and again', async () => {
    const { page, heard } = await open('htmx.html');
    const before = await everything(page);
    for (let round = 0; round < 3; round++) {
      await page.evaluate(() => document.querySelector('procedure-steps')!.setAttribute('data-old', ''));
      await page.getByRole('button', { name: 'Swap' }).click();
      await page.waitForFunction(() => !document.querySelector('[data-old]'));
      await alive(page);
      expect(await everything(page)).toEqual(before);
    }
    for (let round = 0; round < 2; round++) {
      await page.evaluate(() => document.querySelector('[data-cw]')?.setAttribute('data-old', ''));
      await page.getByRole('button', { name: 'Place' }).click();
      await page.waitForFunction(() => !document.querySelector('[data-old]'));
      await page.locator('[data-cw] [part~=marker]').first().waitFor();
      expect(await everything(page)).toEqual({ steps: [2, ...before.steps], places: [1] });
    }
    expect(heard).toEqual([]);
    await page.close();
  });

  // To see it fail: without `observe` and `DOMContentLoaded` in src/core/author-html.ts.
  it('a slow line: widgets that came alive half-way are whole in the end', async () => {
    const { page, heard } = await open('slow.html?pace=20', { isReady: false });
    await page.waitForLoadState();
    await alive(page);
    const fast = await open('slow.html');
    const outline = (it: Page) =>
      it.evaluate(
        (all) =>
          [...all, '[data-cw] > *'].map((tag) =>
            document.querySelector(tag)!.shadowRoot!.textContent.replace(/\s+/g, ' '),
          ),
        tags,
      );
    await expect.poll(() => outline(page)).toEqual(await outline(fast.page));
    expect(await page.locator('[data-cw] > *').count()).toBe(1);
    expect(heard).toEqual([]);
    await Promise.all([page.close(), fast.page.close()]);
  });

  it('a page from the back/forward cache is as it was left', async () => {
    const own = await launchChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] }, true);
    const page = await own.newPage();
    await page.addInitScript(() =>
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted })),
    );
    await page.goto(`${host.address}/plain.html`);
    await alive(page);
    await page.getByLabel('Full name').fill('Still here');
    await page.goto(`${host.address}/index.html`);
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => (globalThis as unknown as { persisted: boolean }).persisted)).toBe(true);
    expect(await page.getByLabel('Full name').inputValue()).toBe('Still here');
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByRole('group', { name: 'There is a problem' }).waitFor();
    await own.close();
  });

  it('a hundred widgets of each kind work side by side', async () => {
    const { page, heard } = await open('plain.html');
    await page.evaluate((count) => {
      const main = document.querySelector('main')!;
      const one = main.innerHTML;
      main.innerHTML = one.repeat(count);
    }, 100);
    await page.waitForFunction(
      (all) => [...document.querySelectorAll(all.join())].every((it) => it.shadowRoot?.querySelector('[part]')),
      tags,
    );
    expect(await page.locator(tags.join()).count()).toBe(100 * tags.length);
    const last = page.locator('contact-form').last();
    await last.getByLabel('Request an appointment').check();
    await last.getByRole('button', { name: 'Request appointment' }).waitFor();
    expect(await page.locator('contact-form').first().getByLabel('Ask a question').isChecked()).toBe(true);
    expect(heard).toEqual([]);
    await page.close();
  });
});

/** How often all widgets come and go. `FULL=1` has them do so a thousand times. */
const CYCLES = process.env.FULL ? 1000 : 300;

describe('moves and leaks', () => {
  /** What is alive after everything that can be collected was. */
  async function living(session: CDPSession) {
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  }

  /** Puts all widgets on the page and takes them away, some times. */
  const cycle = (page: Page, times: number) =>
    page.evaluate(async (count) => {
      const main = document.querySelector('main')!;
      const markup = ((globalThis as unknown as { markup?: string }).markup ??=
        `${main.innerHTML}<div data-cw="procedure-steps"><ol><li>One</li></ol></div>`);
      for (let time = 0; time < count; time++) {
        main.innerHTML = markup;
        await new Promise((resolve) => setTimeout(resolve));
      }
      main.innerHTML = '';
      await new Promise((resolve) => setTimeout(resolve, 200));
    }, times);

  // To see it fail: with a Set in place of the WeakSet in src/core/author-html.ts.
  it(`the heap is flat after ${CYCLES} cycles, and no node or listener stays`, async () => {
    const { page, heard } = await open('plain.html');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await cycle(page, 100);
    const before = await living(session);
    await cycle(page, CYCLES);
    const after = await living(session);
    console.log('heap, nodes, listeners before and after', before, after);
    expect(after.heap - before.heap).toBeLessThan(300_000);
    expect(after.nodes - before.nodes).toBeLessThan(50);
    expect(after.listeners - before.listeners).toBeLessThan(5);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('moved, cloned and put back fifty times: the same, with no request and no listener more', async () => {
    const { page, heard } = await open('plain.html');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const shown = () =>
      page.evaluate((all) => all.map((tag) => document.querySelector(tag)!.shadowRoot!.innerHTML.length), tags);
    const before = { shown: await shown(), ...(await living(session)) };
    host.requests.length = 0;
    await page.evaluate(async () => {
      const main = document.querySelector('main')!;
      for (let time = 0; time < 50; time++) {
        for (const widget of [...main.children]) {
          const clone = widget.cloneNode(true);
          main.prepend(widget);
          main.append(clone);
          await Promise.resolve();
          widget.remove();
          main.prepend(widget);
          clone.parentNode!.removeChild(clone);
        }
      }
    });
    expect(await shown()).toEqual(before.shown);
    // Clones that are gone may still wait for their turn to render; they are collected after it.
    const more = async () => {
      const after = await living(session);
      return { listeners: after.listeners - before.listeners < 5, nodes: after.nodes - before.nodes < 50 };
    };
    await expect.poll(more, { timeout: 20_000 }).toEqual({ listeners: true, nodes: true });
    expect(host.requests).toEqual([]);
    expect(heard).toEqual([]);
    await page.close();
  });
});
