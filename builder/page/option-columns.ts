/** The cells of a table of options: they stay with their option. */
import type { Procedure } from 'clinic-widgets';
import { getAt, listAt, type Path, pathText, setAt, textAt } from './change.js';

const OPTIONS: Path = ['options', 'options'];
export const ROWS: Path = ['options', 'rows'];

/** The text of a cell, which may be a text alone. */
export function cellText(cell: unknown): string {
  return typeof cell === 'string' ? cell : (textAt(cell, ['text']) ?? '');
}

/**
 * Changes a list. What is done to the options is done to the cells of each row, too.
 *
 * @param change removes an item of a list, or moves one.
 */
export function withCells(
  procedure: Procedure,
  list: Path,
  change: (procedure: Procedure, list: Path) => Procedure,
): Procedure {
  if (pathText(list) !== pathText(OPTIONS)) return change(procedure, list);
  return listAt(procedure, ROWS).reduce<Procedure>(
    (next, row, at) => (getAt(row, ['cells']) ? change(withAllCells(next, at), [...ROWS, at, 'cells']) : next),
    change(procedure, list),
  );
}

/** Makes a record of the cell that a path leads into, so that a figure can stand beside its text. */
export function withCellAt(procedure: Procedure, path: Path): Procedure {
  const [section, list, row, cells] = path;
  if (section !== 'options' || list !== 'rows' || cells !== 'cells' || path.length < 6) return procedure;
  const all = withAllCells(procedure, Number(row));
  const cell = path.slice(0, 5);
  const text = cellText(getAt(all, cell));
  return typeof getAt(all, cell) === 'string' ? setAt(all, cell, { ...(text && { text }) }) : all;
}

/** A cell for each option in a row. */
function withAllCells(procedure: Procedure, row: number): Procedure {
  const path: Path = [...ROWS, row, 'cells'];
  const cells = listAt(procedure, path);
  const count = Math.max(cells.length, listAt(procedure, OPTIONS).length);
  return setAt(procedure, path, [...cells, ...new Array<string>(count - cells.length).fill('')]);
}
