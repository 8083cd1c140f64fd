import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Entries } from '../../content/read-html.js';
import { type EntriesContent, entriesShape } from '../../content/schema.js';
import { block, picture } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { rich } from '../../core/rich.js';
import { checklist as english } from '../../locales/en.js';
import { styles } from './candidacy-checklist.styles.js';

type Candidate = NonNullable<Entries['items']>[number];

/** An answer: the index of an entry, or one of the two answers that every list has. */
type Answer = number | 'notSure' | 'noneApply';

/**
 * Who a procedure is considered for. A visitor may tick what applies, as a preparation for talking with a clinician.
 *
 * It never judges: the words at the end are the same for every combination of ticks. Answers stay in memory. For a list
 * that is only to be read, set `static`.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the list.
 * @csspart list - The list, or the group of choices.
 * @csspart label - The question above the choices.
 * @csspart item - An entry.
 * @csspart choice - The row of a box and its words.
 * @csspart control - A box.
 * @csspart term - An entry's name.
 * @csspart description - What is said of it.
 * @csspart figure - An entry's picture.
 * @csspart status - The closing words, the same in every state.
 * @csspart note - What stands after the list.
 * @fires cw-ready - First rendered with content.
 * @fires cw-problem - Content or configuration is unusable in part. `detail: { code, message }`.
 * @fires cw-change - A visitor changed an answer. Never says which.
 */
export class CandidacyChecklist extends ClinicElement<EntriesContent, Entries> {
  static readonly tag = 'candidacy-checklist';
  static override readonly source = { name: 'candidacy', shape: entriesShape };
  static override styles = styles;
  static override properties: PropertyDeclarations = { static: { type: Boolean } };

  /** The list without boxes. */
  declare static: boolean;
  #ticked = new Set<Answer>();

  protected override renderSection(): TemplateResult {
    const { introduction, items = [], note } = this.section;
    const words = this.language.words('checklist', english);
    const lang = this.language.foreign ?? nothing;
    return html`${this.renderHeading()}${block('introduction', introduction)}
      ${this.static || !items.length
        ? html`<ul part="list" role="list">
            ${items.map((item) => html`<li part="item">${renderText(item)}</li>`)}
          </ul>`
        : html`<fieldset part="list">
            <legend part="label" lang=${lang}>${words.whichApply}</legend>
            ${items.map((item, index) => html`<div part="item">${this.#renderChoice(index, renderText(item))}</div>`)}
            <div part="item" lang=${lang}>${this.#renderChoice('notSure', words.notSure)}</div>
            <div part="item" lang=${lang}>${this.#renderChoice('noneApply', words.noneApply)}</div>
          </fieldset>`}
      <p part="status" lang=${lang}>${words.discuss}</p>
      ${block('note', note)}`;
  }

  #renderChoice(answer: Answer, words: unknown): TemplateResult {
    return html`<label part="choice">
      <input
        part="control"
        type="checkbox"
        autocomplete="off"
        .checked=${this.#ticked.has(answer)}
        @change=${(event: Event) => this.#answer(answer, (event.target as HTMLInputElement).checked)}
      />
      <span>${words}</span>
    </label>`;
  }

  #answer(answer: Answer, ticked: boolean): void {
    if (ticked && answer === 'noneApply') this.#ticked.clear();
    else this.#ticked.delete('noneApply');
    if (ticked) this.#ticked.add(answer);
    else this.#ticked.delete(answer);
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('cw-change', { bubbles: true, composed: true }));
  }
}

function renderText({ term, description, image }: Candidate): TemplateResult {
  return html`${term ? html`<span part="term">${rich(term)}</span>` : nothing}${description
    ? html`<span part="description">${rich(description)}</span>`
    : nothing}${picture(image)}`;
}
