/** Three content sources, one accessibility tree: what Chromium exposes to assistive technology, in reading order. */
import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Example } from '../../src/core/example.js';
import { widgets } from '../../src/widgets.js';
import { treeOf } from '../support/ax-tree.js';
import { type DistPage, openDist } from '../support/dist-page.js';
import { launchChromium } from '../support/launch.js';

/** What an example's attributes say is said by its `content`, too. */
const provenance = ['publisher', 'author', 'reviewer', 'last-reviewed', 'next-review', 'funding'];
let browser: Browser;
let opened: DistPage;
const files: Record<string, string> = {};
let session: CDPSession;
beforeAll(async () => {
  browser = await launchChromium();
  opened = await openDist(browser, '', files);
  session = await opened.page.context().newCDPSession(opened.page);
});
afterAll(() => browser.close());

/** How many lines a tree has before anything of a widget is in it. */
const EMPTY = 3;

/** The tree of some HTML once it says what is expected, or once a widget is in it and it stays as it is. */
async function settledTree(html: string, content?: unknown, expected?: string): Promise<string> {
  const { page } = opened;
  await page.evaluate(
    ([inside, own]) => {
      const main = document.querySelector('main')!;
      main.innerHTML = inside as string;
      if (own) Object.assign(main.firstElementChild!, { content: own });
    },
    [html, content],
  );
  await page.waitForFunction(() => document.querySelector('main > :state(ready)'));
  let tree = '';
  let before = '-';
  const isSettled = () => (expected ? tree === expected : tree === before && tree.split('\n').length > EMPTY);
  for (let tries = 0; tries < 100 && !isSettled(); tries++) {
    await page.waitForTimeout(tries ? 50 : 10);
    before = tree;
    // Chromium makes the tree after the page, and on a slow machine later.
    tree = await treeOf(page, session);
  }
  return tree;
}

const markup = (tag: string, attributes: Readonly<Record<string, string>>, inside: string) =>
  `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')}>${inside}</${tag}>`;

/** A procedure file with one section; provenance stands beside the disclaimer. */
function fileOf(tag: string, name: string, content: unknown): string {
  if (tag === 'procedure-guide') return JSON.stringify(content);
  const { provenance: own, ...section } = content as { provenance?: unknown };
  return JSON.stringify({ format: 1, [name]: section, ...(own ? { provenance: own } : {}) });
}

let compared = 0;

it.each(widgets.map(({ tag, source }) => ({ tag, name: source.name })))('$tag', async ({ tag, name }) => {
  const { examples } = (await import(`../../src/elements/${tag}/${tag}.examples.ts`)) as { examples: Example[] };
  for (const example of examples.filter(({ content }) => content)) {
    const attributes = example.attributes ?? {};
    const others = Object.fromEntries(Object.entries(attributes).filter(([key]) => !provenance.includes(key)));
    const src = `/files/${compared}.json`;
    files[src] = fileOf(tag, name, example.content);
    const byFile = markup(tag, { ...others, src }, '<p>Fallback</p>');
    // A guide takes no HTML.
    const first = await settledTree(tag === 'procedure-guide' ? byFile : markup(tag, attributes, example.html));
    expect(first.split('\n').length, example.name).toBeGreaterThan(EMPTY);
    expect(await settledTree(byFile, undefined, first), example.name).toBe(first);
    const byProperty = markup(tag, others, '<p>Fallback</p>');
    expect(await settledTree(byProperty, example.content, first), example.name).toBe(first);
    compared++;
  }
});

it('are equal for every example', () => {
  console.log(`Accessibility trees: ${compared} examples, each equal from its sources (HTML, file, property).`);
  expect(compared).toBeGreaterThan(20);
  expect(opened.heard).toEqual([]);
});
