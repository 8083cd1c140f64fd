import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { check } from '../content/check.js';
import { loadProcedure, type ProcedureFile } from '../content/load-file.js';
import type { Checked, Problem } from '../content/problem.js';
import type { Read } from '../content/read-html.js';
import type { Shape, Text } from '../content/schema.js';
import { followAuthorHtml, parsed } from './author-html.js';
import { heading } from './heading.js';
import { htmlReaders, type Reader } from './html-readers.js';
import { followLanguage, type Language, languageOf, loadWords, nearestLang, unfollowLanguage } from './language.js';
import { report } from './report.js';
import { version } from './version.js';

/** Where an element's section is: its name in a procedure file, its shape, and how it is read from HTML. */
export interface SectionSource {
  name: string;
  shape: Shape;
  /** Which reader knows the section's HTML. */
  read?: Reader;
  /** What the element takes from a file, where that is not just the section of its name. */
  pick?(file: ProcedureFile): unknown;
}

/**
 * What all widgets share: three doors for content (property before file before HTML inside the tag), one typed section
 * behind them, a heading, a language, and problems that are told once.
 * @typeParam C the section as a file or a property has it.
 * @typeParam S the section as it is shown, which may hold nodes of the author's.
 */
export abstract class ClinicElement<C, S extends { heading?: Text | undefined }> extends LitElement {
  static readonly version = version;
  /** Where the widget's content is found. */
  declare static readonly source: SectionSource;
  static override properties: PropertyDeclarations = {
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    src: {},
    theme: { reflect: true },
    content: { attribute: false },
  };

  /** The widget's heading; wins over the one in its content. */
  declare heading: string | null;
  /** The heading's level, 2 to 6; wins over the level of the heading in the tag. 2 where nothing says. */
  declare headingLevel: number | null;
  /** The address of a procedure file, relative to the page. The element takes its own section of it. */
  declare src: string | null;
  /** A full palette with a surface of its own. Without it the widget takes the page's colours. */
  declare theme: 'light' | 'dark' | 'auto' | null;
  /** The element's section as an object, in the shape it has in a procedure file. Wins over `src` and HTML. */
  declare content: C | null | undefined;

  /** What is unusable in the content or the configuration. */
  problems: readonly Problem[] = [];

  /** What is shown now. */
  protected section = {} as S;
  protected language: Language = languageOf('en');

  #level: number | undefined;
  #contentProblems: Problem[] = [];
  #file: Checked<ProcedureFile | undefined> | undefined;
  #wanted: string | undefined;
  #stale = true;
  #told = new Set<string>();
  #ready = false;
  /** Whether something that may bring content is still on its way. */
  #isWaiting = false;

  /** The widget, once there is something to show. */
  protected abstract renderSection(): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    followLanguage(this);
    followAuthorHtml(this);
    this.languageChanged();
    // While it was away, what is inside may have changed without anybody looking.
    this.authorHtmlChanged();
    void parsed()?.then(() => this.authorHtmlChanged());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowLanguage(this);
  }

  /** Called when a `lang` on the page changed. */
  languageChanged(): void {
    const tag = nearestLang(this);
    if (tag === this.language.tag && this.hasUpdated) return;
    const show = () => {
      this.language = languageOf(tag);
      this.requestUpdate();
    };
    const words = loadWords(tag);
    if (!words) show();
    else void words.then(() => tag === nearestLang(this) && show());
  }

  /** Called when the HTML inside the tag changed. */
  authorHtmlChanged(): void {
    this.#stale = true;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) this.#load();
    if (this.#stale || changed.has('content') || changed.has('src')) this.#read();
    this.problems = [...this.#contentProblems, ...this.configurationProblems()];
  }

  protected override updated(): void {
    for (const problem of this.problems) {
      if (this.#told.has(problem.message)) continue;
      this.#told.add(problem.message);
      report(this, problem);
    }
    if (this.#ready || this.#isWaiting || !this.hasContent) return;
    this.#ready = true;
    this.dispatchEvent(new CustomEvent('cw-ready', { bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    return this.hasContent ? this.renderSection() : html`<slot></slot>`;
  }

  /** Whether there is anything to show. Without, the HTML inside the tag shows as it is. */
  protected get hasContent(): boolean {
    return !isEmpty(this.section);
  }

  /** What is unusable in the element's attributes. */
  protected configurationProblems(): Problem[] {
    const level = this.headingLevel;
    if (level === null || level === undefined || isLevel(level)) return [];
    return [{ code: 'attribute', message: 'heading-level must be a number from 2 to 6. It is not used.' }];
  }

  /** The level of the widget's own heading. */
  protected get level(): number {
    const own = this.headingLevel ?? 0;
    return isLevel(own) ? own : (this.#level ?? 2);
  }

  protected get headingText(): Text | undefined {
    return this.heading ?? this.section.heading;
  }

  protected renderHeading(): unknown {
    return heading(this.level, this.headingText, 'heading');
  }

  /** The level of a heading within the widget. */
  protected get innerLevel(): number {
    return this.level + (this.headingText ? 1 : 0);
  }

  get #source(): SectionSource {
    return (this.constructor as typeof ClinicElement).source;
  }

  #load(): void {
    const url = this.src ? new URL(this.src, this.ownerDocument.baseURI).href : undefined;
    this.#wanted = url;
    this.#file = undefined;
    if (!url) return;
    void loadProcedure(url).then((file) => {
      // Another file may have been named in the meantime.
      if (this.#wanted !== url) return;
      this.#file = file;
      this.authorHtmlChanged();
    });
  }

  /** Content, file, HTML: the first that there is. */
  #read(): void {
    this.#stale = false;
    this.#isWaiting = Boolean(this.#wanted && !this.#file);
    const { value, problems, level } = this.#fromProperty() ?? this.#fromFile() ?? this.#fromHtml();
    this.section = value;
    this.#level = level;
    this.#contentProblems = [...(this.#file?.problems ?? []), ...problems];
  }

  #fromProperty(): Read<S> | undefined {
    return this.content ? this.#check(this.content, 'content') : undefined;
  }

  #fromFile(): Read<S> | undefined {
    const file = this.#file?.value;
    if (!file) return undefined;
    const { name, pick } = this.#source;
    const section = pick ? pick(file) : file[name];
    if (section !== undefined) return this.#check(section, name);
    const problem: Problem = { code: 'no-section', message: `The file has no “${name}”. What is inside the tag shows instead.` };
    return { ...this.#fromHtml(), problems: [problem] };
  }

  #check(value: unknown, where: string): Read<S> {
    const checked = check(this.#source.shape, value, where);
    return { value: (checked.value ?? {}) as S, problems: checked.problems };
  }

  #fromHtml(): Read<S> {
    const { read } = this.#source;
    const readers = read && htmlReaders(() => this.authorHtmlChanged());
    const nothingYet = { value: {} as S, problems: [] };
    if (read && !readers) {
      this.#isWaiting = true;
      return nothingYet;
    }
    const found = readers ? (readers[read as Reader](this) as Read<S>) : nothingYet;
    if (!isEmpty(found.value) || this.#isWaiting || this.ownerDocument.readyState === 'loading') return found;
    if (this.#takeInStrayList()) return this.#fromHtml();
    return this.needsContent ? { ...found, problems: [EMPTY, ...found.problems] } : found;
  }

  /** Whether an empty element is a mistake of the page's author. */
  protected get needsContent(): boolean {
    return !this.heading;
  }

  /** A filter may have moved the list out of a bare tag; it then stands right behind it. */
  #takeInStrayList(): boolean {
    const next = this.nextElementSibling;
    if (this.attributes.length || !next?.matches('ul,ol,dl')) return false;
    this.append(next);
    return true;
  }
}

const EMPTY: Problem = {
  code: 'empty',
  message: 'There is nothing to show. Put HTML inside the tag, name a file in src, or set the content property.',
};

function isEmpty(section: object): boolean {
  return Object.values(section).every((part) => part === undefined || (Array.isArray(part) && !part.length));
}

function isLevel(level: number): boolean {
  return Number.isInteger(level) && level >= 2 && level <= 6;
}
