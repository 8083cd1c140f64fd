/** The clinic's pages as `npm start` serves them: read by a visitor in Chromium, who then writes to the clinic. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/launch.js';
import { startSite, type Site } from '../support/site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  site = await startSite();
  browser = await launchChromium();
});
afterEach(async () => {
  await context?.close();
  context = undefined;
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface Visit {
  page: Page;
  /** `GET /path` of every request, in order. */
  requests: string[];
  /** Console lines and uncaught errors. */
  heard: string[];
}

async function visit(path: string, width: number, options: { javaScriptEnabled?: boolean } = {}): Promise<Visit> {
  context = await browser.newContext({ viewport: { width, height: 900 }, ...options });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const heard: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:'))
      requests.push(`${request.method()} ${request.url().replace(site.address, '')}`);
  });
  page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  await page.goto(`${site.address}${path}`, { waitUntil: 'networkidle' });
  return { page, requests, heard };
}

/** The page's own files: what a visit asks for, and nothing else. */
const files: Record<string, string[]> = {
  '/': ['GET /', 'GET /site.css', 'GET /clinic-widgets.css', 'GET /clinic-widgets.js'],
  '/guide.html': [
    'GET /guide.html',
    'GET /site.css',
    'GET /clinic-widgets.css',
    'GET /clinic-widgets.js',
    'GET /content/vertebroplasty.json',
  ],
};

/** Headings, terms and a sentence of each of the seven sections, as a visitor reads them. */
const sections: [string, string[]][] = [
  ['procedure-overview', ['Vertebroplasty is a minimally invasive medical procedure used to treat']],
  [
    'procedure-steps',
    [
      'Preparation',
      'Anesthesia',
      'Needle Placement',
      'Cement Injection',
      'Monitoring',
      'Recovery',
      'home the same day.',
    ],
  ],
  ['candidacy-checklist', ['Painful Vertebral Fractures', 'Spinal Tumors', 'weakened by tumors.']],
  [
    'benefit-risk-panel',
    ['Pain Relief', 'Improved Function', 'Minimally Invasive', 'Suitable Candidates', 'Cement Leakage'],
  ],
  ['recovery-timeline', ['Patients typically experience pain relief shortly after the procedure']],
  ['medical-disclaimer', ['consult with a healthcare provider to determine if vertebroplasty is appropriate']],
  ['contact-form', ['Contact Us', 'Ask a question or book an appointment below.', 'Not for emergencies.']],
];

for (const path of Object.keys(files)) {
  for (const width of [320, 1280]) {
    describe(`${path} at ${width} px`, () => {
      it('shows the seven sections, asks for its own files only, and says nothing in the console', async () => {
        const { page, requests, heard } = await visit(path, width);
        for (const [tag, texts] of sections) {
          const section = page.locator(tag);
          await section.waitFor();
          for (const text of texts) {
            // What the author wrote is still in the tag, unseen.
            const found = section.getByText(text).filter({ visible: true });
            expect(await found.count(), `${tag}: ${text}`).toBeGreaterThan(0);
          }
        }
        expect(await page.locator('procedure-steps').getByRole('listitem').count(), 'steps').toBe(6);
        expect(await page.getByRole('button', { name: 'Send message' }).count()).toBe(1);
        expect(requests.sort()).toEqual([...files[path]!].sort());
        expect(heard).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });

      it('has no violation of axe, before and after a failed check', async () => {
        const { page } = await visit(path, width);
        await page.getByRole('button', { name: 'Send message' }).waitFor();
        await page.evaluate(axe);
        expect(await violations(page)).toEqual([]);
        // The sum comes when a field is focused, and moves the button.
        await page.getByLabel('Full name').focus();
        await sumOf(page);
        await page.getByRole('button', { name: 'Send message' }).click();
        await page.getByText('There is a problem').waitFor();
        expect(await violations(page)).toEqual([]);
      });
    });
  }
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return found.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const typed = {
  name: 'Sentinel Visitor',
  email: 'sentinel.visitor@example.com',
  phone: '555 0142 007',
  message: 'Sentinel question: how long does it take?',
};

/** What a visitor leaves behind in a browser. */
function traces(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const kept = [
      localStorage,
      sessionStorage,
      databases,
      await caches.keys(),
      history.state,
      document.cookie,
      document.title,
      location.href,
    ];
    return JSON.stringify(kept);
  });
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Full name').fill(typed.name);
  await page.getByLabel('Email address').fill(typed.email);
  await page.getByLabel('Phone number').fill(typed.phone);
  await page.getByLabel('Your message').fill(typed.message);
}

/** The sum that the form asks for now. */
async function sumOf(page: Page): Promise<{ words: string; answer: number }> {
  const words = await page.getByText(/^What is \d+ plus \d+\?$/).innerText();
  const [a = 0, b = 0] = Array.from(words.matchAll(/\d+/g), Number);
  return { words, answer: a + b };
}

for (const path of Object.keys(files)) {
  it(`${path}: a visitor gets the sum wrong once, then right, and the message is in the inbox once`, async () => {
    const before = site.inbox();
    const { page, requests, heard } = await visit(path, 320);
    const loaded = requests.length;
    await fillIn(page);
    const first = await sumOf(page);
    await page.getByLabel(first.words).fill(String(first.answer + 1));
    await page.getByRole('button', { name: 'Send message' }).click();

    const summary = page.getByRole('group', { name: 'There is a problem' });
    await summary.waitFor();
    expect(await summary.innerText()).toContain('That answer was not right. Here is a new sum.');
    expect(await page.getByLabel('Your message').inputValue()).toBe(typed.message);
    expect(await page.getByLabel('Full name').inputValue()).toBe(typed.name);
    expect(site.inbox(), 'nothing is stored yet').toBe(before);

    const second = await sumOf(page);
    await page.getByLabel(second.words).fill(String(second.answer));
    await page.getByRole('button', { name: 'Send message' }).click();
    const status = page.getByRole('group', { name: 'Your message was sent' });
    await status.waitFor();
    const reference = /[A-Z\d]{4}-[A-Z\d]{4}/.exec(await status.innerText())?.[0] ?? 'no reference';

    const lines = (text: string) => text.split('\n').filter((line) => line.includes(typed.name));
    const added = lines(site.inbox()).filter((line) => !lines(before).includes(line));
    expect(added).toHaveLength(1);
    expect(added[0]).toContain(reference);
    const message = site.show(reference);
    for (const text of [...Object.values(typed), 'question']) expect(message).toContain(text);

    // What was typed is in the inbox, and nowhere else.
    const sent = requests.slice(loaded);
    expect(sent).toEqual(['GET /v1/forms/clinic/challenge', 'POST /v1/forms/clinic', 'POST /v1/forms/clinic']);
    // A browser itself says that a request was refused.
    const refused = heard.filter((line) => /^error: Failed to load resource: .* 422 /.test(line));
    expect(heard).toEqual(refused);
    expect(refused.length).toBeLessThanOrEqual(1);
    const elsewhere = [await traces(page), ...requests, ...heard, site.output()].join('\n');
    for (const text of Object.values(typed)) {
      expect(elsewhere).not.toContain(text);
      expect(elsewhere).not.toContain(encodeURIComponent(text));
    }
  });
}

it('an appointment request arrives with its day and time of day', async () => {
  const { page } = await visit('/', 1280);
  await page.getByLabel('Request an appointment').check();
  await page.getByLabel('Full name').fill('Sentinel Appointment');
  await page.getByLabel('Email address').fill(typed.email);
  await page.getByLabel('Preferred day').fill('2999-12-31');
  await page.getByLabel('Afternoon').check();
  const { words, answer } = await sumOf(page);
  await page.getByLabel(words).fill(String(answer));
  await page.getByRole('button', { name: 'Request appointment' }).click();
  const status = page.getByRole('group', { name: 'Your request was sent' });
  await status.waitFor();
  const reference = /[A-Z\d]{4}-[A-Z\d]{4}/.exec(await status.innerText())?.[0] ?? 'no reference';
  const message = site.show(reference);
  for (const text of ['appointment', '2999-12-31', 'afternoon', 'Sentinel Appointment'])
    expect(message).toContain(text);
});

it.each(['/receiver.json', '/site/receiver.json', '/data/inbox.db', '/inbox.db', '/data/receiver.secret', '/.built'])(
  'nobody is given %s, which is the receiver’s own',
  async (path) => {
    const { status } = await fetch(`${site.address}${path}`);
    expect(status).toBe(404);
  },
);

describe('without scripts', () => {
  it('/ can be read: every heading, list and paragraph of the seven sections', async () => {
    const { page, heard } = await visit('/', 320, { javaScriptEnabled: false });
    for (const [tag, texts] of sections) {
      for (const text of texts.filter((it) => !it.startsWith('Not for'))) {
        expect(await page.locator(tag).getByText(text).first().isVisible(), `${tag}: ${text}`).toBe(true);
      }
    }
    expect(await page.locator('procedure-steps ol > li').count()).toBe(6);
    expect(heard).toEqual([]);
  });

  it('/guide.html leads to the page that can be read', async () => {
    const { page } = await visit('/guide.html', 320, { javaScriptEnabled: false });
    await page.getByRole('main').getByRole('link', { name: 'the page about vertebroplasty' }).click();
    await page.getByRole('heading', { name: 'What’s Vertebroplasty?' }).waitFor();
  });
});

it('the bundle’s elements know all of their attributes', async () => {
  const { page } = await visit('/', 1280);
  const observed = await page.evaluate(() =>
    ['contact-form', 'medical-disclaimer', 'procedure-steps'].map(
      (tag) => (customElements.get(tag) as unknown as { observedAttributes: string[] }).observedAttributes,
    ),
  );
  const all = ['heading', 'heading-level', 'src', 'theme'];
  expect(observed[0]).toEqual(
    expect.arrayContaining([...all, 'action', 'challenge', 'reply-within', 'privacy-href', 'success-href']),
  );
  expect(observed[1]).toEqual(expect.arrayContaining([...all, 'last-reviewed', 'next-review']));
  expect(observed[2]).toEqual(expect.arrayContaining([...all, 'collapsible']));
});
