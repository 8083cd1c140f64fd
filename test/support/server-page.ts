/** Pages that a server rendered, with a script that waits until it is let through. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { renderWidget, type RenderOptions } from 'clinic-widgets/server';
import type { serveHosts } from '../hosts/server.mjs';
import { everyExample } from './gallery.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Hosts = Awaited<ReturnType<typeof serveHosts>>;

const provenance = ['publisher', 'author', 'reviewer', 'last-reviewed', 'next-review', 'funding'];

export interface Case {
  name: string;
  tag: string;
  content: object;
  attributes: Record<string, string>;
}

/** Every example with content; what its attributes say of its provenance is said by the content, too. */
export const cases: Case[] = everyExample
  .filter(({ example }) => example.content)
  .map(({ id, tag, example: { content, attributes = {} } }) => ({
    name: id,
    tag,
    content: content as object,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => !provenance.includes(key))),
  }));

/** One of each element. */
export const oneEach = cases.filter(({ tag }, at) => cases.findIndex((other) => other.tag === tag) === at);

export async function renderCase({ tag, content, attributes }: Case, options?: RenderOptions): Promise<string> {
  return renderWidget(tag, content, attributes, options);
}

/** How the library gets onto the page. */
export const scripts = {
  bundle: '<script type="module" src="/cw/clinic-widgets.js"></script>',
  npm: '<script type="module" src="/hydrate/main.js"></script>',
  'npm without hydration': '<script type="module" src="/define/main.js"></script>',
};
export type Way = keyof typeof scripts;

/** Builds what the package has for a bundler, and has it served. */
export async function serveModules({ pages }: Hosts): Promise<void> {
  // Vitest says "test", which Vite takes for development.
  process.env.NODE_ENV = 'production';
  for (const name of ['hydrate', 'define']) {
    const built = await build({
      root,
      configFile: false,
      logLevel: 'error',
      mode: 'production',
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: join(root, `dist/${name}.js`), formats: ['es'], fileName: () => 'main.js' },
        rolldownOptions: { output: { chunkFileNames: '[name].js' } },
      },
    });
    const files = [built].flat().flatMap((it) => ('output' in it ? it.output : []));
    for (const file of files) if (file.type === 'chunk') pages.set(`/${name}/${file.fileName}`, file.code);
  }
}

export const pageOf = (body: string, way?: Way, head = '', lang = 'en') => `<!doctype html><html lang="${lang}">
  <meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>Clinic</title>
  ${head}<style>body { font: 18px/1.5 sans-serif; margin: 20px; max-width: 44em }</style>
  ${way ? scripts[way] : ''}<body>${body}<p id="below">Below</p><p>More</p></body></html>`;

export interface Opened {
  page: Page;
  heard: string[];
  /** Lets the script through, and waits until each widget has said that it is ready. */
  go(): Promise<void>;
}

let count = 0;

/** Headers of pages, by path. */
export const headersOf = new Map<string, Record<string, string>>();

/** @param held what waits until `go` is called. */
export async function openServed(
  browser: Browser,
  hosts: Hosts,
  html: string,
  { width = 1280, held = /\/(clinic-widgets|main)\.js$/, javaScriptEnabled = true, headers = {} } = {},
): Promise<Opened> {
  const path = `/served-${++count}.html`;
  headersOf.set(path, headers);
  hosts.pages.set(path, html);
  const context = await browser.newContext({
    viewport: { width, height: width === 412 ? 915 : 800 },
    javaScriptEnabled,
  });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  await page.addInitScript(() => {
    const kept = globalThis as unknown as { shift: number; ready: Map<Element, number> };
    kept.shift = 0;
    kept.ready = new Map();
    addEventListener('cw-ready', ({ target }) =>
      kept.ready.set(target as Element, (kept.ready.get(target as Element) ?? 0) + 1),
    );
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    } catch {
      // Chromium alone counts shifts.
    }
  });
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route(held, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(hosts.address + path, { waitUntil: 'commit' });
  await page.locator('#below').waitFor();
  return {
    page,
    heard,
    async go() {
      release();
      const late = (tags: string) => {
        const { ready } = globalThis as unknown as { ready: Map<Element, number> };
        return Array.from(document.querySelectorAll(tags)).flatMap(({ localName, outerHTML }, at, all) =>
          ready.has(all[at] as Element) ? [] : [`${localName}: ${outerHTML.slice(0, 200)}`],
        );
      };
      for (let tries = 0; tries < 100 && (await page.evaluate(late, tagList)).length; tries++)
        await page.waitForTimeout(50);
      const left = await page.evaluate(late, tagList);
      if (left.length) throw new Error(`Not ready: ${left.join('\n')}\n${heard.join('\n')}`);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
    },
  };
}

export const tagList = [...new Set(everyExample.map(({ tag }) => tag))].join();

/** Runs in the page: what each widget shows, by element, text and attributes that a reader or a style sheet notices. */
export function shownIn(tags: string): string[] {
  const silent = /^(STYLE|LINK|SCRIPT|TEMPLATE)$/;
  const outline = (node: Node): string => {
    if (node.nodeType === 3) return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
    // Pictographs come with the script.
    if (!(node instanceof Element) || silent.test(node.nodeName) || node.matches('[part~=pictograph]')) return '';
    const attributes = Array.from(node.attributes, ({ name, value }) => `${name}=${value}`).filter(
      (it) => !/^(method|defer-hydration|aria-describedby|exportparts)/.test(it),
    );
    const inside = Array.from((node.shadowRoot ?? node).childNodes, outline).filter(Boolean);
    return `<${node.localName} ${attributes.sort().join(' ').trim()}>${inside.join(' ')}`;
  };
  return Array.from(document.querySelectorAll(tags), (element) =>
    Array.from(element.shadowRoot?.childNodes ?? [], outline)
      .filter(Boolean)
      .join('\n'),
  );
}

/** Runs in the page: marks every element of the widgets' shadow roots. @returns how many */
export function mark(tags: string): number {
  let marked = 0;
  const walk = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      Object.assign(element, { marked: ++marked });
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  for (const element of document.querySelectorAll(tags)) if (element.shadowRoot) walk(element.shadowRoot);
  return marked;
}

/** Runs in the page: how many elements of the shadow roots carry a mark, and how many do not. */
export function marks(tags: string): { kept: number; fresh: number } {
  const found = { kept: 0, fresh: 0 };
  const walk = (root: ParentNode) => {
    for (const element of root.querySelectorAll(':not(.people, .people *)')) {
      found['marked' in element ? 'kept' : 'fresh']++;
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  for (const element of document.querySelectorAll(tags)) if (element.shadowRoot) walk(element.shadowRoot);
  return found;
}
