/** A table of a procedure file as lines of text, in which an editor can type. */
import { listAt } from './change.js';

/** One row a line, with a bar between its cells; the first line has the names of the columns. */
export function tableLines(table: unknown): string {
  const rows = [listAt(table, ['head']), ...listAt(table, ['rows'])];
  // A file that was opened may have anything here.
  const lines = rows.map((row) => (Array.isArray(row) ? row.map(String).join('|') : ''));
  return lines.join('\n');
}

/** The head and the rows of such lines, as they were typed; nothing where there are none. */
export function readTableLines(lines: string): { head: string[]; rows: string[][] } | undefined {
  if (!lines) return undefined;
  const [head = [], ...rows] = lines.split('\n').map((line) => line.split(/[|\t]/));
  return { head, rows };
}
