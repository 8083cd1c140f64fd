/** What a change of the HTML inside a tag has rendered again: what has changed, and nothing else. */
import { expect } from '@open-wc/testing';
import { frequencyShape } from '../../src/content/schema.js';
import { quiet, settled, show, tags, type Widget } from './support/elements.js';
import { allParts, renderedText, texts } from './support/seen.js';

const inside = `<h2 class="title">Heading</h2><p>Introduction</p>
  <ol><li id="first"><strong>One:</strong> words</li><li><strong>Two:</strong> other <a href="/two">words</a></li></ol>`;

/** How often a widget is rendered from now on. */
function countRenderings(widget: Widget): () => number {
  let count = 0;
  const host = widget as unknown as { requestUpdate(...change: unknown[]): void };
  const { requestUpdate } = host;
  host.requestUpdate = (...change) => {
    count++;
    requestUpdate.apply(widget, change);
  };
  return () => count;
}

async function afterChange(widget: Widget): Promise<void> {
  await quiet();
  await settled(widget);
}

describe('a change that says nothing', () => {
  for (const tag of tags) {
    it(`<${tag}> is not rendered for an animation, an extension’s mark or a state`, async () => {
      const widget = await show(`<${tag}>${inside}</${tag}>`);
      await afterChange(widget);
      const count = countRenderings(widget);
      const marks = { class: 'fade', style: 'opacity: 0.5', 'data-gramm': 'false', 'aria-busy': 'true', onclick: '' };
      for (const element of [widget, ...widget.querySelectorAll('*')]) {
        for (const [name, value] of Object.entries(marks)) element.setAttribute(name, value);
        await afterChange(widget);
        for (const name of Object.keys(marks)) element.removeAttribute(name);
      }
      await afterChange(widget);
      expect(count()).to.equal(0);
    });
  }

  it('what an attribute says is followed', async () => {
    const names = ['data-kind', 'data-is', 'data-current', 'data-concurrent', 'href', 'alt', 'lang', 'title', 'hidden'];
    const figures = Object.keys(frequencyShape).map((key) => `data-${key}`);
    const steps = await show(`<procedure-steps>${inside}</procedure-steps>`);
    await afterChange(steps);
    const count = countRenderings(steps);
    for (const [index, name] of [...names, ...figures].entries()) {
      steps.querySelector('li')!.setAttribute(name, '1');
      await afterChange(steps);
      expect(count(), name).to.be.greaterThan(index);
    }
  });
});

describe('a change of one entry', () => {
  it('sets no state that the widget has already: styles would be worked out again', async () => {
    const steps = await show(`<procedure-steps>${inside}</procedure-steps>`);
    const { add, delete: remove } = CustomStateSet.prototype;
    const set: string[] = [];
    CustomStateSet.prototype.add = function (state) {
      set.push(state);
      return add.call(this, state);
    };
    CustomStateSet.prototype.delete = function (state) {
      set.push(state);
      return remove.call(this, state);
    };
    steps.querySelector('li')!.textContent = 'Changed';
    await afterChange(steps);
    Object.assign(CustomStateSet.prototype, { add, delete: remove });
    expect(texts(steps, 'description')[0]).to.equal('Changed');
    expect(set).to.deep.equal([]);
  });

  it('changes the nodes of that entry only', async () => {
    const steps = await show(`<procedure-steps>${inside}</procedure-steps>`);
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(steps.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    const link = steps.shadowRoot!.querySelector('a');
    steps.querySelector('a')!.firstChild!.nodeValue = 'palabras';
    await afterChange(steps);
    expect(texts(steps, 'description')).to.deep.equal(['words', 'other palabras']);
    expect(steps.shadowRoot!.querySelector('a') === link, 'the same link').to.equal(true);
    // The tag is in a slot of the shadow root for a moment, for its styles to be read.
    const shown = changed.filter((node) => node !== steps.shadowRoot);
    expect(shown.length).to.be.greaterThan(0);
    expect(
      shown.every((node) => link!.contains(node)),
      'only the link',
    ).to.equal(true);
  });

  it('what an item takes in from beside it goes again', async () => {
    const steps = await show(`<procedure-steps>${inside}</procedure-steps>`);
    const first = steps.querySelector('#first')!;
    first.after(' and beside it');
    await afterChange(steps);
    expect(texts(steps, 'description')[0]).to.equal('words and beside it');
    first.nextSibling!.remove();
    await afterChange(steps);
    expect(texts(steps, 'description')[0]).to.equal('words');
  });

  it('a term is explained at its first use, whichever item that is in now', async () => {
    const items = ['One', 'Two'].map((name) => `<li>${name} <dfn title="Meaning">term</dfn></li>`);
    const steps = await show(`<procedure-steps><ul>${items.join('')}</ul></procedure-steps>`);
    expect(texts(steps, 'item')).to.deep.equal(['1 One term (Meaning)', '2 Two term']);
    steps.querySelector('li')!.textContent = 'One';
    await afterChange(steps);
    expect(texts(steps, 'item')).to.deep.equal(['1 One', '2 Two term (Meaning)']);
  });

  it('a kind inside an item is reported where its item has not changed', async () => {
    const panel = await show(`<benefit-risk-panel><ul data-kind="risk"><li>One <b data-kind="benefit">words</b></li>
      <li>Two</li></ul></benefit-risk-panel>`);
    const problems = panel.problems.map(({ message }) => message);
    expect(problems.length).to.be.greaterThan(0);
    panel.querySelectorAll('li')[1]!.textContent = 'Changed';
    await afterChange(panel);
    expect(panel.problems.map(({ message }) => message)).to.deep.equal(problems);
  });

  it('the problem of an address stays while another item changes', async () => {
    const steps = await show(`<procedure-steps><ul><li>One <a href="javascript:x">words</a></li><li>Two</li></ul>
      </procedure-steps>`);
    expect(steps.problems).to.have.lengthOf(1);
    steps.querySelectorAll('li')[1]!.textContent = 'Changed';
    await afterChange(steps);
    expect(steps.problems).to.have.lengthOf(1);
  });

  it('what a script puts into an element without content is no content, now and after a change', async () => {
    const steps = await show(`<procedure-steps>${inside.replace('words</li>', 'words<br></li>')}</procedure-steps>`);
    steps.querySelector('br')!.append(document.createElement('x-popup'));
    await afterChange(steps);
    const changed = renderedText(steps);
    const problems = steps.problems.map(({ message }) => message);
    steps.replaceChildren(...[...steps.childNodes].map((node) => node.cloneNode(true)));
    await afterChange(steps);
    expect(renderedText(steps)).to.equal(changed);
    expect(steps.problems.map(({ message }) => message)).to.deep.equal(problems);
    expect(problems).to.deep.equal([]);
  });

  it('text between two lists stays with the entry before it, change after change', async () => {
    const steps = await show(`<procedure-steps><ul><li>One <b>strong</b> words</li></ul><p>More of one</p>
      <ul><li>Two</li></ul></procedure-steps>`);
    const shown = () => renderedText(allParts(steps, 'item')[0]!);
    const before = shown();
    for (const words of ['Three', 'Four']) {
      steps.querySelectorAll('li')[1]!.textContent = words;
      await afterChange(steps);
      expect(shown()).to.equal(before);
    }
    expect(before).to.equal('1\nOne strong words\nMore of one');
  });
});
