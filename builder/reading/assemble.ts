/** Placed blocks as a procedure and its marks: blocks in the order of the page, each below its own heading. */
import type { Block, Heading } from './blocks.js';
import { dropColon, flow, inLine } from './entry-text.js';
import { homeOfHeading } from './heading-words.js';
import type { Kind } from 'clinic-widgets';
import type { Home } from './homes.js';
import type { Page } from './page.js';
import type { Placed } from './place.js';
import { type Doubt, ProcedureBuilder } from './procedure-builder.js';
import { SaidHeadings, sectionOf } from './said-headings.js';
import type { Reading } from './reading.js';
import { titleOf } from './title.js';

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
  assembly.finish();
  return builder.finish(page.language);
}

const kinds: readonly string[] = ['benefit', 'consideration', 'risk', 'alternative'];

/** Goes through a page, block by block. */
class Assembly {
  readonly #page: Page;
  readonly #builder: ProcedureBuilder;
  readonly #headings: SaidHeadings;

  constructor(page: Page, builder: ProcedureBuilder, title: Heading | undefined) {
    this.#page = page;
    this.#builder = builder;
    this.#headings = new SaidHeadings(page, builder);
    if (title) this.#headings.say(title, 'title');
  }

  add({ block, home, candidates, doubt, kind }: Placed, at: number, before: Placed | undefined): void {
    if (block.shape === 'heading') {
      this.#headings.nameQuestions(block.headings);
      return;
    }
    const list = block.entries.length > 1 ? { list: at } : {};
    const lead = this.#leadOf(block);
    // A whole sentence above a list may speak for itself only: “Do not swim.”, and what follows is allowed.
    const reason = doubt ?? (block.leadIn && /[.!]$/.test(block.leadIn) ? 'guessed' : undefined);
    const guess: Doubt = { reason: 'guessed', candidates, ...list, ...(lead && { lead }) };
    const mark: Doubt | undefined = reason && { ...guess, reason };
    if (block.hasHead && block.rows && home !== 'overview' && home !== 'costs')
      this.#builder.keep('rewritten', (block.rows[0] ?? []).join(' | '));
    if (this.#isSource(block)) this.#addSources(block);
    else if (this.#isQuestion(block)) {
      this.#answer(block, doubt === 'warning' ? mark : undefined, candidates);
    } else if (!home || home === 'none') {
      this.#leaveOut(block, candidates, doubt === 'set-apart' || doubt === 'furniture' ? doubt : 'guessed');
    } else if (home === 'call' || home === 'urgent') this.#addCall(block, home, mark, guess);
    else {
      const isSame = before?.home === home && before.doubt === doubt && before.block.headings === block.headings;
      this.#addTo(
        home,
        block,
        kind,
        mark,
        isSame && block.shape === 'text' && before.block.paragraph === block.paragraph,
      );
    }
  }

  finish(): void {
    this.#headings.sayRest();
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
    const heading = this.#headings.unsaid(block, 'provenance');
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
    this.#headings.nameQuestions(above);
    if (!question) return;
    const isNew = this.#headings.say(question, 'questions');
    const answer = [block.leadIn, ...block.entries.map(inLine)].filter((text) => text !== undefined);
    // Without levels nothing says where an answer ends; a warning that follows one may be about something else.
    const isOpen = !isNew && question.level === undefined && block.shape === 'text';
    const isWarning = !isNew && answer.some((text) => this.#page.detector.warningOf(text));
    const doubt = isWarning ? 'warning' : isOpen ? 'guessed' : undefined;
    this.#builder.answer(isNew ? question.text : undefined, answer, mark ?? (doubt && { reason: doubt, candidates }));
  }

  #leaveOut(block: Block, candidates: readonly Home[], reason: 'set-apart' | 'furniture' | 'guessed'): void {
    const heading = this.#headings.unsaid(block, 'aside');
    const entries = block.entries.map(inLine);
    const lead = block.leadIn ? [block.leadIn] : [];
    // A list stays with the line that leads to it.
    const isOne =
      lead.length > 0 || reason === 'set-apart' || (heading !== undefined && this.#page.detector.mayWarn(heading));
    const names = heading ? [heading] : [];
    const texts = isOne ? [[...names, ...lead, ...entries].join('\n')] : [...names, ...entries];
    for (const text of texts) this.#builder.keep(reason, text, undefined, candidates);
  }

  #addCall(block: Block, home: 'call' | 'urgent', mark: Doubt | undefined, guess: Doubt): void {
    const heading = this.#headings.unsaid(block, 'call');
    const isNamed = block.headings.some(({ text }) => homeOfHeading(text, this.#page.language) === home);
    // Another line between such a heading and a list may lead to something else.
    const leads = block.leadIn === undefined || this.#page.detector.isWarningLeadIn(block.leadIn);
    const isSure = isNamed && leads && mark?.reason !== 'warning' && guess.candidates?.[0] === home;
    const doubt = isSure ? undefined : (mark ?? guess);
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
    kind: Kind | undefined,
    mark: Doubt | undefined,
    goesOn: boolean,
  ): void {
    const section = sectionOf[home];
    const builder = this.#builder;
    const heading = section === 'benefitsAndRisks' ? undefined : this.#headings.headingIn(section, home, block);
    if (section === 'benefitsAndRisks') this.#addToGroup(home, block, kind, mark);
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
      // A list stays with the line that leads to it.
      const texts = block.leadIn ? [flow([block.leadIn, ...block.entries.map(inLine)])] : block.entries.map(inLine);
      for (const text of texts) builder.paragraph(section, text, mark);
    } else if (section !== 'questions') this.#addItems(section, heading, block, mark, goesOn);
  }

  /** The headings above the nearest name the group; the nearest one is an entry’s term where it stands below another. */
  #addToGroup(home: Home, block: Block, kind: Kind | undefined, mark: Doubt | undefined): void {
    const { language } = this.#page;
    const [nearest, ...above] = block.headings;
    // Where nothing but the shape speaks for a group, no kind is proposed.
    const hint = block.headings.length || !mark || mark.candidates?.[0] === home ? home : undefined;
    for (const heading of block.headings)
      if (homeOfHeading(heading.text, language) === 'benefits and risks' && !this.#headings.has(heading)) {
        this.#headings.say(heading, 'benefitsAndRisks');
        if (this.#builder.hasHeading('benefitsAndRisks')) this.#builder.keep('furniture', heading.text);
        else this.#builder.heading('benefitsAndRisks', dropColon(heading.text));
      }
    const parent = above.find((heading) => kinds.includes(homeOfHeading(heading.text, language) ?? ''));
    const isTerm = parent !== undefined && nearest && homeOfHeading(nearest.text, language) === undefined;
    if (nearest && isTerm && !this.#headings.has(nearest)) {
      this.#headings.say(nearest, 'term');
      const group = this.#headings.unsaid(block, 'benefitsAndRisks', home);
      const description = [block.leadIn, ...block.entries.map(inLine)].filter(Boolean).join(' ');
      const entry = { term: dropColon(nearest.text), description };
      this.#builder.inGroup(
        hint,
        group,
        { ...block, shape: 'bullets', leadIn: undefined, entries: [entry] },
        { above: parent, doubt: mark },
      );
    } else {
      const heading = this.#headings.unsaid(block, 'benefitsAndRisks', home);
      const above = parent ?? nearest;
      this.#builder.inGroup(hint, heading, block, { above, doubt: mark, said: kind, isOfEntry: Boolean(isTerm) });
    }
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
}
