/** What pages and frameworks do with elements: upgrade, move, clone, take out and put back. */
import { expect } from '@open-wc/testing';
import {
  everyExample,
  freshPlace,
  markup,
  quiet,
  settled,
  showExample,
  show,
  tags,
  until,
  type Widget,
} from './support/elements.js';
import { hushWarnings, listen } from './support/listen.js';
import { outline, part, renderedText } from './support/seen.js';

hushWarnings();

const contentTags = tags.filter((tag) => tag !== 'procedure-guide');

for (const { tag, example, title } of everyExample) {
  describe(title, () => {
    it('is the same when upgraded with its children in it', async () => {
      const expected = outline(await showExample(tag, example));
      const inert = document.createElement('template');
      inert.innerHTML = markup(tag, example);
      const widget = inert.content.firstElementChild as Widget;
      // As a framework does that sets properties before the element is defined.
      if (tag === 'procedure-guide') widget.content = example.content;
      freshPlace().append(widget);
      await settled(widget);
      expect(outline(widget)).to.equal(expected);
    });

    it('is the same when its children come later', async () => {
      const expected = outline(await showExample(tag, example));
      const widget = document.createElement(tag) as Widget;
      for (const [name, value] of Object.entries(example.attributes ?? {})) widget.setAttribute(name, value);
      freshPlace().append(widget);
      widget.innerHTML = example.html;
      if (tag === 'procedure-guide') widget.content = example.content;
      await settled(widget);
      expect(outline(widget)).to.equal(expected);
    });

    it('is the same after it was moved, cloned, and taken out and put back ten times', async () => {
      const widget = await showExample(tag, example);
      const expected = outline(widget);
      const { console, ready } = await listen(async () => {
        document.querySelector('main')!.append(document.createElement('section'));
        document.querySelector('main > section')!.append(widget);
        await settled(widget);
        expect(outline(widget), 'moved').to.equal(expected);

        for (let time = 0; time < 10; time++) {
          const { parentElement } = widget;
          widget.remove();
          await Promise.resolve();
          parentElement!.append(widget);
        }
        await settled(widget);
        expect(outline(widget), 'reconnected').to.equal(expected);
      });
      expect(ready, 'cw-ready again').to.equal(0);
      expect(console).to.deep.equal([]);

      const clone = widget.cloneNode(true) as Widget;
      if (tag === 'procedure-guide') clone.content = widget.content;
      freshPlace().append(clone);
      await settled(clone);
      expect(outline(clone), 'cloned').to.equal(expected);
    });

    it('says once that it is ready, and nothing else', async () => {
      const { ready, problems, console } = await listen(async () => {
        const widget = await showExample(tag, example);
        await quiet();
        widget.setAttribute('heading', 'Another heading');
        await settled(widget);
        await quiet();
      });
      expect(ready, 'cw-ready').to.equal(1);
      expect(problems, 'cw-problem').to.deep.equal([]);
      expect(console, 'console').to.deep.equal([]);
    });
  });
}

for (const tag of contentTags) {
  it(`<${tag}> keeps content that was set before it was upgraded`, async () => {
    const inert = document.createElement('template');
    inert.innerHTML = `<${tag}><h2>Heading html</h2></${tag}>`;
    const widget = inert.content.firstElementChild as Widget;
    widget.content = { heading: 'Heading property' };
    freshPlace().append(widget);
    await settled(widget);
    expect(part(widget, 'heading')?.textContent).to.equal('Heading property');
    widget.content = { heading: 'Heading later' };
    await settled(widget);
    expect(part(widget, 'heading')?.textContent).to.equal('Heading later');
  });

  it(`<${tag}> shows what it was given while it was away`, async () => {
    const widget = await show(`<${tag}><h2>Heading before</h2></${tag}>`);
    widget.remove();
    widget.innerHTML = '<h2>Heading meanwhile</h2>';
    freshPlace().append(widget);
    await settled(widget);
    expect(renderedText(widget)).to.include('Heading meanwhile').and.not.include('Heading before');
  });
}

it('an element that is gone no longer follows the page', async () => {
  const inside = '<candidacy-checklist><h2>Heading</h2><ul><li>One</li></ul></candidacy-checklist>';
  freshPlace().innerHTML = `<section lang="en">${inside}</section>${inside}`;
  const [gone, staying] = [...document.querySelectorAll<Widget>('main candidacy-checklist')] as [Widget, Widget];
  await settled(gone);
  await settled(staying);
  const before = renderedText(gone);
  const section = gone.parentElement!;
  section.remove();
  section.lang = 'es';
  document.documentElement.lang = 'es';
  try {
    await until(() => renderedText(staying) !== before, 'the other one to follow the page');
    await quiet();
    expect(renderedText(gone)).to.equal(before);
    freshPlace().append(section);
    await until(() => renderedText(gone) !== before, 'the words to follow the page again');
  } finally {
    document.documentElement.lang = 'en';
  }
});

it('an element that is gone can be collected', async function () {
  const { gc } = globalThis as { gc?: (how: object) => Promise<void> };
  // Only Chromium is started so that a page may ask for it.
  if (!gc) return this.skip();
  const gone = everyExample.map(({ tag, example }) => {
    const inert = document.createElement('template');
    inert.innerHTML = markup(tag, example);
    const widget = inert.content.firstElementChild as Widget;
    if (example.content) widget.content = example.content;
    document.body.append(widget);
    return new WeakRef(widget);
  });
  await quiet();
  for (const widget of gone) widget.deref()!.remove();
  const left = () => gone.flatMap((widget) => widget.deref()?.localName ?? []);
  // The browser itself may hold an element for a moment, until it has drawn the page without it.
  for (let round = 0; round < 20 && left().length; round++) {
    await quiet(100);
    // In a task of its own: where scripts are running, whatever looks like an address on their stack is kept.
    await gc({ type: 'major', execution: 'async' });
  }
  expect(left()).to.deep.equal([]);
});
