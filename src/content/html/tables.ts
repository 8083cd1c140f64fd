/** Tables in an author's HTML. Each stays a table, and scrolls by itself where it is wider than its place. */
import type { Table } from '../schema.js';
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
    const isHead = cells.every(isHeader) && (!at || cells[0]?.closest('thead'));
    cells.forEach((cell, index) => {
      cell.setAttribute('part', 'cell');
      // It names cells by their ids, which a copy does not have.
      cell.removeAttribute('headers');
      if (isHeader(cell) && !cell.hasAttribute('scope') && (isHead || !index))
        cell.setAttribute('scope', isHead ? 'col' : 'row');
    });
  });
  // A table inside another one scrolls with it.
  if (table.parentElement?.closest('table')) return;
  const region = make('div');
  region.className = 'table';
  region.setAttribute('role', 'region');
  const caption = table.querySelector(':scope > caption')?.textContent;
  const name = tableName(caption, (rows[0] ?? []).map(wordsOf));
  if (name) region.setAttribute('aria-label', name);
  table.replaceWith(region);
  region.append(table);
}

function isHeader({ localName }: Element): boolean {
  return localName === 'th';
}

/** The cells of a table, by rows; those of tables inside it are not among them. */
export function rowsOf(table: Element): Element[][] {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  return rows.map((row) => [...row.children].filter((cell) => cell.matches('th,td')));
}

/**
 * A table as a procedure file describes it, so that both render alike.
 * @returns nothing where a file cannot say the same: markup in cells, merged cells, header cells elsewhere.
 */
export function describeTable(table: Element): Table | undefined {
  const elements = [...table.querySelectorAll('*')];
  const isPlain = elements.every((element) => element.matches('caption,thead,tbody,tr,th,td'));
  if (!isPlain || [table, ...elements].some(saysMore)) return undefined;
  const caption = table.querySelector('caption');
  const rows = rowsOf(table).map((cells) => cells.map((cell) => (cell.localName === 'th' ? 'h' : 'd')).join(''));
  const hasHead = /^h+$/.test(rows[0] ?? '');
  const body = hasHead ? rows.slice(1) : rows;
  // What `renderTable` makes of the same words.
  if (!body.every((row) => /^(hd+|d)$/.test(row))) return undefined;
  const words = rowsOf(table).map((cells) => cells.map((cell) => wordsOf(cell).replace(/ +/g, ' ').trim()));
  return {
    ...(caption && { caption: wordsOf(caption).replace(/ +/g, ' ').trim() }),
    ...(hasHead && { head: words[0] }),
    rows: hasHead ? words.slice(1) : words,
  };
}

/** Whether an element of a table has attributes that a file has no words for. */
function saysMore({ attributes, localName }: Element): boolean {
  const usual = localName === 'th' ? /^(row|col)$/ : /^$/;
  return [...attributes].some(({ name, value }) => name !== 'scope' || !usual.test(value));
}
