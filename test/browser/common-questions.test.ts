/** Questions: read from every form that pages write them in, opened and closed, found, and asked only once confirmed. */
import { expect } from '@open-wc/testing';
import { type Form, control } from './support/contact-form.js';
import { freshPlace, quiet, settled, show, until, type Widget } from './support/elements.js';
import { hushWarnings } from './support/listen.js';
import { allParts, part, texts } from './support/seen.js';

hushWarnings();

/** Each question with its answer. */
function answered(widget: Widget): string[] {
  return [...widget.shadowRoot!.querySelectorAll('div[part~=list] > [part~=item]')].map((item) =>
    ['term', 'description'].map((name) => item.querySelector(`[part~=${name}]`)?.textContent.trim() ?? '').join(' | '),
  );
}
const toAsk = (widget: Widget) => texts(widget, 'choice');
const details = (widget: Widget) => [...widget.shadowRoot!.querySelectorAll('details')];
const isOpen = (widget: Widget) => details(widget).map(({ open }) => open);

const two =
  '<details><summary>One?</summary><p>First.</p></details><details id="second"><summary>Two?</summary>Second.</details>';

describe('what is a question', () => {
  const expected = ['One? | First.', 'Two? | Second.'];
  for (const [name, html, want = expected] of [
    ['details', two],
    [
      'details with a heading in the summary',
      two.replace('One?', '<h3>One?</h3>').replace('<p>First', '<h4>More</h4><p>First'),
      ['One? | MoreFirst.', 'Two? | Second.'],
    ],
    ['details in a wrapper', `<div class="accordion"><div>${two}</div></div>`],
    ['pairs', '<dl><dt>One?</dt><dd>First.</dd><dt>Two?</dt><dd>Second.</dd></dl>'],
    ['sub-headings', '<h3>One?</h3><p>First.</p><h3>Two?</h3><p>Second.</p>'],
    ['entries of a list', '<ul><li><strong>One?</strong> First.</li><li><b>Two?</b> Second.</li></ul>'],
  ] as [string, string, string[]?][]) {
    it(name, async () => {
      const widget = await show(`<common-questions><h2>Questions</h2>${html}</common-questions>`);
      expect(answered(widget)).to.deep.equal(want);
      expect(toAsk(widget)).to.deep.equal([]);
    });
  }

  it('an entry that its author did not split is shown as it is, and is none to ask', async () => {
    const widget = await show('<common-questions><ul><li>Is it real? It is not.</li></ul></common-questions>');
    expect(answered(widget)).to.deep.equal([' | Is it real? It is not.']);
    expect(toAsk(widget)).to.deep.equal([]);
  });

  it('one without an answer, and those of a list with data-is="ask", are questions to ask, under the heading of their list', async () => {
    const widget = await show(
      `<common-questions><h2>Questions</h2>${two}<h3>Ask us:</h3><ul data-is="ask"><li>Three?</li><li>Four: why?</li></ul><p>Note.</p></common-questions>`,
    );
    expect(answered(widget)).to.deep.equal(['One? | First.', 'Two? | Second.']);
    expect(toAsk(widget)).to.deep.equal(['Three?', 'Four why?']);
    expect(texts(widget, 'group-heading')).to.deep.equal(['Ask us']);
    expect(texts(widget, 'note')).to.deep.equal(['Note.']);
    const pairs = await show('<common-questions><dl><dt>One?</dt><dd>First.</dd><dt>Two?</dt></dl></common-questions>');
    expect(toAsk(pairs)).to.deep.equal(['Two?']);
    expect(texts(pairs, 'group-heading')).to.deep.equal(['Questions you may want to ask us']);
  });

  it('what stands around a list of questions to ask alone stays around it', async () => {
    const widget = await show(
      '<common-questions><h2>Questions</h2><p>Before.</p><p><strong>Ask us</strong></p><ul data-is="ask"><li>One?</li></ul><p>After.</p></common-questions>',
    );
    expect(texts(widget, 'introduction')).to.deep.equal(['Before.']);
    expect(texts(widget, 'group-heading')).to.deep.equal(['Ask us']);
    expect(texts(widget, 'note')).to.deep.equal(['After.']);
  });
});

describe('collapsible', () => {
  const collapsible = `<common-questions collapsible>${two}</common-questions>`;

  it('without it every answer shows; with it all are closed, and each opens with its question', async () => {
    expect(details(await show(`<common-questions>${two}</common-questions>`))).to.deep.equal([]);
    const widget = await show(collapsible);
    const toggles: unknown[] = [];
    widget.addEventListener('cw-toggle', (event) => toggles.push((event as CustomEvent).detail));
    expect(isOpen(widget)).to.deep.equal([false, false]);
    allParts(widget, 'control')[1]!.click();
    await settled(widget);
    expect(isOpen(widget)).to.deep.equal([false, true]);
    expect(details(widget)[1]!.part.contains('open')).to.equal(true);
    allParts(widget, 'control')[1]!.click();
    await settled(widget);
    await quiet();
    expect(isOpen(widget)).to.deep.equal([false, false]);
    expect(toggles).to.deep.equal([{ open: true }, { open: false }]);
  });

  it('what the browser opens, as find-in-page does, is open and says so', async () => {
    const widget = await show(collapsible);
    const toggles: unknown[] = [];
    widget.addEventListener('cw-toggle', (event) => toggles.push((event as CustomEvent).detail));
    details(widget)[0]!.open = true;
    await until(() => details(widget)[0]!.part.contains('open'), 'the part');
    expect(toggles).to.deep.equal([{ open: true }]);
  });

  it('an open answer stays open where questions come, go or are changed', async () => {
    const widget = await show(collapsible);
    allParts(widget, 'control')[1]!.click();
    await settled(widget);
    const [, open] = details(widget);
    widget.querySelector('summary')!.textContent = 'Uno?';
    widget.insertAdjacentHTML('afterbegin', '<details><summary>Zero?</summary>Nothing.</details>');
    await until(() => details(widget).length === 3, 'the third');
    expect(isOpen(widget)).to.deep.equal([false, false, true]);
    expect(details(widget)[2]).to.equal(open);
  });

  it('a link with its id opens a question', async () => {
    const widget = await show(collapsible);
    const link = document.createElement('a');
    link.href = '#second';
    document.querySelector('main')!.append(link);
    try {
      link.click();
      await until(() => isOpen(widget)[1]!, 'the question to open');
      await until(() => details(widget)[1]!.part.contains('target'), 'the mark');
    } finally {
      history.replaceState(null, '', ' ');
    }
  });
});

describe('questions to ask', () => {
  async function page(): Promise<{ widget: Widget; form: Form }> {
    const place = freshPlace();
    place.innerHTML = `<common-questions><ul data-is="ask"><li>Three?</li><li>Four?</li></ul></common-questions>
      <contact-form action="https://clinic.invalid/messages" topics="question"></contact-form>`;
    for (const element of place.querySelectorAll(':defined')) await settled(element);
    return { widget: place.firstElementChild as Widget, form: place.lastElementChild as Form };
  }
  const button = (widget: Widget, name: string) =>
    allParts(widget, 'control').find((it) => it.textContent.trim() === name)!;

  it('are added to the message once they were seen and confirmed, and events do not say which', async () => {
    const { widget, form } = await page();
    const details: unknown[] = [];
    widget.addEventListener('cw-change', (event) => details.push((event as CustomEvent).detail));
    widget.shadowRoot!.querySelectorAll('input')[1]!.click();
    await until(() => Boolean(button(widget, 'Add these to my message')), 'the offer');
    button(widget, 'Add these to my message').click();
    await settled(widget);
    await quiet();
    expect(part(widget, 'group')!.textContent).to.include('My questions:\n– Four?').and.not.include('Three?');
    expect(control(form, 'Your message').value).not.to.include('Four?');
    button(widget, 'Add to my message').click();
    await settled(widget);
    await quiet();
    expect(control(form, 'Your message').value).to.include('My questions:\n– Four?');
    expect(texts(widget, 'choice')).to.deep.equal(['Three?', 'Four?']);
    expect(details).to.deep.equal([null]);
  });

  it('a tick stays with its question', async () => {
    const { widget } = await page();
    widget.shadowRoot!.querySelectorAll('input')[1]!.click();
    await settled(widget);
    widget.querySelector('li')!.before(document.createElement('li'));
    widget.querySelector('li')!.textContent = 'Zero?';
    await until(() => toAsk(widget).length === 3, 'the third');
    expect([...widget.shadowRoot!.querySelectorAll('input')].map(({ checked }) => checked)).to.deep.equal([
      false,
      false,
      true,
    ]);
  });
});
