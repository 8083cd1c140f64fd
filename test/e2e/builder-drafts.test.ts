/** The builder keeps an editor's work: across a reload, beside another tab, through a replacement, and where storage is refused. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/launch.js';
import { startSite, type Site } from '../support/site.js';

let site: Site;
let browser: Browser;
let context: BrowserContext;
const heard: string[] = [];

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
});
afterEach(async () => {
  await context.close();
  expect(heard.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  context.setDefaultTimeout(10_000);
  return openTab();
}

async function openTab(): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto(`${site.address}/builder/`);
  return page;
}

async function beginEmpty(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Start empty' }).click();
  await nameField(page).fill(name);
  await expect.poll(() => keptNames(page)).toContain(name);
}

const nameField = (page: Page) => page.getByLabel('Name of the procedure');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const toStart = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).click();

/** The names of the drafts in the browser's database. */
function keptNames(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open('clinic-widgets-builder');
        request.onerror = () => reject(new Error('refused'));
        request.onsuccess = () => {
          const all = request.result.transaction('drafts').objectStore('drafts').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(
              all.result.map(
                (it: { history?: { now: { procedure: { name: string } } } }) => it.history?.now.procedure.name,
              ),
            );
          };
        };
      }),
  );
}

describe('a draft', () => {
  it('is kept from the first change, with undo, across a reload, and is deleted from the device on request', async () => {
    const page = await open();
    await beginEmpty(page, 'Examplin');
    await page.getByText('Kept in this browser only, on this device.').waitFor();
    await page
      .getByRole('button', { name: 'Add: Titled part' })
      .or(page.locator('#overview > summary'))
      .first()
      .click();
    await page.locator('[id="overview.heading"]').fill('About it');
    await page.reload();
    await page.getByRole('heading', { name: 'Drafts on this device' }).waitFor();
    await button(page, /^Go on: Examplin/).click();
    expect(await page.locator('[id="overview.heading"]').inputValue()).toBe('About it');
    await button(page, 'Undo').click();
    expect(await page.locator('[id="overview.heading"]').inputValue()).toBe('');
    await button(page, 'Undo').click();
    expect(await nameField(page).inputValue()).toBe('');
    await button(page, 'Redo').click();
    await button(page, /^Delete from this device: Examplin/).click();
    await page.getByRole('group', { name: 'Delete “Examplin”' }).getByRole('button', { name: 'Cancel' }).click();
    expect(await keptNames(page)).toEqual(['Examplin']);
    await button(page, /^Delete from this device: Examplin/).click();
    await button(page, 'Delete it').click();
    await page.getByRole('status').getByText('Deleted from this device.').waitFor();
    expect(await keptNames(page)).toEqual([]);
    await page.reload();
    await page.getByLabel('Paste your page’s text').waitFor();
    expect(await page.getByText('Drafts on this device').count()).toBe(0);
  });

  it('is asked about before another text takes its place; undo, keys and its history lead back', async () => {
    const page = await open();
    await beginEmpty(page, 'Examplin');
    const paste = async (name: string) => {
      await toStart(page);
      await page.getByLabel('Paste your page’s text').fill(JSON.stringify({ format: 1, language: 'en', name }));
      await button(page, 'Read the text').click();
      await page.getByRole('group', { name: 'You are working on' }).waitFor();
    };
    await paste('Second');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('replace');
    await button(page, 'Cancel').click();
    await button(page, 'Check and edit').click();
    expect(await nameField(page).inputValue()).toBe('Examplin');

    await paste('Second');
    await button(page, 'Replace it').click();
    expect(await nameField(page).inputValue()).toBe('Second');
    await page.reload();
    await button(page, /^Go on: Second/).click();
    await page.getByRole('heading', { name: 'Check and edit' }).press('Control+z');
    await page.getByRole('status').getByText('Undone.').waitFor();
    expect(await nameField(page).inputValue()).toBe('Examplin');
    await page.getByRole('heading', { name: 'Check and edit' }).press('Control+Shift+Z');
    expect(await nameField(page).inputValue()).toBe('Second');
    // A field's own undo goes first, as long as it has something.
    await nameField(page).focus();
    await page.keyboard.type('!');
    await page.keyboard.press('Control+z');
    await expect.poll(() => nameField(page).inputValue()).toBe('Second');
    // What the page would do beside the field, it does after the key was handled.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await page.getByRole('status').textContent()).toBe('Done again.');

    await page.locator('#history > summary').click();
    await button(page, /^Go back to this/)
      .last()
      .click();
    await expect.poll(() => nameField(page).inputValue()).toBe('Examplin');

    await paste('Third');
    await button(page, 'Keep it, and begin a new draft').click();
    expect(await nameField(page).inputValue()).toBe('Third');
    await expect.poll(() => keptNames(page).then((names) => names.sort())).toEqual(['Examplin', 'Third']);
  });

  it('is written by one tab: the second one says so, takes it over or works on a copy', async () => {
    const first = await open();
    await beginEmpty(first, 'Examplin');
    const second = await openTab();
    await second.getByText('It is open in another tab.').waitFor();
    expect(await button(second, /^Go on/).count()).toBe(0);
    await button(second, /^Work on a copy/).click();
    await nameField(second).fill('A copy');
    await expect.poll(() => keptNames(second).then((names) => names.sort())).toEqual(['A copy', 'Examplin']);

    await toStart(second);
    await second.getByText('It is open in another tab.').waitFor();
    // What this tab works on itself is none of the others.
    expect(await button(second, /A copy/).count()).toBe(0);
    await button(second, /^Take it over here: Examplin/).click();
    await nameField(second).fill('Taken over');
    await expect.poll(() => keptNames(second)).toContain('Taken over');
    await first.getByRole('alert').getByText('Another tab has this draft now').waitFor();
    await nameField(first).fill('Left behind');
    expect((await keptNames(first)).sort()).toEqual(['A copy', 'Taken over']);
    await button(first, 'Keep what is here as a new draft').click();
    await expect
      .poll(() => keptNames(first).then((names) => names.sort()))
      .toEqual(['A copy', 'Left behind', 'Taken over']);
  });
});

it('the one draft that an earlier version kept becomes one of many', async () => {
  const page = await open();
  await page.evaluate(() => localStorage.setItem('clinic-widgets-builder', '{"procedure":{"name":"Kept before"}}'));
  await page.reload();
  await button(page, /^Go on: Kept before/).click();
  expect(await nameField(page).inputValue()).toBe('Kept before');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

it('a tab never writes over another one’s work where the browser has no locks', async () => {
  const first = await open();
  await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  await first.reload();
  await beginEmpty(first, 'Examplin');
  const second = await openTab();
  await button(second, /^Go on: Examplin/).click();
  await nameField(second).fill('Theirs');
  await expect.poll(() => keptNames(second)).toEqual(['Theirs']);
  await nameField(first).fill('Mine');
  await first.getByRole('alert').getByText('Another tab has this draft now').waitFor();
  expect(await keptNames(first)).toEqual(['Theirs']);
});

describe('where a browser does not keep drafts', () => {
  it.each([
    ['has no room left', 'QuotaExceededError', 'This browser has no room left'],
    ['refuses', 'InvalidStateError', 'This browser does not let us keep drafts'],
  ])('%s: the page says so, the work goes on, and leaving asks', async (_, name, words) => {
    const page = await open();
    await beginEmpty(page, 'Examplin');
    await page.evaluate((error) => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('stubbed', error);
      };
    }, name);
    await nameField(page).fill('Lost');
    await page.getByRole('alert').getByText(words).waitFor();
    let asked = '';
    page.on('dialog', (dialog) => {
      asked = dialog.type();
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toBe('beforeunload');
    expect(await nameField(page).inputValue()).toBe('Lost');
  });

  it('opens none that is damaged, or of another version, and offers what is there as a file', async () => {
    const page = await open();
    await beginEmpty(page, 'Examplin');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('clinic-widgets-builder');
          request.onsuccess = () => {
            const store = request.result.transaction('drafts', 'readwrite').objectStore('drafts');
            const all = store.getAll();
            all.onsuccess = () => {
              // Whole, but for its format.
              const put = store.put({ ...all.result[0], id: 'x', format: 2 });
              put.onsuccess = () => {
                request.result.close();
                resolve();
              };
            };
          };
        }),
    );
    await page.reload();
    await page.getByText('This draft cannot be opened').waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      button(page, /^Save what is there as a file/).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('draft.json');
    await button(page, /^Go on: Examplin/).click();
    expect(await nameField(page).inputValue()).toBe('Examplin');
  });
});
