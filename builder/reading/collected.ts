/** What was collected of a page, as a procedure with its marks. */
import type { Procedure } from 'clinic-widgets';
import { type Group, benefitsAndRisksOf } from './benefits-and-risks.js';
import { flow } from './entry-text.js';
import { overviewOf, type OverviewPart } from './overview.js';
import { questionsOf, type QuestionPart } from './questions.js';
import type { Reading, Uncertain } from './reading.js';
import { arrange, headingOf, mergeLeadIns, type SectionPart, setPaths, textAt, textOf } from './section-parts.js';
import { type TimedGroup, timedSectionOf } from './timed-sections.js';
import type { WarningDetector } from './warnings.js';

/** The sections of a procedure file that say something to a visitor. */
export type SectionName = Exclude<
  keyof Procedure,
  '$schema' | 'format' | 'language' | 'name' | 'options' | 'provenance'
>;
export type ItemsSection = 'steps' | 'candidacy' | 'recovery';
export type TimedSection = 'preparation' | 'aftercare';

export interface Collected {
  language: string | undefined;
  name: string | undefined;
  parts: ReadonlyMap<SectionName, SectionPart[]>;
  groups: readonly Group[];
  timed: Readonly<Record<TimedSection, TimedGroup[]>>;
  overview: readonly OverviewPart[];
  questions: readonly QuestionPart[];
  help: { getHelp: string[]; urgent: string[] };
  provenance: NonNullable<Procedure['provenance']>;
  /** The marks; they get their paths here. */
  uncertain: Uncertain[];
  detector: WarningDetector;
}

export function readingOf(collected: Collected): Reading {
  const { language, name, parts, timed, help, provenance, uncertain } = collected;
  const procedure: Procedure = { format: 1, ...(language && { language }), ...(name && { name }) };
  const add = <K extends SectionName>(key: K, section: Procedure[K]) => {
    if (section && Object.keys(section).length) procedure[key] = section;
  };
  const of = (section: SectionName) => parts.get(section) ?? [];
  const [preparation, aftercare] = (['preparation', 'aftercare'] as const).map((section) => ({
    ...headingOf(of(section)),
    ...timedSectionOf(section, timed[section]),
  }));
  add('overview', { ...headingOf(of('overview')), ...overviewOf(collected.overview) });
  // Kinds are those of aftercare; the reader gives preparation none.
  add('preparation', preparation as Procedure['preparation']);
  add('steps', entriesOf('steps', of('steps')));
  add('candidacy', entriesOf('candidacy', of('candidacy')));
  if (collected.groups.length || of('benefitsAndRisks').length)
    add(
      'benefitsAndRisks',
      benefitsAndRisksOf(of('benefitsAndRisks'), collected.groups, collected.detector, uncertain),
    );
  add('recovery', recoveryOf(of('recovery'), flow(help.getHelp)));
  add('aftercare', aftercare);
  add('questions', { ...headingOf(of('questions')), ...questionsOf(collected.questions) });
  add('disclaimer', disclaimerOf(of('disclaimer'), flow(help.urgent)));
  add('contact', contactOf(of('contact')));
  if (Object.keys(provenance).length) procedure.provenance = provenance;
  return { procedure, uncertain, problems: problemsOf(procedure, uncertain) };
}

function problemsOf(procedure: Procedure, uncertain: readonly Uncertain[]): Reading['problems'] {
  const isEmpty = !Object.keys(procedure).some((key) => !['format', 'language', 'name'].includes(key));
  const isNothing = isEmpty && !uncertain.some(({ reason }) => reason === 'set-apart' || reason === 'guessed');
  const message = 'There is no text to read. Paste the words of a page about a procedure.';
  return isNothing ? [{ code: 'empty', message }] : [];
}

function entriesOf(section: ItemsSection, parts: readonly SectionPart[]): Procedure['steps'] {
  const { entries, ...around } = arrange(mergeLeadIns(parts));
  const introduction = textAt(around.introduction, `${section}.introduction`);
  const note = textAt(around.note, `${section}.note`);
  setPaths(entries, `${section}.items`);
  return {
    ...headingOf(parts),
    ...(introduction && { introduction }),
    ...(entries.length && { items: entries.map(({ entry }) => ({ ...entry })) }),
    ...(note && { note }),
  };
}

function recoveryOf(parts: readonly SectionPart[], getHelp: string): Procedure['recovery'] {
  const { items, ...rest } = entriesOf('recovery', parts) ?? {};
  return {
    ...rest,
    ...(items && {
      items: items.map(({ term, description }) => ({
        ...(term && { when: term }),
        ...(description && { description }),
      })),
    }),
    ...(getHelp && { getHelp }),
  };
}

function disclaimerOf(parts: readonly SectionPart[], urgent: string): Procedure['disclaimer'] {
  const texts = parts.filter(({ type }) => type !== 'heading');
  setPaths(texts, 'disclaimer.paragraphs');
  return { ...headingOf(parts), ...(texts.length && { paragraphs: texts.map(textOf) }), ...(urgent && { urgent }) };
}

function contactOf(parts: readonly SectionPart[]): Procedure['contact'] {
  const texts = parts.filter(({ type }) => type !== 'heading');
  const introduction = textAt(texts, 'contact.introduction');
  return { ...headingOf(parts), ...(introduction && { introduction }) };
}
