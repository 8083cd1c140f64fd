/** Which headings of a page stand somewhere in the procedure, and where: each is said once. */
import { kindOfHeading } from 'clinic-widgets/check';
import type { Block, Heading } from './blocks.js';
import type { SectionName } from './collected.js';
import { dropColon } from './entry-text.js';
import { homeOfHeading } from './heading-words.js';
import type { Home } from './homes.js';
import type { Page } from './page.js';
import type { ProcedureBuilder } from './procedure-builder.js';

export const sectionOf: Record<Exclude<Home, 'none' | 'call' | 'urgent'>, SectionName> = {
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

export class SaidHeadings {
  readonly #page: Page;
  readonly #builder: ProcedureBuilder;
  readonly #said = new Map<Heading, string>();

  constructor(page: Page, builder: ProcedureBuilder) {
    this.#page = page;
    this.#builder = builder;
  }

  has(heading: Heading): boolean {
    return this.#said.has(heading);
  }

  /** @returns whether it stood elsewhere, or nowhere, before. */
  say(heading: Heading, where: string): boolean {
    const isNew = this.#said.get(heading) !== where;
    this.#said.set(heading, where);
    return isNew;
  }

  /** “Frequently asked questions” is the heading of their section. */
  nameQuestions(headings: readonly Heading[]): void {
    for (const heading of headings) {
      if (homeOfHeading(heading.text, this.#page.language) !== 'questions' || this.#said.has(heading)) continue;
      if (this.#builder.hasHeading('questions')) continue;
      this.#said.set(heading, 'questions');
      this.#builder.heading('questions', dropColon(heading.text));
    }
  }

  /** The heading that a block’s entries have to stand below within their section; the section’s own heading is set here. */
  headingIn(section: SectionName, home: Home, block: Block): string | undefined {
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
    return this.unsaid(block, section);
  }

  /** Whether all blocks below a heading are this one. */
  #isOnlyFor(heading: Heading, block: Block): boolean {
    return this.#page.blocks.every((it) => it === block || !it.headings.includes(heading));
  }

  /** The headings of a block that stand nowhere yet, as one. */
  unsaid({ headings }: Block, where: string, home?: Home): string | undefined {
    const fits = (heading: Heading) => {
      const kind = kindOfHeading(heading.text);
      return kind === undefined || kind === home || (home === undefined && where === 'aside');
    };
    const unsaid = headings.filter((heading) => !this.#said.has(heading) && fits(heading)).reverse();
    for (const heading of unsaid) this.#said.set(heading, where);
    return unsaid.length ? unsaid.map(({ text }) => dropColon(text)).join(' – ') : undefined;
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
}
