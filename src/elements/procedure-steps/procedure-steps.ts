import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Entries } from '../../content/read-html.js';
import { type EntriesContent, entriesShape } from '../../content/schema.js';
import { entry } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { rich } from '../../core/rich.js';
import { steps as english } from '../../locales/en.js';
import { styles } from './procedure-steps.styles.js';

type Step = NonNullable<Entries['items']>[number];

/**
 * The steps of a procedure, in their order.
 *
 * Use it for what is done to a patient, one step after the other. For what comes afterwards use `recovery-timeline`.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the steps.
 * @csspart list - The ordered list.
 * @csspart item - A step.
 * @csspart open - A step that is open (`collapsible`).
 * @csspart marker - A step's number.
 * @csspart term - A step's name.
 * @csspart control - The button that opens and closes a step.
 * @csspart description - What happens in a step.
 * @csspart figure - A step's picture.
 * @csspart note - What stands after the steps.
 * @cssState open - At least one step is open (`collapsible`).
 * @fires {CustomEvent<{ open: boolean }>} cw-toggle - A visitor opened or closed a step.
 */
export class ProcedureSteps extends ClinicElement<EntriesContent, Entries> {
  static readonly tag = 'procedure-steps';
  static override readonly source = { name: 'steps', shape: entriesShape };
  static override styles = styles;
  static override properties: PropertyDeclarations = { collapsible: { type: Boolean } };

  /** Each step opens and closes with a button of its own; all are closed at first. On paper all are open. */
  declare collapsible: boolean;
  #open = new Set<number>();

  protected override renderSection(): unknown {
    this.setState('open', this.collapsible && this.#open.size > 0);
    const steps = this.section.items?.map((step, index) => this.#renderStep(step, index));
    return steps?.length
      ? html`<ol part="list" role="list">
          ${steps}
        </ol>`
      : nothing;
  }

  #renderStep(step: Step, index: number): TemplateResult {
    const { words, foreign, number } = this.language;
    const marker = html`<span part="marker">${number(index + 1)}</span>`;
    if (!this.collapsible) return html`<li part="item">${marker}${entry(step)}</li>`;
    const open = this.#open.has(index);
    const id = `step-${index}`;
    const name = html`<span lang=${foreign}>${words('steps', english).step(number(index + 1))}</span>`;
    return html`<li part=${open ? 'item open' : 'item'}>
      ${marker}
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
    if (open) this.#open.add(index);
    else this.#open.delete(index);
    this.requestUpdate();
    this.tell('cw-toggle', { open });
  }
}
