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

describe('the rhythm', () => {
  it('widgets stand further apart than the entries of one, and a lead is larger than text', async () => {
    const place = freshPlace();
    const steps =
      '<procedure-steps><h2>Steps</h2><ol><li><b>A</b> One.</li><li><b>B</b> Two.</li></ol></procedure-steps>';
    place.innerHTML = `<procedure-overview><h2>${LONG}</h2><p>${LONG}</p><p>${LONG}</p></procedure-overview>${steps}${steps}`;
    const [overview, first, second] = [...place.children] as [Widget, Widget, Widget];
    for (const widget of place.children) await settled(widget);
    const between = second.getBoundingClientRect().top - first.getBoundingClientRect().bottom;
    const [, next] = allParts(first, 'item');
    const within = next!.getBoundingClientRect().top - part(first, 'description')!.getBoundingClientRect().bottom;
    expect(between).to.equal(40);
    expect(within).to.be.lessThan(between);
    const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    expect(size(part(overview, 'introduction')!) / size(overview)).to.be.closeTo(1.2, 0.01);
  });
});

describe('markers and lists', () => {
  const middle = (box: DOMRect) => box.top + box.height / 2;
  /** The first line of an element's words. */
  function lineOf(element: Element): DOMRect {
    const words = document.createRange();
    words.selectNodeContents(element);
    return words.getClientRects()[0]!;
  }

  for (const attributes of [
    '',
    'collapsible',
    'collapsible style="--cw-marker-size: 64px"',
    'collapsible style="font-size: 24px"',
  ]) {
    it(`a step's number is level with its name ${attributes}`.trim(), async () => {
      const steps = await show(
        `<procedure-steps ${attributes}><ol><li><b>Waiting</b> You wait.</li></ol></procedure-steps>`,
      );
      const [marker, term] = [part(steps, 'marker')!.getBoundingClientRect(), lineOf(part(steps, 'term')!)];
      expect(Math.abs(middle(marker) - middle(term))).to.be.lessThan(1.5);
    });
  }

  it('what happens during another step is nearer to its own name than to the step before', async () => {
    const steps = await show(
      '<procedure-steps><ol><li><b>A</b> One.</li><li data-concurrent><b>B</b> Two.</li></ol></procedure-steps>',
    );
    const label = part(steps, 'label')!.getBoundingClientRect();
    const above = label.top - part(steps, 'description')!.getBoundingClientRect().bottom;
    const below = lineOf(allParts(steps, 'term')[1]!).top - label.bottom;
    expect(above).to.be.greaterThan(3 * below);
  });

  it('the dot of a point in time is level with the time, and the line goes through its middle', async () => {
    const timeline = await show(
      '<recovery-timeline><ol><li><b>Day 1:</b> Rest.</li><li><b>Day 2:</b> Walk.</li></ol></recovery-timeline>',
    );
    const item = part(timeline, 'item')!;
    const [line, dot] = [getComputedStyle(item, '::before'), getComputedStyle(item, '::after')];
    const time = lineOf(part(timeline, 'label') ?? part(timeline, 'term')!);
    const dotMiddle = item.getBoundingClientRect().top + parseFloat(dot.top) + parseFloat(dot.height) / 2;
    expect(Math.abs(dotMiddle - middle(time))).to.be.lessThan(1.5);
    expect(parseFloat(line.left) + parseFloat(line.borderLeftWidth) / 2).to.equal(parseFloat(dot.width) / 2);
    expect(dot.backgroundColor).to.equal('rgb(16, 102, 125)');
  });

  it('what happens stands beside its time where the measure has room for both, and below it elsewhere', async () => {
    for (const [size, isBeside] of [
      ['1200px', true],
      ['390px', false],
    ] as const) {
      const place = freshPlace();
      place.style.inlineSize = size;
      place.innerHTML = '<recovery-timeline><ol><li><b>Day 1:</b> Rest.</li></ol></recovery-timeline>';
      const timeline = await settled(place.querySelector<Widget>('recovery-timeline')!);
      const time = (part(timeline, 'label') ?? part(timeline, 'term')!).getBoundingClientRect();
      const text = part(timeline, 'description')!.getBoundingClientRect();
      expect(text.left > time.left + 100, size).to.equal(isBeside);
      expect(text.top < time.bottom, size).to.equal(isBeside);
    }
  });

  it('lists inside an entry have solid bullets and a small indent, at every depth', async () => {
    const steps = await show(
      '<procedure-steps><ol><li><b>A</b> One.<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul></li></ol></procedure-steps>',
    );
    const lists = [...steps.shadowRoot!.querySelectorAll('ul')].map((list) => getComputedStyle(list));
    expect(lists.map((it) => `${it.listStyleType} ${it.paddingLeft}`)).to.deep.equal(Array(3).fill('disc 20px'));
  });
});

describe('steps with pictures', () => {
  const PICTURES = `<h2>${LONG}</h2><p>${LONG} ${LONG}</p><ol>
    <li><strong>Sitting down</strong><p>${LONG}</p>
      <figure><img src="/images/area.svg" alt="A chair"><figcaption>The chair</figcaption></figure></li>
    <li><strong>Waiting</strong> ${LONG}</li></ol>`;

  async function stepsIn(inlineSize: string, attributes = ''): Promise<Widget> {
    const place = freshPlace();
    place.style.inlineSize = inlineSize;
    place.innerHTML = `<procedure-steps ${attributes}>${PICTURES}</procedure-steps>`;
    return settled(place.querySelector<Widget>('procedure-steps')!);
  }
  const boxOf = (steps: Widget, name: string) => part(steps, name)!.getBoundingClientRect();
  const picture = (steps: Widget) => steps.shadowRoot!.querySelector('img')!.getBoundingClientRect();

  for (const attributes of ['', 'collapsible', 'dir="rtl"']) {
    it(`have them beside the text where there is room for both ${attributes}`.trim(), async () => {
      const steps = await stepsIn('60em', attributes);
      part(steps, 'control')?.click();
      await steps.updateComplete;
      const [figure, text] = [boxOf(steps, 'figure'), boxOf(steps, 'description')];
      expect(attributes.includes('rtl') ? text.left - figure.right : figure.left - text.right).to.be.greaterThan(15);
      expect(Math.abs(figure.top - boxOf(steps, 'marker').top)).to.be.lessThan(2);
      expect(picture(steps).width / picture(steps).height).to.be.closeTo(4 / 3, 0.01);
      expect(part(steps, 'figure')!.querySelector('figcaption')!.textContent).to.equal('The chair');
    });
  }

  it('have them between term and text elsewhere', async () => {
    const steps = await stepsIn('40em');
    expect(boxOf(steps, 'figure').top).to.be.at.least(boxOf(steps, 'term').bottom);
    expect(boxOf(steps, 'figure').bottom).to.be.at.most(boxOf(steps, 'description').top);
  });

  it('keep one measure for headings and text', async () => {
    const steps = await stepsIn('1200px');
    const measure = 36 * parseFloat(getComputedStyle(steps).fontSize);
    const texts = allParts(steps, 'description').map((text) => Math.round(text.getBoundingClientRect().right));
    expect(width(part(steps, 'heading')!)).to.equal(measure);
    expect(width(part(steps, 'introduction')!)).to.equal(measure);
    expect(new Set(texts).size, 'text with a picture and without').to.equal(1);
    expect(texts[0]! - boxOf(steps, 'marker').left).to.be.at.most(measure);
  });

  it('keep room for a picture that has not arrived', async () => {
    const place = freshPlace();
    // So far down that no engine loads it, from an address that none has in its cache.
    place.style.cssText = 'inline-size: 320px; padding-block-start: 30000px';
    place.innerHTML = `<procedure-steps>${PICTURES.replace('area.svg"', 'area.svg?late" loading="lazy"')}</procedure-steps>`;
    const steps = await settled(place.querySelector<Widget>('procedure-steps')!);
    const image = steps.shadowRoot!.querySelector('img')!;
    expect(image.naturalWidth, 'not arrived').to.equal(0);
    expect(picture(steps).height).to.be.closeTo((picture(steps).width * 3) / 4, 1);
    place.style.cssText = '';
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
