import { html, nothing, type TemplateResult } from 'lit';
import { type OverviewContent, overviewShape } from '../../content/schema.js';
import { block } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { renderText } from '../../core/render-text.js';
import { readOverview, type Overview } from './procedure-overview.read.js';
import { styles } from './procedure-overview.styles.js';

/**
 * What a procedure is, who performs it, for whom.
 *
 * Use it at the top of a page about a procedure. For what happens during it use `procedure-steps`.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - Each paragraph; the first one leads.
 * @csspart list - The list of facts.
 * @csspart item - A fact.
 * @csspart term - What a fact is about.
 * @csspart description - The fact.
 * @cssState ready - Its content is shown.
 */
export class ProcedureOverview extends ClinicElement<OverviewContent, Overview> {
  static readonly tag = 'procedure-overview';
  static override readonly source = { name: 'overview', shape: overviewShape, read: readOverview };
  static override styles = styles;

  protected override renderSection(): TemplateResult {
    const { paragraphs = [], facts = [] } = this.section;
    return html`${paragraphs.map((text) => block('introduction', text))}${
      facts.length
        ? html`<dl part="list">
            ${facts.map(
              ({ term, description, places }) =>
                html`<div part="item" data-cw-id=${places ?? nothing}>
                  <dt part="term">${renderText(term)}</dt>
                  <dd part="description">${renderText(description)}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }`;
  }
}
