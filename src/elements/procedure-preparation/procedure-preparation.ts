import { html, nothing, type TemplateResult } from 'lit';
import { readTimedSection } from '../../content/html/timed-groups.js';
import type { KindWords } from '../../content/kind-words.js';
import {
  type PreparationContent,
  type PreparationKind,
  preparationKinds,
  preparationShape,
} from '../../content/schema.js';
import { type ShownGroup, TimedElement } from '../../core/timed-element.js';
import { preparation as english } from '../../locales/en.js';
import { styles } from './procedure-preparation.styles.js';

/** Icons of one weight. The heading says the kind, the icon only repeats it. */
const ICONS: Record<PreparationKind, string> = {
  food: 'M6 2v16M3 2v5a3 3 0 0 0 6 0V2M15 2c-3 2-3 7 0 9v7',
  medicine: 'M3.5 10.5l7-7a4.2 4.2 0 0 1 6 6l-7 7a4.2 4.2 0 0 1-6-6ZM7 7l6 6',
  test: 'M5 3.5h10V18H5ZM8 2h4v3H8ZM8 9h4M8 13h4',
  bring: 'M4 7h12l1 11H3ZM7 7a3 3 0 0 1 6 0',
  travel: 'M10 18.5s6-6 6-10.5a6 6 0 0 0-12 0c0 4.5 6 10.5 6 10.5ZM10 8v.01',
  other: 'M4 10v.01M10 10v.01M16 10v.01',
};

/**
 * How to get ready for a procedure: food, medicines, tests, what to bring, travel.
 *
 * What kind a group is, its author says: by the kind itself, or by a heading that says nothing else, such as “What to bring”. Any
 * other group is neutral: its own heading, no icon. A group of medicines ends with our words to ask before one is stopped.
 *
 * When something is to be done shows as the author wrote it; no time is computed. For what happens during the procedure use
 * `procedure-steps`, for the time after it `recovery-timeline`.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the groups, or before a group's list.
 * @csspart group - A list with its heading.
 * @csspart food - A group on eating and drinking.
 * @csspart medicine - A group of medicines.
 * @csspart test - A group of tests.
 * @csspart bring - A group of things to bring.
 * @csspart travel - A group on the way there and back.
 * @csspart other - A group of other preparations.
 * @csspart kind-icon - The icon before a group's heading.
 * @csspart group-heading - A group's heading.
 * @csspart list - A group's entries.
 * @csspart item - An entry.
 * @csspart label - When.
 * @csspart term - An entry's name.
 * @csspart description - What is said of it.
 * @csspart figure - An entry's picture.
 * @csspart choice - The row of a box and its words (`checklist`).
 * @csspart control - A box (`checklist`).
 * @csspart check-control - The same.
 * @csspart note - What stands after the groups, or after a group's list; our words after medicines.
 * @cssState ready - Its content is shown.
 * @fires {CustomEvent<null>} cw-change - A visitor ticked or unticked an entry. Never says which.
 */
export class ProcedurePreparation extends TimedElement<PreparationContent, PreparationKind> {
  static readonly tag = 'procedure-preparation';
  static override readonly source = { name: 'preparation', shape: preparationShape, read: readTimedSection };
  static override styles = styles;
  protected readonly kinds = preparationKinds;

  protected get kindWords(): KindWords<PreparationKind> {
    return this.#words.kindWords;
  }

  get #words() {
    return this.language.words('preparation', english);
  }

  protected override renderSection(): unknown {
    return this.resolved.groups.map((group, at) => this.#renderGroup(group, at));
  }

  #renderGroup(group: ShownGroup<PreparationKind>, at: number): TemplateResult {
    const { kind } = group;
    const words = this.#words;
    const defaultTitle = kind && words.groups[kind];
    const list = this.renderList(group, at, Boolean(group.heading ?? defaultTitle));
    const askFirst =
      kind === 'medicine'
        ? html`<div part="note" class="ask-first" lang=${this.language.langOf(words.askFirst)}>${words.askFirst}</div>`
        : nothing;
    return this.renderGroup(
      group,
      { icon: kind && ICONS[kind], defaultTitle, titleId: this.titleId(at) },
      this.renderContent(at, list, askFirst),
    );
  }
}
