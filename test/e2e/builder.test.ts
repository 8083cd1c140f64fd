/** The builder as `npm start` serves it: an editor's way from a pasted page to a snippet, by keyboard alone. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sectionTags } from '../../builder/index.js';
import type { Procedure } from '../../src/index.js';
import { launchChromium } from '../support/launch.js';
import { startSite, type Site } from '../support/site.js';

const sourcePage = readFileSync(new URL('../fixtures/source-page.txt', import.meta.url), 'utf8');

let site: Site;
let browser: Browser;
let context: BrowserContext;
let heard: string[];
let unclear: Set<string>;
let requests: string[];

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
});
afterEach(async () => {
  await context.close();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function open(width = 1280, locale = 'en'): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height: 900 }, locale });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.address });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  heard = [];
  unclear = new Set();
  requests = [];
  page.on('console', (message) => {
    // Until an editor says what a list is, the widget says that nobody does.
    const [, list] = /<benefit-risk-panel> (List \d) .* has neither a kind nor a heading/.exec(message.text()) ?? [];
    if (list) unclear.add(list);
    else heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${site.address}/builder/`, { waitUntil: 'load' });
  await page.locator('#paste').waitFor();
  return page;
}

async function paste(page: Page): Promise<void> {
  await page.locator('#paste').fill(sourcePage);
  await page.locator('main button.main').first().click();
  await page.frameLocator('#frame').locator('contact-form').waitFor();
}

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tries = 0; tries < 250; tries++) {
    await page.keyboard.press('Tab');
    const own = await page.evaluate(() => {
      const it = document.activeElement as HTMLInputElement | null;
      return it?.ariaLabel ?? it?.labels?.[0]?.textContent ?? it?.textContent ?? '';
    });
    if (name.test(own.replace(/\s+/g, ' ').trim())) return;
  }
  throw new Error(`Tab does not come to ${String(name)}.`);
}

describe('an editor with a keyboard', () => {
  it('pastes the page, answers marks, fixes an entry, gives the form its address, copies and downloads; the snippet shows seven sections', async () => {
    const page = await open();
    await page.evaluate((text) => navigator.clipboard.writeText(text), sourcePage);
    await tabTo(page, /^Paste your page/);
    await page.keyboard.press('Control+V');
    await tabTo(page, /^Read the text$/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Your text was read. 7 to check.').waitFor();

    // After each answer, the next one is what Tab comes to.
    for (const answer of [/^Yes: Benefits: /, /^Yes: Things to consider: /, /^Leave it out: /, /^It is right: /]) {
      await tabTo(page, answer);
      await page.keyboard.press('Enter');
    }
    await page.getByText('3 things to check').waitFor();

    await tabTo(page, /^Steps 6 entries/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Text$/);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Fixed by hand.');
    await page.frameLocator('#frame').locator('procedure-steps').getByText('Fixed by hand.').waitFor();

    await tabTo(page, /^Contact form/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Address that takes the messages$/);
    await page.keyboard.type('/v1/forms/clinic');
    await tabTo(page, /^Next: take it away$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Which system/);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#system').inputValue()).toBe('wordpress');
    await tabTo(page, /^Copy: Paste this/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Copy all the same$/);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('data-action="/v1/forms/clinic"');
    await tabTo(page, /^Download: Paste this/);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(readFileSync(await saved.path(), 'utf8')).toBe(copied);

    const blog = await context.newPage();
    const html = `<!doctype html><html lang="en"><title>Blog</title><script type="module" src="/clinic-widgets.js"></script><main>${copied}</main>`;
    await blog.route('**/blog', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await blog.goto(`${site.address}/blog`);
    const tags = Object.values(sectionTags).filter((tag) => copied.includes(`data-cw="${tag}"`));
    expect(tags).toHaveLength(7);
    for (const tag of tags) {
      await blog.locator(`[data-cw="${tag}"] > ${tag}`).waitFor();
      expect(
        await blog.locator(tag).evaluate((it) => it.shadowRoot?.textContent.trim().length ?? 0),
        tag,
      ).toBeGreaterThan(20);
    }
    await blog.locator('procedure-steps').getByText('Fixed by hand.').filter({ visible: true }).waitFor();
    expect(heard).toEqual([]);
  });

  it('moves entries, keeps the focus on them, hears where they are, and undoes it', async () => {
    const page = await open();
    await paste(page);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('status').getByText('There is nothing to undo.').waitFor();
    await page.locator('#steps > summary').press('Enter');
    const terms = () =>
      page
        .locator('#steps .entry input[id$=term]')
        .evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value).slice(0, 2));
    await page.getByRole('button', { name: 'Move up: Step 2' }).press('Enter');
    await page.getByRole('status').getByText('Moved to place 1 of 6.').waitFor();
    expect(await terms()).toEqual(['Anesthesia', 'Preparation']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move up: Step 1');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('It is the first already.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    expect(await terms()).toEqual(['Preparation', 'Anesthesia']);

    // The same with a pointer.
    const handles = page.locator('#steps .handle');
    await handles.nth(1).scrollIntoViewIfNeeded();
    const from = (await handles.nth(1).boundingBox())!;
    const first = (await page.locator('#steps .entry').first().boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, first.y + 10, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('status').getByText('Moved to place 1 of 6.').waitFor();
    expect(await terms()).toEqual(['Anesthesia', 'Preparation']);

    await page.locator('[id="to:steps.items[0]"]').selectOption('recovery');
    await page.getByRole('button', { name: 'Move: Step 1', exact: true }).press('Enter');
    await page.getByRole('status').getByText('Moved to “Recovery”.').waitFor();
    expect(await page.locator('[id="recovery.items[1].when"]').inputValue()).toBe('Anesthesia');
  });
});

describe('kinds of lists', () => {
  const panel = (page: Page) => page.frameLocator('#frame').locator('benefit-risk-panel');
  const snippet = (page: Page) => page.locator('#text-snippet').inputValue();
  const mark = (page: Page, words: string) =>
    page.locator('.checks > ul > li').filter({ has: page.getByRole('group'), hasText: words });

  it('appear only after the editor accepts a proposal by keyboard; undo removes them', async () => {
    const page = await open();
    await paste(page);
    await panel(page).getByText('Pain Relief', { exact: true }).waitFor();
    expect(await panel(page).getByRole('heading', { name: 'Benefits' }).count()).toBe(0);
    expect([...unclear]).toEqual(['List 1', 'List 2']);
    await page.locator('nav button').last().click();
    await page.getByText('2 lists have no kind yet').waitFor();
    expect(await snippet(page)).not.toMatch(/data-kind|Benefits/);
    await page.getByRole('button', { name: 'Check them' }).press('Enter');

    await page.getByRole('button', { name: /^Yes: Benefits: Pain Relief/ }).press('Enter');
    await page.getByRole('status').getByText('The list is now “Benefits”.').waitFor();
    await panel(page).getByRole('heading', { name: 'Benefits' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('doubts');
    await page.getByRole('button', { name: /^Yes: Things to consider: Suitable/ }).press('Enter');
    await panel(page).getByRole('heading', { name: 'Things to consider and risks' }).waitFor();
    await page.locator('nav button').last().click();
    expect(await page.getByText(/no kind yet/).count()).toBe(0);
    expect((await snippet(page)).match(/data-kind="\w+"/g)).toEqual([
      'data-kind="benefit"',
      'data-kind="consideration"',
      'data-kind="risk"',
    ]);

    await page.locator('nav button').nth(1).click();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await page.getByRole('button', { name: /^Yes: Benefits: Pain Relief/ }).waitFor();
    expect(await panel(page).getByRole('heading', { name: 'Benefits' }).count()).toBe(0);
  });

  it('can be changed or removed in one click; a list without a kind needs a heading', async () => {
    const page = await open(390);
    await paste(page);
    await mark(page, 'Suitable Candidates')
      .getByRole('button', { name: /^Risks:/ })
      .click();
    await panel(page).getByRole('heading', { name: 'Risks' }).waitFor();
    await mark(page, 'Pain Relief')
      .getByRole('button', { name: /^None of these:/ })
      .click();
    await page.getByRole('status').getByText('Give the list a heading').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('benefitsAndRisks.groups[0].heading');
    await page.keyboard.type('What it can do');
    await panel(page).getByRole('heading', { name: 'What it can do' }).waitFor();
    expect(await mark(page, 'Pain Relief').count()).toBe(0);
  });

  it('follow their list where it is moved', async () => {
    const page = await open();
    await paste(page);
    await page.locator('#benefitsAndRisks > summary').click();
    await page.locator('[id="down:benefitsAndRisks.groups[0]"]').click();
    await mark(page, 'Pain Relief')
      .getByRole('button', { name: /^Yes: Benefits/ })
      .click();
    await page.locator('nav button').last().click();
    const { benefitsAndRisks } = JSON.parse(await page.locator('#text-file').inputValue()) as Procedure;
    expect(benefitsAndRisks?.groups?.map(({ kind, items }) => [kind, items?.[0]?.term])).toEqual([
      [undefined, 'Suitable Candidates'],
      ['benefit', 'Pain Relief'],
    ]);
  });
});

describe('a file that was opened', () => {
  const figure = (count: number, of: number) => ({
    ...{ count, of, event: 'it happened', population: 'adults', comparator: 'nothing', timeframe: 'a week' },
    source: 'Invented, 2031',
  });
  const groups = [
    { items: [{ term: 'Stroke', description: 'It may happen.', frequency: figure(85, 100) }] },
    { kind: 'risks', heading: 'What else', items: [{ term: 'Rash', description: 'So.', frequency: figure(1, 10) }] },
    { kind: 'benefit', items: [{ term: 'Less pain', description: 'So.', frequency: figure(7, 100) }] },
  ];
  const openFile = async () => {
    const page = await open();
    const text = JSON.stringify({ format: 1, language: 'en', name: 'Examplin', benefitsAndRisks: { groups } });
    const file = { name: 'examplin.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.locator('#open').setInputFiles(file);
    await page.locator('#benefitsAndRisks > summary').click();
    return page;
  };

  it('shows no kind for a list with none or an unknown one, which can be removed', async () => {
    const page = await openFile();
    const lists = page.getByLabel('Kind of this group');
    const shown = () =>
      lists.evaluateAll((all) => all.map((it) => (it as HTMLSelectElement).selectedOptions[0]!.label));
    expect(await shown()).toEqual(['No kind', 'No kind: “risks” is none', 'Benefits']);
    const legends = await page.locator('#benefitsAndRisks fieldset.group > legend').allTextContents();
    expect(legends.map((it) => it.replace(/.*: /, '').trim())).toEqual(['No kind', 'No kind', 'Benefits']);
    await lists.nth(1).selectOption('No kind');
    expect(await shown()).toEqual(['No kind', 'No kind', 'Benefits']);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await shown()).toEqual(['No kind', 'No kind: “risks” is none', 'Benefits']);
    await page.getByRole('button', { name: 'Redo' }).click();
    expect(await shown()).toEqual(['No kind', 'No kind', 'Benefits']);
    await page.locator('nav button').last().click();
    expect(await page.locator('#text-file').inputValue()).not.toContain('"risks"');
  });

  it('shows every complete figure, whatever it is out of', async () => {
    const page = await openFile();
    const panel = page.frameLocator('#frame').locator('benefit-risk-panel');
    for (const rate of ['85 in 100', '1 in 10', '7 in 100']) await panel.getByText(rate, { exact: true }).waitFor();
    expect(await page.getByText('visitors do not see it yet').count()).toBe(0);
    await page.locator('[id="benefitsAndRisks.groups[1].items[0].frequency"] > summary').click();
    await page.locator('[id="benefitsAndRisks.groups[1].items[0].frequency.source"]').fill('');
    await page.getByText('visitors do not see it yet').waitFor();
    await panel.getByText('1 in 10', { exact: true }).waitFor({ state: 'detached' });
  });
});

describe('numbers in a text', () => {
  it('become a figure in one click, with the same numbers; what they count is asked for', async () => {
    const page = await open();
    const items = [
      { description: 'Two out of ten people feel an invented pain.' },
      { description: 'Less than 1 in 100 people fall asleep.' },
    ];
    const text = JSON.stringify({ format: 1, language: 'en', benefitsAndRisks: { groups: [{ kind: 'risk', items }] } });
    const file = { name: 'examplin.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.locator('#open').setInputFiles(file);
    await page.locator('#benefitsAndRisks > summary').click();
    expect(await page.getByRole('button', { name: 'as a figure' }).allTextContents()).toEqual([
      expect.stringContaining('Show “Two out of ten” as a figure'),
    ]);
    await page.getByRole('button', { name: 'as a figure' }).click();
    await page.getByRole('status').getByText('The numbers are filled in.').waitFor();
    expect(await page.getByLabel('How many people').first().inputValue()).toBe('2');
    expect(await page.getByLabel('Out of how many').first().inputValue()).toBe('10');
    const wanted = ['event', 'population', 'comparator', 'timeframe', 'source'];
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toMatch(/\.event$/);
    for (const key of wanted)
      await page.locator(`[id="benefitsAndRisks.groups[0].items[0].frequency.${key}"]`).fill('invented');
    await page.frameLocator('#frame').getByText('2 in 10', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'as a figure' }).count()).toBe(0);
  });
});

describe('the fields of a draft', () => {
  /** The names that several of the buttons that can be seen have. */
  const sharedNames = async (page: Page) => {
    const snapshot = await page.locator('main').ariaSnapshot();
    const names = [...snapshot.matchAll(/- button "((?:[^"\\]|\\.)+)"/g)].map(([, name]) => name);
    return names.filter((name, at) => names.indexOf(name) !== at);
  };

  it('have buttons that are told apart by their names', async () => {
    const page = await open();
    await paste(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((it) => (it.open = true)));
    expect(await sharedNames(page)).toEqual([]);
    await page.getByRole('button', { name: /^Remove: Entry 1, Group 2: No kind$/ }).waitFor();
  });

  it('stay open while another view is looked at; a date of a file that is none stands beside its field', async () => {
    const page = await open();
    const text = JSON.stringify({ format: 1, language: 'en', provenance: { lastReviewed: 'May 2031' } });
    const file = { name: 'examplin.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.locator('#open').setInputFiles(file);
    await page.locator('#provenance > summary').click();
    await page.getByText('May 2031: This is no date yet.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Last reviewed' }).getAttribute('type')).toBe('date');
    await page.locator('nav button').last().click();
    await page.locator('nav button').nth(1).click();
    await page.getByRole('textbox', { name: 'Last reviewed' }).fill('2031-05-31');
    await page.frameLocator('#frame').getByText('May 31, 2031').waitFor();
    expect(await page.getByText('This is no date yet').count()).toBe(0);
  });

  it('are followed by the preview, which a phone reaches in one step, and so is the way back', async () => {
    const page = await open(390);
    await paste(page);
    await page.locator('#steps > summary').click();
    const field = page.locator('[id="steps.items[5].description"]');
    await field.focus();
    const place = page.frameLocator('#frame').locator('procedure-steps').getByText('allowed to go home');
    const isInView = () =>
      place.evaluate((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(isInView).toBe(true);
    await page.getByRole('button', { name: 'Go to the preview' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('preview');
    await page.getByRole('button', { name: 'Back to the field' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('steps.items[5].description');
    await field.fill('Changed.');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await field.inputValue()).toContain('allowed to go home');
  });
});

describe('a picture', () => {
  const image = (src: string) => ({ term: 'Rest', description: 'You rest.', image: { src } });
  const openWith = async (src: string) => {
    const page = await open();
    await page.route('**/media/**', (route) =>
      route.request().url().endsWith('room.svg')
        ? route.fulfill({
            contentType: 'image/svg+xml',
            body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
          })
        : route.fulfill({ status: 404, contentType: 'text/plain', body: 'none' }),
    );
    const text = JSON.stringify({ format: 1, language: 'en', steps: { items: [image(src)] } });
    const file = { name: 'examplin.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.locator('#open').setInputFiles(file);
    await page.locator('#steps > summary').click();
    await page.locator('[id="steps.items[0].image"] > summary').click();
    return page;
  };

  it('of the website is shown; it is described, or only decorates', async () => {
    const page = await openWith('/media/room.svg');
    const picture = page.locator('[id="steps.items[0].image"] img');
    await expect.poll(() => picture.evaluate((it) => (it as HTMLImageElement).naturalWidth)).toBe(9);
    await page
      .locator('[id="steps.items[0].image.alt-mark"]')
      .getByText('Describe it, or say that it only decorates.')
      .waitFor();
    await page.locator('nav button').last().click();
    await page.getByText('Pictures without a description: 1.').waitFor();
    await page.locator('nav button').nth(1).click();
    await page.getByLabel('The picture only decorates').check();
    expect(await page.getByLabel('What the picture shows').count()).toBe(0);
    await page.locator('nav button').last().click();
    expect(await page.getByText('Pictures without a description').count()).toBe(0);
    expect(await page.locator('#text-snippet').inputValue()).toContain('<img src="/media/room.svg" alt="">');
  });

  it('that is not there is said to be missing; of one elsewhere nothing is loaded', async () => {
    const page = await openWith('/media/none.png');
    await page.getByText('No picture was found at this address.').waitFor();
    await page.getByLabel('Address of the picture').fill('https://elsewhere.example/room.png');
    const link = page.getByRole('link', { name: 'Open the picture in a new tab' });
    expect(await link.getAttribute('href')).toBe('https://elsewhere.example/room.png');
    expect(requests.filter((url) => url.includes('elsewhere'))).toEqual([]);
  });
});

describe('a template', () => {
  it('opens its sections, each with what belongs there and nothing else; advice stands beside what it is about', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Start with empty sections: Test or scan' }).click();
    const opened = () =>
      page
        .locator('main details[open]')
        .evaluateAll((all) => all.map(({ id }) => id).filter((id) => id && !id.includes('[')));
    await page.getByText('What happens, one step after the other').waitFor();
    expect(await opened()).toEqual([
      ...['overview', 'preparation', 'steps', 'benefitsAndRisks', 'aftercare', 'questions', 'contact', 'provenance'],
    ]);
    await page.locator('nav button').last().click();
    expect(JSON.parse(await page.locator('#text-file').inputValue())).toEqual({ format: 1, language: 'en' });
    await page.locator('nav button').nth(1).click();
    await page.getByRole('button', { name: 'Add: Paragraph, Overview' }).click();
    await page.keyboard.type(`${'very '.repeat(40)}long.`);
    await page.locator('#overview').getByText('Make it two sentences.').waitFor();
  });
});

describe('the clinic’s colours', () => {
  it('are in the preview and in what is taken away; one that is hard to see is said, with what is taken for it', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Start from the example' }).click();
    const frame = page.frameLocator('#frame');
    const accent = page.getByLabel('Colour of buttons and marks', { exact: true });
    await accent.fill('#0b6e4f');
    await page.getByLabel('Colour of headings', { exact: true }).fill('#7c3516');
    const ring = frame.locator('procedure-steps').locator('[part~=marker]').first();
    const colourOf = (property: string) =>
      ring.evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), property);
    await expect.poll(() => colourOf('--cw-accent')).toBe('#0b6e4f');
    const title = frame.locator('procedure-steps').getByRole('heading').first();
    expect(await title.evaluate((it) => getComputedStyle(it).color)).toBe('rgb(124, 53, 22)');
    expect(await page.locator('#accent-mark').count()).toBe(0);

    await accent.fill('yellow');
    await page.getByText('This is no colour that can be used.').waitFor();
    await accent.fill('#ffd54a');
    const said = await page.locator('#accent-mark').innerText();
    const [, taken] = /its contrast is 1\.\d to 1, and 3 to 1 is needed\. The widgets take a darker one: (#\w{6})/.exec(
      said,
    )!;
    await expect.poll(() => colourOf('--cw-accent')).toBe(taken);

    await page.locator('nav button').last().click();
    await page.getByText('Your colours are with the script').waitFor();
    expect(await page.locator('#text-script').inputValue()).toContain(`--cw-accent: ${taken};`);
    await page.locator('#system').selectOption('squarespace');
    await page.getByText('Your colours are a style beside the script').waitFor();
    expect(await page.locator('#text-snippet').inputValue()).toContain('--cw-heading-color: #7c3516;');

    // A whole page that comes back has them, too.
    const whole = await page.locator('#text-whole').inputValue();
    await page.locator('nav button').first().click();
    await page.locator('#paste').fill(whole);
    await page.getByRole('button', { name: 'Read the text' }).click();
    await page.getByRole('button', { name: 'Keep it, and begin a new draft' }).click();
    await expect.poll(() => accent.inputValue()).toBe(taken);
  });
});

describe('a system with limits', () => {
  it('is named with its plans, and with what to do where a snippet is longer', async () => {
    const page = await open();
    const items = [{ description: 'Short.' }, { description: 'word '.repeat(2000) }];
    const text = JSON.stringify({ format: 1, language: 'en', steps: { items } });
    const file = { name: 'examplin.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.locator('#open').setInputFiles(file);
    await page.locator('nav button').last().click();
    const plans = page.getByText('Not every plan lets scripts run');
    expect(await plans.count()).toBe(0);
    await page.locator('#system').selectOption('squarespace');
    await plans.waitFor();
    expect(await page.locator('#too-long').count()).toBe(0);
    await page.locator('#system').selectOption('webflow');
    await plans.waitFor();
    const { length } = await page.locator('#text-snippet').inputValue();
    await page.getByText(`This is ${length.toLocaleString('en')} characters long.`).waitFor();
    await page.locator('nav button').nth(1).click();
    await page.locator('#steps > summary').click();
    await page.getByRole('button', { name: 'Remove: Step 2' }).click();
    await page.locator('nav button').last().click();
    await plans.waitFor();
    expect(await page.locator('#too-long').count()).toBe(0);
  });
});

describe('a leaflet', () => {
  it('is the preview on paper, without the form', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Start from the example' }).click();
    const frame = page.frameLocator('#frame');
    await frame.locator('contact-form').waitFor();
    const preview = page.frames().find((it) => it.url().endsWith('/preview.html'))!;
    await preview.evaluate(() => (window.print = () => (document.title = 'Printed')));
    await page.locator('nav button').last().click();
    await page.getByRole('button', { name: 'Print: Leaflet' }).click();
    await page.getByRole('button', { name: 'Print all the same' }).click();
    const now = page.frames().find((it) => it.url().endsWith('/preview.html'))!;
    await expect.poll(() => now.title()).toBe('Printed');
    await page.emulateMedia({ media: 'print' });
    expect(await frame.locator('contact-form').isVisible()).toBe(false);
    expect(await frame.locator('procedure-steps').isVisible()).toBe(true);
  });
});

describe('a warning that stood where none belongs', () => {
  it('is listed before the export, and moves to the section that the editor chooses', async () => {
    const page = await open();
    await page
      .locator('#paste')
      .fill(
        'Ferrolin\n\nFerrolin is an invented bath.\n\nContact us\n\nRing 555 0100.\n\nTell us if you are pregnant.',
      );
    await page.getByRole('button', { name: 'Read the text' }).click();
    await page.locator('nav button').last().click();
    await page.getByText('1 warning is in no section').waitFor();
    expect(await page.locator('#text-file').inputValue()).not.toContain('pregnant');
    await page.getByRole('button', { name: 'Check them' }).click();
    await page.getByLabel('Where does it belong?').selectOption('getHelp');
    await page.getByRole('button', { name: /^Put it there/ }).click();
    await page.frameLocator('#frame').locator('recovery-timeline').getByText('Tell us if you are pregnant.').waitFor();
    await page.locator('nav button').last().click();
    expect(await page.getByText(/in no section/).count()).toBe(0);
  });
});

describe('before anything is taken away', () => {
  const goOn = (page: Page) => page.getByRole('group', { name: 'Before you take it away' });

  it('what is open is said again; the editor goes on all the same, and is asked once', async () => {
    const page = await open();
    await paste(page);
    await page.locator('nav button').last().click();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.getByRole('button', { name: 'Copy: Paste this' }).click();
    const points = goOn(page).getByRole('listitem');
    expect(await points.allTextContents()).toEqual([
      '2 lists have no kind yet: visitors do not see what they are.',
      'Not checked yet: 5.',
      'The contact form has no address that takes messages: visitors cannot send anything.',
    ]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('still-open');
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('data-cw');
    await goOn(page).getByRole('button', { name: 'Copy all the same' }).click();
    await page.getByRole('status').getByText('Copied.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('copy-snippet');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('data-cw');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download: Paste this' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('snippet.html');
  });

  it('nothing is asked where nothing is open; what became open is', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Start from the example' }).click();
    await page.locator('#contact > summary').click();
    await page.getByLabel('Address that takes the messages').fill('http://forms.example/v1/forms/clinic');
    await page.locator('#contact').getByText('This address is not used. It has to start with https').waitFor();
    await page.locator('nav button').last().click();
    await page.getByRole('button', { name: 'Copy: Paste this' }).click();
    expect(await goOn(page).getByRole('listitem').allTextContents()).toEqual([
      expect.stringMatching(/^Address that takes the messages: This address is not used/),
    ]);
    await goOn(page).getByRole('button', { name: 'Check them' }).click();
    await page.getByLabel('Address that takes the messages').fill('https://forms.example/v1/forms/clinic');
    await page.locator('nav button').last().click();
    await page.getByRole('button', { name: 'Copy: Paste this' }).click();
    await page.getByRole('status').getByText('Copied.').waitFor();
    expect(await page.locator('#text-script').inputValue()).toContain(
      'data-actions="https://forms.example/v1/forms/clinic"',
    );
    await page.getByText('For your web developer').click();
    await page.getByText('Without it the receiver takes messages from its own pages only.').waitFor();
    await page.getByLabel('Address of your website').fill('https://www.clinic.example/examplin');
    expect(JSON.parse(await page.locator('#text-receiver').inputValue())).toMatchObject({
      forms: { clinic: { origins: ['https://www.clinic.example'] } },
    });
  });
});

describe('the contact form', () => {
  it('is there once its address is; without scripts, its phone and its own page are', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Start empty' }).click();
    await page.locator('#contact > summary').click();
    const form = page.frameLocator('#frame').locator('contact-form');
    expect(await form.count()).toBe(0);
    await page.getByLabel('Address that takes the messages').fill('https://forms.example/v1/forms/clinic');
    await page.getByLabel('Phone number to call instead').fill('555 0123');
    await page.getByLabel('Address of the form as a page').fill('https://forms.example/e/clinic');
    await form.getByText('You can also call us:').waitFor();
    await page.locator('nav button').last().click();
    const snippet = await page.locator('#text-snippet').inputValue();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const blog = await plain.newPage();
    await blog.setContent(snippet);
    const boxes = blog.locator('[lang=en]');
    expect(await boxes.getByRole('link').evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href))).toEqual(
      ['tel:5550123', 'https://forms.example/e/clinic'],
    );
    await plain.close();
  });
});

describe('the page', () => {
  it('requests only its own files, and works without a network', async () => {
    const page = await open();
    await paste(page);
    const files = requests.filter((url) => !url.startsWith('data:')).map((url) => url.replace(site.address, ''));
    expect(files.sort()).toEqual([
      ...['/builder/', '/builder/page.css', '/builder/page.js', '/builder/preview.css', '/builder/preview.html'],
      ...['/builder/preview.js', '/builder/weights/en.js', '/clinic-widgets.css', '/clinic-widgets.js'],
    ]);
    await context.setOffline(true);
    await page.locator('#overview > summary').click();
    await page.locator('[id="overview.heading"]').fill('Changed offline');
    await page.frameLocator('#frame').getByRole('heading', { name: 'Changed offline' }).waitFor();
    await page.frameLocator('#frame').getByLabel('Full name').focus();
    await page.locator('nav button').last().click();
    expect(await page.locator('#text-snippet').inputValue()).toContain('<h2>Changed offline</h2>');
    expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(files.length);
  });

  it('exports JSON-LD, a script with integrity, and a theme', async () => {
    const page = await open();
    await paste(page);
    await page.getByLabel('Colours').selectOption('warm');
    const widget = page.frameLocator('#frame').locator('procedure-overview');
    await expect
      .poll(() => widget.evaluate((it) => getComputedStyle(it).getPropertyValue('--cw-accent')))
      .toBe(/--cw-accent: (light-dark.*);/.exec(await (await fetch(`${site.address}/themes/warm.css`)).text())?.[1]);
    await page.locator('#contact > summary').click();
    await page.locator('[id="settings.action"]').fill('https://clinic.example/v1/forms/clinic');
    await page.getByLabel('What visitors can send').selectOption('question');
    await page.getByLabel('Protection against').selectOption('none');
    await page.locator('[id="name"]').fill('Examplin </script><b>');
    await page.locator('#benefitsAndRisks > summary').click();
    const entry = 'benefitsAndRisks.groups[1].items[1]';
    await page.locator(`[id="${entry}.frequency"] > summary`).click();
    for (const [key, value] of Object.entries({ count: '3', of: '100', event: 'invented', source: 'invented' }))
      await page.locator(`[id="${entry}.frequency.${key}"]`).fill(value);
    // A figure is held back until it is whole; its fields say what is missing.
    const figure = page.locator(`[id="${entry}.frequency"]`);
    expect(await figure.getByText('Still missing').count()).toBe(3);
    await page.locator('#provenance > summary').click();
    await page.getByRole('textbox', { name: 'Last reviewed' }).fill('2031-12-31');
    await page.locator(`[id="${entry}.image"] > summary`).click();
    await page.locator(`[id="${entry}.image.src"]`).fill('/sample');
    await page.locator(`[id="${entry}.image.alt"]`).fill('A sample');
    await page.locator(`[id="${entry}.image.alt"]`).fill('');
    await page.locator('nav button').last().click();
    const { benefitsAndRisks } = JSON.parse(await page.locator('#text-file').inputValue()) as Procedure;
    expect(benefitsAndRisks?.groups?.[1]?.items?.[1]).toMatchObject({
      frequency: { count: 3, of: 100, event: 'invented', source: 'invented' },
      image: { src: '/sample' },
    });
    expect(JSON.parse(await page.locator('#text-receiver').inputValue())).toMatchObject({
      forms: { clinic: { topics: ['question'], challenge: 'none' } },
    });
    await page.locator('#base').fill(`${site.address}/`);
    expect(await page.locator('#text-script').inputValue()).not.toContain('integrity');
    await page.getByLabel('Which address of the script?').selectOption('pinned');
    expect(await page.locator('#text-script').inputValue()).toMatch(/clinic-widgets\.\w{10}\.js" integrity="sha384-/);
    expect(await page.locator('#text-whole').inputValue()).not.toContain('ld+json');
    await page.getByText('For your web developer').click();
    await page.getByLabel('Put it into the whole page').check();
    await page.getByRole('button', { name: 'Download: Whole page' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download all the same' }).click(),
    ]);
    const body = readFileSync(await saved.path(), 'utf8');
    const blog = await context.newPage();
    await blog.route('**/blog', (route) => route.fulfill({ contentType: 'text/html', body }));
    await blog.goto(`${site.address}/blog`);
    // The browser refuses a script that is not the one of its integrity.
    await blog.locator('contact-form').getByLabel('Full name').waitFor();
    expect(await blog.locator('contact-form').getAttribute('topics')).toBe('question');
    const said = JSON.parse((await blog.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(said.mainEntity.name).toBe('Examplin </script><b>');
    expect(heard).toEqual([]);
  });

  it('saves a file, opens it again, and reports a file that it cannot read', async () => {
    const page = await open();
    await paste(page);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    const file = readFileSync(await saved.path(), 'utf8');
    await page.reload();
    const choose = (name: string, text: string) =>
      page.locator('#open').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose('broken.json', '{');
    await page.getByRole('alert').getByText('This file could not be read.').waitFor();
    await choose('leaflet.pdf', '%PDF-1.7');
    await page
      .getByRole('alert')
      .getByText('We cannot read a file of this kind (PDF). Open it in its own program')
      .waitFor();
    await choose('procedure.json', file);
    await page.frameLocator('#frame').getByText('Cement Leakage').waitFor();
  });

  it('reads what was copied as a page with its headings and lists', async () => {
    const page = await open();
    await page.locator('#paste').focus();
    await page.evaluate(async () => {
      const html = '<h1>Examplin</h1><h2>Benefits</h2><ul><li><b>Less</b> of an invented pain</li></ul>';
      const type = (kind: string, text: string) => ({ [kind]: new Blob([text], { type: kind }) });
      await navigator.clipboard.write([
        new ClipboardItem({
          ...type('text/html', html),
          ...type('text/plain', 'Examplin Benefits Less of an invented pain'),
        }),
      ]);
    });
    await page.keyboard.press('Control+V');
    await page.getByText('Headings and lists of the copied page are kept.').waitFor();
    await page.getByRole('button', { name: 'Read the text' }).click();
    await page.frameLocator('#frame').locator('benefit-risk-panel').getByText('of an invented pain').waitFor();
  });
});
