/** A whole procedure as a guide: how much paper it takes, and whether its tree alone answers what patients ask. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDist } from '../support/dist-page.js';
import { launchChromium } from '../support/launch.js';
import { readPdf } from '../support/pdf.js';
import { wholeProcedure } from '../support/whole-procedure.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  const opened = await openDist(
    browser,
    '<procedure-guide src="whole.json" action="https://clinic.example/m" phone="555 0123"></procedure-guide>',
    { '/whole.json': JSON.stringify(wholeProcedure) },
  );
  page = opened.page;
  await page.getByRole('heading', { name: 'Contact us' }).waitFor();
  expect(opened.heard).toEqual([]);
});
afterAll(() => browser.close());

/** All that a file shows: its strings, without addresses, kinds and the like. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ['format', 'language', 'kind', 'lastReviewed', 'nextReview'].includes(key) ? [] : wordsOf(part),
  );
}

describe('on paper', () => {
  it('every section together takes two A4 pages at most, with all that the file says', async () => {
    const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
    const { pages, text } = readPdf(await page.pdf({ format: 'A4', margin }));
    expect(pages).toBeLessThanOrEqual(2);
    const missing = wordsOf(wholeProcedure).filter((words) => !text.includes(words.replace(/\s+/g, '')));
    expect(missing).toEqual([]);
  });
});

/** A line of the tree: a role, and the words that assistive technology says. */
interface Line {
  role: string;
  words: string;
  level: number;
}

async function readTree(): Promise<Line[]> {
  const tree = await page.locator('procedure-guide').ariaSnapshot();
  return tree.split('\n').flatMap((line) => {
    const [, role, name = '', level = '', text = ''] =
      /^\s*- (\w+)(?: "(.*?)")?(?: \[level=(\d)\])?(?:: "?(.+?)"?)?:?$/.exec(line) ?? [];
    return role ? [{ role, words: name || text, level: Number(level) }] : [];
  });
}

/** What follows a heading, up to the next one that is not below it. */
function below(lines: readonly Line[], heading: string): Line[] {
  const found = lines.filter(({ role, words }) => role === 'heading' && words === heading);
  expect(found.length, `headings “${heading}”`).toBe(1);
  const [start] = found as [Line];
  const rest = lines.slice(lines.indexOf(start) + 1);
  const end = rest.findIndex(({ role, level }) => role === 'heading' && level <= start.level);
  return end < 0 ? rest : rest.slice(0, end);
}

/** What is said below headings, one within the other. */
function said(lines: readonly Line[], headings: readonly string[]): string[] {
  return headings
    .reduce<readonly Line[]>(below, lines)
    .filter(({ role, words }) => words && !['list', 'row', 'region', 'table'].includes(role))
    .map(({ words }) => words);
}

/** The cell of a table where a row and a column meet, found by their headers. */
function cell(lines: readonly Line[], headings: readonly string[], row: string, column: string): string | undefined {
  const table = headings.reduce<readonly Line[]>(below, lines);
  const columns = table.filter(({ role }) => role === 'columnheader').map(({ words }) => words);
  const start = table.findIndex(({ role, words }) => role === 'rowheader' && words === row);
  // The column of the row headers may have a header, too.
  const offset = columns.length - table.slice(start + 1).findIndex(({ role }) => role !== 'cell');
  return table[start + 1 + columns.indexOf(column) - offset]?.words;
}

describe('from the tree alone a patient learns', () => {
  const answers: [question: string, headings: string[], answer: string[]][] = [
    [
      'what to do about food before',
      ['Before Examplin', 'Eating and drinking'],
      ['Until 6 hours before You may eat as usual.', 'In the 6 hours before Eat nothing. You may drink water.'],
    ],
    [
      'which medicine to ask about, and whom',
      ['Before Examplin', 'Medicines'],
      [
        'A week before Samplin Ask us whether you should stop it.',
        'All other medicines Take them as usual.',
        'Ask your doctor or our team before you stop or change a medicine.',
      ],
    ],
    ['what to bring', ['Before Examplin', 'What to bring'], ['Your list of medicines', 'A shirt with short sleeves']],
    [
      'what happens, in which order',
      ['During Examplin'],
      [
        '1 Welcome A nurse asks your name and how you sit.',
        '2 Cleaning We clean the skin of your arm.',
        '3 Patch The nurse puts the patch on. You may feel that it is cold.',
        '4 Rest You sit for ten minutes.',
      ],
    ],
    [
      'how often it harms, with and without it',
      ['Benefits and risks', 'Risks'],
      [
        'A rash The skin below the patch may itch.',
        '5 in 100',
        '· had a rash',
        'With this treatment',
        '5 in 100',
        'Without this treatment',
        '1 in 100',
        'Difference: 4 more in 100 with this treatment.',
        'had a rash: 5 of 100. Not: 95 of 100.',
        'Among adults in an invented study, compared with no treatment, over 6 weeks. Source: Invented study of Examplin, 2030.',
      ],
    ],
    ['what not to do afterwards', ['At home after Examplin', 'Do not'], ['For two days Wash the patch.']],
    ['when to come back', ['At home after Examplin', 'Follow-up'], ['After six weeks We look at your arm.']],
    [
      'whom to call, and when',
      ['At home after Examplin', 'When to call us'],
      ['Call 555 0123 if', 'the patch comes off.'],
    ],
    ['when it is an emergency', ['At home after Examplin', 'When it is an emergency'], ['You cannot breathe well.']],
  ];
  it.each(answers)('%s', async (_, headings, answer) => {
    expect(said(await readTree(), headings)).toEqual(answer);
  });

  it.each([
    [
      'when they may drive',
      ['At home after Examplin', 'When you can do things again'],
      'Drive a car',
      'When',
      'The next day',
    ],
    [
      'what no treatment involves',
      ['Your options'],
      'What does it involve?',
      'No treatment You wait and see.',
      'You see us after six weeks',
    ],
    [
      'what is not known of an option',
      ['Your options'],
      'How long does it last?',
      'No treatment You wait and see.',
      'No information given',
    ],
  ])('%s', async (_, headings, row, column, answer) => {
    expect(cell(await readTree(), headings, row, column)).toBe(answer);
  });

  it.each(['Eating and drinking', 'Do not', 'When to call us', 'When it is an emergency'])(
    'what the list “%s” is, also by going from list to list',
    async (name) => {
      const lists = (await readTree()).filter(({ role }) => role === 'list').map(({ words }) => words);
      expect(lists).toContain(name);
    },
  );
});
