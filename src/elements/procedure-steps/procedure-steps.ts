import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Steps } from '../../content/read-html.js';
import { type StepsContent, stepsShape } from '../../content/schema.js';
import { entry } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { rich } from '../../core/rich.js';
import { steps as english } from '../../locales/en.js';
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
 * @csspart description - What happens in a step.
 * @csspart figure - A step's picture.
 * @csspart note - What stands after the steps.
 * @cssState open - At least one step is open (`collapsible`).
 * @fires {CustomEvent<{ open: boolean }>} cw-toggle - A visitor opened or closed a step.
 */
export class ProcedureSteps extends ClinicElement<StepsContent, Steps> {
  static readonly tag = 'procedure-steps';
  static override readonly source = { name: 'steps', shape: stepsShape };
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    collapsible: { type: Boolean },
    current: { attribute: false },
  };

  /** Each step opens and closes with a button of its own; all are closed at first. On paper all are open. */
  declare collapsible: boolean;
  /** The step, counted from 1, where a guided reading is; wins over the one that the content marks. */
  declare current: number | null | undefined;
  #open = new Set<number>();

  protected override renderSection(): unknown {
    this.setState('open', this.collapsible && this.#open.size > 0);
    const { items = [] } = this.section;
    const current = this.current ? this.current - 1 : items.findIndex((step) => step.current);
    return items.length
      ? html`<ol part="list" role="list" @keydown=${(event: KeyboardEvent) => this.#walk(event)}>
          ${items.map((step, index) => this.#renderStep(step, index, current === index))}
        </ol>`
      : nothing;
  }

  #renderStep(step: Step, index: number, isCurrent: boolean): TemplateResult {
    const { words, foreign, number } = this.language;
    const wordsHere = words('steps', english);
    const items = this.section.items ?? [];
    const during = step.concurrent ? items.slice(0, index).findLastIndex(({ concurrent }) => !concurrent) + 1 : 0;
    const marks = `${isCurrent ? ' current' : ''}${during ? ' concurrent' : ''}`;
    const lead = html`<span part="marker${marks}">${number(index + 1)}</span>${
        during ? html`<div part="label" lang=${foreign}>${wordsHere.concurrent(number(during))}</div>` : nothing
      }`;
    const now = isCurrent ? 'step' : nothing;
    if (!this.collapsible) return html`<li part="item${marks}" aria-current=${now}>${lead}${entry(step)}</li>`;
    const open = this.#open.has(index);
    const id = `step-${index}`;
    const name = html`<span lang=${foreign}>${wordsHere.step(number(index + 1))}</span>`;
    return html`<li part="item${open ? ' open' : ''}${marks}" aria-current=${now}>
      ${lead}
      <button
        part="control"
        type="button"
        aria-expanded=${open}
        aria-controls=${id}
        @click=${() => this.#toggle(index, !open)}
      >
        <span part="term">${step.term ? rich(step.term) : name}</span>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${open ? 'M3 10h14' : 'M3 10h14M10 3v14'}></path></svg>
      </button>
      <div id=${id} hidden=${open ? nothing : 'until-found'} @beforematch=${() => this.#toggle(index, true)}>
        ${entry({ ...step, term: undefined })}
      </div>
    </li>`;
  }

  #toggle(index: number, open: boolean): void {
    if (open) {
      this.#open.add(index);
      this.current = index + 1;
    } else {
      this.#open.delete(index);
      if (this.current === index + 1) this.current = null;
    }
    this.requestUpdate();
    this.tell('cw-toggle', { open });
  }

  /** The arrow keys lead from one step's button to the next. */
  #walk(event: KeyboardEvent): void {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = way && at >= 0 ? buttons[at + way] : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}
