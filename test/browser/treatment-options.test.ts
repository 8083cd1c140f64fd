/** Options: read from every form that pages write them in; each cell under its option, and beside its question. */
import { expect } from '@open-wc/testing';
import { freshPlace, settled, show, until, type Widget } from './support/elements.js';
import { hushWarnings } from './support/listen.js';
import { part, texts } from './support/seen.js';

hushWarnings();

/** The rows of the table as assistive technology has them: by role, with what is hidden from it left out. */
function table(widget: Widget): string[] {
  return [...widget.shadowRoot!.querySelectorAll('[role=row]')].map((row) =>
    [...row.children]
      .map((cell) => {
        const copy = cell.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
        return `${cell.getAttribute('role')}: ${copy.textContent}`.replace(/\s+/g, ' ').trim();
      })
      .join(' | '),
  );
}
const codes = (widget: Widget) => widget.problems.map(({ code }) => code);

const simple = `<table><tr><td></td><th>One</th><th>Two</th></tr><tr><th>Long?</th><td>A day</td><td>A week</td></tr></table>`;
const expected = ['cell: | columnheader: One | columnheader: Two', 'rowheader: Long? | cell: A day | cell: A week'];

describe('what is an option, and what is said of it', () => {
  for (const [name, html, want = expected] of [
    ['a table', simple],
    ['a table in a figure', `<figure class="wp-block-table">${simple}</figure>`],
    ['a table in wrappers', `<div class="table-responsive"><div>${simple}</div></div>`],
    [
      'a table with a head, all cells td, paragraphs in cells',
      '<table><thead><tr><td>&nbsp;</td><td><p>One</p></td><td>Two</td></tr></thead><tbody><tr><td><p>Long?</p></td><td><p>A day</p></td><td>A week</td></tr></tbody></table>',
    ],
    [
      'sub-headings with lists',
      '<h3>One</h3><ul><li><b>Long?</b> A day</li></ul><h3>Two</h3><dl><dt>long</dt><dd>A week</dd></dl>',
      ['cell: | columnheader: One | columnheader: Two', 'rowheader: Long? | cell: A day | cell: A week'],
    ],
    [
      'cells over several columns and rows',
      '<table><tr><td></td><th>One</th><th>Two</th></tr><tr><th>Long?</th><td colspan="2">A day</td></tr><tr><th>Food?</th><td rowspan="2">Yes</td><td>No</td></tr><tr><th>Drink?</th><td>Water</td></tr></table>',
      [
        'cell: | columnheader: One | columnheader: Two',
        'rowheader: Long? | cell: A day | cell: A day',
        'rowheader: Food? | cell: Yes | cell: No',
        'rowheader: Drink? | cell: Yes | cell: Water',
      ],
    ],
    [
      'a heading of rows',
      '<table><tr><td></td><th>One</th><th>Two</th></tr><tr><th colspan="3">Before</th></tr><tr><th>Long?</th><td>A day</td><td></td></tr></table>',
      [
        'cell: | columnheader: One | columnheader: Two',
        'rowheader: Before',
        'rowheader: Long? | cell: A day | cell: No information given',
      ],
    ],
  ] as [string, string, string[]?][]) {
    it(name, async () => {
      const widget = await show(`<treatment-options><h2>Options</h2>${html}</treatment-options>`);
      expect(table(widget)).to.deep.equal(want);
      expect(codes(widget)).to.deep.equal([]);
    });
  }

  it('an option has a description after its name', async () => {
    const widget = await show(
      '<treatment-options><table><tr><td></td><th><strong>One</strong> A patch</th><th>Two: you <em>wait</em></th></tr><tr><th>Long?</th><td>A</td><td>B</td></tr></table></treatment-options>',
    );
    expect(texts(widget, 'term')).to.deep.equal(['One', 'Two', 'Long?']);
    expect(texts(widget, 'description')).to.deep.equal(['A patch', 'you wait']);
  });

  it('options of which nothing more is said are a list', async () => {
    const widget = await show(
      '<treatment-options><h3>One</h3><p>A patch</p><h3>Two</h3><p>Wait</p></treatment-options>',
    );
    expect(widget.shadowRoot!.querySelector('table')).to.equal(null);
    expect(part(widget, 'list')!.localName).to.equal('ul');
    expect(texts(widget, 'description')).to.deep.equal(['Wait']);
  });

  it('keeps what stands before and after the table, its caption and its first cell', async () => {
    const widget = await show(
      `<treatment-options><h2>Options</h2><p>Before.</p>${simple.replace('<table><tr><td>', '<table><caption>All of them</caption><tr><td>Question')}<p>After.</p></treatment-options>`,
    );
    expect(texts(widget, 'introduction')).to.deep.equal(['Before.']);
    expect(texts(widget, 'note')).to.deep.equal(['After.']);
    expect(widget.shadowRoot!.querySelector('caption')!.textContent.trim()).to.equal('All of them');
    expect(table(widget)[0]).to.include('columnheader: Question');
  });
});

describe('a cell is never shown under another option', () => {
  it('an unusable option or cell of a file keeps its place', async () => {
    const widget = await show('<treatment-options></treatment-options>');
    widget.content = {
      options: [{ name: 'One' }, null, { name: 'Three' }],
      rows: [{ term: 'Long?', cells: ['A', 7, 'C'] }],
    };
    await widget.updateComplete;
    expect(table(widget)).to.deep.equal([
      'cell: | columnheader: One | columnheader: | columnheader: Three',
      'rowheader: Long? | cell: A | cell: No information given | cell: C',
    ]);
    expect(codes(widget)).to.include.members(['wrong-type', 'options']);
  });

  it('a row with too few or too many cells is a problem, and all of them show', async () => {
    const widget = await show(
      '<treatment-options><table><tr><td></td><th>One</th><th>Two</th></tr><tr><th>Long?</th><td>A</td></tr><tr><th>Far?</th><td>B</td><td>C</td><td>D</td></tr></table></treatment-options>',
    );
    expect(table(widget).slice(1)).to.deep.equal([
      'rowheader: Long? | cell: A | cell: No information given | cell: No information given',
      'rowheader: Far? | cell: B | cell: C | cell: D',
    ]);
    expect(codes(widget)).to.deep.equal(['options', 'options']);
  });
});

describe('figures', () => {
  const figure =
    'data-count="3" data-of="100" data-event="a rash" data-population="adults" data-comparator="none" data-timeframe="a year" data-source="Study"';
  const withCell = (attributes: string) => simple.replace('<td>A day', `<td ${attributes}>A day`);

  it('show as they were written, below the words of their cell', async () => {
    const widget = await show(`<treatment-options>${withCell(figure)}</treatment-options>`);
    expect(texts(widget, 'figure')).to.have.lengthOf(1);
    expect(table(widget)[1]).to.match(/cell: A day ?3 in 100 · a rash/);
  });

  it('are a problem that names question and option where they are incomplete', async () => {
    const widget = await show(
      `<treatment-options>${withCell(figure.replace('data-of="100"', ''))}</treatment-options>`,
    );
    expect(texts(widget, 'figure')).to.deep.equal([]);
    expect(table(widget)[1]).to.include('cell: A day');
    expect(widget.problems.map(({ message }) => message)).to.deep.equal([
      'The figure of “One, Long?” is not shown: it has no of.',
    ]);
  });
});

describe('in a wide place', () => {
  it('headings and text are as wide as in other elements, and the table is wider', async () => {
    const place = freshPlace();
    place.style.inlineSize = '1200px';
    place.innerHTML = `<treatment-options style="--cw-max-width: 500px"><h2>Options</h2><p>Before.</p>${simple}<p>After.</p></treatment-options>`;
    const widget = await settled(place.querySelector<Widget>('treatment-options')!);
    const width = (element: Element) => Math.round(element.getBoundingClientRect().width);
    expect([part(widget, 'heading')!, part(widget, 'introduction')!, part(widget, 'note')!].map(width)).to.deep.equal([
      500, 500, 500,
    ]);
    expect(width(widget.shadowRoot!.querySelector('[role=region]')!)).to.equal(800);
  });
});

describe('in a narrow place', () => {
  it('each cell says its option, and is the same to assistive technology', async () => {
    const widget = await show(`<treatment-options>${simple}</treatment-options>`);
    const label = () => part(widget, 'label')!;
    widget.style.inlineSize = '60em';
    await until(() => !label().checkVisibility(), 'columns');
    const wide = table(widget);
    widget.style.inlineSize = '18em';
    await until(() => label().checkVisibility(), 'the name of the option');
    expect(label().textContent).to.equal('One');
    expect(getComputedStyle(widget.shadowRoot!.querySelector('td')!).display).not.to.equal('table-cell');
    expect(table(widget)).to.deep.equal(wide);
    // What is not rendered would be missing there: headers are found by the number of the column.
    for (const cell of widget.shadowRoot!.querySelectorAll('[role=row] > *'))
      expect(getComputedStyle(cell).display).not.to.equal('none');
  });
});
