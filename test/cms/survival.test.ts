/**
 * The three forms of a snippet through the filters of editors' systems: what is left is opened in a browser with the
 * script, and has to be what the untouched snippet is there, or at least to be read. The results are docs/cms.md.
 *
 * `npm run cms` makes WordPress's results and the table anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snippet } from '../../builder/export/snippet.js';
import type { Form } from '../../builder/export/systems.js';
import procedure from '../../content/vertebroplasty.json' with { type: 'json' };
import { openDist, rendered } from '../support/dist-page.js';
import { launchChromium } from '../support/launch.js';
import { contents, settings } from './contents.js';
import * as run from './filters.js';

const documentation = fileURLToPath(new URL('../../docs/cms.md', import.meta.url));
const writing = process.env.CMS === 'write';

/**
 * `stands`: to a reader and to assistive technology it is what it was. `part`: not all of it is. `text`: no
 * widget. With both, every word can be read.
 */
type Outcome = 'stands' | 'part' | 'text' | 'lost';

const forms: Form[] = ['tag', 'div', 'link'];
const snippets = Object.fromEntries(forms.map((form) => [form, make(form)])) as Record<Form, string>;
const all = { ...snippets, hostile: make('div', 'hostile') };

const sections = Object.values(procedure).filter((it) => typeof it === 'object' && 'heading' in it);

const kept: Record<Form, Outcome> = { tag: 'stands', div: 'stands', link: 'stands' };
const noTag: Record<Form, Outcome> = { ...kept, tag: 'text' };
const neither: Record<Form, Outcome> = { ...noTag, div: 'text' };

const filters: [name: string, filter: run.Filter, expected: Record<Form, Outcome>][] = [
  ['WordPress, block for HTML, administrator', run.wordpress('block-administrator'), kept],
  ['WordPress, block for HTML, author or multisite', run.wordpress('block-author'), noTag],
  ['WordPress, the same with our plugin', run.wordpress('plugin-author'), kept],
  ['WordPress, classic editor, administrator', run.wordpress('classic-administrator'), { ...kept, tag: 'part' }],
  ['WordPress, classic editor, author or multisite', run.wordpress('classic-author'), noTag],
  ['TinyMCE 8', run.tinymce, noTag],
  ['CKEditor 5', run.ckeditor, neither],
  ['CKEditor 5, `div` with attributes allowed', run.ckeditorWithDivs, noTag],
  ['CKEditor 5, every tag and attribute allowed', run.ckeditorWithAll, kept],
  ['DOMPurify 3', run.purify, noTag],
  ['DOMPurify 3, our tags allowed', run.purifyWithTags, kept],
  ['sanitize-html', run.sanitize, neither],
  ['sanitize-html, `data-*` allowed', run.sanitizeWithData, noTag],
];

let browser: Browser;
let editors: Page;
const whole = {} as Record<Form, string>;
const opened = new Map<string, Promise<Shown>>();
const table: Record<string, Partial<Record<Form, Outcome>>> = {};

beforeAll(async () => {
  if (writing) run.writeFixtures(all);
  browser = await launchChromium();
  editors = await browser.newPage();
  await run.openEditors(editors);
  for (const form of forms) whole[form] = (await open(snippets[form])).seen;
});

afterAll(() => browser.close());

describe('a snippet that no filter has changed', () => {
  it.each(['tag', 'div'] as const)('shows every widget as %s, by role and name', (form) => {
    for (const { heading } of sections) {
      expect(whole[form]).toContain(plain(`- heading "${heading}" [level=2]`));
    }
    expect(whole[form]).toMatch(/- button "Send/);
    expect(whole[form]).toContain('Sample Reviewer');
  });

  it('shows the same as a tag and as a div', () => {
    expect(whole.div).toBe(whole.tag);
  });

  it('is a link to the given address in the form of a link', () => {
    expect(whole.link).toContain('- link "Contact Us"');
    expect(whole.link).toContain(plain(`/url: ${settings.href}`));
  });

  it.each([...forms, 'hostile'] as const)("%s is the input from which WordPress's stored results were made", (name) => {
    expect(run.readFixture(`snippet.${name}`), 'The snippets have changed: npm run cms').toBe(all[name]);
  });
});

describe.each(filters)('the filter of %s', (name, filter, expected) => {
  it.each(forms)(
    'leaves of a %s what its expected outcome says, and loses no text unless that says so',
    async (form) => {
      const { seen, text, widgets } = await open(await filter(snippets[form], form, editors));
      const missing = wordsOf(snippets[form]).filter(
        (it) => !letters(text).includes(it) && !letters(seen).includes(it),
      );
      const readable = widgets ? 'part' : 'text';
      const outcome = seen === whole[form] ? 'stands' : missing.length ? 'lost' : readable;
      (table[name] ??= {})[form] = outcome;
      // What differs says more than the outcome.
      if (expected[form] === 'stands') expect(seen).toBe(whole[form]);
      else expect(missing).toEqual([]);
      expect(outcome).toBe(expected[form]);
    },
  );
});

// It makes one list of two that stand next to each other.
it.each(['en', 'eo'])(
  'CKEditor 5 does not merge two groups without headings, in the language “%s”',
  async (language) => {
    const { html } = snippet({ ...contents.reference, language }, { for: 'drupal', form: 'div' });
    const left = await run.ckeditorWithDivs(html, 'div', editors);
    expect(left.match(/<ul data-kind="\w+">/g)).toEqual(['<ul data-kind="benefit">', '<ul data-kind="consideration">']);
  },
);

describe("WordPress's plugin", () => {
  it('renders widgets from shortcodes and from the block, and no other HTML', async () => {
    const html = run.readFixture('wordpress-plugin.page');
    expect(html).not.toMatch(/onclick|javascript:|<script|other\.example|\[clinic-widget/);
    const { seen } = await open(html);
    expect(seen).toContain(`- heading "The 'steps'" [level=2]`);
    expect(seen).toMatch(/- button "Send/);
    expect(html).toMatch(
      /<div data-action="https:\/\/www\.clinic\.example\/v1\/forms\/clinic" [^>]*data-cw="procedure-guide" data-src="\/content\//,
    );
  });

  it('adds the script and the style sheet to the page’s head', () => {
    const html = run.readFixture('wordpress-plugin.head');
    expect(html).toMatch(/<link rel='stylesheet'[^>]* href='[^']*\/clinic-widgets\/dist\/[\d.]+\/clinic-widgets\.css'/);
    expect(html).toMatch(/<script type="module"[^>]* src="[^"]*\/clinic-widgets\/dist\/[\d.]+\/clinic-widgets\.js"/);
  });

  // What its script's tag says is what the pages below are opened with.
  it('writes where forms may send to the script’s tag', () => {
    const [, actions] = / data-actions="([^"]*)"><\/script>/.exec(run.readFixture('wordpress-plugin.head')) ?? [];
    expect(actions).toBe(settings.contact.action);
  });

  it.each(['stolen', 'stolen-unfiltered'])('replaces any other endpoint with the site’s: %s', async (name) => {
    const html = run.readFixture(`wordpress-plugin.${name}`);
    const { page } = await openDist(browser, html, {}, { actions: settings.contact.action });
    const forms = page.locator('contact-form, procedure-guide');
    await expect.poll(() => forms.count()).toBeGreaterThan(7);
    const found = await forms.evaluateAll((all) =>
      all.map((form) => ({
        action: form.getAttribute('action'),
        // Without content, a guide shows what is in its tag.
        isForm: form.localName === 'procedure-guide' || Boolean(form.shadowRoot?.querySelector('form')),
      })),
    );
    await page.close();
    // Only an administrator, whose HTML is not filtered, can write another one on a tag; no form shows for it.
    const foreign = name === 'stolen' ? [] : [{ action: 'https://evil.example/', isForm: false }];
    expect(found.filter(({ action }) => action !== settings.contact.action)).toEqual(foreign);
    expect(found.filter(({ isForm }) => isForm).length).toBe(found.length - foreign.length);
  });
});

it('docs/cms.md lists the results of these tests', async () => {
  const words = { stands: 'stands', part: 'in part', text: 'text only', lost: 'lost' };
  const rows = Object.entries(table).map(
    ([name, outcomes]) => `| ${[name, ...forms.map((form) => words[outcomes[form] ?? 'lost'])].join(' | ')} |`,
  );
  const made = ['| filter | tag | `div data-cw` | link |', '| --- | --- | --- | --- |', ...rows].join('\n');
  const before = readFileSync(documentation, 'utf8');
  const after = await format(
    before.replace(
      /(?<=<!-- The table is made by `npm run cms`. -->\n)[\s\S]*?(?=<!-- Until here. -->)/,
      `\n${made}\n\n`,
    ),
    { ...(await resolveConfig(documentation)), filepath: documentation },
  );
  if (writing) writeFileSync(documentation, after);
  else expect(before, 'docs/cms.md is not up to date: npm run cms').toBe(after);
});

function make(form: Form, content: keyof typeof contents = 'reference'): string {
  return snippet(contents[content], { ...settings, for: 'plain', form }).html;
}

interface Shown {
  /** As assistive technology has it. */
  seen: string;
  text: string;
  /** How many widgets there are. */
  widgets: number;
}

/** A page with this in it, and the script. What is the same twice is opened once. */
function open(html: string): Promise<Shown> {
  const shown = opened.get(html) ?? show(html);
  opened.set(html, shown);
  return shown;
}

async function show(html: string, actions = settings.contact.action): Promise<Shown> {
  const { page } = await openDist(browser, html, {}, { actions });
  const main = page.getByRole('main');
  await rendered(main);
  const seen = plain(await main.ariaSnapshot());
  const text = plain(await main.innerText());
  const widgets = await main.locator(':defined').evaluateAll((all) => all.filter((it) => it.shadowRoot).length);
  await page.close();
  return { seen, text, widgets };
}

/** Quotes, dashes and spaces may be other ones than they were. */
function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replaceAll('\u00a0', ' ');
}

/** Without what stands between words. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The words of each block. */
function wordsOf(html: string): string[] {
  const texts = Array.from(html.matchAll(/<(h\d|p|li)\b[^>]*>(.*?)<\/\1>/g), ([, , inner = '']) => inner);
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return texts.map((inner) =>
    letters(
      inner
        .replace(/<[^>]*>/g, '')
        .replace(/&(?:#(\d+)|(\w+));/g, (_, code: string, name: string) =>
          code ? String.fromCodePoint(Number(code)) : (names[name] ?? ''),
        ),
    ),
  );
}
