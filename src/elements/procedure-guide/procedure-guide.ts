import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { html as staticTemplate, unsafeStatic } from 'lit/static-html.js';
import type { ProcedureFile } from '../../content/load-file.js';
import type { Problem } from '../../content/problem.js';
import { type Procedure, procedureShape } from '../../content/schema.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { sectionOf } from '../../core/content-controller.js';
import { writtenName } from '../../core/mounted.js';
import { parts } from '../../core/parts.js';
import { LazyModule } from '../../lazy-module.js';
import type { Words } from '../../words/words.js';
import { ContactSettings, settingNames } from '../contact-form/contact-settings.js';
import type { ProcedureSteps } from '../procedure-steps/procedure-steps.js';
import { sectionWidgets } from '../../section-widgets.js';
import { guide as english, panel } from '../../locales/en.js';
import { CurrentSectionController } from './current-section.js';
import { readProcedureScript } from './procedure-guide.read.js';
import { styles } from './procedure-guide.styles.js';

type SectionName = keyof Words['guide']['sections'];
const SECTIONS = sectionWidgets.map(({ source }) => source.name);

const structuredDataModule = new LazyModule(
  () => import('../../content/structured-data.lazy.js'),
  'procedure-guide tells search engines nothing',
);

/**
 * A whole page about a procedure from one file, with a contents list.
 *
 * Use it where one file holds everything. To place sections freely, use their elements, each with the same `src`.
 * What stands inside it as HTML shows until the file has arrived, and where it never does.
 *
 * All attributes of `contact-form` are handed on to the form. The parts of the elements inside are its own.
 *
 * @slot - HTML that shows until the content has arrived, and where it never does.
 * @csspart contents - The contents list.
 * @cssState ready - Its content is shown.
 * @fires {CustomEvent<null>} cw-ready - First rendered with content, once; the elements inside keep theirs to themselves.
 */
export class ProcedureGuide extends ContactSettings<
  Procedure,
  Procedure & Partial<Record<'heading' | 'introduction' | 'note', undefined>>
> {
  static readonly tag = 'procedure-guide';
  static override readonly source = {
    name: 'procedure',
    shape: procedureShape,
    pick: (file: ProcedureFile) => file,
    read: readProcedureScript,
  };
  static override styles = styles;
  // The form that the settings are handed on to says what is wrong with them.
  static override readonly addresses = ClinicElement.addresses;
  static override properties: PropertyDeclarations = {
    sections: {},
    structuredData: { type: Boolean, attribute: 'structured-data' },
  };

  /** Which sections to show, in which order: names of sections as in the file, space-separated. */
  declare sections: string | null;
  /**
   * Tells search engines what is shown, as JSON-LD in the page's head: one script per page, the first guide's. Where that
   * guide goes, another says it once it changes.
   */
  declare structuredData: boolean;
  readonly #currentSection = new CurrentSectionController(this);
  #script: HTMLScriptElement | undefined;
  #isThere = false;

  constructor() {
    super();
    this.structuredData = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#arrive);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#arrive);
    this.#script?.remove();
  }

  protected override get needsContent(): boolean {
    return !this.childElementCount;
  }

  protected override configurationProblems(): Problem[] {
    const problems = super.configurationProblems();
    const unknown = this.#wanted.filter((name) => !SECTIONS.includes(name));
    const message = `${writtenName(this, 'sections')} has ${unknown.join(', ')}. Known: ${SECTIONS.join(', ')}.`;
    return unknown.length ? [...problems, { code: 'attribute', message }] : problems;
  }

  protected override renderSection(): TemplateResult {
    const { langOf, tag } = this.language;
    const { contents } = this.#words;
    const navigationLang = langOf(contents);
    const shown = this.#shown;
    const links = shown.map(({ name, hasOwnHeading, heading }) => {
      // The list is marked as English where our words are; a heading from the content is in the page's language.
      const lang = !hasOwnHeading ? langOf(heading) : navigationLang === nothing ? nothing : tag;
      return html`<li lang=${lang}>
        <a
          href="#${name}"
          aria-current=${this.#currentSection.current === name ? 'true' : nothing}
          @click=${(event: MouseEvent) => this.#go(event, name)}
          >${heading}</a
        >
      </li>`;
    });
    return html`<div class="columns">
      <nav part="contents" aria-label=${contents} lang=${navigationLang}>
        <ul role="list">
          ${links}
        </ul>
      </nav>
      <div class="sections">
        ${repeat(
          shown,
          ({ name }) => name,
          ({ name, tag, content, hasOwnHeading, heading }) => {
            const localName = unsafeStatic(this.localName.replace('procedure-guide', tag));
            return staticTemplate`<${localName}
            class="section ${name}"
            id=${name}
            exportparts=${parts.join()}
            .content=${content}
            .heading=${heading}
            .headingLang=${hasOwnHeading ? nothing : langOf(heading)}
            .words=${this.words}
            .headingLevel=${this.innerLevel}
            @cw-ready=${stop}
          ></${localName}>`;
          },
        )}
      </div>
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    const form = this.renderRoot.querySelector('#contact');
    for (const key of settingNames) {
      if (form) Object.assign(form, { [key]: this[key] });
    }
    this.#describe();
    // The page's address may name a section. A visitor who has scrolled already is not moved.
    if (!this.hasContent || this.#isThere) return;
    this.#isThere = true;
    if (!window.scrollY) this.#arrive();
  }

  get #words() {
    return this.language.words('guide', english);
  }

  get #wanted(): string[] {
    return [...new Set(this.sections?.match(/[^\s,]+/g) ?? SECTIONS)];
  }

  /** The wanted sections that the file has; the form also where there is an endpoint for it. */
  get #shown() {
    return this.#wanted.flatMap((name) => {
      const widget = sectionWidgets.find(({ source }) => source.name === name);
      const content = widget && (sectionOf(widget.source, this.section) ?? (name === 'contact' && this.action && {}));
      if (!content) return [];
      const { heading } = content as { heading?: string };
      return [
        {
          name,
          tag: widget.tag,
          content,
          hasOwnHeading: Boolean(heading),
          heading: heading ?? this.#words.sections[name as SectionName],
        },
      ];
    });
  }

  /** Goes to a section; the page's address and history are the page's own. Other ways to follow a link stay as they are. */
  #go(event: MouseEvent, name: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#show(name);
  }

  #show(name: string): void {
    const section = this.renderRoot.querySelector<HTMLElement>(`#${name}`);
    if (!section) return;
    section.scrollIntoView();
    // Only while the focus is there: Tab passes by all that is within an element of a negative tabindex.
    section.tabIndex = -1;
    section.onblur = () => section.removeAttribute('tabindex');
    section.focus({ preventScroll: true });
  }

  /** Shows the section that the page's address names, unless the page has such a place itself. */
  #arrive = (): void => {
    const name = window.location.hash.slice(1);
    if (!this.#shown.some((section) => section.name === name) || this.ownerDocument.getElementById(name)) return;
    const sections = [...this.renderRoot.querySelectorAll<ProcedureSteps>('.section')];
    void Promise.all(sections.map((section) => section.updateComplete)).then(() => this.#show(name));
  };

  #describe(): void {
    if (!this.structuredData || !this.hasContent) return this.#script?.remove();
    void structuredDataModule.load().then((module) => {
      // What a heading says is known once its dictionary is there; it is described then.
      if (module && !this.isLanguageChanging) this.#writeStructuredData(module.structuredData);
    });
  }

  #writeStructuredData(structuredData: typeof import('../../content/structured-data.lazy.js').structuredData): void {
    const sections = this.#shown.map(({ name }) => name);
    const { kindWords } = this.language.words('panel', panel);
    const json = structuredData(this.section, sections, kindWords);
    const { head } = this.ownerDocument;
    const script = (this.#script ??= this.ownerDocument.createElement('script'));
    script.type = 'application/ld+json';
    script.dataset.guide = '';
    script.textContent = json ?? '';
    const others = head.querySelector('script[data-guide]');
    if (json && this.isConnected && this.structuredData && !others) head.append(script);
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}
