/** Collects the parts that were read, and builds a procedure from them. */
import type { Kind, Procedure } from 'clinic-widgets';
import { kindOfHeading } from 'clinic-widgets/check';
import { type Group, benefitsAndRisksOf } from './benefits-and-risks.js';
import { headingOf, type SectionPart, setPaths, arrange, textAt, textOf, mergeLeadIns } from './section-parts.js';
import { type Entry, flow, inLine } from './entry-text.js';
import { forget, type Reading, type Reason, type Uncertain } from './reading.js';
import { markWarnings, moveMisplacedWarnings } from './misplaced-warnings.js';
import type { WarningDetector } from './warnings.js';
import type { Place, SectionName } from './section-words.js';

export type EntriesSection = 'steps' | 'candidacy' | 'recovery';
const entriesSections: readonly string[] = ['steps', 'candidacy', 'recovery'] satisfies EntriesSection[];

export class ProcedureBuilder {
  name: string | undefined;
  readonly uncertain: Uncertain[] = [];
  readonly #detector: WarningDetector;
  readonly #parts = new Map<SectionName, SectionPart[]>();
  readonly #groups: Group[] = [];
  /** Where the last part was added. */
  #last: SectionPart[] | undefined;
  readonly #fields: { getHelp: string[]; urgent: string[] } = { getHelp: [], urgent: [] };
  readonly #provenance: NonNullable<Procedure['provenance']> = {};

  constructor(detector: WarningDetector) {
    this.#detector = detector;
  }

  /** Words that have no place, or that were put differently: kept for the editor to see. */
  keep(reason: Reason, text: string, path?: string): void {
    this.uncertain.push({ reason, text, ...(path && { path }) });
  }

  has(section: SectionName): boolean {
    return section === 'benefitsAndRisks' ? this.#groups.length > 0 : (this.#parts.get(section)?.length ?? 0) > 0;
  }

  hasEntries(section: SectionName): boolean {
    return this.#of(section).some(({ type }) => type === 'entry');
  }

  hasHeading(section: SectionName): boolean {
    return this.#of(section).some(({ type }) => type === 'heading');
  }

  heading(section: SectionName, text: string): void {
    this.#of(section).push({ type: 'heading', text, doubts: [] });
  }

  introduction(section: SectionName, text: string): void {
    this.#of(section).push({ type: 'introduction', text, doubts: [] });
  }

  /** Begins a list among benefits and risks. @param hint the kind that its heading or its words speak for. */
  group(heading?: string, hint?: Kind): Place {
    this.#groups.push({ heading, hint, parts: [] });
    return { section: 'benefitsAndRisks', kind: kindOfHeading(heading ?? '') ?? hint, group: this.#groups.length - 1 };
  }

  /** The last list without a heading for which the words speak like this; begun where there is none. */
  groupFor(hint: Kind): Place {
    const at = this.#groups.findLastIndex((group) => group.hint === hint && group.heading === undefined);
    return at < 0 ? this.group(undefined, hint) : { section: 'benefitsAndRisks', kind: hint, group: at };
  }

  paragraph(place: Place, text: string, doubt?: Reason): void {
    if (place.field === 'getHelp' || place.field === 'urgent') {
      this.#fields[place.field].push(text);
      if (doubt) this.keep(doubt, text, `${place.section}.${place.field}`);
    } else this.#add(place, { type: 'paragraph', text, doubts: this.#doubts(doubt, text) });
  }

  entry(place: Place, entry: Entry, doubt?: Reason, isFact?: boolean): void {
    if (place.field) this.paragraph(place, inLine(entry), doubt);
    else this.#add(place, { type: 'entry', entry, isFact, doubts: this.#doubts(doubt, inLine(entry)) });
  }

  /** Entries of steps or of recovery, with the line that leads to them. */
  entriesWithLeadIn(section: EntriesSection, leadIn: string, entries: readonly Entry[]): void {
    for (const entry of entries) this.#add({ section }, { type: 'entry', entry, leadIn, doubts: [] });
  }

  /** Removes the last entry, which has only a term: it turned out to be a heading. @returns the term. */
  takeLastTerm(): string | undefined {
    const part = this.#last?.pop();
    if (part?.type !== 'entry') return undefined;
    forget(this.uncertain, part.doubts);
    return part.entry.term;
  }

  /** Goes on about the last entry of a place. */
  addToLast(place: Place, text: string): void {
    const last = this.#target(place).at(-1);
    if (last?.type !== 'entry') this.paragraph(place, text);
    else last.entry.description = flow([last.entry.description, text]);
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
    const collected = { parts: this.#parts, groups: this.#groups, fields: this.#fields, uncertain: this.uncertain };
    moveMisplacedWarnings(collected, this.#detector);
    markWarnings(collected, this.#detector);
    const procedure: Procedure = { format: 1, ...(language && { language }), ...(this.name && { name: this.name }) };
    if (this.name && this.has('overview') && !this.hasHeading('overview')) this.heading('overview', this.name);
    if (this.has('overview')) procedure.overview = this.#overview();
    for (const section of ['steps', 'candidacy'] as const) {
      if (this.has(section)) procedure[section] = this.#entries(section);
    }
    if (this.#groups.length || this.#of('benefitsAndRisks').length)
      procedure.benefitsAndRisks = benefitsAndRisksOf(
        this.#of('benefitsAndRisks'),
        this.#groups,
        this.#detector,
        this.uncertain,
      );
    const getHelp = flow(this.#fields.getHelp);
    if (this.has('recovery') || getHelp) procedure.recovery = this.#recovery(getHelp);
    const urgent = flow(this.#fields.urgent);
    if (this.has('disclaimer') || urgent) procedure.disclaimer = this.#disclaimer(urgent);
    if (this.has('contact')) procedure.contact = this.#contact();
    if (Object.keys(this.#provenance).length) procedure.provenance = this.#provenance;
    const isEmpty = !Object.keys(procedure).some((key) => !['format', 'language', 'name'].includes(key));
    const message = 'There is no text to read. Paste the words of a page about a procedure.';
    const isNothing = isEmpty && !this.uncertain.some(({ reason }) => reason === 'set-apart');
    return { procedure, uncertain: this.uncertain, problems: isNothing ? [{ code: 'empty', message }] : [] };
  }

  #doubts(reason: Reason | undefined, text: string): Uncertain[] {
    if (!reason) return [];
    const doubt: Uncertain = { reason, text };
    this.uncertain.push(doubt);
    return [doubt];
  }

  #of(section: SectionName): SectionPart[] {
    const known = this.#parts.get(section) ?? [];
    this.#parts.set(section, known);
    return known;
  }

  /** Where a place's parts go: a group, or the section. */
  #target(place: Place): SectionPart[] {
    const group = this.#groups[place.group ?? -1];
    return group ? group.parts : this.#of(place.section);
  }

  #add(place: Place, part: SectionPart): void {
    this.#last = this.#target(place);
    this.#last.push(part);
  }

  #overview(): Procedure['overview'] {
    const parts = this.#of('overview');
    const facts = parts.flatMap((part) => (part.type === 'entry' && part.entry.term ? [part] : []));
    const texts = parts.filter((part) => part.type !== 'heading' && !(part.type === 'entry' && part.entry.term));
    setPaths(facts, 'overview.facts');
    setPaths(texts, 'overview.paragraphs');
    return {
      ...headingOf(parts),
      ...(texts.length && { paragraphs: texts.map(textOf) }),
      ...(facts.length && {
        facts: facts.map(({ entry: { term = '', description = '' } }) => ({
          term,
          ...(description && { description }),
        })),
      }),
    };
  }

  #entries(section: EntriesSection): Procedure['steps'] {
    const { entries, ...around } = arrange(mergeLeadIns(this.#of(section)));
    const introduction = textAt(around.introduction, `${section}.introduction`);
    const note = textAt(around.note, `${section}.note`);
    setPaths(entries, `${section}.items`);
    return {
      ...headingOf(this.#of(section)),
      ...(introduction && { introduction }),
      ...(entries.length && { items: entries.map(({ entry }) => ({ ...entry })) }),
      ...(note && { note }),
    };
  }

  #recovery(getHelp: string): Procedure['recovery'] {
    const { items, ...rest } = this.#entries('recovery') ?? {};
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

  #disclaimer(urgent: string): Procedure['disclaimer'] {
    const parts = this.#of('disclaimer');
    const texts = parts.filter(({ type }) => type !== 'heading');
    setPaths(texts, 'disclaimer.paragraphs');
    return { ...headingOf(parts), ...(texts.length && { paragraphs: texts.map(textOf) }), ...(urgent && { urgent }) };
  }

  #contact(): Procedure['contact'] {
    const parts = this.#of('contact');
    const texts = parts.filter(({ type }) => type !== 'heading');
    const introduction = textAt(texts, 'contact.introduction');
    return { ...headingOf(parts), ...(introduction && { introduction }) };
  }
}

export function takesEntries(section: SectionName): boolean {
  return entriesSections.includes(section);
}
