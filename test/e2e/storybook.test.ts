/** Storybook's docs pages as they are published. Each shows all stories of an element at once, or a document. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/launch.js';
import { startStorybook } from '../support/storybook.js';

/** What the tests use of Storybook's preview. */
interface Preview {
  storyRenders: { id: string; phase: string }[];
  channel: { emit(event: string, data: unknown): void };
}
declare global {
  interface Window {
    __STORYBOOK_PREVIEW__?: Preview;
  }
}
interface Widget extends HTMLElement {
  problems: readonly unknown[];
}

/** Stories that change the whole page, which are not on the docs page for that reason. */
const hidden = ['elements-contact-form--failed-offline', 'elements-contact-form--failed-timeout'];

// The names of the tests below are those of the pages, which are known after the build.
const storybook = await startStorybook();
const docs = storybook.entries.filter(({ type }) => type === 'docs');
const storiesOf = (title: string) =>
  storybook.entries
    .filter((entry) => entry.type === 'story' && entry.title === title && !hidden.includes(entry.id))
    .map(({ id }) => id);
const elements = docs.filter(({ title }) => storiesOf(title).length);
const documents = docs.filter(({ title }) => !storiesOf(title).length);

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium();
  // One context, so that the scripts of Storybook are loaded and compiled once.
  context = await browser.newContext();
});
afterAll(async () => {
  await browser.close();
  await storybook.stop();
});

const docsPath = (id: string) => `iframe.html?viewMode=docs&id=${id}`;

async function open(path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => errors.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => errors.push(`failed: ${request.url()}`));
  await page.goto(`${storybook.address}${path}`);
  return { page, errors };
}

/** Waits until each of these stories has been rendered or has failed. @returns the outcome by id */
async function outcomes(page: Page, stories: readonly string[]): Promise<Record<string, string>> {
  const found = await page.waitForFunction((ids) => {
    const renders = window.__STORYBOOK_PREVIEW__?.storyRenders ?? [];
    const phases = ids.map((id) => [id, renders.find((it) => it.id === id)?.phase ?? ''] as const);
    return phases.every(([, phase]) => /^(finished|errored|aborted)$/.test(phase)) && Object.fromEntries(phases);
  }, stories);
  return (await found.jsonValue()) as Record<string, string>;
}

/** The stories whose element neither shows anything nor reports a problem. */
function emptyBlocks(page: Page, tag: string, stories: readonly string[]): Promise<string[]> {
  return page.evaluate(
    ([name, ids]) =>
      ids.filter((id) => {
        const widget = document.getElementById(`story--${id}-inner`)?.querySelector<Widget>(name);
        const slotted = widget?.shadowRoot?.querySelector('slot')?.assignedElements();
        return !widget?.shadowRoot?.querySelector('[part]') && !slotted?.length && !widget?.problems.length;
      }),
    [tag, stories] as const,
  );
}

/** What a reader would see as broken. */
async function damage(page: Page): Promise<string[]> {
  await page.waitForFunction(() => [...document.images].every((it) => it.complete));
  const pages = docs.map(({ id }) => id);
  return page.evaluate((ids) => {
    const content = document.querySelector('.sbdocs-content');
    if (!content) return ['no content'];
    const found = [...content.querySelectorAll('.sb-errordisplay, [data-story-block] > pre')].map(
      (it) => `error: ${it.textContent.slice(0, 300)}`,
    );
    for (const image of content.querySelectorAll('img')) {
      if (!image.complete || !image.naturalWidth) found.push(`picture: ${image.src}`);
    }
    for (const link of content.querySelectorAll('a')) {
      const href = link.getAttribute('href') ?? '';
      const isThere = href.startsWith('#')
        ? document.getElementById(decodeURIComponent(href.slice(1)))
        : ids.some((id) => href.replace(/#.*/, '') === `?path=/docs/${id}`) || /^(https:|images\/)/.test(href);
      if (!isThere) found.push(`link: ${href}`);
    }
    const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const isProse = !node.parentElement?.closest('pre, code, style, script, [data-story-block]');
      if (isProse && /\]\(|\*\*|^#+ |`/.test(node.textContent ?? '')) found.push(`Markdown: ${node.textContent}`);
    }
    return found;
  }, pages);
}

describe('the docs page of an element', () => {
  for (const { id, title } of elements) {
    it(`${title} renders each story, without an error`, async () => {
      const stories = storiesOf(title);
      const { page, errors } = await open(docsPath(id));
      expect(await outcomes(page, stories)).toEqual(Object.fromEntries(stories.map((story) => [story, 'finished'])));
      expect(await damage(page)).toEqual([]);
      const tag = title.replace(/^.*\//, '');
      await expect.poll(() => emptyBlocks(page, tag, stories), { timeout: 10_000 }).toEqual([]);
      expect(errors).toEqual([]);
      // Nothing on the page takes the focus or scrolls it while it loads.
      expect(await page.evaluate(() => [document.activeElement?.localName, scrollY])).toEqual(['body', 0]);
      await page.close();
    });
  }
});

describe('the page of a document', () => {
  // As for a reader, one page is loaded, and shows one document after the other.
  let shown: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    shown = await open(docsPath(documents[0]?.id ?? ''));
    await shown.page.locator('.sbdocs-content h1').waitFor();
  });
  afterAll(() => shown.page.close());

  for (const { id, title } of documents) {
    it(`${title} renders, without an error`, async () => {
      const { page, errors } = shown;
      await page.evaluate((storyId) => {
        window.__STORYBOOK_PREVIEW__?.channel.emit('setCurrentStory', { storyId, viewMode: 'docs' });
      }, id);
      const heading = title.slice(title.indexOf('/') + 1);
      await page.locator('.sbdocs-content h1', { hasText: heading }).waitFor();
      expect(await damage(page)).toEqual([]);
      expect(errors.splice(0)).toEqual([]);
    });
  }
});

it('links between documents lead from one page of Storybook to another', async () => {
  const { page } = await open('?path=/docs/start-the-documents--docs');
  const frame = page.frameLocator('#storybook-preview-iframe');
  await frame.getByRole('link', { name: 'Hosting the files' }).click();
  await frame.getByRole('heading', { level: 1, name: 'Hosting the files' }).waitFor();
  expect(page.url()).toContain('path=/docs/start-hosting-the-files--docs');
  await page.close();
});
