/** Where content comes from, told in attributes or by a script. */
import { expect } from '@open-wc/testing';
import { freshPlace, settled, until, type Widget } from './support/elements.js';
import { renderedText } from './support/seen.js';

it('medical-disclaimer shows what a script sets, as if it were in attributes', async () => {
  const place = freshPlace();
  place.innerHTML = '<medical-disclaimer author="A. Author"><p>Ask a clinician.</p></medical-disclaimer>';
  const widget = await settled(place.querySelector<Widget>('medical-disclaimer')!);
  expect(renderedText(widget)).to.include('A. Author').and.not.include('B. Reviewer');
  Object.assign(widget, { reviewer: 'B. Reviewer', nextReview: '2001-02-03' });
  await settled(widget);
  expect(renderedText(widget)).to.include('B. Reviewer').and.include('Review overdue since February 3, 2001');
  widget.removeAttribute('author');
  await settled(widget);
  expect(renderedText(widget)).not.to.include('A. Author');
});

for (const [review, words] of [
  ['2001-02-03', 'Review overdue since February 3, 2001'],
  ['2098-02-03', 'February 3, 2098'],
] as const) {
  it(`“${words}” is marked as English on a page in a language that we do not have`, async () => {
    const place = freshPlace();
    place.lang = 'eu';
    place.innerHTML = `<medical-disclaimer next-review="${review}" reviewer="B. Reviewer"><p>Galdetu.</p></medical-disclaimer>`;
    const widget = await settled(place.querySelector<Widget>('medical-disclaimer')!);
    const holder = [...widget.shadowRoot!.querySelectorAll('dd *')].find(({ textContent }) => textContent === words);
    expect(holder?.closest('[lang]')?.getAttribute('lang')).to.equal('en');
    widget.lang = 'en';
    await settled(widget);
    await until(() => !widget.shadowRoot!.querySelector('[lang]'), 'no mark on a page in English');
  });
}
