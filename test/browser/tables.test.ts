/** Tables of an author's in every element: they stay tables, and scroll by themselves where they are wider than their place. */
import { expect } from '@open-wc/testing';
import { axeCheck } from '../support/page.js';
import { freshPlace, quiet, settled, show, tags, until, type Widget } from './support/elements.js';
import { hushWarnings } from './support/listen.js';
import { allParts, renderedText, texts } from './support/seen.js';

hushWarnings();

const contentTags = tags.filter((tag) => tag !== 'procedure-guide');
const prices = `<table><caption>Prices of Examplin</caption>
  <thead><tr><th>Kind</th><th>Appointments</th><th>Anaesthesia</th><th>Price</th></tr></thead>
  <tbody><tr><th>Examplin</th><td>1</td><td>Local</td><td>100 tokens</td></tr>
  <tr><th>Examplin twice</th><td></td><td>Local</td><td>200 tokens</td></tr></tbody></table>`;

/** A table that stands before it: one element takes the first for what it shows itself. */
const other = '<table><tr><td></td><th>Kind</th></tr><tr><th>A</th><td>B</td></tr></table>';

/** The region of the table with the prices. */
function regionOf(widget: Element): HTMLElement {
  const caption = [...shadow(widget).querySelectorAll('caption')].find((it) => it.textContent === 'Prices of Examplin');
  return caption!.closest<HTMLElement>('[role=region]')!;
}

function shadow(widget: Element): ShadowRoot {
  return widget.shadowRoot!;
}

/** The cells of each row. */
function rowsOf(root: ParentNode): string[][] {
  return [...root.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));
}

describe('a table of the author’s', () => {
  for (const tag of contentTags) {
    it(`<${tag}> stays a table with its caption, its columns and header cells`, async () => {
      const widget = await show(`<${tag}><h2>Costs</h2><p>What it costs:</p>${other}${prices}</${tag}>`);
      const region = regionOf(widget);
      expect([...region.children].map((it) => `${it.localName} ${it.part.value}`)).to.deep.equal(['table table']);
      expect(region.querySelectorAll('[part~=cell]')).to.have.lengthOf(12);
      expect(rowsOf(region)[2]).to.deep.equal(['Examplin twice', '', 'Local', '200 tokens']);
      const scopes = [...region.querySelectorAll('th')].map((cell) => cell.getAttribute('scope'));
      expect(scopes).to.deep.equal(['col', 'col', 'col', 'col', 'row', 'row']);
    });

    it(`<${tag}> has it scroll in a region with its name, and nothing else scroll`, async () => {
      const place = freshPlace();
      place.style.inlineSize = '240px';
      place.innerHTML = `<${tag}><h2>Costs</h2><p>What it costs:</p>${other}${prices}</${tag}>`;
      const widget = await settled(place.firstElementChild as Widget);
      const region = regionOf(widget);
      expect(region.getAttribute('aria-label')).to.equal('Prices of Examplin');
      expect(region.scrollWidth, 'the table').to.be.greaterThan(region.clientWidth);
      expect(place.scrollWidth, 'the page').to.equal(240);
      region.scrollLeft = 20;
      expect(region.scrollLeft, 'scrolled').to.equal(20);
      await until(() => region.tabIndex === 0, 'a stop of the Tab key');
      region.focus();
      expect(shadow(widget).activeElement).to.equal(region);
      await axeCheck(widget);
      // Also after a change of something else.
      widget.querySelector('p')!.textContent = 'The costs:';
      await settled(await quiet(0).then(() => widget));
      expect(shadow(widget).activeElement).to.equal(region);
      expect(region.tabIndex).to.equal(0);
    });

    it(`<${tag}> does not stop the Tab key at one that has room`, async () => {
      const widget = await show(`<${tag}><h2>Costs</h2><p>What it costs:</p>${other}${prices}</${tag}>`);
      const region = regionOf(widget);
      widget.style.inlineSize = '240px';
      await until(() => region.tabIndex === 0, 'a stop where there is no room');
      widget.style.inlineSize = '700px';
      await until(() => region.tabIndex === -1, 'no stop where there is room');
    });
  }

  it('in an entry keeps its words, its pictures and what follows it', async () => {
    const cell = '<td>Time: one hour</td><td><img src="/images/area.svg" alt="A clock"></td>';
    const widget = await show(
      `<procedure-steps><ol><li><table><tr>${cell}</tr></table><p>After it.</p></li></ol></procedure-steps>`,
    );
    expect(texts(widget, 'term')).to.deep.equal([]);
    expect(rowsOf(shadow(widget))).to.deep.equal([['Time: one hour', '']]);
    expect(shadow(widget).querySelector('td img')?.getAttribute('alt')).to.equal('A clock');
    expect(renderedText(widget)).to.match(/After it\./);
  });

  it('behind a list of benefits is no title of the next list', async () => {
    const widget = await show(`<benefit-risk-panel><h2>Both</h2><h3>Good</h3><ul data-kind="benefit"><li>A.</li></ul>
      ${prices}<h3>Bad</h3><ul data-kind="risk"><li>B.</li></ul></benefit-risk-panel>`);
    expect(texts(widget, 'group-heading')).to.deep.equal(['Good', 'Bad']);
    expect(allParts(widget, 'item')[0]?.querySelector('table')).not.to.equal(null);
  });

  it('without a caption is called by its first row', async () => {
    const widget = await show(
      '<procedure-overview><p>A.</p><table><tr><th>Kind</th><th> Price </th></tr><tr><td>A</td><td>1</td></tr></table></procedure-overview>',
    );
    expect(shadow(widget).querySelector('[role=region]')?.getAttribute('aria-label')).to.equal('Kind, Price');
  });

  it('scrolls with the table that it is in', async () => {
    const widget = await show(
      `<procedure-overview><table><tr><td>${prices}</td><td>B</td></tr></table></procedure-overview>`,
    );
    expect(shadow(widget).querySelectorAll('[role=region]')).to.have.lengthOf(1);
    expect(allParts(widget, 'table')).to.have.lengthOf(2);
  });

  it('with controls is the author’s own node, and scrolls, too', async () => {
    const place = freshPlace();
    place.style.inlineSize = '240px';
    const cells = '<td>Examplinexamplinexamplin</td>'.repeat(4);
    place.innerHTML = `<procedure-overview><p>A.</p><table><tr>${cells}<td><button>Sort</button></td></tr></table></procedure-overview>`;
    const widget = await settled(place.firstElementChild as Widget);
    const table = widget.querySelector('table')!;
    await until(() => table.assignedSlot !== null, 'its slot');
    expect(table.scrollWidth).to.be.greaterThan(table.clientWidth);
    expect(place.scrollWidth).to.equal(240);
  });

  it('that only holds empty cells is not shown', async () => {
    const widget = await show('<procedure-overview><p>A.</p><table><tr><td> </td></tr></table></procedure-overview>');
    expect(allParts(widget, 'table')).to.deep.equal([]);
  });
});
