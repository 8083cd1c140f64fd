/** The HTML of options and questions. */
import type { OptionsContent } from 'clinic-widgets';
import { dataAttributes, escapeText, keepColon } from './escape.js';

/** Options as a table. A name is bold: what follows it describes the option. */
export function optionLines(
  options: NonNullable<OptionsContent['options']>,
  rows: NonNullable<OptionsContent['rows']>,
): string[] {
  if (!options.length && !rows.length) return [];
  const names = options.map(({ name, description }) => {
    const words = [name && `<strong>${escapeText(keepColon(name))}</strong>`, description && escapeText(description)];
    return `<th>${words.filter(Boolean).join(' ')}</th>`;
  });
  const body = rows.map(({ term = '', cells }) =>
    cells
      ? `<tr><th>${escapeText(term)}</th>${cells.map(cellOf).join('')}</tr>`
      : `<tr><th colspan="${options.length + 1}">${escapeText(term)}</th></tr>`,
  );
  return [
    '<table>',
    `  <thead><tr><td></td>${names.join('')}</tr></thead>`,
    '  <tbody>',
    ...body.map((row) => `    ${row}`),
    '  </tbody>',
    '</table>',
  ];
}

function cellOf(cell: NonNullable<NonNullable<OptionsContent['rows']>[number]['cells']>[number]): string {
  const { text = '', frequency } = typeof cell === 'string' ? { text: cell } : cell;
  return `<td${dataAttributes({ ...frequency })}>${escapeText(text)}</td>`;
}
