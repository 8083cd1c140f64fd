/** `<div data-cw="…">`: the form of a snippet that passes every filter. */
import { expect } from '@open-wc/testing';
import ar from '../../src/locales/ar.js';
import { define, mount } from '../../src/index.js';
import { everyExample, freshPlace, quiet, settled, showExample, until, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { outline, renderedText, texts } from './support/seen.js';

// Once for the whole page, as the script tag does. The forms of the examples send to another site.
mount({ actions: 'https://clinic.example/messages' });

const list = '<ol><li><strong>One:</strong> first.</li><li><strong>Two:</strong> second.</li></ol>';

/** Puts HTML on the page; its first `div` is the place of a widget. */
async function place(html: string): Promise<HTMLElement> {
  const page = freshPlace();
  page.innerHTML = html;
  await quiet();
  const found = page.querySelector<HTMLElement>('[data-cw]')!;
  for (const inside of found.children) await settled(inside);
  return found;
}

const inside = (div: HTMLElement) => [...div.children] as Widget[];

for (const { tag, example, title } of everyExample.filter(({ tag }) => tag !== 'procedure-guide')) {
  it(`${title} is the same in a div`, async () => {
    const expected = outline(await showExample(tag, example));
    const attributes = Object.entries(example.attributes ?? {})
      .map(([name, value]) => ` data-${name.replaceAll('-', '')}="${value}"`)
      .join('');
    const div = await place(`<div data-cw="${tag}"${attributes} id="here">${example.html}</div>`);
    expect(inside(div).map(({ localName }) => localName)).to.deep.equal([tag]);
    expect(div.id).to.equal('here');
    expect(outline(inside(div)[0]!)).to.equal(expected);
  });
}

it('attributes come without their dashes, and follow later changes', async () => {
  const div = await place(
    `<div data-cw="procedure-steps" data-heading="By attribute" data-headinglevel="4" data-collapsible>${list}</div>`,
  );
  const [steps] = inside(div) as [Widget];
  expect(outline(steps)).to.match(/^div\n\s+h4 part=heading\n\s+“By attribute”/);
  expect(texts(steps, 'control')).to.deep.equal(['One', 'Two']);
  div.setAttribute('data-heading', 'Changed');
  await quiet();
  await settled(steps);
  expect(texts(steps, 'heading')).to.deep.equal(['Changed']);
});

it('the language comes from data-lang and data-dir, too, on a page in another language', async () => {
  const div = await place(
    '<section lang="de"><div data-cw="candidacy-checklist" data-lang="ar" data-dir="rtl"><ul><li>Invented</li></ul></div></section>',
  );
  const [checklist] = inside(div) as [Widget];
  await until(() => renderedText(checklist).includes(ar.checklist.whichApply), 'the words in Arabic');
  expect(getComputedStyle(checklist).direction).to.equal('rtl');
});

it('what comes later is taken in: places within what is inserted, and more of the HTML inside', async () => {
  const div = await place(`<section><div data-cw="procedure-steps">${list}</div></section>`);
  const [steps] = inside(div) as [Widget];
  expect(texts(steps, 'item')).to.have.lengthOf(2);
  div.insertAdjacentHTML('beforeend', '<p>A note that the parser brought later.</p>');
  await quiet();
  await settled(steps);
  expect(inside(div)).to.deep.equal([steps]);
  expect(texts(steps, 'note')).to.deep.equal(['A note that the parser brought later.']);
});

it('a place that a cache or a clone brings back with its widget in it gets no second one', async () => {
  const div = await place(`<div data-cw="procedure-steps">${list}</div>`);
  const expected = outline(inside(div)[0]!);
  const { console } = await listen(async () => {
    for (const again of [div.cloneNode(true) as HTMLElement, reparsed(div)]) {
      freshPlace().append(again);
      await quiet();
      await settled(inside(again)[0]!);
      expect(inside(again).map(({ localName }) => localName)).to.deep.equal(['procedure-steps']);
      expect(outline(inside(again)[0]!)).to.equal(expected);
    }
  });
  expect(console).to.deep.equal([]);
});

it('moved, taken out and put back fifty times, it is the same widget', async () => {
  const div = await place(`<div data-cw="procedure-steps">${list}</div>`);
  const [steps] = inside(div) as [Widget];
  const expected = outline(steps);
  for (let time = 0; time < 50; time++) {
    div.remove();
    await Promise.resolve();
    freshPlace().append(div);
  }
  await quiet();
  await settled(steps);
  expect(inside(div)).to.deep.equal([steps]);
  expect(outline(steps)).to.equal(expected);
});

it('a place that a script emptied stays empty; new HTML in it is a new widget', async () => {
  const div = await place(`<div data-cw="procedure-steps">${list}</div>`);
  div.innerHTML = '';
  await quiet();
  expect(inside(div)).to.deep.equal([]);
  div.innerHTML = list;
  await quiet();
  expect(inside(div).map(({ localName }) => localName)).to.deep.equal(['procedure-steps']);
});

it('in an editor the HTML stays as it is', async () => {
  const div = await place(`<section contenteditable="true"><div data-cw="procedure-steps">${list}</div></section>`);
  expect(inside(div).map(({ localName }) => localName)).to.deep.equal(['ol']);
});

it('a name that no widget has is said once, and its HTML stays', async () => {
  const { console } = await listen(async () => {
    for (let time = 0; time < 2; time++) {
      const div = await place(`<div data-cw="procedure-step">${list}</div>`);
      expect(inside(div).map(({ localName }) => localName)).to.deep.equal(['ol']);
    }
  });
  expect(console).to.deep.equal(['warn: clinic-widgets: data-cw="procedure-step" is no widget.']);
});

it("an element of the page's own is not put there", async () => {
  customElements.define('own-steps', class extends HTMLElement {});
  const div = await place(`<div data-cw="own-steps">${list}</div>`);
  expect(inside(div).map(({ localName }) => localName)).to.deep.equal(['ol']);
});

it('two scripts that both mount, one with a prefix, make one widget', async () => {
  freshPlace();
  define({ prefix: 'mounted' });
  mount({ prefix: 'mounted' });
  const div = await place(`<div data-cw="procedure-steps">${list}</div>`);
  expect(inside(div).map(({ localName }) => localName)).to.deep.equal(['procedure-steps']);
});

/** The same HTML, as a page from a cache brings it. */
function reparsed(element: HTMLElement): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = element.outerHTML;
  return document.importNode(template.content, true).firstElementChild as HTMLElement;
}
