/** Titled parts of the overview in files, and their tables as an editor types them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTableLines, tableLines } from '../../builder/page/table-lines.js';
import { sectionHtml } from '../../builder/index.js';
import { check } from '../../src/content/check.js';
import { procedureJsonSchema } from '../../src/content/json-schema.js';
import { overviewShape } from '../../src/content/schema.js';

it('a cell that is empty or unusable keeps the others in their columns', () => {
  const table = {
    head: ['Kind', 'Price'],
    rows: [
      ['', '100'],
      [7, '200'],
      [null, '300'],
    ],
  };
  const { value, problems } = check(overviewShape, { sections: [{ table }] }, 'overview');
  expect(value?.sections?.[0]?.table?.rows).toEqual([
    ['', '100'],
    ['', '200'],
    ['', '300'],
  ]);
  expect(problems.map(({ message }) => message)).toEqual(['“overview.sections[0].table.rows[1][0]” must be text.']);
});

it('the schema has formats that there are only', () => {
  expect(JSON.stringify(procedureJsonSchema())).not.toMatch(/"format":"(cell|plain)"/);
});

it('lines of a table say the same after each letter that is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '|', '\n') }), (lines) => {
      const table = readTableLines(lines);
      expect(tableLines(table)).toBe(lines);
      expect(lines === '').toBe(table === undefined);
    }),
  );
});

it('cells that come from a spreadsheet are cells', () => {
  expect(readTableLines('Kind\tPrice\nA\t1')).toEqual({ head: ['Kind', 'Price'], rows: [['A', '1']] });
});

it('the HTML of a part has its sub-heading first, one level below the overview', () => {
  const section = {
    heading: 'Costs',
    paragraphs: ['<b>'],
    items: ['A'],
    table: { head: ['K', 'P'], rows: [['A', '1']] },
  };
  const { lines } = sectionHtml('overview', { overview: { heading: 'About', sections: [section] } }, 3);
  expect(lines.map((line) => line.trim())).toEqual([
    '<h3>About</h3>',
    '<h4>Costs</h4>',
    '<p>&lt;b&gt;</p>',
    '<ul>',
    '<li>A</li>',
    '</ul>',
    '<table>',
    '<thead><tr><th>K</th><th>P</th></tr></thead>',
    '<tbody>',
    '<tr><th>A</th><td>1</td></tr>',
    '</tbody>',
    '</table>',
  ]);
});
