import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ProcedureFile } from '../../content/load-file.js';
import type { Problem } from '../../content/problem.js';
import { type Procedure, procedureShape } from '../../content/schema.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { parts } from '../../core/parts.js';
import { tagged } from '../../core/tagged.js';
import { guide as english } from '../../locales/en.js';
import { type ContactSettings, settingProperties } from '../contact-form/settings.js';
import { styles } from './procedure-guide.styles.js';

/** The element that shows each section, in the order that they have where the author names none. */
const TAGS = {
  overview: 'procedure-overview',
  steps: 'procedure-steps',
  candidacy: 'candidacy-checklist',
  benefitsAndRisks: 'benefit-risk-panel',
  recovery: 'recovery-timeline',
  disclaimer: 'medical-disclaimer',
  contact: 'contact-form',
} as const;

type SectionName = keyof typeof TAGS;
const SECTIONS = Object.keys(TAGS) as SectionName[];

/**
 * A whole page about a procedure from one file, with a contents list.
 *
 * Use it where one file holds everything. To place sections freely, use the seven elements, each with the same `src`.
 * What stands inside it as HTML shows until the file has arrived, and where it never does.
 *
 * All attributes of `contact-form` are handed on to the form. The parts of the elements inside are its own.
 *
 * @csspart contents - The contents list.
 * @fires cw-ready - First rendered with content; the elements inside keep theirs to themselves.
 * @fires cw-problem - Content or configuration is unusable in part. `detail: { code, message }`.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- see the interface below
export class ProcedureGuide extends ClinicElement<Procedure, Procedure & { heading?: undefined }> {
  static readonly tag = 'procedure-guide';
  static override readonly source = { name: 'procedure', shape: procedureShape, pick: (file: ProcedureFile) => file };
  static override styles = styles;
  static override properties: PropertyDeclarations = { sections: {}, ...settingProperties };

  /** Which sections to show, in which order: names of sections as in the file, space-separated. */
  declare sections: string | null;

  protected override get needsContent(): boolean {
    return !this.childElementCount;
  }

  protected override configurationProblems(): Problem[] {
    const unknown = this.#wanted.filter((name) => !Object.hasOwn(TAGS, name));
    const message = `sections has ${unknown.join(', ')}, which is not known. Known: ${SECTIONS.join(', ')}.`;
    return [...super.configurationProblems(), ...(unknown.length ? [{ code: 'attribute', message } as const] : [])];
  }

  protected override renderSection(): TemplateResult {
    const { foreign, words } = this.language;
    const { contents } = words('guide', english);
    const shown = this.#shown;
    const own = foreign && this.language.tag;
    const links = shown.map((name) => html`<li lang=${(this.section[name]?.heading && own) ?? nothing}><a href="#${name}" @click=${this.#go}>${this.#headingOf(name)}</a></li>`);
    return html`${this.renderHeading()}
      <nav part="contents" aria-label=${contents} lang=${foreign ?? nothing}>
        <ul role="list">
          ${links}
        </ul>
      </nav>
      ${shown.map((name) => this.#renderWidget(name))}`;
  }

  protected override updated(): void {
    super.updated();
    const form = this.renderRoot.querySelector<HTMLElement & ContactSettings>('#contact');
    for (const key of Object.keys(settingProperties) as (keyof ContactSettings)[]) {
      if (form) Object.assign(form, { [key]: this[key] });
    }
  }

  #renderWidget(name: SectionName): TemplateResult {
    const { disclaimer, provenance } = this.section;
    const content = name === 'disclaimer' ? { ...disclaimer, provenance } : this.section[name];
    const tag = (strings: TemplateStringsArray, ...values: unknown[]) =>
      tagged(this.localName.replace('procedure-guide', TAGS[name]), strings, ...values);
    return tag`<$ class="section" id=${name} tabindex="-1" exportparts=${parts.join()} .content=${content} .heading=${this.#headingOf(name)} .headingLevel=${this.innerLevel} @cw-ready=${stop}></$>`;
  }

  get #wanted(): string[] {
    return this.sections?.match(/[^\s,]+/g) ?? SECTIONS;
  }

  /** The wanted sections that the file has; the form also where there is an endpoint for it. */
  get #shown(): SectionName[] {
    const { section } = this;
    const there = { ...section, disclaimer: section.disclaimer ?? section.provenance, contact: section.contact ?? this.action };
    return this.#wanted.filter((name): name is SectionName => Boolean(Object.hasOwn(TAGS, name) && there[name as SectionName]));
  }

  #headingOf(name: SectionName): string {
    return this.section[name]?.heading ?? this.language.words('guide', english).sections[name];
  }

  #go = (event: Event) => {
    event.preventDefault();
    const section = this.renderRoot.querySelector<HTMLElement>((event.currentTarget as HTMLAnchorElement).hash);
    section?.scrollIntoView();
    section?.focus({ preventScroll: true });
  };
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lit makes the accessors of `settingProperties`
export interface ProcedureGuide extends ContactSettings {}

function stop(event: Event): void {
  event.stopPropagation();
}
