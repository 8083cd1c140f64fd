import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { addressProblem, type AddressUse, usableAddress } from '../content/address.js';
import type { Problem } from '../content/problem.js';
import type { Text } from '../content/schema.js';
import type { Filmed } from '../content/video.js';
import type { CustomWords } from '../words/words.js';
import { AnchorController } from './anchors.js';
import { block } from './blocks.js';
import { ContentController, isEmpty, type SectionSource } from './content-controller.js';
import type { WidgetEventMap } from './events.js';
import { heading } from './heading.js';
import { keepFocus } from './keep-focus.js';
import { keepTranslation } from './keep-translation.js';
import { type Language, LanguageController } from './language.js';
import { lit } from './lit.js';
import { writtenName } from './mounted.js';
import { ProblemReporter } from './problem-reporter.js';
import { watchTables } from './scrolling-tables.js';
import { ServerRenderedElement, showInside } from './server-rendered.js';
import { renderInQueue } from './render-queue.js';
import { version } from './version.js';
import { videos } from './videos.js';

/** What every section may have, whatever its widget: a heading, an introduction before the widget’s own part, a note after it. */
export interface BaseSection {
  heading?: Text | undefined;
  introduction?: Text | undefined;
  note?: Text | undefined;
}

/**
 * The base class of all widgets: a heading, an introduction and a note around the widget's own part; content from a
 * property, a file or the HTML inside the tag; words in the language of the page; problems that are reported once.
 *
 * @typeParam C the section as a file or a property has it.
 * @typeParam S the section as it is shown, which may hold nodes of the author's.
 *
 * @csspart table - A table of the author's, wherever it stands.
 * @csspart cell - A cell of it.
 * @slot - The content as HTML. It shows as it is until the widget has something to show in its place, and without scripts.
 * @fires {CustomEvent<null>} cw-ready - First rendered with content, once.
 * @fires {CustomEvent<Problem>} cw-problem - Content or configuration is unusable in part; what is usable is shown.
 */
export abstract class ClinicElement<C, S extends BaseSection> extends ServerRenderedElement {
  static readonly version = version;
  /** Where the widget's content is found. @internal */
  declare static readonly source: SectionSource;
  /** The properties that hold an address, and what each is for. They are read with `addressIn` only. @internal */
  static readonly addresses: Readonly<Record<string, AddressUse>> = { src: 'resource' };
  static override properties: PropertyDeclarations = {
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    src: {},
    theme: { reflect: true },
    content: { attribute: false },
    words: { attribute: false },
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
  /**
   * Messages in place of our own, in the language of the page: `{ form: { send: { question: 'Send' } } }`. Any part of a
   * dictionary. For the whole page use `setWords`, or `data-words` on the script's tag.
   */
  declare words: CustomWords | null | undefined;

  /** The language of the heading, where it is not that of the content. A guide sets it for its own words. @internal */
  headingLang: unknown = nothing;

  readonly #content = new ContentController<S>(
    this,
    (this.constructor as typeof ClinicElement).source,
    () => this.needsContent,
  );
  readonly #localization = new LanguageController(this);
  readonly #internals = this.attachInternals();
  #isReady = false;
  #problems: readonly Problem[] = [];

  constructor() {
    super();
    new ProblemReporter(this);
    new AnchorController(this, () => this.hasContent && this.hasRendered);
  }

  /** What is unusable in the content, the configuration or the words. */
  get problems(): readonly Problem[] {
    // Words are checked where they are rendered.
    return [...this.#problems, ...this.language.problems];
  }

  /** The widget's own part between introduction and note, once there is something to show. */
  protected abstract renderSection(): unknown;

  /** @internal */
  override requestUpdate(...change: Parameters<ServerRenderedElement['requestUpdate']>): void {
    const [name, , options] = change;
    // Frameworks set a property where an author writes an attribute without a value: `''` is on, as it is in the attribute.
    if (name !== undefined && options?.type === Boolean && Reflect.get(this, name) === '')
      Reflect.set(this, name, true);
    super.requestUpdate(...change);
  }

  /** @internal */
  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value && isLostObject(value) ? null : value);
  }

  /**
   * The first rendering may wait in a queue; until then the HTML inside shows. A part of another element is rendered with
   * that element.
   */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const isUrgent = this.hasUpdated || this.getRootNode() instanceof ShadowRoot;
    const turn = renderInQueue(() => void super.scheduleUpdate(), isUrgent);
    if (turn) showInside(this);
    return turn;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('words')) this.#localization.loadOwnWords();
    this.readContent(changed);
    const problems = [...this.#content.problems, ...this.configurationProblems()];
    // The same fault in two places, such as two nameless buttons, is one problem.
    this.#problems = [...new Map(problems.map((problem) => [problem.message, problem])).values()];
  }

  protected override update(changed: PropertyValues): void {
    const root = this.renderRoot as ShadowRoot;
    keepFocus(root, () => keepTranslation(root, () => super.update(changed)));
  }

  protected override updated(): void {
    const isReady = this.hasContent && this.hasRendered && (this.#isReady || !this.#content.isLoading);
    this.setState('ready', isReady);
    watchTables(this.renderRoot);
    if (this.#isReady || !isReady) return;
    this.#isReady = true;
    this.emit('cw-ready', null);
  }

  override render(): TemplateResult {
    if (!this.hasContent) return html`<slot></slot>`;
    const title = heading(this.level, this.headingText, 'heading', this.headingLang);
    const introduction = block('introduction', this.introduction);
    return html`<div class="measure">
      ${title}${introduction}${this.renderSection()}${block('note', this.section.note)}
    </div>`;
  }

  /** Reads the content where it has changed. An element that renders something derived from it extends this. */
  protected readContent(changed: PropertyValues): void {
    this.#content.update(changed);
  }

  /** Dispatches an event. @returns whether no listener cancelled it. */
  protected emit<E extends keyof WidgetEventMap>(
    event: E,
    detail: WidgetEventMap[E]['detail'],
    { cancelable = false } = {},
  ): boolean {
    return this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true, cancelable, detail }));
  }

  /** Sets a custom state (`:state(open)`) where the browser has them. */
  protected setState(state: string, on: boolean): void {
    try {
      const { states } = this.#internals;
      // Setting a state again has the browser work out the styles of the whole element again.
      if (on && !states.has(state)) states.add(state);
      if (!on && states.has(state)) states.delete(state);
    } catch {
      // Chrome before 125 takes only names with two dashes; the state is a convenience for style sheets.
    }
  }

  /** Has the HTML inside the tag read again, for elements that read some of it from their attributes. */
  protected invalidateContent(): void {
    this.#content.invalidate();
  }

  /** What is shown now. */
  protected get section(): S {
    return this.#content.section;
  }

  protected get language(): Language {
    return this.#localization.language;
  }

  /** Whether the words of the page's language are still loading, and `language` is another. */
  protected get isLanguageChanging(): boolean {
    return this.#localization.isChanging;
  }

  /** Whether there is anything to show. Without, the HTML inside the tag shows as it is. */
  protected get hasContent(): boolean {
    return !isEmpty(this.section);
  }

  /** Whether something is still loading without which the element would show less than it is going to. */
  protected get isLoading(): boolean {
    return this.#content.isLoading || this.#localization.isLoading;
  }

  /** Whether an empty element is a mistake of the page's author. */
  protected get needsContent(): boolean {
    return !this.heading;
  }

  /** The video of a step, a part or an answer, where it has one. */
  protected renderVideo(item: Filmed): unknown {
    return videos.current?.renderVideo(item, this.language, this.renderRoot, lit);
  }

  /** What is unusable in the element's attributes. */
  protected configurationProblems(): Problem[] {
    return [...this.#wrongAttributes(), ...this.#wrongAddresses()];
  }

  /** The address in a property, where it may be used. */
  protected addressIn(property: string): string | undefined {
    return usableAddress(this.#valueOf(property), this.#uses[property] ?? 'resource');
  }

  #wrongAttributes(): Problem[] {
    const lost = this.getAttributeNames().filter((name) => isLostObject(this.getAttribute(name) ?? ''));
    const messages = lost.map((name) => `${writtenName(this, name)} is no attribute for an object. Set the property.`);
    if (!isLevel(this.headingLevel ?? 2)) messages.push(`${writtenName(this, 'headingLevel')} must be 2 to 6.`);
    return messages.map((message) => ({ code: 'attribute', message }));
  }

  #wrongAddresses(): Problem[] {
    return Object.entries(this.#uses).flatMap(([property, use]) => {
      const address = this.#valueOf(property);
      if (!address || this.addressIn(property) !== undefined) return [];
      // A value that is not a string was set by a script.
      return addressProblem(writtenName(this, property), typeof address === 'string' ? address : typeof address, use);
    });
  }

  #valueOf(property: string): unknown {
    return this[property as keyof this];
  }

  get #uses(): Readonly<Record<string, AddressUse>> {
    return (this.constructor as typeof ClinicElement).addresses;
  }

  /** The level of the widget's own heading. */
  protected get level(): number {
    const level = this.headingLevel ?? 0;
    return isLevel(level) ? level : (this.#content.headingLevel ?? 2);
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
}

/** What frameworks make of an object that they took for an attribute. */
function isLostObject(value: string): boolean {
  return value.startsWith('[object ');
}

function isLevel(level: number): boolean {
  return [2, 3, 4, 5, 6].includes(level);
}
