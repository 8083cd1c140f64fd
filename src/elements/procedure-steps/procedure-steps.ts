import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type StepsContent, stepsShape } from '../../content/schema.js';
import { block, entry, picture } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { EntrySet } from '../../core/entry-set.js';
import { renderText } from '../../core/render-text.js';
import { steps as english } from '../../locales/en.js';
import { readSteps, type Steps } from './procedure-steps.read.js';
import { styles } from './procedure-steps.styles.js';

type Step = NonNullable<Steps['items']>[number];

/**
 * The steps of a procedure, in their order.
 *
 * Use it for what is done to a patient, one step after the other. For what comes afterwards use `recovery-timeline`.
 *
 * On an `li`, `data-concurrent` says that a step happens during the one before it, and `data-current` that a guided
 * reading is there. In a collapsible list, the step that a reader opens becomes the current one; the arrow keys lead from
 * step to step.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the steps.
 * @csspart list - The ordered list.
 * @csspart item - A step.
 * @csspart open - A step that is open (`collapsible`).
 * @csspart marker - A step's number.
 * @csspart label - During which step a concurrent one happens.
 * @csspart current - The step where a guided reading is, and its marker.
 * @csspart concurrent - A step that happens during another, and its marker.
 * @csspart term - A step's name.
 * @csspart control - The button that opens and closes a step.
 * @csspart button - The same.
 * @csspart description - What happens in a step.
 * @csspart figure - A step's picture or video.
 * @csspart note - What stands after the steps.
 * @cssState open - At least one step is open (`collapsible`).
 * @cssState ready - Its content is shown.
 * @fires {CustomEvent<{ open: boolean }>} cw-toggle - A visitor opened or closed a step.
 */
export class ProcedureSteps extends ClinicElement<StepsContent, Steps> {
  static readonly tag = 'procedure-steps';
  static override readonly source = { name: 'steps', shape: stepsShape, read: readSteps };
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    collapsible: { type: Boolean },
    current: { attribute: false },
  };

  /** Each step opens and closes with a button of its own; all are closed at first. On paper all are open. */
  declare collapsible: boolean;
  /** The step, counted from 1, where a guided reading is; wins over the one that the content marks. */
  declare current: number | null | undefined;
  /** The steps that are open. */
  #open = new EntrySet();

  constructor() {
    super();
    this.collapsible = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = this.#open.list[(this.current ?? 0) - 1];
    const wasOpen = before !== undefined && this.#open.has(before);
    this.#open.update(this.section.items ?? []);
    if (wasOpen && !changed.has('current')) this.#followCurrent(before);
  }

  /** The step that a reader opened stays the current one where others have come or gone. */
  #followCurrent(key: number): void {
    const index = this.#open.list.indexOf(key);
    this.current = index < 0 ? null : index + 1;
  }

  protected override renderSection(): unknown {
    this.setState('open', this.collapsible && this.#open.size > 0);
    const { items = [] } = this.section;
    const current = this.current ?? items.findIndex((step) => step.current) + 1;
    return items.length
      ? html`<ol part="list" role="list">
          ${repeat(
            items,
            (_, index) => this.#open.list[index],
            (step, index) => this.#renderStep(step, index, current === index + 1),
          )}
        </ol>`
      : nothing;
  }

  #renderStep(step: Step, index: number, isCurrent: boolean): TemplateResult {
    const { format, langOf, number } = this.language;
    const words = this.language.words('steps', english);
    const key = this.#open.list[index] as number;
    const isOpen = this.#open.has(key);
    // Nothing comes before the first step.
    const isConcurrent = step.concurrent === true && index > 0;
    const marks = `${isOpen ? ' open' : ''}${isCurrent ? ' current' : ''}${isConcurrent ? ' concurrent' : ''}`;
    const id = `step-${index}`;
    return html`<li
      part="item${marks}"
      data-cw-id=${step.places ?? nothing}
      aria-current=${isCurrent ? 'step' : nothing}
    >
      <span part="marker${marks}">${number(index + 1)}</span>
      ${isConcurrent ? html`<div part="label" lang=${langOf(words.concurrent)}>${format(words.concurrent, { number: index })}</div>` : nothing}${
        this.collapsible
          ? html`<button
                part="control button"
                type="button"
                aria-expanded=${isOpen}
                aria-controls=${id}
                @click=${() => this.#toggle(index, !isOpen)}
                @keydown=${(event: KeyboardEvent) => this.#walk(event, index)}
              >
                <span part="term"
                  >${step.term ? renderText(step.term) : html`<span lang=${langOf(words.step)}>${format(words.step, { number: index + 1 })}</span>`}</span
                >
                <svg viewBox="-10 -10 20 20" aria-hidden="true">
                  <path d="M-7 0h14"></path>
                  <path d="M0-7v14"></path>
                </svg>
              </button>
              <div id=${id} hidden=${isOpen ? nothing : 'until-found'} @beforematch=${() => this.#toggle(index, true)}>
                ${this.#renderBody(step)}
              </div>`
          : this.#renderEntry(step)
      }
    </li>`;
  }

  /** Most steps have neither picture nor video: a list of all parts would be more nodes in each. */
  #renderEntry(step: Step): unknown {
    return step.image || step.video ? [block('term', step.term), this.#renderBody(step)] : entry(step);
  }

  /** A picture stands before the text, so that it is read and reached in the order in which it is seen. */
  #renderBody(step: Step): unknown {
    return [picture(step.image), block('description', step.description), this.renderVideo(step)];
  }

  /** The step that a reader opens is the current one, until it is closed. */
  #toggle(index: number, open: boolean): void {
    const key = this.#open.list[index] as number;
    if (open) this.#open.add(key);
    else this.#open.delete(key);
    if (open) this.current = index + 1;
    else if (this.current === index + 1) this.current = null;
    this.requestUpdate();
    this.emit('cw-toggle', { open });
  }

  /** The arrow keys lead from one step's button to the next. */
  #walk(event: KeyboardEvent, index: number): void {
    const buttons = this.renderRoot.querySelectorAll('button');
    const next = { ArrowUp: buttons[index - 1], ArrowDown: buttons[index + 1] }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
