import { html, nothing, type TemplateResult } from 'lit';
import type { TimedEntry } from '../../content/html/sections.js';
import { block, picture } from '../../core/blocks.js';
import { renderText } from '../../core/render-text.js';

interface TableLook {
  /** The id of what names the table. */
  titleId: unknown;
  /** Our words above its two columns, with their language. */
  heads: readonly { words: string; lang: unknown }[];
}

/** Whether each entry says both an activity and a time. */
export function isTable(items: readonly TimedEntry[]): boolean {
  return (
    items.length > 0 && items.every(({ when, term, description }) => (when ? term || description : term && description))
  );
}

/** Activities and when each is possible. Without a time of its own, an entry's description says when. */
export function activityTable(items: readonly TimedEntry[], { titleId, heads }: TableLook): TemplateResult {
  return html`<table class="activities" part="table" aria-labelledby=${titleId}>
    <thead>
      <tr>
        ${heads.map(({ words, lang }) => html`<th part="cell" scope="col" lang=${lang}>${words}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${items.map((item) => row(item))}
    </tbody>
  </table>`;
}

function row({ when, term, description, image, places }: TimedEntry): TemplateResult {
  const time = when ?? description;
  return html`<tr part="item" data-cw-id=${places ?? nothing}>
    <th part="cell" scope="row">
      ${block('term', term)} ${when ? block('description', description) : nothing}${picture(image)}
    </th>
    <td part="cell">${time === undefined ? nothing : renderText(time)}</td>
  </tr>`;
}
