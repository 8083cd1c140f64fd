import {
  html,
  type LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { check } from '../content/check.js';
import { loadProcedure, type ProcedureFile } from '../content/load-file.js';
import type { Checked, Problem } from '../content/problem.js';
import { type Read, readHtml } from '../content/read-html.js';
import type { Shape, Text } from '../content/schema.js';
import { followAuthorHtml } from './author-html.js';
import { block } from './blocks.js';
import type { WidgetEventMap } from './events.js';
import { heading } from './heading.js';
import { followLanguage, type Language, languageOf, loadWords, nearestLang, unfollowLanguage } from './language.js';
import { warn } from './report.js';
import { postpone, ServerRenderedElement, showInside } from './server-rendered.js';
import { inTurn } from './turns.js';
import { version } from './version.js';

/** Where an element's section is: its name in a procedure file, and its shape. */
export interface SectionSource {
  name: string;
  shape: Shape;
  /** What the element takes from a file, where that is not just the section of its name. */
  pick?: (file: ProcedureFile) => unknown;
}

/** What stands around a widget's own part. */
interface Framed {
  heading?: Text | undefined;
  introduction?: Text | undefined;
  note?: Text | undefined;
}

/**
 * What all widgets share: three doors for content (property before file before HTML inside the tag), one typed section
 * behind them, a heading, a language, and problems that are told once.
 * @typeParam C the section as a file or a property has it.
 * @typeParam S the section as it is shown, which may hold nodes of the author's.
 *
 * @slot - The content as HTML. It shows as it is until the widget has something to show in its place, and without scripts.
 * @fires {CustomEvent<null>} cw-ready - First rendered with content, once.
 * @fires {CustomEvent<Problem>} cw-problem - Content or configuration is unusable in part; what is usable is shown.
 * @cssprop --cw-font-family - The typeface; the page's where not set.
 * @cssprop --cw-font-size - The size of running text, from which all other sizes follow; the page's where not set.
 * @cssprop [--cw-line-height=1.5] - The line height of running text.
 * @cssprop --cw-text - The colour of text; the page's where not set.
 * @cssprop --cw-muted - The colour of hints and other quiet text; derived from the text colour where not set.
 * @cssprop --cw-surface - The background; none where not set.
 * @cssprop --cw-border - The colour of lines; derived from the text colour where not set.
 * @cssprop [--cw-accent=#10667d] - The background of the button, the ring of a marker.
 * @cssprop [--cw-on-accent=#fff] - The colour of text on the accent.
 * @cssprop [--cw-danger=#c8321f] - The rule beside errors and urgent help.
 * @cssprop [--cw-radius=0.25em] - How round corners are.
 * @cssprop [--cw-space=0.5em] - The unit of all distances.
 * @cssprop --cw-focus - The colour of the focus ring; the text colour where not set.
 * @cssprop [--cw-max-width=40em] - How wide text may run.
 */
export abstract class ClinicElement<C, S extends Framed> extends ServerRenderedElement {
  static readonly version = version;
  /** Where the widget's content is found. @internal */
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

  /** What is unusable in the content or the configuration. @readonly */
  problems: readonly Problem[] = [];

  /** The language of the heading, where it is not that of the content. A guide sets it for its own words. @internal */
  headingLang: unknown = nothing;

  /** What is shown now. */
  protected section = {} as S;
  /** Until it is known, words are English and say so. */
  protected language: Language = languageOf('');

  #read: Read<S> = NOTHING as Read<S>;
  #file: Checked<ProcedureFile | undefined> | undefined;
  /** Whether content has to be looked at anew. */
  #isStale = true;
  /** Whether something that may bring content is still on its way. */
  #isWaiting = false;
  #isReady = false;
  /** Whether what is shown is the element's own doing, not a server's. */
  #isOwn = false;
  #told: Set<string> | undefined;
  #internals = this.attachInternals();

  constructor() {
    super();
    // Not merely unset: to Vue, which looks at the type of what is there, a bare attribute then means true.
    for (const [name, { type }] of (this.constructor as typeof LitElement).elementProperties) {
      if (type === Boolean) this[name as 'theme'] ??= false as never;
    }
  }

  /** The widget's own part between introduction and note, once there is something to show. */
  protected abstract renderSection(): unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    followLanguage(this);
    followAuthorHtml(this);
    this.languageChanged();
    // While it was away, what is inside may have changed without anybody looking.
    this.authorHtmlChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unfollowLanguage(this);
  }

  /** @internal */
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value && isLostObject(value) ? null : value);
  }

  /** Called when a `lang` on the page changed. @internal */
  languageChanged(): void {
    const tag = nearestLang(this);
    if (tag === this.language.tag) return;
    loadWords(tag, () => {
      if (tag !== nearestLang(this)) return;
      this.language = languageOf(tag);
      this.requestUpdate();
    });
  }

  /** Called when the HTML inside the tag changed. @internal */
  authorHtmlChanged(): void {
    this.#isStale = true;
    this.requestUpdate();
  }

  /**
   * The first rendering may have to wait for its turn; until then the HTML inside shows. What is a part of another
   * element shows with it.
   */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const isUrgent = this.hasUpdated || this.getRootNode() instanceof ShadowRoot;
    const turn = inTurn(() => void super.scheduleUpdate(), isUrgent);
    if (turn) showInside(this);
    return turn;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) this.#load();
    if (this.#isStale || changed.has('content')) {
      this.#isStale = this.#isWaiting = false;
      this.#read = this.#fromProperty() ?? this.#fromFile() ?? this.#fromHtml();
      this.section = this.#read.value;
    }
    this.problems = [...(this.#file?.problems ?? []), ...this.#read.problems, ...this.configurationProblems()];
  }

  protected override update(changed: PropertyValues): void {
    // What a server rendered stays until the same can be shown here.
    if (!this.#isOwn && this.renderRoot.firstChild && this.isComing) return postpone(this, changed);
    this.#isOwn = true;
    super.update(changed);
  }

  protected override updated(): void {
    for (const problem of this.problems) {
      this.#told ??= new Set();
      if (this.#told.has(problem.message)) continue;
      this.#told.add(problem.message);
      // Whoever made the page reads it in the console, scripts get an event, a visitor sees none of it.
      warn(`<${this.localName}> ${problem.message}`, this);
      this.tell('cw-problem', { ...problem });
    }
    const isShown = this.hasContent && this.#isOwn && !this.#isWaiting;
    this.setState('ready', isShown);
    if (this.#isReady || !isShown) return;
    this.#isReady = true;
    this.tell('cw-ready');
  }

  override render(): TemplateResult {
    if (!this.hasContent) return html`<slot></slot>`;
    return html`${heading(this.level, this.headingText, 'heading', this.headingLang)}${block('introduction', this.introduction)}${this.renderSection()}${block(
      'note',
      this.section.note,
    )}`;
  }

  /** Tells scripts on the page what happened. @returns whether nobody objected. */
  protected tell(event: keyof WidgetEventMap, detail?: object): boolean {
    const cancelable = event === 'cw-submit';
    return this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, cancelable, detail }));
  }

  /** Sets a custom state (`:state(open)`) where the browser has them. */
  protected setState(state: string, on: boolean): void {
    try {
      this.#internals.states[on ? 'add' : 'delete'](state);
    } catch {
      // Chrome before 125 takes only names with two dashes; the state is a convenience for style sheets.
    }
  }

  /** Whether there is anything to show. Without, the HTML inside the tag shows as it is. */
  protected get hasContent(): boolean {
    return !isEmpty(this.section);
  }

  /** Whether something is still on its way without which the element would show less than it is going to. */
  protected get isComing(): boolean {
    return this.#isWaiting || !this.language.tag;
  }

  /** Whether an empty element is a mistake of the page's author. */
  protected get needsContent(): boolean {
    return !this.heading;
  }

  /** What is unusable in the element's attributes. */
  protected configurationProblems(): Problem[] {
    const lost = this.getAttributeNames().filter((name) => isLostObject(this.getAttribute(name) as string));
    const messages = lost.map((name) => `${name} is no attribute for an object. Set the property.`);
    if (!isLevel(this.headingLevel ?? 2)) messages.push('heading-level must be 2 to 6.');
    return messages.map((message) => ({ code: 'attribute', message }));
  }

  /** The level of the widget's own heading. */
  protected get level(): number {
    const own = this.headingLevel ?? 0;
    return isLevel(own) ? own : (this.#read.level ?? 2);
  }

  /** The level of a heading within the widget. */
  protected get innerLevel(): number {
    return this.level + (this.headingText ? 1 : 0);
  }

  protected get headingText(): Text | undefined {
    return this.heading ?? this.section.heading;
  }

  /** What stands before the widget's own part. */
  protected get introduction(): Text | undefined {
    return this.section.introduction;
  }

  get #source(): SectionSource {
    return (this.constructor as typeof ClinicElement).source;
  }

  #load(): void {
    const { src } = this;
    this.#file = undefined;
    this.#isStale = true;
    if (!src) return;
    void loadProcedure(src, this.ownerDocument.baseURI).then((file) => {
      // Another file may have been named in the meantime.
      if (this.src !== src) return;
      this.#file = file;
      this.authorHtmlChanged();
    });
  }

  #fromProperty(): Read<S> | undefined {
    return this.content ? this.#check(this.content, 'content') : undefined;
  }

  #fromFile(): Read<S> | undefined {
    this.#isWaiting = Boolean(this.src && !this.#file);
    const file = this.#file?.value;
    if (!file) return undefined;
    const { name } = this.#source;
    const section = sectionOf(this.#source, file);
    if (section !== undefined) return this.#check(section, name);
    const message = `${this.src} has no “${name}”.`;
    return { ...this.#fromHtml(), problems: [{ code: 'no-section', message }] };
  }

  #check(value: unknown, where: string): Read<S> {
    const checked = check(this.#source.shape, value, where);
    return { value: (checked.value ?? {}) as S, problems: checked.problems };
  }

  #fromHtml(): Read<S> {
    const found = readHtml(this.#source.name, this) as Read<S>;
    if (this.#isWaiting || !isEmpty(found.value) || this.ownerDocument.readyState === 'loading') return found;
    // A filter may have moved the list out of a bare tag; it then stands right behind it.
    const next = this.nextElementSibling;
    if (!this.attributes.length && next?.matches('ul,ol,dl')) {
      this.append(next);
      return this.#fromHtml();
    }
    return this.needsContent ? { ...found, problems: [EMPTY] } : found;
  }
}

const NOTHING: Read<object> = { value: {}, problems: [] };

/** What of a procedure file an element shows. */
export function sectionOf({ name, pick }: SectionSource, file: object): unknown {
  return pick ? pick(file as ProcedureFile) : (file as ProcedureFile)[name];
}

const EMPTY: Problem = {
  code: 'empty',
  message: 'Nothing to show. Put HTML inside the tag, or set src or content.',
};

function isEmpty(section: object): boolean {
  return Object.values(section).every((part) => part === undefined || (Array.isArray(part) && !part.length));
}

/** What frameworks make of an object that they took for an attribute. */
function isLostObject(value: string): boolean {
  return value.startsWith('[object ');
}

function isLevel(level: number): boolean {
  return [2, 3, 4, 5, 6].includes(level);
}
