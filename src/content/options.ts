/** Options and questions as they are shown: one cell for each option in each row, and figures that may be shown. */
import { type Figure, readableFigures } from './figures.js';
import type { Cell, Option, Options } from './html/options.js';
import type { Problem } from './problem.js';
import type { Text } from './schema.js';
import { excerpt } from './text.js';

/** A row as it is shown. */
export interface ShownRow {
  term: Text | undefined;
  /** The ids that lead to it, with spaces between them. */
  places: string | undefined;
  /** One for each option; nothing where the row is a heading for those after it. */
  cells: ShownCell[] | undefined;
}

export interface ShownCell extends Cell {
  figure?: Figure | undefined;
}

export interface ShownOptions {
  options: Option[];
  rows: ShownRow[];
  problems: Problem[];
}

/** Puts the cells of each row under their options. Where a row has more cells than there are options, they show without a name. */
export function shownOptions({ options = [], rows = [] }: Pick<Options, 'options' | 'rows'>): ShownOptions {
  const problems: Problem[] = [];
  const columns = [...options];
  for (const { cells = [] } of rows) while (columns.length < cells.length) columns.push({});
  columns.forEach(({ name }, at) => {
    if (!name) report(`Option ${at + 1} has no name, so that nobody can tell what its column is about. Name it.`);
  });
  const read = rows.map(({ term, cells, places }) => {
    if (cells && cells.length < columns.length) {
      const message = `“${excerpt(term)}” has ${cells.length} of ${columns.length} cells; the others show as not given.`;
      report(`${message} Write an empty cell where there is nothing to say.`);
    }
    const all = cells && columns.map((_, at) => toCell(cells[at]));
    return { term, places, cells: all };
  });
  const shown = read.filter(({ term, cells = [] }) => term ?? cells.some((cell) => cell.text ?? cell.frequency));
  const entries = shown.flatMap(({ term, cells = [] }) =>
    cells.map((cell, at) => ({
      cell,
      term: `${excerpt(columns[at]?.name)}, ${excerpt(term)}`,
      frequency: cell.frequency,
    })),
  );
  const { figures, problems: wrong } = readableFigures([{ items: entries }]);
  for (const [{ cell }, figure] of figures) cell.figure = figure;
  return { options: columns, rows: shown, problems: [...problems, ...wrong] };

  function report(message: string): void {
    problems.push({ code: 'options', message });
  }
}

/** A copy of a cell, which may be a text alone. */
function toCell(cell: Text | Cell | undefined): ShownCell {
  return typeof cell === 'object' && !('nodeType' in cell) ? { ...cell } : { text: cell || undefined };
}
