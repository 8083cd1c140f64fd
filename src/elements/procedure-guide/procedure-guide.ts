import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ProcedureFile } from '../../content/load-file.js';
import type { Problem } from '../../content/problem.js';
import { type Procedure, procedureShape } from '../../content/schema.js';
import { ClinicElement, sectionOf } from '../../core/clinic-element.js';
import { parts } from '../../core/parts.js';
import { tagged } from '../../core/tagged.js';
import type { Words } from '../../locales/words.js';
import { BenefitRiskPanel } from '../benefit-risk-panel/benefit-risk-panel.js';
import { CandidacyChecklist } from '../candidacy-checklist/candidacy-checklist.js';
import { ContactForm } from '../contact-form/contact-form.js';
import { type ContactSettings, settingNames, settingProperties } from '../contact-form/settings.js';
import { MedicalDisclaimer } from '../medical-disclaimer/medical-disclaimer.js';
import { ProcedureOverview } from '../procedure-overview/procedure-overview.js';
import { ProcedureSteps } from '../procedure-steps/procedure-steps.js';
import { RecoveryTimeline } from '../recovery-timeline/recovery-timeline.js';
import { guide as english } from '../../locales/en.js';
import { styles } from './procedure-guide.styles.js';

/** The elements that show the sections, in the order that they have where the author names none. */
const WIDGETS = [
  ProcedureOverview,
  ProcedureSteps,
  CandidacyChecklist,
  BenefitRiskPanel,
  RecoveryTimeline,
  MedicalDisclaimer,
  ContactForm,
] as const;

type SectionName = keyof Words['guide']['sections'];
const SECTIONS = WIDGETS.map(({ source }) => source.name);

/**
 * A whole page about a procedure from one file, with a contents list.
 *
 * Use it where one file holds everything. To place sections freely, use the seven elements, each with the same `src`.
 * What stands inside it as HTML shows until the file has arrived, and where it never does.
 *
 * All attributes of `contact-form` are handed on to the form. The parts of the elements inside are its own.
 *
 * @slot - HTML that shows until the content has arrived, and where it never does.
 * @csspart contents - The contents list.
 * @fires {CustomEvent<null>} cw-ready - First rendered with content, once; the elements inside keep theirs to themselves.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- see the interface below
export class ProcedureGuide extends ClinicElement<
  Procedure,
  Procedure & Partial<Record<'heading' | 'introduction' | 'note', undefined>>
> {
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
    const problems = super.configurationProblems();
    const unknown = this.#wanted.filter((name) => !SECTIONS.includes(name));
    const message = `sections has ${unknown.join(', ')}. Known: ${SECTIONS.join(', ')}.`;
    return unknown.length ? [...problems, { code: 'attribute', message }] : problems;
  }

  protected override renderSection(): TemplateResult {
    const { foreign, tag } = this.language;
    const shown = this.#shown;
    const links = shown.map(({ name, own, heading }) => {
      const lang = own && foreign !== nothing ? tag : nothing;
      return html`<li lang=${lang}>
        <a href="#${name}" @click=${(event: Event) => this.#go(event, name)}>${heading}</a>
      </li>`;
    });
    return html`<nav part="contents" aria-label=${this.#words.contents} lang=${foreign}>
        <ul role="list">
          ${links}
        </ul>
      </nav>
      ${shown.map(({ name, tag, content, own, heading }) => {
        const widget = tagged(this.localName.replace('procedure-guide', tag));
        return widget`<$ class="section ${name}" id=${name} tabindex="-1" exportparts=${parts.join()} .content=${content} .heading=${heading} .headingLang=${own ? nothing : foreign} .headingLevel=${this.innerLevel} @cw-ready=${stop}></$>`;
      })}`;
  }

  protected override updated(): void {
    super.updated();
    const form = this.renderRoot.querySelector('#contact');
    for (const key of settingNames) {
      if (form) Object.assign(form, { [key]: this[key] });
    }
  }

  get #words() {
    return this.language.words('guide', english);
  }

  get #wanted(): string[] {
    return this.sections?.match(/[^\s,]+/g) ?? SECTIONS;
  }

  /** The wanted sections that the file has; the form also where there is an endpoint for it. */
  get #shown() {
    return this.#wanted.flatMap((name) => {
      const widget = WIDGETS.find(({ source }) => source.name === name);
      const content = widget && (sectionOf(widget.source, this.section) ?? (name === 'contact' && this.action && {}));
      if (!content) return [];
      const { heading: own } = content as { heading?: string };
      return [{ name, tag: widget.tag, content, own, heading: own ?? this.#words.sections[name as SectionName] }];
    });
  }

  #go(event: Event, name: string): void {
    event.preventDefault();
    const section = this.renderRoot.querySelector<HTMLElement>(`#${name}`);
    section?.scrollIntoView();
    section?.focus({ preventScroll: true });
  }
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lit makes the accessors of `settingProperties`
export interface ProcedureGuide extends ContactSettings {}

function stop(event: Event): void {
  event.stopPropagation();
}
