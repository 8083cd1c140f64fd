/** Every example of every element on one page, as a visitor gets it: the built bundle, in a Chromium. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Example } from '../../src/core/example.js';
import { widgets } from '../../src/widgets.js';
import { examplesByTag } from './examples-by-tag.js';
import { launchChromium } from './launch.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface Shown {
  /** The id of what holds it on the page. */
  id: string;
  tag: string;
  example: Example;
}

export const everyExample: Shown[] = widgets.flatMap(({ tag }) =>
  (examplesByTag[tag] ?? []).map((example) => ({
    tag,
    example,
    id: `${tag}--${example.name.toLowerCase().replace(/\W+/g, '-')}`,
  })),
);

export interface Look {
  theme?: 'light' | 'dark';
  forcedColors?: boolean;
  width?: number;
  dir?: 'ltr' | 'rtl';
  lang?: string;
}

export interface Gallery {
  address: string;
  page: Page;
  /** Puts examples on a page and waits until all have rendered. */
  show(look: Look, examples?: readonly Shown[]): Promise<void>;
  /** Opens what can be opened, ticks what can be ticked, and sends forms that are not filled in. */
  act(): Promise<void>;
  close(): Promise<void>;
}

export async function openGallery(): Promise<Gallery> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const body = path === '/' ? blank : readFileSync(join(path.startsWith('/images/') ? docs : dist, path));
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/html; charset=utf-8' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await launchChromium();
  const page = await browser.newPage();
  return {
    address,
    page,
    async show({ theme, forcedColors = false, width = 1280, dir = 'ltr', lang = 'en' }, examples = everyExample) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none', reducedMotion: 'reduce' });
      await page.goto(address);
      await page.evaluate(showAll, { examples, theme, dir, lang });
    },
    async act() {
      await page.evaluate(actAll);
      await page.waitForTimeout(200);
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const blank = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Examples</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/clinic-widgets.css">
<script type="module" src="/clinic-widgets.js"></script></head><body><main><h1>Examples</h1></main></body></html>`;

/** Runs in the page. */
async function showAll({
  examples,
  theme,
  dir,
  lang,
}: {
  examples: readonly Shown[];
  theme: string | undefined;
  dir: string;
  lang: string;
}): Promise<void> {
  Object.assign(document.documentElement, { dir, lang });
  const main = document.querySelector('main')!;
  const widgets = examples.map(({ id, tag, example: { attributes = {}, html, content } }) => {
    const widget = document.createElement(tag) as HTMLElement & { content: unknown; updateComplete: Promise<unknown> };
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    if (theme) widget.setAttribute('theme', theme);
    widget.innerHTML = html;
    if (tag === 'procedure-guide') widget.content = content;
    const holder = document.createElement('div');
    holder.id = id;
    holder.append(widget);
    return holder;
  });
  main.append(...widgets);
  const settle = async (root: ParentNode): Promise<void> => {
    for (const element of root.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*')) {
      if (!element.shadowRoot) continue;
      await element.updateComplete;
      await settle(element.shadowRoot);
    }
  };
  await settle(main);
  // A dictionary may still be on its way.
  if (lang !== 'en') await new Promise((resolve) => setTimeout(resolve, 300));
  await settle(main);
}

/** Runs in the page. */
function actAll(): void {
  const all = (root: ParentNode, selector: string): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot, selector) : [])),
  ];
  for (const control of all(document, '[aria-expanded=false], fieldset[part~=list] input')) control.click();
  for (const form of all(document, 'form')) (form as HTMLFormElement).requestSubmit();
}
