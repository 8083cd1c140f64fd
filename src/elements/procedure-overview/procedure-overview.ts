import { html, nothing, type TemplateResult } from 'lit';
import { blocksOf, type Section, type SectionBlock } from '../../content/html/titled-sections.js';
import { type OverviewContent, overviewShape } from '../../content/schema.js';
import { block, picture } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { heading } from '../../core/heading.js';
import { renderText } from '../../core/render-text.js';
import { renderTable } from '../../core/table.js';
import { type Fact, readOverview, type Overview } from './procedure-overview.read.js';
import { styles } from './procedure-overview.styles.js';

/**
 * What a procedure is, who performs it, for whom.
 *
 * Use it at the top of a page about a procedure. For what happens during it use `procedure-steps`. Sub-headings with what follows
 * each are parts of it: the condition, kinds of the procedure, results, costs.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - Each paragraph; the first one leads.
 * @csspart list - The list of facts.
 * @csspart item - A fact.
 * @csspart term - What a fact is about.
 * @csspart description - The fact; also each text of a titled part.
 * @csspart group - A titled part.
 * @csspart group-heading - Its heading.
 * @csspart figure - A picture or a video in it.
 * @cssState ready - Its content is shown.
 */
export class ProcedureOverview extends ClinicElement<OverviewContent, Overview> {
  static readonly tag = 'procedure-overview';
  static override readonly source = { name: 'overview', shape: overviewShape, read: readOverview };
  static override styles = styles;

  protected override renderSection(): TemplateResult {
    const { paragraphs = [], facts = [], sections = [] } = this.section;
    return html`${paragraphs.map((text) => block('introduction', text))}${renderFacts(facts)}${sections.map((section) =>
      this.#renderTitled(section),
    )}`;
  }

  #renderTitled(section: Section): unknown {
    const blocks = blocksOf(section);
    if (!section.heading && !blocks.length) return nothing;
    return html`<div part="group" data-cw-id=${section.places ?? nothing}>
      ${heading(this.innerLevel + (section.depth ?? 0), section.heading, 'group-heading')}${blocks.map((it) =>
        'video' in it ? this.renderVideo({ video: it.video, heading: section.heading }) : renderBlock(it),
      )}
    </div>`;
  }
}

function renderFacts(facts: readonly Fact[]): unknown {
  if (!facts.length) return nothing;
  return html`<dl part="list">
    ${facts.map(
      ({ term, description, places }) =>
        html`<div part="item" data-cw-id=${places ?? nothing}>
          <dt part="term">${renderText(term)}</dt>
          <dd part="description">${renderText(description)}</dd>
        </div>`,
    )}
  </dl>`;
}

function renderBlock(it: Exclude<SectionBlock, { video: unknown }>): unknown {
  if ('facts' in it) return renderFacts(it.facts);
  if ('table' in it) return renderTable(it.table);
  if ('image' in it) return picture(it.image);
  if ('text' in it) return block('description', it.text);
  return html`<div part="description">
    <ul>
      ${it.items.map((item) => html`<li>${renderText(item)}</li>`)}
    </ul>
  </div>`;
}
