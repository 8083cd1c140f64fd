/**
 * What systems leave of a snippet, pasted back into the builder's page: the same procedure and the same settings. Their editors
 * and filters are run where there is one to run; of WordPress there are stored results, and the posts that its editor saves.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snippet, systemNames, systems } from '../../builder/index.js';
import type { Procedure } from '../../src/index.js';
import { openDist, origin } from '../support/dist-page.js';
import { launchChromium } from '../support/launch.js';
import { contents, settings } from './contents.js';
import * as run from './filters.js';

let browser: Browser;
let editors: Page;

beforeAll(async () => {
  browser = await launchChromium();
  editors = await browser.newPage();
  await run.openEditors(editors);
});
afterAll(() => browser.close());

/** Pastes a text into the page of a browser that has no draft, and takes away the procedure file and the snippet. */
async function takeBack(html: string): Promise<{ file: Procedure; snippet: string; said: string[] }> {
  const { page: builder } = await openDist(browser, '');
  await builder.goto(`${origin}/builder/index.html`);
  await builder.getByLabel('Paste your page’s text').fill(html);
  await builder.getByRole('button', { name: 'Read the text' }).click();
  await builder.getByRole('status').getByText('What you published is back').waitFor();
  const said = await builder.locator('.checks > ul > li').allInnerTexts();
  await builder.getByRole('button', { name: 'Take it away', exact: true }).click();
  await builder.getByLabel('Which system').selectOption('plain');
  const file = JSON.parse(await builder.getByLabel('Procedure file', { exact: true }).inputValue()) as Procedure;
  const again = await builder.getByLabel('Paste this into your page', { exact: true }).inputValue();
  await builder.close();
  return { file, snippet: again, said };
}

/**
 * Without what a snippet does not hold. Curled quotes and joined dashes are the same words; TinyMCE writes addresses relative to its
 * own page.
 */
function comparable(procedure: Procedure): unknown {
  const {
    $schema: _,
    name: _name,
    overview: { kind: _kind, bodyLocation: _location, ...overview } = {},
    ...rest
  } = procedure;
  const text = JSON.stringify({ ...rest, overview }, (_key, part: unknown) =>
    typeof part === 'string'
      ? part
          .replace(/[“”„″"]/g, '"')
          .replace(/[‘’′']/g, "'")
          .replace(/–|—|--+/g, '-')
          .replace(/^\/(?=docs\/)/, '')
      : part,
  );
  return JSON.parse(text);
}

/** Those that change something, in the form that they keep. */
const changing = systemNames.filter((name) => run.systemFilters[name] && systems[name].form !== 'link');
const cases = [
  ...changing.map((system) => ({ system, form: systems[system].form })),
  { system: 'drupal', form: 'tag' } as const,
];

it.each(cases)('what is hard to carry comes back from $system, $form', async ({ system, form }) => {
  const { html } = snippet(contents.hostile, { ...settings, for: system, form });
  const filter = run.systemFilters[system]!('hostile');
  const back = await takeBack(await filter(html, form, editors));
  expect(comparable(back.file)).toEqual(comparable(contents.hostile));
  for (const value of Object.values(settings.contact)) expect(back.snippet).toContain(`="${value}"`);
  expect(back.said).toEqual([]);
});

describe('the posts that the block editor of WordPress saves', () => {
  const markup = readFileSync(new URL('../../docs/wordpress-markup.md', import.meta.url), 'utf8');
  const blocks = Array.from(markup.matchAll(/```html\n([\s\S]*?)```/g), ([, html = '']) => html);
  const sections = blocks.filter((html) => !html.includes('procedure-guide')).join('\n');

  it.each(['with', 'without'])('come back %s the comments of their blocks', async (way) => {
    const html = way === 'without' ? sections : asBlocks(sections);
    const { file, snippet: again, said } = await takeBack(html);
    expect(file.preparation?.groups?.map(({ kind }) => kind)).toEqual(['food', 'medicine', 'bring']);
    expect(file.options?.rows).toEqual([{ term: 'Question', cells: ['Answer', 'Answer'] }]);
    expect(file.provenance).toEqual({ reviewer: 'Name of a reviewer', lastReviewed: '2026-01-31' });
    expect(again).toContain('<procedure-steps collapsible="true">');
    expect(again).toContain('reply-within="2 working days"');
    expect(again.match(/ theme="dark"/g)).toHaveLength(1);
    expect(said).toEqual([expect.stringContaining('We do not know the language of the text.')]);
  });

  it('say which file a guide takes its text from', async () => {
    const guide = blocks.find((html) => html.includes('procedure-guide')) ?? '';
    const { said } = await takeBack(guide);
    expect(said.join()).toContain('/wp-json/clinic-widgets/v1/procedures/7');
  });
});

/** With a comment before and after each element, as posts are stored. */
function asBlocks(html: string): string {
  return html.replace(/<(\/?)(div|h\d|p|ul|ol|li|figure)\b([^>]*)>/g, (tag, end: string, name: string) =>
    end ? `${tag}<!-- /wp:${name} -->\n\n` : `<!-- wp:${name} {"className":"a","level":3} -->${tag}`,
  );
}
