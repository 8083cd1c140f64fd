/** Links and addresses with `#id` reach what a widget shows for the element with that id. */
import { expect } from '@open-wc/testing';
import { freshPlace, settled, show, until, type Widget } from './support/elements.js';
import { allParts } from './support/seen.js';

const gap = '<div style="height: 3000px">A long page</div>';
const root = document.documentElement;

/** A long page with widgets in it; the first is returned. */
async function page(html: string, style = ''): Promise<Widget> {
  window.scrollTo(0, 0);
  freshPlace().innerHTML = `<style>${style}</style>${gap}${html}${gap}`;
  const widgets = [...document.querySelectorAll<Widget>('main > :not(style,div,a,header)')];
  for (const widget of widgets) await settled(widget);
  return widgets[0]!;
}

function press(link: HTMLElement): void {
  link.click();
}

/** What shows the words in a widget, as far inside as can be. */
function shown(widget: Widget, words: string): HTMLElement {
  const all = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('*:not(style)')];
  return all.findLast((it) => it.textContent.includes(words))!;
}

function topOf(widget: Widget, words: string): number {
  return Math.round(shown(widget, words).getBoundingClientRect().top);
}

async function arrives(widget: Widget, words: string, top = 0): Promise<void> {
  // An entry has space above its words.
  const isThere = () => topOf(widget, words) >= top - 2 && topOf(widget, words) < top + 40;
  await until(isThere, `“${words}” at ${top}`);
}

const targets = (widget: Widget) => allParts(widget, 'target').map((it) => it.part.value);

afterEach(() => {
  history.replaceState(null, '', window.location.pathname + window.location.search);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  window.scrollTo(0, 0);
});

const panel = `<benefit-risk-panel><h2>Benefits and risks</h2><h3>Benefits</h3>
  <ul data-kind="benefit"><li>Less pain<sup><a href="#fn1" id="ref1">1</a></sup></li></ul>
  <h3 id="risks">Risks</h3><ul data-kind="risk"><li id="bleeding">Bleeding</li></ul>
  <p>First words.</p><p id="fn1">A source. <a href="#ref1">Back</a></p></benefit-risk-panel>`;

describe('a link with #id', () => {
  const places: [what: string, html: string, words: string, part: string][] = [
    ['a sub-heading', panel.replace('id="risks"', 'id="place"'), 'Risks', 'group-heading target'],
    ['an entry', panel.replace('id="bleeding"', 'id="place"'), 'Bleeding', 'item target'],
    ['a paragraph', panel.replace('id="fn1"', 'id="place"'), 'A source.', 'note target'],
    [
      'a heading',
      '<procedure-overview><h2 id="place">What it is</h2><p>Words.</p></procedure-overview>',
      'What it is',
      'heading target',
    ],
    [
      'a paragraph that is alone',
      '<procedure-overview><h2>A</h2><p id="place">Only words.</p></procedure-overview>',
      'Only words.',
      'introduction target',
    ],
    [
      'a section around blocks',
      '<procedure-overview><section id="place"><h2>What it is</h2><p>Words.</p></section></procedure-overview>',
      'What it is',
      'heading target',
    ],
    [
      'an empty anchor before a block',
      '<procedure-overview><h2>A</h2><a name="place"></a><p>These words.</p></procedure-overview>',
      'These words.',
      'introduction target',
    ],
    [
      'words in a paragraph',
      '<procedure-overview><h2>A</h2><p>Some words, <span id="place">these words</span>.</p></procedure-overview>',
      'these words',
      'introduction target',
    ],
    ['a list', '<procedure-steps><ol id="place"><li>One</li><li>Two</li></ol></procedure-steps>', 'One', 'item target'],
    [
      'a fact',
      '<procedure-overview><dl><dt id="place">How long</dt><dd>An hour</dd></dl></procedure-overview>',
      'How long',
      'item target',
    ],
    ['a choice', '<candidacy-checklist><ul><li id="place">Pain</li></ul></candidacy-checklist>', 'Pain', 'item target'],
    [
      'a time',
      '<recovery-timeline><ul><li id="place">Day 1: rest.</li></ul></recovery-timeline>',
      'Day 1',
      'item target',
    ],
  ];
  for (const [what, html, words, part] of places) {
    it(`leads to ${what}`, async () => {
      const widget = await page(`<a href="#place">Go</a>${html}`);
      press(document.querySelector('main > a')!);
      await arrives(widget, words);
      expect(targets(widget)).to.deep.equal([part]);
    });
  }

  it('leads to a source of the disclaimer', async () => {
    const widget = await page(
      '<a href="#place">Go</a><medical-disclaimer><p>Words.</p><ol data-is="sources"><li>A</li><li id="place">Study B</li></ol></medical-disclaimer>',
    );
    press(document.querySelector('main > a')!);
    await arrives(widget, 'Study B');
  });

  it('leads there again after the visitor has scrolled away', async () => {
    const widget = await page(`<a href="#risks">Go</a>${panel}`);
    const link = document.querySelector<HTMLElement>('main > a')!;
    press(link);
    await arrives(widget, 'Risks');
    window.scrollTo(0, 0);
    press(link);
    await arrives(widget, 'Risks');
  });

  it('leads from a footnote’s mark to the note and back, inside one widget', async () => {
    const widget = await page(panel);
    press(widget.shadowRoot!.querySelector<HTMLElement>('a[href="#fn1"]')!);
    await arrives(widget, 'A source.');
    expect(targets(widget)).to.deep.equal(['note target']);
    press(widget.shadowRoot!.querySelector<HTMLElement>('a[href="#ref1"]')!);
    await until(() => widget.shadowRoot!.activeElement?.getAttribute('href') === '#fn1', 'the mark to have the focus');
    expect(targets(widget)).to.deep.equal(['description target']);
  });

  it('leads from one widget to another', async () => {
    const widget = await page(
      `${panel}${gap}<procedure-overview><p>See <a href="#bleeding">bleeding</a>.</p></procedure-overview>`,
    );
    const overview = document.querySelector<Widget>('procedure-overview')!;
    press(overview.shadowRoot!.querySelector('a')!);
    await arrives(widget, 'Bleeding');
  });

  it('opens a collapsed step, and a details', async () => {
    const widget = await page(
      '<a href="#two">Go</a><procedure-steps collapsible><ol><li><b>One:</b> A.</li><li id="two"><b>Two:</b> Words. <details><summary>More</summary><p id="deep">Deep words.</p></details></li></ol></procedure-steps>',
    );
    press(document.querySelector('main > a')!);
    await arrives(widget, 'Two');
    expect([...widget.shadowRoot!.querySelectorAll('button')].map((it) => it.ariaExpanded)).to.deep.equal([
      'false',
      'true',
    ]);
    window.location.hash = '#deep';
    await arrives(widget, 'Deep words.');
    expect(widget.shadowRoot!.querySelector('details')!.open).to.equal(true);
  });

  it('moves the focus there, so that Tab goes on from it', async () => {
    const widget = await page(`<a href="#bleeding">Go</a>${panel}`);
    press(document.querySelector('main > a')!);
    await arrives(widget, 'Bleeding');
    const item = widget.shadowRoot!.activeElement as HTMLElement;
    expect(item.getAttribute('part')).to.equal('item target');
    item.blur();
    expect(item.hasAttribute('tabindex')).to.equal(false);
  });

  it('whose default is prevented is the page’s own matter', async () => {
    const widget = await page(`<a href="#risks">Go</a>${panel}`);
    window.location.hash = '#risks';
    await arrives(widget, 'Risks');
    window.scrollTo(0, 0);
    const link = document.querySelector('main > a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    press(link as HTMLElement);
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(window.scrollY).to.equal(0);
  });
});

describe('the address of the page', () => {
  it('leads there when it changes, and the mark goes with it', async () => {
    const widget = await page(panel);
    window.location.hash = '#bleeding';
    await arrives(widget, 'Bleeding');
    window.location.hash = '#elsewhere';
    await until(() => targets(widget).length === 0, 'no mark');
  });

  it('leads there on load', async () => {
    history.replaceState(null, '', '#bleeding');
    const widget = await page(panel);
    await arrives(widget, 'Bleeding');
    expect(targets(widget)).to.deep.equal(['item target']);
  });

  it('keeps its mark when the HTML inside changes', async () => {
    const widget = await page(panel);
    window.location.hash = '#bleeding';
    await arrives(widget, 'Bleeding');
    widget.querySelector('#bleeding')!.append(' and bruises');
    await until(() => widget.shadowRoot!.textContent.includes('bruises'), 'the change');
    expect(targets(widget)).to.deep.equal(['item target']);
  });

  it('that names nothing, or is no address, does nothing', async () => {
    const widget = await page(panel);
    for (const hash of ['#%E0%A4%A', '#nowhere', '#', '#"]']) {
      window.location.hash = hash;
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    }
    expect(window.scrollY).to.equal(0);
    expect(targets(widget)).to.deep.equal([]);
  });
});

describe('the page’s own distances', () => {
  it('hold: a scroll-padding of the page', async () => {
    root.style.scrollPaddingTop = '90px';
    const widget = await page(`<a href="#risks">Go</a>${panel}`);
    press(document.querySelector('main > a')!);
    await arrives(widget, 'Risks', 90);
    root.style.scrollPaddingTop = '';
  });

  it('hold: a scroll-margin of the author’s element', async () => {
    const widget = await page(`<a href="#risks">Go</a>${panel}`, '#risks { scroll-margin-top: 70px }');
    press(document.querySelector('main > a')!);
    await arrives(widget, 'Risks', 70);
  });

  it('are those of a header that sticks, where the page says nothing', async () => {
    const header = 'position: sticky; top: 0; height: 80px; background: #ccc';
    const widget = await page(panel);
    document.querySelector('main')!.insertAdjacentHTML('afterbegin', `<header style="${header}">Header</header>`);
    window.location.hash = '#risks';
    await arrives(widget, 'Risks', 80);
  });
});

it('ids of the author’s do not stand twice', async () => {
  const widget = await show(panel);
  expect([...widget.shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id)).to.deep.equal([]);
});
