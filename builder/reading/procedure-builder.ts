/** Collects what was read, section by section: `collected.ts` puts it together. */
import type { Kind, Procedure } from 'clinic-widgets';
import { kindOfHeading } from 'clinic-widgets/check';
import type { Block, Heading } from './blocks.js';
import type { Group } from './benefits-and-risks.js';
import { type ItemsSection, readingOf, type SectionName, type TimedSection } from './collected.js';
import { type Entry, flow, inLine } from './entry-text.js';
import type { Home } from './homes.js';
import { inOverview, type OverviewPart } from './overview.js';
import type { QuestionPart } from './questions.js';
import type { Reading, Reason, Uncertain } from './reading.js';
import { namesKind } from './said-kind.js';
import type { SectionPart } from './section-parts.js';
import type { TimedGroup } from './timed-sections.js';
import type { WarningDetector } from './warnings.js';

export type Doubt = Pick<Uncertain, 'candidates' | 'list' | 'lead'> & { reason: Reason };

/** Where a block belongs among the groups, and what is known of it. */
interface GroupPlace {
  /** The heading that what follows may still stand below. */
  above: Heading | undefined;
  doubt?: Doubt | undefined;
  /** The kind that its author calls it by. */
  said?: Kind | undefined;
  /** Whether it goes on with the entry before it, below the heading that is its term. */
  isOfEntry?: boolean;
}

export class ProcedureBuilder {
  name: string | undefined;
  readonly uncertain: Uncertain[] = [];
  readonly #detector: WarningDetector;
  readonly #parts = new Map<SectionName, SectionPart[]>();
  readonly #groups: Group[] = [];
  readonly #timed: Record<TimedSection, TimedGroup[]> = { preparation: [], aftercare: [] };
  readonly #overview: OverviewPart[] = [];
  readonly #questions: QuestionPart[] = [];
  readonly #fields: { getHelp: string[]; urgent: string[] } = { getHelp: [], urgent: [] };
  readonly #provenance: NonNullable<Procedure['provenance']> = {};

  constructor(detector: WarningDetector) {
    this.#detector = detector;
  }

  /** Words that have no place, or that were put differently: kept for the editor to see. */
  keep(reason: Reason, text: string, path?: string, candidates?: readonly Home[]): void {
    this.uncertain.push({ reason, text, ...(path && { path }), ...(candidates && { candidates }) });
  }

  hasHeading(section: SectionName): boolean {
    return this.#of(section).some(({ type }) => type === 'heading');
  }

  /** Whether anything but a heading is in a section. */
  hasParts(section: SectionName): boolean {
    if (section === 'benefitsAndRisks') return this.#groups.length > 0;
    if (section === 'overview') return this.#overview.length > 0;
    if (section === 'preparation' || section === 'aftercare') return this.#timed[section].length > 0;
    return this.#of(section).some(({ type }) => type !== 'heading');
  }

  heading(section: SectionName, text: string): void {
    this.#of(section).push({ type: 'heading', text, doubts: [] });
  }

  paragraph(section: SectionName, text: string, doubt?: Doubt): void {
    this.#of(section).push({ type: 'paragraph', text, doubts: this.#doubts(doubt, text) });
  }

  /** A text among the entries of a section: an entry where it has a term. */
  text(section: ItemsSection, entry: Entry, doubt?: Doubt): void {
    if (entry.term && entry.description)
      this.#of(section).push({ type: 'entry', entry: { ...entry }, doubts: this.#doubts(doubt, inLine(entry)) });
    else this.paragraph(section, inLine(entry), doubt);
  }

  /** Goes on with the last text of a section. @returns whether there is one. */
  goOn(section: ItemsSection, text: string): boolean {
    const last = this.#of(section).at(-1);
    if (last?.type !== 'paragraph') return false;
    last.text = flow([last.text, text]);
    return true;
  }

  entries(section: ItemsSection, leadIn: string | undefined, entries: readonly Entry[], doubt?: Doubt): void {
    for (const entry of entries) {
      const doubts = this.#doubts(doubt, inLine(entry));
      this.#of(section).push({ type: 'entry', entry: { ...entry }, ...(leadIn && { leadIn }), doubts });
    }
  }

  /** An entry with a heading as its term, and all that stands below it; more of the same goes to the entry. */
  named(section: ItemsSection, term: string, { leadIn, entries }: Block, doubt?: Doubt): void {
    const description = flow([leadIn, ...entries.map(inLine)]);
    this.entries(section, undefined, [{ term, description }], doubt);
  }

  /** A list of what to do before or afterwards. */
  listOf(
    section: TimedSection,
    heading: string | undefined,
    kind: TimedGroup['kind'],
    entries: readonly Entry[],
    doubt?: Doubt,
  ): void {
    const items = entries.map((entry) => ({ entry: { ...entry }, doubts: this.#doubts(doubt, inLine(entry)) }));
    this.#timed[section].push({ heading, kind, items, isList: true });
  }

  /** A text about what to do before or afterwards: with those of the same heading. */
  itemOf(
    section: TimedSection,
    heading: string | undefined,
    entry: Entry,
    doubt: Doubt | undefined,
    goesOn: boolean,
  ): void {
    const groups = this.#timed[section];
    const last = groups.at(-1);
    const item = last?.items.at(-1);
    if (goesOn && heading === undefined && item && !last?.isList) {
      item.entry.description = flow([item.entry.description, inLine(entry)]);
      return;
    }
    const made = { entry: { ...entry }, doubts: this.#doubts(doubt, inLine(entry)) };
    if (last && !last.isList && heading === undefined) last.items.push(made);
    else groups.push({ heading, kind: undefined, items: [made], isList: false });
  }

  /** Benefits, things to consider, risks, alternatives: a group for each heading, and for each list that a line leads to. */
  inGroup(
    hint: Home | undefined,
    heading: string | undefined,
    block: Block,
    { above, doubt, said, isOfEntry = false }: GroupPlace,
  ): void {
    const kind = hint as Kind | undefined;
    const lead = block.leadIn?.replace(/\s*[:：]$/, '');
    const last = this.#groups.at(-1);
    // A line that leads to a further list says what that list is.
    const own = said && (heading !== undefined || !lead || namesKind(lead, said)) ? said : undefined;
    // The entries of a warning must not lose the line that leads to them: it is a part of their heading.
    const leadWarns = lead !== undefined && doubt?.reason === 'warning';
    const isSaid = heading !== undefined && !leadWarns && (own ?? kindOfHeading(heading)) !== undefined;
    const goesOn =
      heading === undefined &&
      last !== undefined &&
      last.hint === kind &&
      last.home === above &&
      // What follows a list is not said by the line that leads to it.
      !last.isLed &&
      (block.shape === 'text' || (!lead && above !== undefined));
    const group: Group = goesOn
      ? last
      : {
          heading: this.#groupHeading(heading, lead, isSaid),
          kind: own,
          hint: kind,
          parts: [],
          home: above,
          isLed: lead !== undefined && !isSaid,
        };
    if (group !== last) this.#groups.push(group);
    if (lead && isSaid) group.parts.push({ type: 'introduction', text: block.leadIn ?? '', doubts: [] });
    for (const entry of block.entries) {
      // A group without a kind has a mark of its own, which covers its entries.
      const doubts =
        block.shape !== 'text' &&
        doubt?.reason === 'guessed' &&
        (group.kind ?? kindOfHeading(group.heading ?? '')) === undefined
          ? []
          : this.#doubts(doubt, inLine(entry));
      if (block.shape === 'text')
        group.parts.push({ type: 'paragraph', text: inLine(entry), doubts, isApart: !isOfEntry });
      else group.parts.push({ type: 'entry', entry: { ...entry }, doubts });
    }
  }

  #groupHeading(heading: string | undefined, lead: string | undefined, isSaid: boolean): string | undefined {
    return isSaid || !lead ? heading : [heading, lead].filter(Boolean).join(' – ');
  }

  inOverview(heading: string | undefined, block: Block, doubt: Doubt | undefined, goesOn: boolean): void {
    inOverview(this.#overview, heading, block, (text) => this.#doubts(doubt, text), goesOn);
  }

  answer(question: string | undefined, answer: readonly string[], doubt?: Doubt): void {
    const last = this.#questions.at(-1);
    if (question === undefined && last) last.answer.push(...answer);
    else this.#questions.push({ question, answer: [...answer], doubts: [] });
    this.#questions.at(-1)?.doubts.push(...this.#doubts(doubt, answer.join(' ')));
  }

  help(field: 'getHelp' | 'urgent', text: string, doubt?: Doubt): void {
    this.#fields[field].push(text);
    if (doubt)
      this.uncertain.push({ ...doubt, text, path: field === 'urgent' ? 'disclaimer.urgent' : 'recovery.getHelp' });
  }

  provenance(found: Partial<Omit<NonNullable<Procedure['provenance']>, 'sources'>>, text: string): boolean {
    if (Object.keys(found).some((key) => key in this.#provenance)) return false;
    Object.assign(this.#provenance, found);
    this.keep('rewritten', text, `provenance.${Object.keys(found)[0] ?? ''}`);
    return true;
  }

  source(title: string, url?: string): void {
    (this.#provenance.sources ??= []).push({ title, ...(url && { url }) });
  }

  finish(language: string | undefined): Reading {
    if (this.name && this.#overview.length && !this.hasHeading('overview')) this.heading('overview', this.name);
    return readingOf({
      language,
      name: this.name,
      parts: this.#parts,
      groups: this.#groups,
      timed: this.#timed,
      overview: this.#overview,
      questions: this.#questions,
      help: this.#fields,
      provenance: this.#provenance,
      uncertain: this.uncertain,
      detector: this.#detector,
    });
  }

  #doubts(doubt: Doubt | undefined, text: string): Uncertain[] {
    if (!doubt) return [];
    const made: Uncertain = { ...doubt, text };
    this.uncertain.push(made);
    return [made];
  }

  #of(section: SectionName): SectionPart[] {
    const known = this.#parts.get(section) ?? [];
    this.#parts.set(section, known);
    return known;
  }
}
