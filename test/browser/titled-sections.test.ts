/** Sub-headings in the overview, each with what follows it: what HTML can say beyond a file. */
import { expect } from '@open-wc/testing';
import { show, type Widget } from './support/elements.js';
import { allParts, part, renderedText, texts } from './support/seen.js';

const overview = (html: string) => show(`<procedure-overview><h2>About</h2>${html}</procedure-overview>`);
const groupOf = (widget: Widget) => part(widget, 'group')!;

describe('a sub-heading in the overview', () => {
  it('has what follows it, up to the next one, in the author’s order', async () => {
    const widget = await overview(
      '<p>Lead.</p><h3>One:</h3><ul><li>A</li></ul><p>After <b>A</b>.</p><h3>Two</h3><p>B</p>',
    );
    const groups = allParts(widget, 'group').map((group) => renderedText(group));
    expect(groups).to.deep.equal(['One\nA\nAfter A.', 'Two\nB']);
    expect(texts(widget, 'introduction')).to.deep.equal(['Lead.']);
    expect(groupOf(widget).querySelector('b')?.textContent).to.equal('A');
  });

  it('keeps its level below another one', async () => {
    const widget = await overview('<h3>Kinds</h3><h4>With a pad</h4><p>A</p><h3>Costs</h3><p>B</p>');
    expect(allParts(widget, 'group-heading').map((it) => it.localName)).to.deep.equal(['h3', 'h4', 'h3']);
  });

  it('has facts of its own, and those before it stay the overview’s', async () => {
    const widget = await overview(
      '<dl><dt>Takes</dt><dd>1 hour</dd></dl><h3>Costs</h3><dl><dt>Price</dt><dd>1 token</dd></dl>',
    );
    expect(allParts(widget, 'list').map((list) => renderedText(list))).to.deep.equal([
      'Takes\n1 hour',
      'Price\n1 token',
    ]);
    expect(groupOf(widget).querySelector('dl')?.textContent).to.include('1 token');
  });

  it('has numbered lists, captions and merged cells as they were written', async () => {
    const widget = await overview(`<h3>Kinds</h3><ol start="3"><li>A</li></ol>
      <figure><img src="/images/area.svg" alt="A pad"><figcaption>The pad</figcaption></figure>
      <table><tr><th colspan="2">Both</th></tr><tr><td>A</td><td>B</td></tr></table>`);
    const group = groupOf(widget);
    expect(group.querySelector('ol')?.getAttribute('start')).to.equal('3');
    expect(group.querySelector('figcaption')?.textContent).to.equal('The pad');
    expect(group.querySelector('[role=region] th')?.getAttribute('colspan')).to.equal('2');
  });

  it('is what a link to its id leads to', async () => {
    const widget = await overview('<h3 id="costs">Costs</h3><p>A</p>');
    expect(groupOf(widget).getAttribute('data-cw-id')).to.equal('costs');
  });
});
