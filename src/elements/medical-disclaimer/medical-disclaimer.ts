import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isRecord } from '../../content/is-record.js';
import type { ProcedureFile } from '../../content/load-file.js';
import { type DisclaimerContent, disclaimerShape } from '../../content/schema.js';
import { block } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { writtenName } from '../../core/mounted.js';
import { renderText } from '../../core/render-text.js';
import { textProperties } from '../../core/text-properties.js';
import { disclaimer as english } from '../../locales/en.js';
import type { Filled } from '../../words/format.js';
import { type Disclaimer, readDisclaimer, type WrittenProvenance } from './medical-disclaimer.read.js';
import { styles } from './medical-disclaimer.styles.js';

/** What the tag itself may say about where its content comes from. */
const ATTRIBUTES = ['publisher', 'author', 'reviewer', 'lastReviewed', 'nextReview', 'funding'] as const;

/**
 * Consult a provider; urgent help; who wrote and reviewed this, when, from which sources.
 *
 * Always visible, never a dialog. A date past `next-review` is shown as overdue; no date is ever computed.
 *
 * @csspart heading - The widget's heading.
 * @csspart urgent - Urgent help, first.
 * @csspart care-box - The same.
 * @csspart description - Each paragraph.
 * @csspart provenance - Where the content comes from.
 * @csspart item - One line of that.
 * @csspart term - What the line says.
 * @cssState ready - Its content is shown.
 */
export class MedicalDisclaimer extends ClinicElement<DisclaimerContent, Disclaimer> {
  static readonly tag = 'medical-disclaimer';
  static override readonly source = { name: 'disclaimer', shape: disclaimerShape, read, pick };
  static override styles = styles;
  static override properties = textProperties(ATTRIBUTES);

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
    if (ATTRIBUTES.some((key) => changed.has(key))) this.invalidateContent();
    super.willUpdate(changed);
  }

  protected override renderSection(): TemplateResult {
    const { urgent, paragraphs = [], provenance } = this.section;
    return html`${block('urgent care-box', urgent)}${paragraphs.map((text) => block('description', text))}${
      provenance && this.#renderProvenance(provenance)
    }`;
  }

  #renderProvenance({
    publisher,
    author,
    reviewer,
    lastReviewed,
    nextReview,
    sources,
    funding,
  }: WrittenProvenance): TemplateResult {
    const { wordsLang, langOf, date, parts } = this.language;
    const words = this.language.words('disclaimer', english);
    const day = (iso: string | undefined, message = '{date}') =>
      iso && html`<time datetime=${iso} lang=${wordsLang}>${parts(message, { date: date(iso) }).map(unbroken)}</time>`;
    const isOverdue = nextReview && nextReview < new Date().toISOString().slice(0, 10);
    const rows = {
      publisher: renderText(publisher),
      author: renderText(author),
      reviewer: renderText(reviewer),
      lastReviewed: day(lastReviewed),
      // As a list: what a server rendered before that day then differs, and is shown anew.
      nextReview: isOverdue ? [day(nextReview, words.reviewOverdue)] : day(nextReview),
      sources: sources?.length && sources.map(renderSource),
      funding: renderText(funding),
    };
    return html`<dl part="provenance">
      ${Object.entries(rows).map(([key, value]) =>
        value
          ? html`<div part="item" class=${key === 'nextReview' && isOverdue ? 'overdue' : nothing}>
              <dt part="term" lang=${langOf(words[key as keyof typeof rows])}>${words[key as keyof typeof rows]}</dt>
              <dd>${value}</dd>
            </div>`
          : nothing,
      )}
    </dl>`;
  }
}

/** A day stays on one line. */
function unbroken(part: string | Filled): unknown {
  return typeof part === 'string' ? part : html`<span class="unbroken">${part.text}</span>`;
}

function renderSource({ title, url, places }: NonNullable<WrittenProvenance['sources']>[number]): TemplateResult {
  const words = renderText(title ?? url);
  return html`<div data-cw-id=${places ?? nothing}>${url ? html`<a href=${url}>${words}</a>` : words}</div>`;
}

function read(host: Element) {
  return readDisclaimer(host, (property) => writtenName(host, property));
}

/** In a file, provenance stands beside the disclaimer: it is about the whole file. */
function pick({ disclaimer, provenance }: ProcedureFile): unknown {
  const section = disclaimer ?? (provenance && {});
  return isRecord(section) ? { ...section, provenance } : section;
}
