import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from '../../content/problem.js';
import { type QuestionsContent, questionsShape } from '../../content/schema.js';
import { entry, phrasingEntry } from '../../core/blocks.js';
import { choice, plainText } from '../../core/choice.js';
import { ClinicElement } from '../../core/clinic-element.js';
import type { Entry } from '../../core/entry-keys.js';
import { EntrySet } from '../../core/entry-set.js';
import { HandoverController } from '../../core/handover.js';
import { heading } from '../../core/heading.js';
import { questions as english } from '../../locales/en.js';
import { type Question, type Questions, readQuestions } from './common-questions.read.js';
import { styles } from './common-questions.styles.js';

/**
 * Questions that patients often have, with their answers, and questions that they may want to ask.
 *
 * Use it for what does not belong to another section. For what happens during a procedure use `procedure-steps`.
 *
 * A question without an answer is one to ask the clinic. A visitor may tick it; ticks stay in memory until the visitor copies
 * them, or has seen and confirmed what is added to the message of the `contact-form` that `for` names, or of the only one
 * there is.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the questions.
 * @csspart list - The questions with answers; the questions to ask.
 * @csspart item - A question with its answer, or one to ask.
 * @csspart open - A question that is open (`collapsible`).
 * @csspart term - A question with an answer.
 * @csspart control - What opens and closes an answer (`collapsible`); a box; a button below the questions to ask.
 * @csspart check-control - A box.
 * @csspart button - A button below the questions to ask.
 * @csspart description - An answer; a question to ask.
 * @csspart figure - A picture or a video that belongs to an answer.
 * @csspart group-heading - The heading of the questions to ask.
 * @csspart choice - The row of a box and its words.
 * @csspart group - What a visitor is about to add to a message, or to keep.
 * @csspart label - The heading of that.
 * @csspart note - What stands after the questions.
 * @cssState open - At least one answer is open (`collapsible`).
 * @cssState ready - Its content is shown.
 * @fires {CustomEvent<{ open: boolean }>} cw-toggle - An answer was opened or closed.
 * @fires {CustomEvent<null>} cw-change - A visitor ticked or unticked a question. Never says which.
 */
export class CommonQuestions extends ClinicElement<QuestionsContent, Questions> {
  static readonly tag = 'common-questions';
  static override readonly source = { name: 'questions', shape: questionsShape, read: readQuestions };
  static override styles = styles;
  static override properties: PropertyDeclarations = { collapsible: { type: Boolean }, for: {} };

  /** Each answer opens and closes with its question; all are closed at first. On paper all are open. */
  declare collapsible: boolean;
  /** The id of the form that takes the questions; without it, the only form there is. */
  declare for: string | null;
  #open = new EntrySet();
  #ticked = new EntrySet();
  #handover = new HandoverController(this);
  /** All of them, as they were last read. */
  #items: readonly Question[] = [];
  #answered: readonly Question[] = [];
  #toAsk: readonly Question[] = [];
  /** Those that are open on paper only. */
  #openForPrint: HTMLDetailsElement[] = [];

  constructor() {
    super();
    this.collapsible = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (CSS.supports('selector(::details-content)')) return;
    window.addEventListener('beforeprint', this.#openAll);
    window.addEventListener('afterprint', this.#closeAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#openAll);
    window.removeEventListener('afterprint', this.#closeAgain);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { items = [] } = this.section;
    if (items === this.#items) return;
    this.#items = items;
    this.#answered = items.filter(isAnswered);
    this.#toAsk = items.filter((item) => item.question && !isAnswered(item));
    this.#open.update(this.#answered.map(toEntry));
    this.#ticked.update(this.#toAsk.map(toEntry));
  }

  protected override configurationProblems(): Problem[] {
    return [...super.configurationProblems(), ...this.#handover.problems];
  }

  protected override renderSection(): TemplateResult {
    this.setState('open', this.collapsible && this.#open.size > 0);
    return html`${
      this.#answered.length
        ? html`<div part="list">
            ${repeat(
              this.#answered,
              (_, index) => this.#open.list[index],
              (item, index) =>
                this.collapsible && item.question ? this.#renderDetails(item, index) : this.#renderQuestion(item),
            )}
          </div>`
        : nothing
    }${this.#toAsk.length ? this.#renderQuestionsToAsk() : nothing}`;
  }

  #renderQuestion(item: Question): TemplateResult {
    return html`<div part="item" data-cw-id=${item.places ?? nothing}>
      ${this.#renderTerm(item)}${this.#renderAnswer(item)}
    </div>`;
  }

  #renderDetails(item: Question, index: number): TemplateResult {
    const key = this.#open.list[index] as number;
    const isOpen = this.#open.has(key);
    return html`<details
      part=${isOpen ? 'item open' : 'item'}
      data-cw-id=${item.places ?? nothing}
      ?open=${isOpen}
      @toggle=${(event: Event) => this.#toggle(key, (event.target as HTMLDetailsElement).open)}
    >
      <summary
        part="control"
        @click=${(event: Event) => {
          // At once, and not with the event that follows later.
          event.preventDefault();
          this.#toggle(key, !this.#open.has(key));
        }}
      >
        ${this.#renderTerm(item)}
      </summary>
      ${this.#renderAnswer(item)}
    </details>`;
  }

  #renderAnswer(item: Question): unknown {
    return [entry({ description: item.answer, image: item.image }), this.renderVideo(item)];
  }

  #renderTerm({ question }: Question): unknown {
    return heading(this.innerLevel, question, 'term');
  }

  #renderQuestionsToAsk(): TemplateResult {
    const { langOf } = this.language;
    const words = this.language.words('questions', english);
    const title = this.section.askHeading ?? words.toAsk;
    const lang = this.section.askHeading ? nothing : langOf(words.toAsk);
    const ticked = this.#toAsk.filter((_, index) => this.#ticked.hasAt(index));
    return html`<fieldset part="list">
        <legend>${heading(this.innerLevel, title, 'group-heading', lang)}</legend>
        ${repeat(
          this.#toAsk,
          (_, index) => this.#ticked.list[index],
          ({ question, places }, index) =>
            html`<div part="item" data-cw-id=${places ?? nothing}>
              ${choice({
                label: phrasingEntry({ description: question }),
                isTicked: this.#ticked.hasAt(index),
                onChange: () => this.#tick(this.#ticked.list[index] as number),
              })}
            </div>`,
        )}
      </fieldset>
      ${this.#handover.render(
        { title: undefined, answers: ticked.map(({ question }) => plainText(question)), words: words.handover },
        this.language,
      )}`;
  }

  #toggle(key: number, open: boolean): void {
    if (open === this.#open.has(key)) return;
    if (open) this.#open.add(key);
    else this.#open.delete(key);
    this.requestUpdate();
    this.emit('cw-toggle', { open });
  }

  #tick(key: number): void {
    if (!this.#ticked.delete(key)) this.#ticked.add(key);
    this.requestUpdate();
    this.emit('cw-change', null);
    this.#handover.load();
  }

  /** Browsers without `::details-content` print what is open only. */
  #openAll = (): void => {
    this.#openForPrint = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of this.#openForPrint) details.open = true;
  };

  #closeAgain = (): void => {
    for (const details of this.#openForPrint) details.open = false;
  };
}

function isAnswered({ answer, image, video }: Question): boolean {
  return Boolean(answer ?? image ?? video);
}

/** As the entries of other lists are named. */
function toEntry({ question, answer, ...rest }: Question): Entry {
  return { ...rest, term: question, description: answer };
}
