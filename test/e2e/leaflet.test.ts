/** A guide on paper: one page, every sentence, who says so at its foot, and nothing that only a screen can do. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDist } from '../support/dist-page.js';
import { launchChromium } from '../support/launch.js';
import { type Paper, readPdf } from '../support/pdf.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const reference = read('../../content/vertebroplasty.json');

const provenance = {
  publisher: 'Invented Clinic',
  reviewer: 'B. Reviewer',
  lastReviewed: '2030-01-31',
  nextReview: '2099-12-31',
  sources: [
    { title: 'Invented study of Examplin', url: 'https://example.org/examplin' },
    { title: 'Invented handbook' },
  ],
};
const files = { '/with-provenance.json': JSON.stringify({ ...JSON.parse(reference), provenance }) };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Prints a page with the margins that browsers have. */
async function print(html: string, format: 'A4' | 'A6' = 'A4'): Promise<Paper> {
  const { page, heard } = await openDist(browser, html, files);
  await page.locator('[part~=heading], [part~=item]').first().waitFor();
  const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
  const pdf = await page.pdf({ format, margin });
  await page.close();
  expect(heard).toEqual([]);
  return readPdf(pdf);
}

const guide = (src: string) =>
  `<procedure-guide src="${src}" action="https://clinic.example/m" phone="555 0123"></procedure-guide>`;
/** One of each, with what has a colour of its own. */
const shown: Record<string, string> = {
  'procedure-steps':
    '<h2>Steps</h2><ol><li data-current><strong>One:</strong> Words.</li><li data-concurrent><strong>Two:</strong> Words.</li></ol>',
  'candidacy-checklist': '<h2>List</h2><ul><li>One</li><li>Two</li></ul>',
  'benefit-risk-panel':
    '<h2>Panel</h2><ul data-kind="risk"><li data-count="3" data-of="100" data-event="had it" data-population="adults" data-comparator="none" data-timeframe="a year" data-source="Study">Risk</li></ul>',
  'recovery-timeline': '<h2>Time</h2><ul><li><strong>Day 1:</strong> Rest.</li></ul><p data-is="help">Call us.</p>',
  'medical-disclaimer': '<p>Talk to a provider.</p><p data-is="urgent">Call.</p>',
  'contact-form': '<h2>Form</h2>',
};
const bare = (text: string) => text.replace(/\s+/g, '');

/** The sentences, terms and headings of the source page, without numbers, bullets, colons and the sum. */
const sentences = read('../fixtures/source-page.txt')
  .split('\n')
  .map((line) => line.trim().replace(/^(\d+\.|•)\s+/, ''))
  .filter((line) => line && !/^\d+ \+ \d+ =$/.test(line))
  .flatMap((line) => line.replace(/:$/, '').split(/(?<=[.?])\s+|:\s+/));

describe('the leaflet of the reference content', () => {
  it('is one A4 page with every sentence of the source', async () => {
    const { pages, text } = await print(guide('content/vertebroplasty.json'));
    expect(pages).toBe(1);
    const missing = sentences.filter((sentence) => !text.includes(bare(sentence)));
    console.log(`Leaflet: ${pages} page, ${sentences.length - missing.length} of ${sentences.length} sentences.`);
    expect(missing).toEqual([]);
  });

  it('has no controls and no contents list', async () => {
    const { text } = await print(guide('content/vertebroplasty.json'));
    for (const words of [
      'Tick all',
      'I’m not sure',
      'None of these',
      'Send message',
      'Full name',
      'What would you like',
    ])
      expect(text).not.toContain(bare(words));
    expect(text.split(bare('During a vertebroplasty procedure'))).toHaveLength(2);
  });

  it('ends with its provenance, links with their addresses, on the same page', async () => {
    const { pages, text } = await print(guide('with-provenance.json'));
    expect(pages).toBe(1);
    expect(text).toContain(
      bare('Published by Invented Clinic. Reviewed by B. Reviewer. Last reviewed January 31, 2030.'),
    );
    expect(text).toContain(bare('Invented study of Examplin (https://example.org/examplin); Invented handbook.'));
  });

  it('has its provenance below everything else, and nothing beside the paper', async () => {
    const { page } = await openDist(browser, guide('with-provenance.json'), files);
    await page.locator('[part~=provenance]').first().waitFor();
    await page.setViewportSize({ width: 718, height: 1047 });
    await page.emulateMedia({ media: 'print' });
    const bottom = async (part: string) => {
      const all = await page.locator(part).all();
      const boxes = await Promise.all(all.map((it) => it.boundingBox()));
      return Math.max(...boxes.flatMap((box) => (box ? box.y + box.height : [])));
    };
    expect(await bottom('[part~=provenance]')).toBeGreaterThan(await bottom('contact-form, [part~=item]:not(dl > *)'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718);
    await page.close();
  });
});

it('a dark page, a dark theme and its current step are black on white', async () => {
  const both = Object.entries(shown).map(
    ([tag, html]) => `<${tag} theme="dark">${html}</${tag}><${tag}>${html}</${tag}>`,
  );
  const { page } = await openDist(browser, both.join(''));
  await page.evaluate(() => {
    document.body.style.background = '#000';
    const tokens = { text: '#fff', muted: '#ccc', accent: '#fdd', danger: '#fcc', surface: '#111' };
    for (const [name, value] of Object.entries(tokens)) document.body.style.setProperty(`--cw-${name}`, value);
  });
  await page.emulateMedia({ media: 'print' });
  const pale = await page.evaluate(() =>
    [...document.querySelectorAll('main > *')].flatMap((widget) =>
      [...(widget.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => {
        const { color, backgroundColor, borderColor } = getComputedStyle(element);
        const isBlack = color === 'rgb(0, 0, 0)' && backgroundColor === 'rgba(0, 0, 0, 0)';
        const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
        const isMarked = element.matches('[part~=urgent]') && !borderColor.includes('rgb(0, 0, 0)');
        return element.checkVisibility() && ((isText && !isBlack) || isMarked)
          ? [`${widget.localName}: ${element.textContent} ${color} ${backgroundColor} ${borderColor}`]
          : [];
      }),
    ),
  );
  expect(pale).toEqual([]);
  await page.close();
});

it('a checklist has an empty box for a pen before each entry, ticked or not, and none for its own answers', async () => {
  const { page } = await openDist(
    browser,
    `<candidacy-checklist>${shown['candidacy-checklist']}</candidacy-checklist>`,
  );
  await page.getByRole('checkbox').first().check();
  await page.emulateMedia({ media: 'print' });
  const boxes = await page.locator('candidacy-checklist [part~=choice]').evaluateAll((choices) =>
    choices.flatMap((choice) => {
      const { inlineSize, borderTopWidth } = getComputedStyle(choice, '::before');
      const { backgroundColor, boxShadow } = getComputedStyle(choice);
      const isPlain = backgroundColor === 'rgba(0, 0, 0, 0)' && boxShadow === 'none';
      return choice.checkVisibility() ? [[Number.parseFloat(inlineSize) > 8, borderTopWidth, isPlain]] : [];
    }),
  );
  expect(boxes).toEqual([
    [true, '1px', true],
    [true, '1px', true],
  ]);
  await page.close();
});

it('the box for a pen is level with the first line of its entry, and stands apart from it, also in the close lines of a guide', async () => {
  const list = `<candidacy-checklist>${shown['candidacy-checklist']}</candidacy-checklist>`;
  const { page } = await openDist(browser, `${list}${guide('content/vertebroplasty.json')}`);
  await page.locator('procedure-guide [part~=choice]').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const boxes = await page.locator('[part~=choice]').evaluateAll((choices) =>
    choices.flatMap((choice) => {
      const { columnGap, lineHeight } = getComputedStyle(choice);
      const { marginBlockStart, blockSize } = getComputedStyle(choice, '::before');
      const middle = Number.parseFloat(marginBlockStart) + Number.parseFloat(blockSize) / 2;
      const tilt = Math.abs(middle - Number.parseFloat(lineHeight) / 2);
      return choice.checkVisibility() ? [{ tilt, gap: Number.parseFloat(columnGap) }] : [];
    }),
  );
  expect(boxes).toHaveLength(4);
  for (const { tilt, gap } of boxes) {
    expect(tilt).toBeLessThan(2);
    expect(gap).toBeGreaterThan(6);
  }
  await page.close();
});

it('what happens at a time stands beside the time, not in the middle of the paper', async () => {
  const { page } = await openDist(browser, `<recovery-timeline>${shown['recovery-timeline']}</recovery-timeline>`);
  await page.setViewportSize({ width: 718, height: 1047 });
  await page.emulateMedia({ media: 'print' });
  const term = await page.locator('[part~=term]').first().boundingBox();
  const description = await page.locator('[part~=description]').first().boundingBox();
  expect((description?.x ?? NaN) - (term?.x ?? NaN)).toBeLessThan(160);
  await page.close();
});

it('a term that takes more lines than what is said of it moves no other', async () => {
  const items = ['A very long term indeed of many words, for very little', 'Short']
    .map((term) => `<li><strong>${term}</strong>: Words.</li>`)
    .join('');
  for (const tag of ['candidacy-checklist', 'benefit-risk-panel', 'procedure-steps']) {
    const list = tag === 'benefit-risk-panel' ? `<h3>Benefits</h3><ul>${items}</ul>` : `<ol>${items}</ol>`;
    const { page } = await openDist(browser, `<${tag}><h2>Heading</h2>${list}</${tag}>`);
    await page.emulateMedia({ media: 'print' });
    const [first, second] = await page.locator('[part~=term]').all();
    const [above, below] = [await first?.boundingBox(), await second?.boundingBox()];
    expect(below?.x, tag).toBe(above?.x);
    expect(below?.y, tag).toBeGreaterThanOrEqual((above?.y ?? NaN) + (above?.height ?? NaN));
    await page.close();
  }
});

it('options are columns on paper, also where a screen of that width would show one below the other', async () => {
  const { text } = await print(
    '<treatment-options><h2>Options</h2><table><tr><td></td><th>Examplin</th><th>No treatment</th></tr><tr><th>How long?</th><td>One minute</td><td>No time</td></tr></table></treatment-options>',
    'A6',
  );
  expect(text).toContain(bare('Examplin No treatment How long? One minute No time'));
});

it('answers that are closed on the screen are open on paper', async () => {
  const { text } = await print(
    '<common-questions collapsible><details><summary>Is it real?</summary>No, Examplin is invented.</details></common-questions>',
  );
  expect(text).toContain(bare('No, Examplin is invented.'));
});

it('what can be ticked has a box for a pen, also where a visitor has ticked it', async () => {
  const { text } = await print(
    '<procedure-preparation checklist><ul data-kind="bring"><li data-when="At noon">A hat for Examplin</li></ul></procedure-preparation>',
  );
  expect(text).toContain(bare('At noon A hat for Examplin'));
});

it('activities are rows of time and activity on paper, and an emergency says what it is', async () => {
  const { text } = await print(
    '<aftercare-instructions><ul data-kind="activity"><li data-when="After a day">Walk</li></ul><h3>In the night</h3><ul data-kind="emergency"><li>The hat of Examplin is on fire.</li></ul></aftercare-instructions>',
  );
  expect(text).toContain(bare('Walk After a day'));
  expect(text).toContain(bare('When it is an emergency In the night The hat of Examplin is on fire.'));
});

it('steps that are closed on the screen are open on paper', async () => {
  const { text } = await print('<procedure-steps collapsible src="content/vertebroplasty.json"></procedure-steps>');
  for (const sentence of sentences.slice(5, 17)) expect(text).toContain(bare(sentence));
});
