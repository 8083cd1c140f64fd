import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { isRecord } from '../../content/check.js';
import type { ProcedureFile } from '../../content/load-file.js';
import type { Disclaimer } from '../../content/read-html.js';
import { type DisclaimerContent, type Text, disclaimerShape } from '../../content/schema.js';
import { block } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { rich } from '../../core/rich.js';
import { disclaimer as english } from '../../locales/en.js';
import { styles } from './medical-disclaimer.styles.js';

/**
 * Consult a provider; urgent help; who wrote and reviewed this, when, from which sources.
 *
 * Always visible, never a dialog. A date past `next-review` is shown as overdue; no date is ever computed.
 *
 * @csspart heading - The widget's heading.
 * @csspart urgent - Urgent help, first.
 * @csspart description - Each paragraph.
 * @csspart provenance - Where the content comes from.
 * @csspart item - One line of that.
 * @csspart term - What the line says.
 * @fires cw-ready - First rendered with content.
 * @fires cw-problem - Content or configuration is unusable in part. `detail: { code, message }`.
 */
export class MedicalDisclaimer extends ClinicElement<DisclaimerContent, Disclaimer> {
  static readonly tag = 'medical-disclaimer';
  static override readonly source = { name: 'disclaimer', shape: disclaimerShape, pick };
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    publisher: {},
    author: {},
    reviewer: {},
    lastReviewed: { attribute: 'last-reviewed' },
    nextReview: { attribute: 'next-review' },
    funding: {},
  };

  /** Who publishes the content. */
  declare publisher: string | null;
  /** Who wrote it. */
  declare author: string | null;
  /** Who checked it. */
  declare reviewer: string | null;
  /** When it was last checked, as `2030-12-31`. */
  declare lastReviewed: string | null;
  /** When it is to be checked next, as `2030-12-31`. */
  declare nextReview: string | null;
  /** Who paid for it. */
  declare funding: string | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && PROVENANCE.some((key) => changed.has(key))) this.authorHtmlChanged();
    super.willUpdate(changed);
  }

  protected override renderSection(): TemplateResult {
    const { urgent, paragraphs = [] } = this.section;
    return html`${this.renderHeading()}${block('urgent', urgent)}${paragraphs.map((text) =>
      block('description', text),
    )}${this.#renderProvenance()}`;
  }

  #renderProvenance(): unknown {
    const { provenance } = this.section;
    if (!provenance) return nothing;
    const words = this.language.words('disclaimer', english);
    const { foreign } = this.language;
    const { publisher, author, reviewer, lastReviewed, nextReview, sources = [], funding } = provenance;
    const overdue = nextReview !== undefined && nextReview < new Date().toISOString().slice(0, 10);
    const rows: [string, unknown][] = [
      [words.publisher, rich(publisher)],
      [words.author, rich(author)],
      [words.reviewer, rich(reviewer)],
      [words.lastReviewed, lastReviewed && this.#renderDate(lastReviewed)],
      [words.nextReview, nextReview && (overdue ? words.reviewOverdue(this.language.date(nextReview)) : this.#renderDate(nextReview))],
      [words.sources, sources.length ? sources.map(renderSource) : ''],
      [words.funding, rich(funding)],
    ];
    return html`<dl part="provenance">
      ${rows.map(([term, value]) =>
        value
          ? html`<div part="item">
              <dt part="term" lang=${foreign ?? nothing}>${term}</dt>
              <dd>${value}</dd>
            </div>`
          : nothing,
      )}
    </dl>`;
  }

  #renderDate(date: string): TemplateResult {
    return html`<time datetime=${date}>${this.language.date(date)}</time>`;
  }
}

const PROVENANCE = ['publisher', 'author', 'reviewer', 'lastReviewed', 'nextReview', 'funding'] as const;

function renderSource({ title, url }: { title?: Text | undefined; url?: string | undefined }): TemplateResult {
  const words = rich(title ?? url);
  return html`<div>${url ? html`<a href=${url}>${words}</a>` : words}</div>`;
}

/** In a file, provenance stands beside the disclaimer: it is about the whole file. */
function pick({ disclaimer, provenance }: ProcedureFile): unknown {
  if (disclaimer === undefined && provenance === undefined) return undefined;
  const own = disclaimer ?? {};
  return isRecord(own) && provenance !== undefined ? { ...own, provenance } : own;
}
