import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from '../../content/problem.js';
import type { Entries } from '../../content/html/sections.js';
import { type EntriesContent, entriesShape } from '../../content/schema.js';
import { entry, phrasingEntry } from '../../core/blocks.js';
import { choice, plainText } from '../../core/choice.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { EntrySet } from '../../core/entry-set.js';
import { HandoverController } from '../../core/handover.js';
import { checklist as english } from '../../locales/en.js';
import { readCandidacy } from './candidacy-checklist.read.js';
import { styles } from './candidacy-checklist.styles.js';

/** The answers that every list has. */
const GENERAL = ['notSure', 'noneApply'] as const;

/** An answer: the key of an entry, or a general one. */
type Answer = number | (typeof GENERAL)[number];

/**
 * Who a procedure is considered for. A visitor may tick what applies, as a preparation for talking with a clinician.
 *
 * It never judges: the words at the end are the same for every combination of ticks. Answers stay in memory until a
 * visitor copies them, or has seen and confirmed what is added to the message of the `contact-form` that `for` names, or
 * of the only one there is. For a list that is only to be read, set `static`.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the list.
 * @csspart list - The list, or the group of choices.
 * @csspart label - The question above the choices.
 * @csspart item - An entry.
 * @csspart choice - The row of a box and its words.
 * @csspart control - A box; a button below the list.
 * @csspart check-control - A box.
 * @csspart button - A button below the list.
 * @csspart term - An entry's name.
 * @csspart description - What is said of it.
 * @csspart figure - An entry's picture.
 * @csspart status - The closing words, the same in every state.
 * @csspart group - What a visitor is about to add to a message, or to keep.
 * @csspart note - What stands after the list.
 * @cssState ready - Its content is shown.
 * @fires {CustomEvent<null>} cw-change - A visitor changed an answer. Never says which.
 */
export class CandidacyChecklist extends ClinicElement<EntriesContent, Entries> {
  static readonly tag = 'candidacy-checklist';
  static override readonly source = { name: 'candidacy', shape: entriesShape, read: readCandidacy };
  static override styles = styles;
  static override properties: PropertyDeclarations = { static: { type: Boolean }, for: {} };

  /** The list without boxes. */
  declare static: boolean;
  /** The id of the form that takes the answers; without it, the only form there is. */
  declare for: string | null;
  #ticked = new EntrySet<(typeof GENERAL)[number]>();
  #handover = new HandoverController(this);

  constructor() {
    super();
    this.static = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#ticked.update(this.section.items ?? []);
  }

  protected override configurationProblems(): Problem[] {
    return [...super.configurationProblems(), ...this.#handover.problems];
  }

  protected override renderSection(): TemplateResult {
    const { items = [] } = this.section;
    const { langOf } = this.language;
    const words = this.language.words('checklist', english);
    const keys = this.#ticked.list;
    const isStatic = this.static || !items.length;
    return html`${
        isStatic
          ? html`<ul part="list" role="list">
              ${items.map((item) => html`<li part="item" data-cw-id=${item.places ?? nothing}>${entry(item)}</li>`)}
            </ul>`
          : html`<fieldset part="list">
              <legend part="label" lang=${langOf(words.whichApply)}>${words.whichApply}</legend>
              ${repeat(
                items,
                (_, index) => keys[index],
                (item, index) => this.#renderChoice(keys[index] as number, phrasingEntry(item), nothing, item.places),
              )}
              ${GENERAL.map((answer) => this.#renderChoice(answer, words[answer], langOf(words[answer])))}
            </fieldset>`
      }
      <p part="status" lang=${langOf(words.discuss)}>${words.discuss}</p>
      ${
        isStatic
          ? nothing
          : this.#handover.render({ title: plainText(this.headingText), answers: this.#answers }, this.language)
      }`;
  }

  /** The labels of what is ticked. */
  get #answers(): string[] {
    const words = this.language.words('checklist', english);
    const { items = [] } = this.section;
    return [
      ...items
        .filter((_, index) => this.#ticked.hasAt(index))
        .map(({ term, description }) => plainText(term ?? description)),
      ...GENERAL.filter((answer) => this.#ticked.has(answer)).map((answer) => words[answer]),
    ];
  }

  #renderChoice(answer: Answer, label: unknown, lang: unknown = nothing, places?: string): TemplateResult {
    return html`<div
      part="item"
      data-cw-id=${places ?? nothing}
      class=${typeof answer === 'number' ? nothing : 'own'}
      lang=${lang}
    >
      ${choice({ label, isTicked: this.#ticked.has(answer), onChange: () => this.#toggle(answer) })}
    </div>`;
  }

  #toggle(answer: Answer): void {
    const isTicked = this.#ticked.delete(answer);
    if (answer === 'noneApply') this.#ticked.clear();
    else this.#ticked.delete('noneApply');
    if (!isTicked) this.#ticked.add(answer);
    this.requestUpdate();
    this.emit('cw-change', null);
    this.#handover.load();
  }
}
