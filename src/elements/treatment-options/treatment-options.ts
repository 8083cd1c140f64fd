import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Option, Options } from '../../content/html/options.js';
import { type ShownCell, type ShownOptions, shownOptions, type ShownRow } from '../../content/options.js';
import type { Problem } from '../../content/problem.js';
import { type OptionsContent, optionsShape } from '../../content/schema.js';
import { tableName } from '../../content/table-name.js';
import { wordsIn } from '../../content/text.js';
import { block, entry } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { renderFigure } from '../../core/render-figure.js';
import { renderText } from '../../core/render-text.js';
import { options as english, panel } from '../../locales/en.js';
import { readOptions } from './treatment-options.read.js';
import { styles } from './treatment-options.styles.js';

/** With more options, a table needs a wider place. */
const FEW = 3;

/**
 * Options side by side, question by question: a treatment, another one, no treatment.
 *
 * Use it where a patient can choose. For what speaks for and against a single procedure use `benefit-risk-panel`.
 *
 * A table with a row for each question and a column for each option. Where it is too narrow for that, each question stands above what
 * is said of each option. A cell holds text, a figure, or both; a figure is shown as in `benefit-risk-panel`. An empty cell is a dash,
 * and is read as “no information given”. The table may be 1.6 times as wide as `--cw-max-width`, which holds for the text around it.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the table.
 * @csspart table - The table; also a table of the author's in a cell.
 * @csspart cell - A cell.
 * @csspart term - An option's name; a question.
 * @csspart description - What is said of an option.
 * @csspart label - The name of a cell's option, where the table is narrow.
 * @csspart figure - A figure in a cell; also an option's picture.
 * @csspart group-heading - The heading of several rows.
 * @csspart list - The options, where nothing is said of them but what they are.
 * @csspart item - One of these.
 * @csspart note - What stands after the table.
 * @cssState ready - Its content is shown.
 */
export class TreatmentOptions extends ClinicElement<OptionsContent, Options> {
  static readonly tag = 'treatment-options';
  static override readonly source = { name: 'options', shape: optionsShape, read: readOptions };
  static override styles = styles;

  #shown: ShownOptions = { options: [], rows: [], problems: [] };

  protected override readContent(changed: PropertyValues): void {
    super.readContent(changed);
    this.#shown = shownOptions(this.section);
  }

  protected override configurationProblems(): Problem[] {
    return [...super.configurationProblems(), ...this.#shown.problems];
  }

  protected override renderSection(): unknown {
    const { options, rows } = this.#shown;
    if (!options.length && !rows.length) return nothing;
    if (!rows.length) {
      return html`<ul part="list" role="list">
        ${options.map((option) => html`<li part="item" data-cw-id=${option.places ?? nothing}>${renderOption(option)}</li>`)}
      </ul>`;
    }
    const { caption, corner } = this.section;
    const names = options.map(({ name }) => wordsIn(name));
    const label = tableName(wordsIn(caption) || wordsIn(this.headingText), names);
    // The roles hold where styles show the table as blocks, and browsers no longer take it for a table.
    return html`<div
      class=${options.length > FEW ? 'table options many' : 'table options'}
      role="region"
      aria-label=${label || nothing}
    >
      <table part="table" role="table" aria-label=${caption ? nothing : label || nothing}>
        ${
          caption
            ? html`<caption>
                ${renderText(caption)}
              </caption>`
            : nothing
        }
        <thead role="rowgroup">
          <tr role="row">
            ${
              // Without words it is empty: a place for them would count as content.
              corner
                ? html`<th part="cell" scope="col" role="columnheader">${renderText(corner)}</th>`
                : html`<td part="cell" role="cell"></td>`
            }
            ${options.map(
              (option) =>
                html`<th part="cell" scope="col" role="columnheader" data-cw-id=${option.places ?? nothing}>
                  ${renderOption(option)}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map((row) => this.#renderRow(row, names))}
        </tbody>
      </table>
    </div>`;
  }

  #renderRow({ term, places, cells }: ShownRow, names: readonly string[]): TemplateResult {
    if (!cells) {
      return html`<tr role="row" class="heading">
        <th
          part="cell group-heading"
          scope="rowgroup"
          role="rowheader"
          colspan=${names.length + 1}
          data-cw-id=${places ?? nothing}
        >
          ${renderText(term)}
        </th>
      </tr>`;
    }
    return html`<tr role="row">
      <th part="cell" scope="row" role="rowheader" data-cw-id=${places ?? nothing}>${block('term', term)}</th>
      ${cells.map(
        (cell, at) =>
          html`<td part="cell" role="cell" data-cw-id=${cell.places ?? nothing}>
            <span part="label" aria-hidden="true">${names[at]}</span>
            <div>${this.#renderCell(cell)}</div>
          </td>`,
      )}
    </tr>`;
  }

  #renderCell({ text, figure }: ShownCell): unknown {
    if (text === undefined && !figure) {
      const { notGiven } = this.language.words('options', english);
      return html`<span aria-hidden="true">–</span
        ><span class="unseen" lang=${this.language.langOf(notGiven)}>${notGiven}</span>`;
    }
    return html`${text === undefined ? nothing : html`<div>${renderText(text)}</div>`}${
      figure ? renderFigure(figure, this.language, this.language.words('panel', panel), undefined) : nothing
    }`;
  }
}

function renderOption({ name, description, image }: Option): unknown {
  return entry({ term: name, description, image });
}
