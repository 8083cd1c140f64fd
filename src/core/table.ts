import { html, nothing, type TemplateResult } from 'lit';
import type { Table } from '../content/schema.js';
import { tableName } from '../content/table-name.js';

/**
 * A table that a file describes, in the same region as a table of an author's HTML. The first cell of a row that has several is the
 * row's header.
 */
export function renderTable({ caption, head = [], rows = [] }: Table): TemplateResult {
  const name = tableName(caption, head.length ? head : (rows[0] ?? []));
  return html`<div class="table" role="region" aria-label=${name || nothing}>
    <table part="table">
      ${
        caption
          ? html`<caption>
              ${caption}
            </caption>`
          : nothing
      }
      ${
        head.length
          ? html`<thead>
              <tr>
                ${head.map((cell) => html`<th part="cell" scope="col">${cell}</th>`)}
              </tr>
            </thead>`
          : nothing
      }
      <tbody>
        ${rows.filter(hasWords).map(
          (row) =>
            html`<tr>
              ${row.map((cell, at) =>
                at === 0 && row.length > 1
                  ? html`<th part="cell" scope="row">${cell}</th>`
                  : html`<td part="cell">${cell}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function hasWords(row: readonly string[]): boolean {
  return row.some(Boolean);
}
