/**
 * What the reader of pages must never turn round: harms, contraindications, don’ts, medicines and urgent signs are no
 * benefits, no candidates and no text of the contact form, and no list loses the line that leads to it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, readRich, readText } from '../../builder/index.js';
import { asHtml, asText, type Page, phrases, somePage } from '../support/warning-pages.js';

/** `WARNING_RUNS=20000` for a long look. */
const RUNS = Number(process.env.WARNING_RUNS ?? 500);
const ENOUGH = { timeout: 20_000 + RUNS * 50 };

interface Entry {
  term?: string | undefined;
  when?: string | undefined;
  description?: string | undefined;
}

const inLine = ({ term, when, description }: Entry) => [term ?? when, description].filter(Boolean).join(': ');

/** Every text that the reader calls a benefit, also by proposing it, a candidate, or a text of the contact form. */
function called({ procedure, uncertain }: Reading): string[] {
  const { candidacy, contact, benefitsAndRisks } = procedure;
  const benefits = (benefitsAndRisks?.groups ?? []).flatMap(({ kind, heading, items = [] }, at) => {
    const mark = uncertain.find(({ path, reason }) => reason === 'kind' && path === `benefitsAndRisks.groups[${at}]`);
    const all = [kind ?? mark?.proposal?.kind, ...items.map((item) => item.kind)];
    return all.includes('benefit') ? [heading ?? '', ...items.map(inLine)] : [];
  });
  const { heading, introduction, items = [], note } = candidacy ?? {};
  return [
    ...benefits,
    ...[heading, introduction, ...items.map(inLine), note].map((text) => text ?? ''),
    ...[contact?.heading, contact?.introduction].map((text) => text ?? ''),
  ].filter(Boolean);
}

/** Every text with what stands above it within its list. */
function withTheirLeads({ procedure, uncertain }: Reading): string[] {
  const { overview, preparation, steps, candidacy, benefitsAndRisks, recovery, aftercare } = procedure;
  const { questions, disclaimer, contact } = procedure;
  return [
    ...(overview?.paragraphs ?? []),
    ...(overview?.facts ?? []).map(inLine),
    ...[steps, candidacy, recovery].flatMap((section) => [
      ...(section?.items ?? []).map((item) => inLine(item as Entry)),
      section?.introduction ?? '',
      section?.note ?? '',
    ]),
    ...(benefitsAndRisks?.groups ?? []).flatMap(({ heading, items = [] }) =>
      items.map((item) => `${heading ?? ''}: ${inLine(item)}`),
    ),
    ...[preparation, aftercare].flatMap((section) =>
      (section?.groups ?? []).flatMap(({ heading, items = [] }) =>
        items.map((item) => `${heading ?? ''}: ${inLine(item)}`),
      ),
    ),
    ...(overview?.sections ?? []).flatMap(({ heading, paragraphs = [], items = [] }) => [
      ...paragraphs,
      ...items.map((item) => `${heading ?? ''} ${paragraphs.join(' ')}: ${item}`),
    ]),
    ...(questions?.items ?? []).map(({ question, answer }) => `${question ?? ''}: ${answer ?? ''}`),
    ...[recovery?.getHelp, disclaimer?.urgent, contact?.introduction, benefitsAndRisks?.note].map((text) => text ?? ''),
    ...(disclaimer?.paragraphs ?? []),
    ...uncertain.map(({ lead = '', text }) => `${lead} ${text}`),
  ];
}

const core = (text: string) => text.replace(/[\s.:]+$/, '');

function faults(page: Page, reading: Reading): string[] {
  const found: string[] = [];
  const said = called(reading);
  const { warnings } = phrases[page.language];
  const blocks = page.sections.flatMap((section) => section.blocks);
  for (const warning of warnings) {
    const [, words = warning] = /^[^:]+: (.*)$/.exec(warning) ?? [];
    for (const text of said) if (text.includes(core(words))) found.push(`“${warning}” became: ${text}`);
  }
  const texts = withTheirLeads(reading);
  for (const { lead, entries = [] } of blocks) {
    if (!lead || !phrases[page.language].leads.some(([it]) => it === lead)) continue;
    for (const entry of entries) {
      for (const text of said) if (text.includes(entry)) found.push(`“${lead} ${entry}” became: ${text}`);
      for (const text of texts)
        if (text.includes(entry) && !text.includes(core(lead))) found.push(`“${entry}” lost “${lead}”: ${text}`);
    }
  }
  return found;
}

const ways: [string, (page: Page) => Reading][] = [
  ['text with dashes', (page) => readText(asText(page, () => '- '))],
  ['text with numbers', (page) => readText(asText(page, (at) => `${at + 1}. `))],
  ['HTML with paragraphs above lists', (page) => readRich(asHtml(page, 'p'))],
  ['HTML with headings above lists', (page) => readRich(asHtml(page, 'h4'))],
  ['HTML with bold lines above lists', (page) => readRich(asHtml(page, 'strong'))],
];

describe('a warning is never turned round', () => {
  it.each(ways)('in random pages: %s', ENOUGH, (_, read) => {
    fc.assert(
      fc.property(somePage, (page) => {
        expect(faults(page, read(page))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
