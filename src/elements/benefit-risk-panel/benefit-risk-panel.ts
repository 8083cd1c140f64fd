import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { type Figure, readableFigures } from '../../content/figures.js';
import type { KindWords } from '../../content/kind-words.js';
import type { Problem } from '../../content/problem.js';
import type { ResolvedGroup } from '../../content/kinds.js';
import type { BenefitsAndRisks, GroupEntry } from '../../content/html/sections.js';
import { type BenefitsAndRisksContent, type Kind, benefitsAndRisksShape, kinds } from '../../content/schema.js';
import { entry } from '../../core/blocks.js';
import { GroupedElement } from '../../core/grouped-element.js';
import { LazyModule } from '../../lazy-module.js';
import { panel as english } from '../../locales/en.js';
import { readBenefitsAndRisks } from './benefit-risk-panel.read.js';
import { renderFigure } from '../../core/render-figure.js';
import { styles } from './benefit-risk-panel.styles.js';

/** Icons of one weight. The heading says the kind, the icon only repeats it. */
const ICONS: Record<Kind, string> = {
  benefit: 'M10 6v8M6 10h8M10 2a8 8 0 1 0 .01 0',
  consideration: 'M10 9v5M10 6v1M10 2a8 8 0 1 0 .01 0',
  risk: 'M10 8v4M10 14v1M10 2 1.5 18h17Z',
  alternative: 'M10 18v-7L4 4M10 11l6-7M4 8V4h4M12 4h4v4',
};

type Pictographs = typeof import('../../content/pictograph.lazy.js');

const pictographs = new LazyModule(
  () => import('../../content/pictograph.lazy.js'),
  'benefit-risk-panel writes figures out, and does not draw them',
);

/**
 * Benefits, considerations, risks and alternatives of a procedure, with equal weight.
 *
 * Groups stand one below the other, in the author's order, in one treatment. What kind a group is, its author says: by the kind
 * itself, or by a heading that says nothing else, such as “Risks”. Any other group is neutral: its own heading, no icon.
 *
 * A figure is shown only when event, population, comparator, time frame and source are all there; with `pictographs` it is drawn as
 * dots, too, where most figures have its denominator. One with `comparatorCount` shows both sides, with the difference in words.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the groups.
 * @csspart group - A list with its heading.
 * @csspart benefit - A group of benefits.
 * @csspart consideration - A group of considerations.
 * @csspart risk - A group of risks.
 * @csspart alternative - A group of alternatives.
 * @csspart group-heading - A group's heading.
 * @csspart list - A group's entries.
 * @csspart item - An entry.
 * @csspart label - An entry's own kind, where its group has another or none.
 * @csspart term - An entry's name.
 * @csspart description - What is said of it.
 * @csspart kind-icon - The icon before a group's heading.
 * @csspart figure - How often it happened; also an entry's picture.
 * @csspart pictograph - The picture of a figure.
 * @csspart note - What stands after the groups.
 * @cssState ready - Its content is shown.
 */
export class BenefitRiskPanel extends GroupedElement<BenefitsAndRisksContent, GroupEntry, Kind, BenefitsAndRisks> {
  static readonly tag = 'benefit-risk-panel';
  static override readonly source = {
    name: 'benefitsAndRisks',
    shape: benefitsAndRisksShape,
    read: readBenefitsAndRisks,
  };
  static override styles = styles;
  static override properties: PropertyDeclarations = { pictographs: { type: Boolean } };

  /** Figures of the most common denominator, 1,000 people at most, are drawn, too. The picture only repeats the sentence above it. */
  declare pictographs: boolean;
  protected readonly kinds = kinds;
  #figures = new Map<object, Figure>();
  #figureProblems: Problem[] = [];
  /** Set after the first rendering, which is thus the same as a server's. */
  #pictographs: Pictographs | undefined;
  /** Which figures are drawn, and why others are not. */
  #drawable: ReturnType<Pictographs['drawnFigures']> | undefined;

  constructor() {
    super();
    this.pictographs = false;
  }

  get #words() {
    return this.language.words('panel', english);
  }

  protected get kindWords(): KindWords {
    return this.#words.kindWords;
  }

  protected override readContent(changed: PropertyValues): void {
    super.readContent(changed);
    const { figures, problems } = readableFigures(this.resolved.groups);
    this.#figures = figures;
    this.#figureProblems = problems;
    this.#drawable = this.pictographs ? this.#pictographs?.drawnFigures(figures) : undefined;
  }

  protected override configurationProblems(): Problem[] {
    return [...super.configurationProblems(), ...this.#figureProblems, ...(this.#drawable?.problems ?? [])];
  }

  protected override updated(): void {
    super.updated();
    if (!this.pictographs || !this.#figures.size || this.#pictographs) return;
    void pictographs.load().then((module) => {
      if (!module || this.#pictographs) return;
      this.#pictographs = module;
      this.requestUpdate();
    });
  }

  protected override renderSection(): unknown {
    return this.resolved.groups.map((group) => this.#renderGroup(group));
  }

  #renderGroup(group: ResolvedGroup<GroupEntry, Kind>): TemplateResult {
    const { kind, items } = group;
    const { langOf } = this.language;
    const words = this.#words;
    const isMixed = kind === 'consideration' && items.some((item) => item.kind === 'risk');
    const defaultTitle = kind && words.groups[isMixed ? 'considerationAndRisk' : kind];
    return this.renderGroup(
      group,
      { icon: kind && ICONS[kind], defaultTitle },
      html`<ul part="list" role="list">
        ${items.map((item) => {
          const label = item.kind && item.kind !== kind ? words.kinds[item.kind] : undefined;
          return html`<li part="item" data-cw-id=${item.places ?? nothing}>
            ${label ? html`<div part="label" lang=${langOf(label)}>${label}</div>` : nothing}${entry(item)}${this.#renderFigure(
              item,
            )}
          </li>`;
        })}
      </ul>`,
    );
  }

  #renderFigure(item: object): unknown {
    const figure = this.#figures.get(item);
    if (!figure) return nothing;
    const isDrawn = this.#drawable?.drawn.has(item);
    return renderFigure(figure, this.language, this.#words, isDrawn ? this.#pictographs?.pictograph : undefined);
  }
}
