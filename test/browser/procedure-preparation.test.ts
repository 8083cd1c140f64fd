/** How to get ready: groups by kind, when as it was written, ticks that go nowhere, and whom to ask about medicines. */
import { expect } from '@open-wc/testing';
import type { ProcedurePreparation } from '../../src/index.js';
import { preparation as english } from '../../src/locales/en.js';
import { settled, show, until, type Widget } from './support/elements.js';
import { hushWarnings, listen } from './support/listen.js';
import { allParts, texts } from './support/seen.js';

hushWarnings();

const prepare = (html: string, attributes = '') =>
  show(`<procedure-preparation ${attributes}><h2>Before</h2>${html}</procedure-preparation>`);
/** Each group: its kind, its heading, its entries. */
function groups(widget: Widget): string[] {
  return allParts(widget, 'group').map((group) => {
    const [, kind = 'neutral'] = group.getAttribute('part')!.split(' ');
    const words = ['group-heading', 'introduction', 'item', 'note'].map((name) =>
      [...group.querySelectorAll(`[part~=${name}]`)]
        .map((part) => part.textContent.trim().replace(/\s+/g, ' '))
        .join(', '),
    );
    return [kind, ...words.filter(Boolean)].join(' | ');
  });
}
const boxes = (widget: Widget) => [...widget.shadowRoot!.querySelectorAll('input')];
const list = (kind: string, ...items: string[]) =>
  `<ul data-kind="${kind}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

describe('groups', () => {
  it('have the kind that is written, or that their heading says; any other is neutral', async () => {
    const widget = await prepare(
      `${list('food', 'One')}<h3>What should I bring?</h3><ul><li>Two</li></ul><h3>Medicines for sheep</h3><ul><li>Three</li></ul>`,
    );
    expect(groups(widget)).to.deep.equal([
      'food | Eating and drinking | One',
      'bring | What should I bring? | Two',
      'neutral | Medicines for sheep | Three',
    ]);
    expect(allParts(widget, 'kind-icon')).to.have.lengthOf(2);
    expect(widget.problems).to.deep.equal([]);
  });

  for (const [name, html, expected] of [
    [
      'a heading and a line',
      '<h3>Food</h3><p>From noon do not:</p><ul><li>Eat</li></ul>',
      'food | Food | From noon do not: | Eat',
    ],
    [
      'a line that leads to it',
      '<p>Before all.</p><p>From noon do not:</p><ul><li>Eat</li></ul>',
      'neutral | From noon do not | Eat',
    ],
    [
      'bold words and a line',
      '<p><b>Food</b></p><p>From noon.</p><ul><li>Eat</li></ul>',
      'food | Food | From noon. | Eat',
    ],
    ['a heading alone', '<h3>Food</h3><p>Eat.</p><p>Drink.</p>', 'food | Food | Eat., Drink.'],
  ] as const) {
    it(`stay with ${name}`, async () => expect(groups(await prepare(html))).to.deep.equal([expected]));
  }

  it('keep what follows them before the next; what follows the last is the note', async () => {
    const widget = await prepare(
      `<p>Before.</p><h3>One</h3><ul><li>1</li></ul><p>After one.</p><h3>Two</h3><ul><li>2</li></ul><p>After all.</p>`,
    );
    expect(groups(widget)).to.deep.equal(['neutral | One | 1 | After one.', 'neutral | Two | 2']);
    expect(texts(widget, 'introduction')).to.deep.equal(['Before.']);
    expect(texts(widget, 'note')).to.deep.equal(['After one.', 'After all.']);
  });

  it('have no kind by a single entry, by a place, or where there is no such kind: that is said', async () => {
    for (const html of [
      '<h3>A</h3><ul><li data-kind="medicine">One</li></ul>',
      '<h3>A</h3><ul data-kind="medicines"><li>One</li></ul>',
      '<h3>Food</h3><ul data-kind="medicine"><li>One</li></ul>',
      '<ul><li>One</li></ul>',
    ]) {
      const { problems } = await listen(async () => expect(groups(await prepare(html))[0]).to.match(/^neutral/));
      expect(problems.map(({ code }) => code)).to.deep.equal(['unclear-kind']);
    }
  });

  it('are named by their headings for assistive technology', async () => {
    const widget = await prepare(`${list('food', 'One')}${list('bring', 'Two')}`);
    const names = allParts(widget, 'list').map((part) => {
      const id = part.getAttribute('aria-labelledby')!;
      return widget.shadowRoot!.getElementById(id)!.textContent.trim();
    });
    expect(names).to.deep.equal(['Eating and drinking', 'What to bring']);
  });
});

describe('medicines', () => {
  it('end once with whom to ask, after all of the author’s words, and nothing else does', async () => {
    const widget = await prepare(
      `${list('medicine', 'Stop Samplin', 'Take Samplin')}<p>More of it.</p>${list('food', 'Eat')}<h3>Medicines for sheep</h3><ul><li>One</li></ul>`,
    );
    expect(groups(widget)[0]).to.equal(
      `medicine | Medicines | Stop Samplin, Take Samplin | More of it., ${english.askFirst}`,
    );
    expect(widget.shadowRoot!.textContent.split(english.askFirst)).to.have.lengthOf(2);
  });

  it('keep these words where a page empties them', async () => {
    const widget = await show('<procedure-preparation></procedure-preparation>');
    (widget as Widget & Pick<ProcedurePreparation, 'words'>).words = { preparation: { askFirst: '' } };
    widget.content = { groups: [{ kind: 'medicine', items: [{ description: 'One' }] }] };
    await until(() => groups(widget).length > 0, 'the group');
    expect(groups(widget)[0]).to.include(english.askFirst);
  });
});

describe('when', () => {
  it('stands before the entry as its author wrote it', async () => {
    const widget = await prepare(
      '<ul data-kind="food"><li data-when="~6&nbsp;h before: or so"><b>Food:</b> None.</li><li data-when=" ">Water</li></ul>',
    );
    expect(texts(widget, 'label')).to.deep.equal(['~6 h before: or so']);
    const [first] = allParts(widget, 'item');
    expect([...first!.children].map((part) => part.getAttribute('part'))).to.deep.equal([
      'label',
      'term',
      'description',
    ]);
  });
});

describe('checklist', () => {
  it('has a box for each entry, named by all of its words, and tells nobody what is ticked', async () => {
    const widget = await prepare(
      '<ul data-kind="bring"><li data-when="At noon"><b>Hat</b> A green one.</li></ul>',
      'checklist',
    );
    const [box] = boxes(widget);
    expect(box!.labels![0]!.textContent.trim().replace(/\s+/g, ' ')).to.equal('At noon Hat A green one.');
    const details: unknown[] = [];
    widget.addEventListener('cw-change', (event) => details.push((event as CustomEvent).detail));
    box!.click();
    await settled(widget);
    expect(boxes(widget)[0]!.checked).to.equal(true);
    expect(details).to.deep.equal([null]);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('keeps a tick with its entry where another group comes before it', async () => {
    const widget = await prepare(list('bring', 'A hat', 'A chair'), 'checklist');
    boxes(widget)[1]!.click();
    await settled(widget);
    widget.querySelector('ul')!.insertAdjacentHTML('beforebegin', list('food', 'Water'));
    await until(() => boxes(widget).length === 3, 'the third');
    expect(boxes(widget).map(({ checked }) => checked)).to.deep.equal([false, false, true]);
  });

  it('without it there are no boxes', async () => {
    expect(boxes(await prepare(list('bring', 'A hat')))).to.deep.equal([]);
  });
});
