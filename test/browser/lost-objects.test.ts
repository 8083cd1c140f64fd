/** React before 19, Preact and Vue write an object as an attribute where the element is defined later. */
import { expect } from '@open-wc/testing';
import { freshPlace, quiet, settled, show, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { showsAuthorHtml, texts } from './support/seen.js';

for (const attribute of ['content', 'steps', 'src', 'heading']) {
  it(`${attribute}="[object Object]" is ignored, and said once`, async () => {
    const { console, problems } = await listen(async () => {
      const widget = await show(
        `<procedure-steps ${attribute}="[object Object]"><h2>Own</h2><ol><li>First.</li></ol></procedure-steps>`,
      );
      expect(texts(widget, 'heading')).to.deep.equal(['Own']);
      expect(texts(widget, 'description')).to.deep.equal(['First.']);
      widget.querySelector('li')!.textContent = 'Changed.';
      await quiet();
      await settled(widget);
      expect(texts(widget, 'description')).to.deep.equal(['Changed.']);
    });
    expect(problems.map(({ code }) => code)).to.deep.equal(['attribute']);
    expect(console).to.have.lengthOf(1);
    expect(console[0]).to.include(`<procedure-steps> ${attribute} is no attribute for an object`);
  });
}

it('so is a list of objects; the property that comes later is used', async () => {
  const { console } = await listen(async () => {
    const widget = document.createElement('candidacy-checklist') as Widget;
    widget.setAttribute('heading', '[object Object],[object Object]');
    freshPlace().append(widget);
    await settled(widget);
    expect(showsAuthorHtml(widget)).to.equal(true);
    widget.content = { items: [{ term: 'Given' }] };
    await settled(widget);
    expect(texts(widget, 'term')).to.deep.equal(['Given']);
    expect(texts(widget, 'heading')).to.deep.equal([]);
  });
  expect(console.filter((line) => line.includes('no attribute for an object'))).to.have.lengthOf(1);
});
