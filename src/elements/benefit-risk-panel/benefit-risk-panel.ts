import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Figure, readableFigures } from '../../content/figures.js';
import type { Problem } from '../../content/problem.js';
import type { BenefitsAndRisks, Group } from '../../content/read-html.js';
import { type BenefitsAndRisksContent, type Kind, benefitsAndRisksShape } from '../../content/schema.js';
import { block, picture } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { heading } from '../../core/heading.js';
import { rich } from '../../core/rich.js';
import { panel as english } from '../../locales/en.js';
import { styles } from './benefit-risk-panel.styles.js';

type Item = NonNullable<Group['items']>[number];

/** Icons of one weight; a kind is told by its heading, the icon only repeats it. */
const ICONS: Record<Kind, TemplateResult> = {
  benefit: svg`<path d="M10 6v8M6 10h8"></path><circle cx="10" cy="10" r="8"></circle>`,
  consideration: svg`<path d="M10 9v5M10 6v1"></path><circle cx="10" cy="10" r="8"></circle>`,
  risk: svg`<path d="M10 8v4M10 14v1M10 2 1.5 18h17Z"></path>`,
  alternative: svg`<path d="M10 18v-7L4 4M10 11l6-7M4 8V4h4M12 4h4v4"></path>`,
};

/**
 * Benefits, considerations, risks and alternatives of a procedure, with equal weight.
 *
 * Groups stand one below the other, in the author's order, in one treatment. A figure is shown only when event,
 * population, comparator, time frame and source are all there.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the groups.
 * @csspart group - A list of one kind; also its kind: `benefit`, `consideration`, `risk`, `alternative`.
 * @csspart group-heading - A group's heading.
 * @csspart list - A group's entries.
 * @csspart item - An entry.
 * @csspart label - An entry's own kind, where it is not its group's.
 * @csspart term - An entry's name.
 * @csspart description - What is said of it.
 * @csspart figure - How often it happened; also an entry's picture.
 * @csspart note - What stands after the groups.
 * @fires cw-ready - First rendered with content.
 * @fires cw-problem - Content or configuration is unusable in part. `detail: { code, message }`.
 */
export class BenefitRiskPanel extends ClinicElement<BenefitsAndRisksContent, BenefitsAndRisks> {
  static readonly tag = 'benefit-risk-panel';
  static override readonly source = { name: 'benefitsAndRisks', shape: benefitsAndRisksShape };
  static override styles = styles;
  #figures = new Map<object, Figure>();

  get #words() {
    return this.language.words('panel', english);
  }

  protected override configurationProblems(): Problem[] {
    const { figures, problems } = readableFigures(this.section.groups ?? []);
    this.#figures = figures;
    return [...super.configurationProblems(), ...problems];
  }

  protected override renderSection(): TemplateResult {
    const { introduction, groups = [], note } = this.section;
    return html`${this.renderHeading()}${block('introduction', introduction)}${groups.map((group) => this.#renderGroup(group))}${block(
      'note',
      note,
    )}`;
  }

  #renderGroup(group: Group): TemplateResult {
    const { kind = 'consideration', items = [] } = group;
    return html`<div part="group ${kind}">
      <div class="title">
        <svg viewBox="0 0 20 20" aria-hidden="true">${ICONS[kind]}</svg>
        ${this.#renderGroupHeading(group, kind)}
      </div>
      <ul part="list" role="list">
        ${items.map((item) => this.#renderItem(item, kind))}
      </ul>
    </div>`;
  }

  #renderGroupHeading({ heading: own, items = [] }: Group, kind: Kind): unknown {
    if (own) return heading(this.innerLevel, own, 'group-heading');
    const mixed = kind === 'consideration' && items.some((item) => item.kind === 'risk');
    const title = this.#words.groups[mixed ? 'considerationAndRisk' : kind];
    return heading(this.innerLevel, title, 'group-heading', this.language.foreign);
  }

  #renderItem(item: Item, groupKind: Kind): TemplateResult {
    const { kind = groupKind, term, description, image } = item;
    return html`<li part="item">
      ${kind !== groupKind ? html`<div part="label" lang=${this.language.foreign ?? nothing}>${this.#words.kinds[kind]}</div>` : nothing}${term
        ? html`<div part="term">${rich(term)}</div>`
        : nothing}${block('description', description)}${this.#renderFigure(this.#figures.get(item))}${picture(image)}
    </li>`;
  }

  #renderFigure(figure: Figure | undefined): unknown {
    if (!figure) return nothing;
    const words = this.#words;
    const { foreign, number } = this.language;
    const { count, of, event, population, comparator, timeframe, source, certainty } = figure;
    const details = [
      [words.whoWasAsked, population],
      [words.comparedWith, comparator],
      [words.howLong, timeframe],
      [words.source, source],
      [words.certainty, certainty],
    ] as const;
    const lang = foreign ?? nothing;
    return html`<div part="figure">
      <p><strong lang=${lang}>${words.rate(number(count), number(of))}</strong> · ${rich(event)}</p>
      <p lang=${lang}>${words.bothFrames(number(count), number(of - count))}</p>
      <dl>
        ${details.map(([label, text]) =>
          text
            ? html`<div>
                <dt lang=${lang}>${label}</dt>
                <dd>${rich(text)}</dd>
              </div>`
            : nothing,
        )}
      </dl>
    </div>`;
  }
}
