/** What one contender costs, in one fresh browser context. CPU of the main thread in milliseconds, never wall time. */

import { brotliCompressSync } from 'node:zlib';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */

const phone = { width: 412, height: 915 };
const desktop = { width: 1280, height: 900 };

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {(page: Page, cdp: import('playwright-core').CDPSession) => Promise<any>} work
 * @param {{ width: number, height: number }} [viewport]
 */
async function inPage(browser, origin, work, viewport = desktop) {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const cdp = await context.newCDPSession(page);
    // The measured page then loads in the process that is there already.
    await page.goto(`${origin}/blank`);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await work(page, cdp);
  } finally {
    await context.close();
  }
}

/** The browser's own metrics. There is none for scripts here: `ScriptDuration` leaves out what runs after a promise. */
const parts = { style: 'RecalcStyleDuration', layout: 'LayoutDuration' };

/** @param {import('playwright-core').CDPSession} cdp @returns {Promise<(name: string) => number>} */
async function metrics(cdp) {
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  return (name) => all.find((one) => one.name === name)?.value ?? NaN;
}

/**
 * CPU until everything is rendered and painted, as a whole under a name of its own, and its parts: `load`, `load style`, `load layout`.
 * @template {string} N
 * @param {N} name
 * @param {Page} page
 * @param {import('playwright-core').CDPSession} cdp
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Record<N, number>>}
 */
async function cpu(name, page, cdp, work) {
  const before = await metrics(cdp);
  await work();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
  const after = await metrics(cdp);
  const spent = (/** @type {string} */ key) => (after(key) - before(key)) * 1000;
  const byPart = Object.entries(parts).map(([part, key]) => [`${name} ${part}`, spent(key)]);
  return { [name]: spent('TaskDuration'), ...Object.fromEntries(byPart) };
}

/** @param {Page} page */
const rendered = (page) => page.waitForFunction(() => globalThis.isRendered);

/** @param {Browser} browser @param {string} origin @param {string} name */
export function load(browser, origin, name) {
  return inPage(browser, origin, (page, cdp) =>
    cpu('load', page, cdp, async () => {
      await page.goto(`${origin}/${name}-1`);
      await rendered(page);
    }),
  );
}

/**
 * What a first visit downloads, as brotli: everything that the page requests until it is rendered and quiet.
 *
 * @param {Browser} browser
 * @param {string} origin
 * @param {string} name
 * @param {Map<string, { body: string | Buffer }>} files what the server serves, by path
 * @returns {Promise<number>}
 */
export function download(browser, origin, name, files) {
  return inPage(browser, origin, async (page) => {
    /** @type {Set<string>} */
    const paths = new Set();
    page.on('request', (request) => paths.add(request.url()));
    await page.goto(`${origin}/${name}-1`);
    await rendered(page);
    await page.waitForLoadState('networkidle');
    const own = [...paths].filter((url) => url.startsWith(origin)).map((url) => new URL(url).pathname);
    return own.reduce((sum, path) => {
      const file = files.get(path);
      if (!file) throw new Error(`${name} requests ${path}, which bench/pages.mjs does not serve.`);
      return sum + brotliCompressSync(Buffer.from(file.body)).length;
    }, 0);
  });
}

/** @param {Page} page @param {number} count */
const append = (page, count) =>
  page.evaluate(async (n) => {
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    globalThis.blocks = Array.from({ length: n }, () => globalThis.contender.append(main));
    await globalThis.contender.settled(main);
  }, count);

/** @param {import('playwright-core').CDPSession} cdp */
async function memory(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = NaN } = await cdp.send('Runtime.getHeapUsage');
  return { heap: usedSize, domHeap: embedderHeapUsedSize, nodes: (await metrics(cdp))('Nodes') };
}

/** Many blocks added to a page that has one already, and one field in each changed. @param {Browser} browser @param {string} origin @param {string} name */
export function many(browser, origin, name, count = 200) {
  return inPage(browser, origin, async (page, cdp) => {
    await page.goto(`${origin}/${name}-0`);
    await rendered(page);
    // Whatever a first block alone costs is part of loading.
    await append(page, 1);
    const before = await memory(cdp);
    const appended = await cpu('append', page, cdp, () => append(page, count));
    const after = await memory(cdp);
    const updated = await cpu('update', page, cdp, () =>
      page.evaluate(async () => {
        for (const [index, block] of globalThis.blocks.entries())
          globalThis.contender.update(block, `Changed ${index}`);
        await globalThis.contender.settled(document.querySelector('main'));
      }),
    );
    return {
      ...appended,
      ...updated,
      heap: (after.heap - before.heap) / count,
      domHeap: (after.domHeap - before.domHeap) / count,
      nodes: (after.nodes - before.nodes) / count,
    };
  });
}

/** A page of forty blocks on a phone that is four times slower. @param {Browser} browser @param {string} origin @param {string} name */
export function slowPhone(browser, origin, name) {
  return inPage(
    browser,
    origin,
    async (page, cdp) => {
      await page.addInitScript(() => {
        globalThis.longTasks = [];
        new PerformanceObserver((list) => {
          globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration));
        }).observe({ type: 'longtask', buffered: true });
      });
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.goto(`${origin}/${name}-40`);
      await rendered(page);
      await page.waitForTimeout(500);
      const tasks = await page.evaluate(() => globalThis.longTasks);
      return {
        longTasks: tasks.length,
        blocking: tasks.reduce((/** @type {number} */ sum, /** @type {number} */ time) => sum + time - 50, 0),
      };
    },
    phone,
  );
}

/** How far what is on the page moves when its scripts come two seconds late. @param {Browser} browser @param {string} origin @param {string} name */
export function lateScript(browser, origin, name) {
  return inPage(
    browser,
    origin,
    async (page) => {
      await page.route(/\.js$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 2000));
        await route.continue();
      });
      await page.addInitScript(() => {
        globalThis.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) globalThis.shift += /** @type {any} */ (entry).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`${origin}/${name}-1`);
      await rendered(page);
      await page.waitForTimeout(500);
      return { shift: await page.evaluate(() => globalThis.shift) };
    },
    phone,
  );
}

/** Two hundred of our widgets rendered, then in another language. @param {Browser} browser @param {string} origin */
export function language(browser, origin, name = 'clinic-widgets') {
  return inPage(browser, origin, async (page, cdp) => {
    await page.goto(`${origin}/${name}-0`);
    await rendered(page);
    await append(page, 1);
    /** @param {string} lang */
    const speak = (lang) =>
      page.evaluate(async (tag) => {
        const form = document.querySelector('contact-form')?.shadowRoot;
        const before = form?.textContent;
        document.querySelector('main')?.setAttribute('lang', tag);
        for (let tries = 0; tries < 200 && form?.textContent === before; tries++)
          await new Promise((resolve) => setTimeout(resolve, 20));
      }, lang);
    // The dictionary is there from now on.
    await speak('es');
    await speak('en');
    const { first } = await cpu('first', page, cdp, () => append(page, 50));
    const { change } = await cpu('change', page, cdp, async () => {
      await page.evaluate(() => document.querySelector('main')?.setAttribute('lang', 'es'));
      await page.evaluate(() => globalThis.contender.settled(document.querySelector('main')));
    });
    return { language: change / first };
  });
}

/** What stays of each of many blocks that were made and removed again. @param {Browser} browser @param {string} origin @param {number} cycles */
export function leak(browser, origin, cycles, name = 'clinic-widgets') {
  return inPage(browser, origin, async (page, cdp) => {
    await page.goto(`${origin}/${name}-0`);
    await rendered(page);
    const cycle = (/** @type {number} */ count) =>
      page.evaluate(async (n) => {
        const main = /** @type {HTMLElement} */ (document.querySelector('main'));
        for (let i = 0; i < n; i++) {
          const block = globalThis.contender.append(main);
          await globalThis.contender.settled(main);
          block.remove();
        }
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
      }, count);
    await cycle(20);
    const before = await memory(cdp);
    await cycle(cycles);
    const after = await memory(cdp);
    return { nodes: (after.nodes - before.nodes) / cycles, heap: (after.heap - before.heap) / cycles };
  });
}
