/** Tables in an author's HTML. Each stays a table, and scrolls by itself where it is wider than its place. */
import { tableName } from '../table-name.js';
import { make, wordsOf } from './clean.js';

/** Prepares the tables of a clean copy to be shown. Tables that are prepared already stay as they are. */
export function prepareTables(copy: ParentNode): void {
  for (const table of copy.querySelectorAll('table:not([part])')) prepareTable(table);
}

function prepareTable(table: Element): void {
  table.setAttribute('part', 'table');
  const rows = rowsOf(table);
  rows.forEach((cells, at) => {
    const isHead = cells.every((cell) => cell.localName === 'th') && (at === 0 || cells[0]?.closest('thead') !== null);
    cells.forEach((cell, index) => {
      cell.setAttribute('part', 'cell');
      // It names cells by their ids, which a copy does not have.
      cell.removeAttribute('headers');
      if (cell.localName !== 'th' || cell.hasAttribute('scope')) return;
      if (isHead) cell.setAttribute('scope', 'col');
      else if (index === 0) cell.setAttribute('scope', 'row');
    });
  });
  // A table inside another one scrolls with it.
  if (table.parentElement?.closest('table')) return;
  const region = make('div');
  region.className = 'table';
  region.setAttribute('role', 'region');
  region.tabIndex = 0;
  const caption = table.querySelector(':scope > caption');
  const name = tableName(caption && wordsOf(caption), (rows[0] ?? []).map(wordsOf));
  if (name) region.setAttribute('aria-label', name);
  table.replaceWith(region);
  region.append(table);
}

/** The cells of a table, by rows; those of tables inside it are not among them. */
export function rowsOf(table: Element): Element[][] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  return rows.map((row) => [...row.children].filter((cell) => cell.matches('th,td')));
}
