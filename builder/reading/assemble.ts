/** Placed blocks as a procedure and its marks: blocks in the order of the page, each below its own heading. */
import type { Block, Heading } from './blocks.js';
import { dropColon, inLine } from './entry-text.js';
import { homeOfHeading } from './heading-words.js';
import { kindOfHeading } from 'clinic-widgets/check';
import type { Home } from './homes.js';
import type { Page } from './page.js';
import type { Placed } from './place.js';
import { type Doubt, ProcedureBuilder, type SectionName } from './procedure-builder.js';
import type { Reading } from './reading.js';
import { titleOf } from './title.js';

const sectionOf: Record<Exclude<Home, 'none' | 'call' | 'urgent'>, SectionName> = {
  overview: 'overview',
  costs: 'overview',
  candidacy: 'candidacy',
  benefit: 'benefitsAndRisks',
  consideration: 'benefitsAndRisks',
  risk: 'benefitsAndRisks',
  alternative: 'benefitsAndRisks',
  preparation: 'preparation',
  steps: 'steps',
  recovery: 'recovery',
  aftercare: 'aftercare',
  disclaimer: 'disclaimer',
  contact: 'contact',
};

export function assemble(page: Page, placed: readonly Placed[]): Reading {
  const builder = new ProcedureBuilder(page.detector);
  for (const { reason, text } of page.aside) builder.keep(reason, text);
  for (const { text, found } of page.provenance) if (!builder.provenance(found, text)) builder.keep('rewritten', text);
  const title = titleOf(page.blocks, page.detector, page.language);
  builder.name = title?.name;
  for (const entry of title?.block?.entries.slice(0, -1) ?? []) builder.keep('furniture', inLine(entry));
  const assembly = new Assembly(page, builder, title?.heading);
  placed.forEach((it, at) => {
    if (it.block !== title?.block) assembly.add(it, at, placed[at - 1]);
  });
  assembly.sayRest();
  return builder.finish(page.language);
}

const kinds: readonly string[] = ['benefit', 'consideration', 'risk', 'alternative'];

/** The state of going through a page: which headings were said, and where. */
class Assembly {
  readonly #page: Page;
  readonly #builder: ProcedureBuilder;
  /** Headings that stand somewhere in the procedure, by their section. */
  readonly #said = new Map<Heading, string>();

  constructor(page: Page, builder: ProcedureBuilder, title: Heading | undefined) {
    this.#page = page;
    this.#builder = builder;
    if (title) this.#said.set(title, 'title');
  }

  add({ block, home, candidates, doubt }: Placed, at: number, before: Placed | undefined): void {
    if (block.shape === 'heading') {
      this.#nameQuestions(block.headings);
      return;
    }
    const list = block.entries.length > 1 ? { list: at } : {};
    const lead = this.#leadOf(block);
    const mark: Doubt | undefined = doubt && { reason: doubt, candidates, ...list, ...(lead && { lead }) };
    if (block.hasHead && block.rows && home !== 'overview' && home !== 'costs')
      this.#builder.keep('rewritten', (block.rows[0] ?? []).join(' | '));
    if (this.#isSource(block)) this.#addSources(block);
    else if (this.#isQuestion(block)) {
      this.#answer(block, doubt === 'warning' ? mark : undefined, candidates);
    } else if (!home || home === 'none') {
      this.#leaveOut(block, candidates, doubt === 'set-apart' ? 'set-apart' : 'guessed');
    } else if (home === 'call' || home === 'urgent') this.#addCall(block, home, mark);
    else {
      const isSame = before?.home === home && before.doubt === doubt && before.block.headings === block.headings;
      this.#addTo(home, block, mark, isSame && block.shape === 'text' && before.block.paragraph === block.paragraph);
    }
  }

  /** Headings that nothing stands below, or whose blocks went elsewhere. */
  sayRest(): void {
    for (const { headings } of this.#page.blocks)
      for (const heading of headings)
        if (!this.#said.has(heading)) {
          this.#said.set(heading, 'aside');
          this.#builder.keep('furniture', heading.text);
        }
  }

  /** The line that leads to a list, or the heading that warns of its entries. */
  #leadOf({ leadIn, headings: [nearest], shape }: Block): string | undefined {
    if (leadIn !== undefined || shape === 'text') return leadIn;
    return nearest && this.#page.detector.isWarningLeadIn(nearest.text) ? nearest.text : undefined;
  }

  #isSource({ headings: [nearest] }: Block): boolean {
    return nearest !== undefined && homeOfHeading(nearest.text, this.#page.language) === 'sources';
  }

  #addSources(block: Block): void {
    const heading = this.#unsaid(block, 'provenance');
    if (heading) this.#builder.keep('rewritten', heading, 'provenance');
    for (const text of [block.leadIn, ...block.entries.map(inLine)]) {
      if (!text) continue;
      const url = /https?:\/\/[^\s)>\]]+/.exec(text)?.[0];
      const title = url ? text.replace(url, '').replace(/[\s(:–<[-]+[)>\]]?$/, '') : text;
      this.#builder.source(title || text, url);
    }
  }

  /** A question that names no section, or that stands among others below a heading for them. */
  #isQuestion({ headings: [nearest, ...above], leadIn }: Block): boolean {
    if (!nearest) return false;
    const { language } = this.#page;
    if (above.some(({ text }) => homeOfHeading(text, language) === 'questions')) return true;
    return nearest.text.endsWith('?') && !leadIn && homeOfHeading(nearest.text, language) === undefined;
  }

  #answer(block: Block, mark: Doubt | undefined, candidates: readonly Home[]): void {
    const [question, ...above] = block.headings;
    this.#nameQuestions(above);
    if (!question) return;
    const isNew = this.#said.get(question) !== 'questions';
    this.#said.set(question, 'questions');
    const answer = [block.leadIn, ...block.entries.map(inLine)].filter((text) => text !== undefined);
    // Without levels nothing says where an answer ends.
    const isOpen = !isNew && question.level === undefined && block.shape === 'text';
    this.#builder.answer(
      isNew ? question.text : undefined,
      answer,
      mark ?? (isOpen ? { reason: 'guessed', candidates } : undefined),
    );
  }

  /** “Frequently asked questions” is the heading of their section. */
  #nameQuestions(headings: readonly Heading[]): void {
    for (const heading of headings) {
      if (homeOfHeading(heading.text, this.#page.language) !== 'questions' || this.#said.has(heading)) continue;
      if (this.#builder.hasHeading('questions')) continue;
      this.#said.set(heading, 'questions');
      this.#builder.heading('questions', dropColon(heading.text));
    }
  }

  #leaveOut(block: Block, candidates: readonly Home[], reason: 'set-apart' | 'guessed'): void {
    const heading = this.#unsaid(block, 'aside');
    const entries = block.entries.map(inLine);
    const lead = block.leadIn ? [block.leadIn] : [];
    // A list stays with the line that leads to it.
    const isOne =
      lead.length > 0 || reason === 'set-apart' || (heading !== undefined && this.#page.detector.mayWarn(heading));
    const names = heading ? [heading] : [];
    const texts = isOne ? [[...names, ...lead, ...entries].join('\n')] : [...names, ...entries];
    for (const text of texts) this.#builder.keep(reason, text, undefined, candidates);
  }

  #addCall(block: Block, home: 'call' | 'urgent', mark: Doubt | undefined): void {
    const heading = this.#unsaid(block, 'call');
    const isNamed = block.headings.some(({ text }) => homeOfHeading(text, this.#page.language) === home);
    const doubt = isNamed && mark?.reason !== 'warning' ? undefined : (mark ?? { reason: 'guessed' as const });
    if (block.leadIn || block.entries.length > 1) {
      const name = block.leadIn ? dropColon(block.leadIn) : heading;
      if (heading && name !== heading) this.#builder.keep('rewritten', heading, 'aftercare');
      this.#builder.listOf('aftercare', name, home === 'urgent' ? 'emergency' : 'call', block.entries, doubt);
    } else {
      if (heading && home === 'urgent') this.#builder.help('urgent', `${dropColon(heading)}:`);
      else if (heading) this.#builder.keep('rewritten', heading, 'recovery');
      this.#builder.help(home === 'urgent' ? 'urgent' : 'getHelp', block.entries.map(inLine).join(' '), doubt);
    }
  }

  #addTo(
    home: Exclude<Home, 'none' | 'call' | 'urgent'>,
    block: Block,
    mark: Doubt | undefined,
    goesOn: boolean,
  ): void {
    const section = sectionOf[home];
    const builder = this.#builder;
    const heading = section === 'benefitsAndRisks' ? undefined : this.#headingIn(section, home, block);
    if (section === 'benefitsAndRisks') this.#addToGroup(home, block, mark);
    else if (section === 'preparation' || section === 'aftercare') {
      if (block.leadIn || block.entries.length > 1) {
        const lead = block.leadIn ? dropColon(block.leadIn) : undefined;
        const name = [heading, lead].filter(Boolean).join(' – ');
        const isDont = section === 'aftercare' && this.#page.detector.saysNot(lead ?? heading ?? '');
        builder.listOf(section, name || undefined, isDont ? 'dont' : undefined, block.entries, mark);
      } else builder.itemOf(section, heading, block.entries[0] ?? {}, mark, goesOn);
    } else if (section === 'overview') builder.inOverview(heading, block, mark, goesOn);
    else if (section === 'disclaimer' || section === 'contact') {
      if (heading) builder.paragraph(section, heading);
      for (const text of [block.leadIn, ...block.entries.map(inLine)]) if (text) builder.paragraph(section, text, mark);
    } else if (section !== 'questions') this.#addItems(section, heading, block, mark, goesOn);
  }

  /** The headings above the nearest name the group; the nearest one is an entry’s term where it stands below another. */
  #addToGroup(home: Home, block: Block, mark: Doubt | undefined): void {
    const { language } = this.#page;
    const [nearest, ...above] = block.headings;
    // Where nothing but the shape speaks for a group, no kind is proposed.
    const hint = block.headings.length || mark?.candidates?.[0] === home ? home : undefined;
    for (const heading of block.headings)
      if (homeOfHeading(heading.text, language) === 'benefits and risks' && !this.#said.has(heading)) {
        this.#said.set(heading, 'benefitsAndRisks');
        if (this.#builder.hasHeading('benefitsAndRisks')) this.#builder.keep('furniture', heading.text);
        else this.#builder.heading('benefitsAndRisks', dropColon(heading.text));
      }
    const parent = above.find((heading) => kinds.includes(homeOfHeading(heading.text, language) ?? ''));
    const isTerm = parent !== undefined && nearest && homeOfHeading(nearest.text, language) === undefined;
    if (nearest && isTerm && !this.#said.has(nearest)) {
      this.#said.set(nearest, 'term');
      const group = this.#unsaid(block, 'benefitsAndRisks', home);
      const description = [block.leadIn, ...block.entries.map(inLine)].filter(Boolean).join(' ');
      const entry = { term: dropColon(nearest.text), description };
      this.#builder.inGroup(
        hint,
        group,
        { ...block, shape: 'bullets', leadIn: undefined, entries: [entry] },
        parent,
        mark,
      );
    } else this.#builder.inGroup(hint, this.#unsaid(block, 'benefitsAndRisks', home), block, parent ?? nearest, mark);
  }

  #addItems(
    section: 'steps' | 'candidacy' | 'recovery',
    heading: string | undefined,
    block: Block,
    mark: Doubt | undefined,
    goesOn: boolean,
  ): void {
    const builder = this.#builder;
    const isList = block.shape !== 'text';
    const { detector } = this.#page;
    const warns = isList && detector.isWarningLeadIn(block.leadIn ?? heading ?? '');
    if (isList && section === 'recovery' && (block.leadIn ?? heading) && (warns || builder.hasParts('recovery'))) {
      // Recovery has one list; others keep their names in aftercare.
      const name = [heading, block.leadIn && dropColon(block.leadIn)].filter(Boolean).join(' – ');
      const isDont = detector.saysNot(block.leadIn ?? heading ?? '');
      builder.listOf('aftercare', name, isDont ? 'dont' : undefined, block.entries, mark);
      return;
    }
    if (goesOn && builder.goOn(section, block.entries.map(inLine).join(' '))) return;
    if (warns && block.leadIn)
      builder.named(
        section,
        [heading, dropColon(block.leadIn)].filter(Boolean).join(' – '),
        { ...block, leadIn: undefined },
        mark,
      );
    else if (heading !== undefined) builder.named(section, heading, block, mark);
    else if (isList) builder.entries(section, block.leadIn, block.entries, mark);
    else for (const entry of block.entries) builder.text(section, entry, mark);
  }

  /** The heading that a block’s entries have to stand below within their section; the section’s own heading is set here. */
  #headingIn(section: SectionName, home: Home, block: Block): string | undefined {
    const { language } = this.#page;
    const own = block.headings.filter((heading) => !this.#said.has(heading));
    const builder = this.#builder;
    const outermost = own.at(-1);
    const names = (heading: Heading) => {
      const named = homeOfHeading(heading.text, language);
      return named !== undefined && named in sectionOf && sectionOf[named as keyof typeof sectionOf] === section;
    };
    if (outermost && !builder.hasHeading(section) && section !== 'benefitsAndRisks' && home !== 'costs') {
      const head = own.findLast(names) ?? (builder.hasParts(section) ? undefined : outermost);
      // A heading of other blocks, too, is not this section’s.
      // A heading that warns stays with its entries: a section may get others.
      const warns = head !== undefined && section !== 'disclaimer' && this.#page.detector.isWarningLeadIn(head.text);
      const isFree = head && homeOfHeading(head.text, language) === undefined && this.#isOnlyFor(head, block);
      if (head && !warns && (names(head) || isFree) && !(section === 'overview' && builder.hasParts(section))) {
        this.#said.set(head, section);
        builder.heading(section, dropColon(head.text));
      }
    }
    return this.#unsaid(block, section);
  }

  /** Whether all blocks below a heading are this one. */
  #isOnlyFor(heading: Heading, block: Block): boolean {
    return this.#page.blocks.every((it) => it === block || !it.headings.includes(heading));
  }

  /** The headings of a block that stand nowhere yet, as one. */
  #unsaid({ headings }: Block, where: string, home?: Home): string | undefined {
    const fits = (heading: Heading) => {
      const kind = kindOfHeading(heading.text);
      return kind === undefined || kind === home || (home === undefined && where === 'aside');
    };
    const unsaid = headings.filter((heading) => !this.#said.has(heading) && fits(heading)).reverse();
    for (const heading of unsaid) this.#said.set(heading, where);
    return unsaid.length ? unsaid.map(({ text }) => dropColon(text)).join(' – ') : undefined;
  }
}
