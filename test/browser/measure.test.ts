/** How wide things run, and what a brand's rules leave in place. */
import { expect } from '@open-wc/testing';
import { examples, freshPlace, settled, show, until, type Widget } from './support/elements.js';
import { allParts, part } from './support/seen.js';

const LONG = 'An invented treatment with a heading that goes on for more than a line of text can hold on any screen';
const width = (element: Element) => Math.round(element.getBoundingClientRect().width);

describe('the measure', () => {
  it('is one for headings, lead and text, whatever their size', async () => {
    const place = freshPlace();
    place.style.inlineSize = '1200px';
    place.innerHTML = `<procedure-overview><h2>${LONG}</h2><p>${LONG} ${LONG}</p><p>${LONG} ${LONG}</p></procedure-overview>`;
    const widget = await settled(place.querySelector<Widget>('procedure-overview')!);
    const widths = [part(widget, 'heading')!, ...allParts(widget, 'introduction')].map(width);
    const measure = 36 * parseFloat(getComputedStyle(widget).fontSize);
    expect(widths).to.deep.equal([measure, measure, measure]);
  });

  it('is --cw-max-width, in any unit', async () => {
    const place = freshPlace();
    place.style.inlineSize = '1200px';
    place.innerHTML = `<procedure-overview style="--cw-max-width: 500px"><h2>${LONG}</h2><p>${LONG}</p></procedure-overview>`;
    const widget = await settled(place.querySelector<Widget>('procedure-overview')!);
    expect([part(widget, 'heading')!, part(widget, 'introduction')!].map(width)).to.deep.equal([500, 500]);
  });
});

describe('a guide', () => {
  async function guideIn(inlineSize: string): Promise<Widget> {
    const place = freshPlace();
    place.style.inlineSize = inlineSize;
    place.innerHTML = '<procedure-guide></procedure-guide>';
    const guide = place.querySelector<Widget & { content: unknown }>('procedure-guide')!;
    guide.content = examples['procedure-guide']![0]!.content;
    return settled(guide);
  }
  const boxes = (guide: Widget) =>
    [part(guide, 'contents')!, guide.shadowRoot!.querySelector('.section')!].map((it) => it.getBoundingClientRect());

  it('has its contents beside the sections where there is room for both', async () => {
    const [contents, section] = boxes(await guideIn('1200px')) as [DOMRect, DOMRect];
    expect(contents.right).to.be.lessThan(section.left);
    expect(Math.abs(contents.top - section.top)).to.be.lessThan(2);
  });

  it('has them above the sections elsewhere', async () => {
    for (const size of ['320px', '800px']) {
      const [contents, section] = boxes(await guideIn(size)) as [DOMRect, DOMRect];
      expect(contents.bottom, size).to.be.at.most(section.top);
      expect(contents.left, size).to.equal(section.left);
    }
  });

  it('names the section that is being read', async () => {
    const guide = await guideIn('700px');
    guide.style.paddingBlockEnd = '2000px';
    const section = guide.shadowRoot!.querySelector('#recovery')!;
    section.scrollIntoView();
    const current = () => [...guide.shadowRoot!.querySelectorAll('a[aria-current]')].map((a) => a.getAttribute('href'));
    await until(() => current().join() === '#recovery', 'the current section');
    scrollTo(0, 0);
  });
});

describe('a brand that sets the border of all controls', () => {
  it('leaves the sign of an error in them', async () => {
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent = 'contact-form::part(control) { border: 1px solid rgb(0, 0, 0); }';
    const form = await show('<contact-form action="/x" heading="Ask us"></contact-form>');
    part(form, 'submit')!.click();
    await until(() => allParts(form, 'invalid').length > 0, 'the errors');
    const wrong = part(form, 'invalid')!;
    const right = allParts(form, 'text-control').find((it) => !it.matches('[part~=invalid]'))!;
    expect(getComputedStyle(wrong).borderTopColor).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(wrong).boxShadow).to.include('inset');
    expect(getComputedStyle(right).boxShadow).to.equal('none');
    style.remove();
  });
});
