/** Collects what was read, piece by piece, and makes a procedure of it. */
import type { Kind, Procedure } from 'clinic-widgets';
import { type Entry, flow, inLine, type Reading, type Reason, type Uncertain } from './reading.js';
import { isHarm, type Place, type SectionName } from './words.js';

type Piece = { doubts: Uncertain[] } & (
  | { type: 'heading' | 'introduction' | 'paragraph'; text: string }
  | { type: 'entry'; entry: Entry; isFact?: boolean | undefined }
);

interface Group {
  kind: Kind;
  heading?: string | undefined;
  marksHarms: boolean;
  pieces: Piece[];
}

type EntriesSection = 'steps' | 'candidacy' | 'recovery';
const entriesSections: readonly string[] = ['steps', 'candidacy', 'recovery'] satisfies EntriesSection[];

export class Assembly {
  name: string | undefined;
  readonly uncertain: Uncertain[] = [];
  readonly #pieces = new Map<SectionName, Piece[]>();
  readonly #groups: Group[] = [];
  /** Where the last piece was added. */
  #last: Piece[] | undefined;
  readonly #fields = { getHelp: [] as string[], urgent: [] as string[] };
  readonly #provenance: NonNullable<Procedure['provenance']> = {};

  /** Words that have no place, or that were put differently: kept for the editor to see. */
  keep(reason: Reason, text: string, path?: string): void {
    this.uncertain.push({ reason, text, ...(path && { path }) });
  }

  has(section: SectionName): boolean {
    return section === 'benefitsAndRisks' ? this.#groups.length > 0 : (this.#pieces.get(section)?.length ?? 0) > 0;
  }

  hasEntries({ section, kind }: Place): boolean {
    if (section === 'benefitsAndRisks')
      return this.#groups.some((group) => group.kind === kind && group.pieces.length > 0);
    return this.#of(section).some(({ type }) => type === 'entry');
  }

  hasGroup(kind: Kind): boolean {
    return this.#groups.some((group) => group.kind === kind);
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

  /** Begins a list of benefits, risks, …; `marksHarms` where it holds harms among things to consider. */
  group(kind: Kind, heading?: string, marksHarms = false): void {
    this.#groups.push({ kind, heading, marksHarms, pieces: [] });
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

  /** Takes back an entry that has only a term: it was the last thing to be added, and is a heading after all. */
  takeLastTerm(): string | undefined {
    const last = this.#last;
    const piece = last?.pop();
    if (piece?.type !== 'entry') return undefined;
    for (const doubt of piece.doubts) this.uncertain.splice(this.uncertain.indexOf(doubt), 1);
    return piece.entry.term;
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
    const procedure: Procedure = { format: 1, ...(language && { language }), ...(this.name && { name: this.name }) };
    if (this.name && this.has('overview') && !this.hasHeading('overview')) this.heading('overview', this.name);
    if (this.#pieces.has('overview')) procedure.overview = this.#overview();
    for (const section of ['steps', 'candidacy'] as const) {
      if (this.#pieces.has(section)) procedure[section] = this.#entries(section);
    }
    if (this.#groups.length || this.#pieces.has('benefitsAndRisks')) procedure.benefitsAndRisks = this.#panel();
    const getHelp = flow(this.#fields.getHelp);
    if (this.#pieces.has('recovery') || getHelp) procedure.recovery = this.#recovery(getHelp);
    const urgent = flow(this.#fields.urgent);
    if (this.#pieces.has('disclaimer') || urgent) procedure.disclaimer = this.#disclaimer(urgent);
    if (this.#pieces.has('contact')) procedure.contact = this.#contact();
    if (Object.keys(this.#provenance).length) procedure.provenance = this.#provenance;
    const isEmpty = !Object.keys(procedure).some((key) => !['format', 'language', 'name'].includes(key));
    const message = 'There is no text to read. Paste the words of a page about a procedure.';
    return { procedure, uncertain: this.uncertain, problems: isEmpty ? [{ code: 'empty', message }] : [] };
  }

  #doubts(reason: Reason | undefined, text: string): Uncertain[] {
    if (!reason) return [];
    const doubt: Uncertain = { reason, text };
    this.uncertain.push(doubt);
    return [doubt];
  }

  #of(section: SectionName): Piece[] {
    const known = this.#pieces.get(section) ?? [];
    this.#pieces.set(section, known);
    return known;
  }

  /** Where a place's pieces go: the last group of its kind, or the section. */
  #target({ section, kind }: Place): Piece[] {
    if (section !== 'benefitsAndRisks' || !kind) return this.#of(section);
    if (!this.hasGroup(kind)) this.group(kind);
    return this.#groups.findLast((group) => group.kind === kind)?.pieces ?? [];
  }

  #add(place: Place, piece: Piece): void {
    this.#last = this.#target(place);
    this.#last.push(piece);
  }

  #overview(): Procedure['overview'] {
    const pieces = this.#of('overview');
    const facts = pieces.flatMap((piece) => (piece.type === 'entry' && piece.entry.term ? [piece] : []));
    const texts = pieces.filter((piece) => piece.type !== 'heading' && !(piece.type === 'entry' && piece.entry.term));
    point(facts, 'overview.facts');
    point(texts, 'overview.paragraphs');
    return {
      ...headingOf(pieces),
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
    const { introduction, entries, note } = this.#shape(this.#of(section));
    point(entries, `${section}.items`);
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

  /** Text before the entries introduces them, text behind them is a note; without entries, each paragraph is one. */
  #shape(pieces: readonly Piece[]): { introduction: string; entries: (Piece & { type: 'entry' })[]; note: string } {
    const heading = pieces.findIndex(({ type }, at) => at > 0 && type === 'heading');
    if (heading > 0) {
      // What comes before the procedure was told before its heading.
      const [before, after] = [this.#shape(pieces.slice(0, heading)), this.#shape(pieces.slice(heading))];
      return {
        introduction: flow([before.introduction, after.introduction]),
        entries: [...before.entries, ...after.entries],
        note: flow([before.note, after.note]),
      };
    }
    const body = pieces.filter(({ type }) => type !== 'heading');
    const isEntry = (piece: Piece) => piece.type === 'entry';
    if (!body.some(isEntry)) {
      const entries = body.flatMap((piece) =>
        piece.type === 'paragraph'
          ? [{ type: 'entry' as const, entry: { description: piece.text }, doubts: piece.doubts }]
          : [],
      );
      const introduction = flow(body.filter(({ type }) => type === 'introduction').map(textOf));
      return { introduction, entries, note: '' };
    }
    const first = body.findIndex(isEntry);
    const last = body.findLastIndex(isEntry);
    const entries: (Piece & { type: 'entry' })[] = [];
    for (const piece of body.slice(first, last + 1)) {
      const before = entries.at(-1);
      if (piece.type === 'entry') entries.push(piece);
      else if (before) before.entry = { ...before.entry, description: flow([before.entry.description, piece.text]) };
    }
    return {
      introduction: flow(body.slice(0, first).map(textOf)),
      entries,
      note: flow(body.slice(last + 1).map(textOf)),
    };
  }

  #panel(): Procedure['benefitsAndRisks'] {
    const own = this.#of('benefitsAndRisks');
    const introduction = flow(own.filter(({ type }) => type !== 'heading').map(textOf));
    const notes: string[] = [];
    // A heading with nothing below it still says something.
    const groups = this.#groups.map(({ kind, heading, marksHarms, pieces }, at) => {
      const { introduction: before, entries, note } = this.#shape(pieces);
      point(entries, `benefitsAndRisks.groups[${at}].items`);
      if (note) notes.push(note);
      const items = entries.map(({ entry }) => ({
        ...entry,
        ...(marksHarms && isHarm(inLine(entry)) && { kind: 'risk' as const }),
      }));
      const lead = before ? [{ description: before }] : [];
      return {
        kind,
        ...(heading && { heading }),
        ...((items.length || lead.length) && { items: [...lead, ...items] }),
      };
    });
    const note = flow(notes);
    return {
      ...headingOf(own),
      ...(introduction && { introduction }),
      ...(groups.length && { groups }),
      ...(note && { note }),
    };
  }

  #disclaimer(urgent: string): Procedure['disclaimer'] {
    const pieces = this.#of('disclaimer');
    const texts = pieces.filter(({ type }) => type !== 'heading');
    point(texts, 'disclaimer.paragraphs');
    return { ...headingOf(pieces), ...(texts.length && { paragraphs: texts.map(textOf) }), ...(urgent && { urgent }) };
  }

  #contact(): Procedure['contact'] {
    const pieces = this.#of('contact');
    const texts = pieces.filter(({ type }) => type !== 'heading');
    for (const { doubts } of texts) for (const doubt of doubts) doubt.path = 'contact.introduction';
    const introduction = flow(texts.map(textOf));
    return { ...headingOf(pieces), ...(introduction && { introduction }) };
  }
}

export function takesEntries(section: SectionName): boolean {
  return entriesSections.includes(section);
}

function headingOf(pieces: readonly Piece[]): { heading?: string } {
  const heading = pieces.find(({ type }) => type === 'heading');
  return heading ? { heading: textOf(heading) } : {};
}

function textOf(piece: Piece): string {
  return piece.type === 'entry' ? inLine(piece.entry) : piece.text;
}

function point(pieces: readonly Piece[], list: string): void {
  pieces.forEach(({ doubts }, at) => {
    for (const doubt of doubts) doubt.path = `${list}[${at}]`;
  });
}
