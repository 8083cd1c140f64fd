/**
 * What the reader of pages must never turn round: harms, contraindications, don’ts, medicines and urgent signs are no
 * benefits, no candidates and no text of the contact form, and no list loses the line that leads to it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, readRich, readText } from '../../builder/index.js';
import { composedPhrases } from '../support/composed-warnings.js';
import { asHtml, asText, type Language, type Page, pageWith, phrases, someLanguage } from '../support/warning-pages.js';

/** Pages of each kind, in each of the five ways; `FULL=1` reads 100,000 composed pages, `WARNING_RUNS` as many as it says. */
const RUNS = Number(process.env.WARNING_RUNS ?? (process.env.FULL ? 20_000 : 250));
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

/** Every entry without a mark of a list of what not to do, or of when to call. */
function calledForbidden({ procedure, uncertain }: Reading): string[] {
  return (['aftercare', 'preparation'] as const).flatMap((section) =>
    (procedure[section]?.groups ?? []).flatMap(({ kind, items = [] }, group) => {
      const isMarked = (at: number) =>
        uncertain.some(({ path }) => path === `${section}.groups[${group}].items[${at}]`);
      const forbids = kind === 'dont' || kind === 'call' || kind === 'emergency';
      return forbids ? items.filter((_, at) => !isMarked(at)).map(inLine) : [];
    }),
  );
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
  const { warnings, good, leads } = page.words;
  const blocks = page.sections.flatMap((section) => section.blocks);
  for (const warning of warnings) {
    const [, words = warning] = /^[^:]+: (.*)$/.exec(warning) ?? [];
    for (const text of said) if (text.includes(core(words))) found.push(`“${warning}” became: ${text}`);
  }
  const texts = withTheirLeads(reading);
  for (const text of calledForbidden(reading))
    for (const allowed of good) if (text.includes(core(allowed))) found.push(`“${allowed}” became: ${text}`);
  for (const { lead, entries = [] } of blocks) {
    if (!lead || !leads.some(([it]) => it === lead)) continue;
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

const pages: [string, (language: Language) => fc.Arbitrary<Page>][] = [
  ['of phrases that once went wrong', (language) => pageWith(phrases[language])],
  ['of composed sentences', (language) => composedPhrases(language).chain(pageWith)],
];

describe.each(pages)('a warning is never turned round in random pages %s', (_, pageIn) => {
  it.each(ways)('%s', ENOUGH, (_, read) => {
    fc.assert(
      fc.property(someLanguage.chain(pageIn), (page) => {
        expect(faults(page, read(page))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
