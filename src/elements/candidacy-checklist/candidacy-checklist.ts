import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Entries } from '../../content/read-html.js';
import { type EntriesContent, entriesShape } from '../../content/schema.js';
import { entry } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { checklist as english } from '../../locales/en.js';
import { styles } from './candidacy-checklist.styles.js';

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
    const { items = [] } = this.section;
    const lang = this.language.foreign;
    const words = this.language.words('checklist', english);
    return html`${
        this.static || !items.length
          ? html`<ul part="list" role="list">
              ${items.map((item) => html`<li part="item">${entry(item)}</li>`)}
            </ul>`
          : html`<fieldset part="list">
              <legend part="label" lang=${lang}>${words.whichApply}</legend>
              ${items.map((item, index) => this.#renderChoice(index, entry(item)))}
              ${(['notSure', 'noneApply'] as const).map((answer) => this.#renderChoice(answer, words[answer], lang))}
            </fieldset>`
      }
      <p part="status" lang=${lang}>${words.discuss}</p>`;
  }

  #renderChoice(answer: Answer, words: unknown, lang: unknown = nothing): TemplateResult {
    return html`<div part="item" lang=${lang}>
      <label part="choice">
        <input
          part="control"
          type="checkbox"
          autocomplete="off"
          .checked=${this.#ticked.has(answer)}
          @change=${() => this.#toggle(answer)}
        />
        <div>${words}</div>
      </label>
    </div>`;
  }

  #toggle(answer: Answer): void {
    const isTicked = this.#ticked.delete(answer);
    if (answer === 'noneApply') this.#ticked.clear();
    else this.#ticked.delete('noneApply');
    if (!isTicked) this.#ticked.add(answer);
    this.requestUpdate();
    this.tell('cw-change');
  }
}
