/** The HTML that is understood, as the contract puts it. */
import { expect } from '@open-wc/testing';
import { settled, show, until, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { allParts, part, renderedText, texts } from './support/seen.js';

/** What a list of entries says: `term | description` each. */
async function entries(html: string, tag = 'procedure-steps'): Promise<string[]> {
  const widget = await show(`<${tag}>${html}</${tag}>`);
  return allParts(widget, 'item').map((item) => {
    const one = (name: string) =>
      [...item.querySelectorAll(`[part=${name}]`)].map((found) => renderedText(found)).join('+');
    return `${one('term')} | ${one('description')}`;
  });
}

describe('entries', () => {
  const cases: [string, string, string[]][] = [
    ['items of a list', '<ol><li>One.</li><li>Two.</li></ol>', [' | One.', ' | Two.']],
    ['items of several lists', '<ol><li>One.</li></ol><ul><li>Two.</li></ul>', [' | One.', ' | Two.']],
    ['pairs of a dl', '<dl><dt>A</dt><dd>One.</dd><dt>B</dt><dd>Two.</dd></dl>', ['A | One.', 'B | Two.']],
    [
      'pairs of a dl in divs',
      '<dl><div><dt>A:</dt><dd>One.</dd></div><div><dt>B</dt><dd>Two.</dd></div></dl>',
      ['A | One.', 'B | Two.'],
    ],
    [
      'sub-headings with what follows',
      '<h2>All</h2><h3>A</h3><p>One.</p><h3>B</h3><p>Two.</p>',
      ['A | One.', 'B | Two.'],
    ],
    ['items in divs', '<div><div><ol><li>One.</li></ol></div></div>', [' | One.']],
    ['items without end', '<ol><li>One.<li>Two.', [' | One.', ' | Two.']],
    ['items in p', '<ol><li><p>One.</p></li><li><p></p><p>Two.</p><p>&nbsp;</p></li></ol>', [' | One.', ' | Two.']],
    [
      'a nested list belongs to its item',
      '<ol><li><b>A</b> One:<ul><li>x</li><li>y</li></ul></li><li>Two.</li></ol>',
      ['A | One:\nx\ny', ' | Two.'],
    ],
    [
      'a list nested the wrong way too',
      '<ol>\n<li>One.</li>\n<ul><li>x</li></ul>\n<li>Two.</li></ol>',
      [' | One.\nx', ' | Two.'],
    ],
    ['empty items are none', '<ol><li></li><li>&nbsp;</li><li><br></li><li>One.</li></ol>', [' | One.']],
    ['stray breaks are none', '<ol><br><li>One.</li><br><li>Two.<br></li></ol><br>', [' | One.', ' | Two.']],
  ];
  for (const [name, html, expected] of cases) it(name, async () => expect(await entries(html)).to.deep.equal(expected));
});

describe('terms', () => {
  const cases: [string, string, string][] = [
    ['strong', '<strong>Term</strong> Text.', 'Term | Text.'],
    ['b with a colon', '<b>Term:</b> Text.', 'Term | Text.'],
    ['b before a colon', '<b>Term</b>: Text.', 'Term | Text.'],
    ['dfn', '<dfn>Term</dfn> Text.', 'Term | Text.'],
    ['a heading', '<h4>Term</h4><p>Text.</p>', 'Term | Text.'],
    ['strong in p in em', '<p><em><strong>Term:</strong></em> Text.</p>', 'Term | Text.'],
    ['a bold run cut in two', '<b>Pain</b> <b>Relief:</b> Text.', 'Pain Relief | Text.'],
    ['a span that is bold', '<span style="font-weight:700">Term </span><span>Text.</span>', 'Term | Text.'],
    [
      'no b that is not bold',
      '<b style="font-weight:normal" id="docs-internal-guid-1"><span>Text.</span></b>',
      ' | Text.',
    ],
    ['nbsp before the colon', '<strong>Term&nbsp;:</strong>&nbsp;Text.', 'Term | Text.'],
    ['a wide colon', '<strong>Term：</strong>Text.', 'Term | Text.'],
    ['a short lead', 'Preparation: The patient is positioned.', 'Preparation | The patient is positioned.'],
    ['a lead of six words', 'One two three four five six: text.', 'One two three four five six | text.'],
    [
      'no lead of seven words',
      'One two three four five six seven: text.',
      ' | One two three four five six seven: text.',
    ],
    ['no lead across the end of a sentence', 'Stop. Then: text.', ' | Stop. Then: text.'],
    ['no lead without a space', 'At 10:30 you go home.', ' | At 10:30 you go home.'],
    ['no address', 'See https://example.org for more.', ' | See https://example.org for more.'],
    ['no bold within the text', 'Take <b>two</b> a day.', ' | Take two a day.'],
    ['a term alone', '<strong>Term:</strong>', 'Term | '],
  ];
  for (const [name, html, expected] of cases)
    it(name, async () => expect(await entries(`<ol><li>${html}</li></ol>`)).to.deep.equal([expected]));
});

describe('around the entries', () => {
  for (const tag of [
    'procedure-preparation',
    'aftercare-instructions',
    'procedure-steps',
    'candidacy-checklist',
    'benefit-risk-panel',
    'recovery-timeline',
    'common-questions',
  ]) {
    it(`<${tag}> has what comes before the first list as introduction, what follows the last as note`, async () => {
      const widget = await show(
        `<${tag}><h2>Heading</h2><p>Before <em>it</em>.</p><ul><li>One.</li></ul><p>After.</p><p>More.</p></${tag}>`,
      );
      expect(texts(widget, 'heading')).to.deep.equal(['Heading']);
      expect(texts(widget, 'introduction')).to.deep.equal(['Before it.']);
      expect(texts(widget, 'note')).to.deep.equal(['After. More.']);
    });
  }

  it('quotation marks and dashes stay as the author has them', async () => {
    const widget = await show('<procedure-overview><p>“It’s” – ‘so’ … "or" -- not.</p></procedure-overview>');
    expect(texts(widget, 'introduction')).to.deep.equal(['“It’s” – ‘so’ … "or" -- not.']);
  });
});

describe('a link around blocks', () => {
  const card = '<a href="/more" class="card"><h3>A</h3>Loose<p>One.</p><ul><li>x</li><li>y</li></ul></a>';
  const linked = (widget: Widget) =>
    [...widget.shadowRoot!.querySelectorAll('a[href="/more"]')].map((link) => renderedText(link));

  it('is around the words of each, in an entry and above the entries', async () => {
    const entry = await show(`<procedure-steps><ol><li>${card}</li><li>Two.</li></ol></procedure-steps>`);
    expect(texts(entry, 'term')).to.deep.equal(['A']);
    expect(linked(entry)).to.deep.equal(['A', 'Loose', 'One.', 'x', 'y']);
    const above = await show(`<procedure-overview><h2>All</h2><p>First.</p>${card}</procedure-overview>`);
    expect(linked(above)).to.deep.equal(['A', 'Loose', 'One.', 'x', 'y']);
  });

  it('is gone from items that it is no longer around', async () => {
    const widget = await show(`<procedure-steps><a href="/more"><ol><li>x</li><li>y</li></ol></a></procedure-steps>`);
    const link = widget.querySelector('a')!;
    link.replaceWith(...link.childNodes);
    await until(() => !linked(widget).length, 'items without the link');
  });

  it('follows a change of its address, and is not there without one that may be used', async () => {
    const widget = await show(`<procedure-steps><a href="/more"><ol><li>x</li><li>y</li></ol></a></procedure-steps>`);
    expect(linked(widget)).to.deep.equal(['x', 'y']);
    widget.querySelector('a')!.href = '/other';
    await until(() => Boolean(widget.shadowRoot!.querySelector('a[href="/other"]')), 'the other address');
    expect(linked(widget)).to.deep.equal([]);
    widget.querySelector('a')!.href = 'javascript:alert()';
    await until(() => widget.problems.length > 0, 'the problem');
    expect(widget.problems.map(({ code }) => code)).to.deep.equal(['address']);
    expect(widget.shadowRoot!.querySelector('a')).to.equal(null);
  });
});

describe('kinds of lists', () => {
  async function kinds(html: string): Promise<string[]> {
    const widget = await show(`<benefit-risk-panel>${html}</benefit-risk-panel>`);
    return allParts(widget, 'group').map(
      (group) =>
        `${[...group.part].slice(1).join() || 'neutral'}: ${group.querySelector('[part~=group-heading]')?.textContent ?? ''}`,
    );
  }
  const list = (attributes = '') => `<ul ${attributes}><li>One.</li></ul>`;

  it('do not follow from the order', async () => {
    expect(await kinds(list() + list() + list())).to.deep.equal(['neutral: ', 'neutral: ', 'neutral: ']);
  });

  it('are what data-kind says, in the order of the author, under their own headings', async () => {
    const html = `<h2>All</h2><h3>What may harm:</h3>${list('data-kind="risk"')}<h3>What may help</h3>${list('data-kind="benefit"')}<p><b>Instead</b></p>${list('data-kind="alternative"')}`;
    expect(await kinds(html)).to.deep.equal(['risk: What may harm', 'benefit: What may help', 'alternative: Instead']);
  });

  it('are what a heading says that says nothing else, be it bold words or marked up', async () => {
    const html = `<h2>All</h2><h3>Risks:</h3>${list()}<h3><a href="#b">Possible</a> <em>benefits</em></h3>${list()}<p><b>Other&nbsp;options</b></p>${list()}<h3>What it takes</h3>${list()}<h3>Risks and<br>side effects</h3>${list()}`;
    expect(await kinds(html)).to.deep.equal([
      'risk: Risks',
      'benefit: Possible benefits',
      'alternative: Other\u00a0options',
      'neutral: What it takes',
      'risk: Risks andside effects',
    ]);
  });

  it('are none below a heading with a line that leads to the list, or a heading of two lines', async () => {
    const html = `<h2>All</h2><h3>Benefits</h3><p>You cannot have it if you:</p>${list()}<h3>Bene</h3><p>fits</p>${list()}`;
    expect((await kinds(html)).map((kind) => kind.split(':')[0])).to.deep.equal(['neutral', 'neutral']);
  });

  const misread: [name: string, html: string, kinds: string[], message: RegExp][] = [
    ['misspelt', list('data-kind="risks"'), ['neutral: '], /“risks” is no kind/],
    ['misspelt below a heading', `<h3>Benefits</h3>${list('data-kind="risks"')}`, ['neutral: Benefits'], /“risks”/],
    ['contradicted', `<h3>Benefits</h3>${list('data-kind="risk"')}`, ['neutral: Benefits'], /“benefit”.*“risk”/],
    [
      'misspelt on an entry',
      '<ul data-kind="benefit"><li>A.</li><li data-kind="risks">B.</li></ul>',
      ['neutral: '],
      /“B.”/,
    ],
    [
      'around a list',
      `<div data-kind="risk"><h3>Benefits</h3><div>${list()}</div></div>`,
      ['neutral: Benefits'],
      /around a list/,
    ],
    ['on a heading', `<h3 data-kind="risk">Benefits</h3>${list()}`, ['neutral: Benefits'], /on <h3>/],
    ['within a heading', `<h3><b data-kind="risk">Benefits</b></h3>${list()}`, ['neutral: Benefits'], /on <b>/],
    [
      'within an entry',
      '<ul data-kind="benefit"><li>A.<ul data-kind="risk"><li>B.</li></ul></li></ul>',
      ['neutral: '],
      /on <ul>/,
    ],
    [
      'between entries',
      '<ul data-kind="benefit"><li>A.</li><ul data-kind="risk"><li>B.</li></ul></ul>',
      ['neutral: '],
      /on <ul>/,
    ],
    [
      'on a description',
      '<dl data-kind="benefit"><dt>A</dt><dd data-kind="risk">B.</dd></dl>',
      ['neutral: '],
      /on <dd>/,
    ],
    ['on a note', `${list('data-kind="risk"')}<p data-kind="benefit">Note.</p>`, ['risk: Risks'], /on <p>/],
  ];
  for (const [name, html, expected, message] of misread) {
    it(`are none where they are ${name}, which is a problem`, async () => {
      const { problems } = await listen(async () => {
        expect(await kinds(`<h2>All</h2><p>Before.</p>${html}`)).to.deep.equal(expected);
      });
      expect(problems.map(({ code }) => code)).to.deep.equal(['unclear-kind']);
      expect(problems[0]!.message)
        .to.match(message)
        .and.to.match(/data-kind|Let both say the same/);
    });
  }

  for (const kind of ['risk', 'benefit', 'risks']) {
    it(`are none right after the first heading where ${kind} is written on that, which is a problem`, async () => {
      const { problems } = await listen(async () => {
        expect(await kinds(`<h2 data-kind="${kind}">Benefits</h2>${list()}`)).to.deep.equal(['neutral: ']);
        expect(await kinds(`<p>Before.</p><h2><b data-kind="${kind}">Benefits</b></h2>${list()}`)).to.deep.equal([
          'neutral: ',
        ]);
      });
      expect(problems.map(({ code }) => code)).to.deep.equal(['unclear-kind', 'unclear-kind']);
    });
  }

  it('are none where the first heading, right before the list, says another one', async () => {
    const { problems } = await listen(async () => {
      expect(await kinds(`<h2>Risks</h2>${list('data-kind="benefit"')}`)).to.deep.equal(['neutral: ']);
      expect(await kinds(`<h2 data-kind="risk">Risks</h2>${list('data-kind="risk"')}`)).to.deep.equal(['risk: Risks']);
    });
    expect(problems.map(({ code }) => code)).to.deep.equal(['unclear-kind']);
  });

  it('may be said again within', async () => {
    const html = '<ul data-kind="risk"><li data-kind="risk">A.<ul data-kind="risk"><li>B.</li></ul></li></ul>';
    const { problems } = await listen(async () => expect(await kinds(html)).to.deep.equal(['risk: Risks']));
    expect(problems).to.deep.equal([]);
  });

  it('are those of a dl and of its terms', async () => {
    const html = '<dl data-kind="risk"><dt>A</dt><dd>B.</dd><dt data-kind="benefit">C</dt><dd>D.</dd></dl>';
    const widget: Widget = await show(`<benefit-risk-panel>${html}</benefit-risk-panel>`);
    expect(texts(widget, 'label')).to.deep.equal(['Benefit']);
    expect(widget.problems).to.deep.equal([]);
  });

  it('a list without a kind has neither icon nor label, nor a heading but the author’s', async () => {
    const widget = await show(
      `<benefit-risk-panel><h2>All</h2>${list('data-kind="benefit"')}<h3>What it takes</h3>${list()}</benefit-risk-panel>`,
    );
    const [, neutral] = allParts(widget, 'group');
    expect(neutral!.getAttribute('part')).to.equal('group');
    expect(neutral!.querySelector('svg')).to.equal(null);
    expect(texts(widget, 'group-heading')).to.deep.equal(['Benefits', 'What it takes']);
    expect(texts(widget, 'label')).to.deep.equal([]);
  });

  it('the first heading is the list’s where it says the kind, and one behind a list does not move before it', async () => {
    expect(await kinds(`<h3>Benefits</h3>${list()}<h3>Risks</h3>${list()}`)).to.deep.equal([
      'benefit: Benefits',
      'risk: Risks',
    ]);
    const behind = await show(
      `<benefit-risk-panel>${list('data-kind="benefit"')}<h3>Risks</h3>${list()}</benefit-risk-panel>`,
    );
    expect(texts(behind, 'heading')).to.deep.equal([]);
    expect(allParts(behind, 'group-heading').map((it) => `${it.localName} ${it.textContent}`)).to.deep.equal([
      'h3 Benefits',
      'h3 Risks',
    ]);
    const named = await show(
      `<benefit-risk-panel heading="Examplin"><p>Before.</p><h3>Risks</h3>${list()}</benefit-risk-panel>`,
    );
    expect(texts(named, 'heading')).to.deep.equal(['Examplin']);
    expect(texts(named, 'introduction')).to.deep.equal(['Before.']);
    expect(texts(named, 'group-heading')).to.deep.equal(['Risks']);
  });

  it('one item may be of another kind, said in words', async () => {
    const widget = await show(
      '<benefit-risk-panel><ul data-kind="benefit"><li>Good.</li></ul><ul data-kind="consideration"><li>Wait.</li><li data-kind="risk">Harm.</li></ul></benefit-risk-panel>',
    );
    expect(texts(widget, 'group-heading')).to.deep.equal(['Benefits', 'Things to consider and risks']);
    expect(texts(widget, 'label')).to.deep.equal(['Risk']);
    expect(allParts(widget, 'label')[0]!.closest('[part~=item]')!.textContent).to.include('Harm.');
  });
});

describe('terms of a glossary', () => {
  const dfn = (words: string, meaning: string) => `<dfn title="${meaning}">${words}</dfn>`;
  const said = async (html: string, tag = 'procedure-overview') => {
    const widget = await show(`<${tag}>${html}</${tag}>`);
    expect(widget.shadowRoot!.querySelectorAll('[title]'), 'tooltips').to.have.lengthOf(0);
    return renderedText(widget);
  };

  it('are explained at their first use, later ones are plain', async () => {
    const html = `<h2>A ${dfn('samplum', 'a made-up bone')}</h2><p>The ${dfn('Samplum', 'a made-up bone')} rests.</p>`;
    expect(await said(html)).to.equal('A samplum (a made-up bone)\nThe Samplum rests.');
  });

  it('are explained anew where they mean something else, and in each widget', async () => {
    const one = `<p>${dfn('Lead', 'a metal')}, ${dfn('lead', 'a wire')}.</p>`;
    expect(await said(one)).to.equal('Lead (a metal), lead (a wire).');
    expect(await said(one)).to.equal('Lead (a metal), lead (a wire).');
  });

  it('may be the terms of entries', async () => {
    const html = `<li>${dfn('Cement', 'a glue')}: It sets.</li><li>The ${dfn('cement', 'a glue')} is hard.</li>`;
    expect(await entries(`<ol>${html}</ol>`)).to.deep.equal(['Cement (a glue) | It sets.', ' | The cement is hard.']);
  });

  it('without a meaning stay as they are', async () => {
    expect(await said(`<p>A <dfn>samplum</dfn> and a ${dfn('bone', ' ')}.</p>`)).to.equal('A samplum and a bone.');
  });

  it('keep words that look like HTML as words', async () => {
    expect(await said(`<p>${dfn('Small', '&lt;b&gt;less&lt;/b&gt; than 3')}.</p>`)).to.equal(
      'Small (<b>less</b> than 3).',
    );
  });

  it('follow the author’s changes, whose own HTML stays', async () => {
    const widget: Widget = await show(`<procedure-overview><p>${dfn('Cement', 'a glue')}.</p></procedure-overview>`);
    const term = widget.querySelector('dfn')!;
    expect([term.title, term.textContent]).to.deep.equal(['a glue', 'Cement']);
    term.title = 'a paste';
    await until(() => renderedText(widget) === 'Cement (a paste).', 'the new meaning');
  });
});

describe('marked blocks', () => {
  for (const block of ['p', 'div', 'section', 'blockquote', 'ul']) {
    const inner = block === 'ul' ? '<li>Call now.</li>' : 'Call now.';
    it(`data-is="urgent" on ${block}`, async () => {
      const widget = await show(
        `<medical-disclaimer><p>Text.</p><${block} data-is="urgent">${inner}</${block}></medical-disclaimer>`,
      );
      expect(texts(widget, 'urgent')).to.deep.equal(['Call now.']);
      expect(texts(widget, 'description')).to.deep.equal(['Text.']);
    });

    it(`data-is="help" on ${block}`, async () => {
      const widget = await show(
        `<recovery-timeline><ol><li>One.</li></ol><${block} data-is="help">${inner}</${block}></recovery-timeline>`,
      );
      expect(texts(widget, 'urgent')).to.deep.equal(['When to get help Call now.']);
      expect(texts(widget, 'item')).to.deep.equal(['One.']);
    });
  }

  it('data-is="sources" is a list of links', async () => {
    const widget = await show(
      '<medical-disclaimer><p>Text.</p><ul data-is="sources"><li><a href="/a">First</a>, 2030</li><li>Second</li></ul></medical-disclaimer>',
    );
    const links = [...part(widget, 'provenance')!.querySelectorAll('a')].map(
      (link) => `${link.textContent} ${link.getAttribute('href')}`,
    );
    expect(texts(widget, 'provenance')[0]).to.include('First, 2030').and.include('Second');
    expect(links).to.have.lengthOf(1);
    expect(links[0]).to.match(/^First.* \/a$/);
    expect(texts(widget, 'description')).to.deep.equal(['Text.']);
  });

  it('a dl in the overview gives facts', async () => {
    const widget = await show(
      '<procedure-overview><p>Text.</p><dl><dt>Takes:</dt><dd>An hour</dd></dl><p>More.</p></procedure-overview>',
    );
    expect(texts(widget, 'term')).to.deep.equal(['Takes']);
    expect(texts(widget, 'description')).to.deep.equal(['An hour']);
    expect(texts(widget, 'introduction')).to.deep.equal(['Text.', 'More.']);
  });

  it('attributes of medical-disclaimer say where it comes from, also later', async () => {
    const widget = await show(
      '<medical-disclaimer publisher="P" author="A" reviewer="R" last-reviewed="2030-01-31" next-review="2098-02-01" funding="F"><p>Text.</p></medical-disclaimer>',
    );
    const rows = () =>
      [...part(widget, 'provenance')!.querySelectorAll('[part~=item]')].map((row) =>
        renderedText(row).replace('\n', ': '),
      );
    expect(rows()).to.deep.equal([
      'Published by: P',
      'Written by: A',
      'Reviewed by: R',
      'Last reviewed: January 31, 2030',
      'Next review: February 1, 2098',
      'Paid for by: F',
    ]);
    widget.setAttribute('reviewer', 'Somebody else');
    await settled(widget);
    expect(rows()[2]).to.equal('Reviewed by: Somebody else');
  });
});

describe('what is copied', () => {
  it('keeps inline markup, links and pictures, without the ids of the author', async () => {
    const widget: Widget = await show(
      `<procedure-steps><ol><li id="first" class="x" style="color:red">Take <a href="#more" id="link" title="More">H<sub>2</sub>O</a><br>and <abbr title="etcetera">etc.</abbr>
      <figure><picture><source srcset="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img id="pic" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Water" width="3"></picture><figcaption>A glass</figcaption></figure></li></ol></procedure-steps>`,
    );
    const item = part(widget, 'item')!;
    expect(item.querySelector('a')!.getAttribute('href')).to.equal('#more');
    expect(item.querySelector('a')!.title).to.equal('More');
    expect(item.querySelector('a sub')!.textContent).to.equal('2');
    expect(item.querySelector('abbr')!.title).to.equal('etcetera');
    expect(item.querySelector('[part~=figure] figure picture img')!.getAttribute('alt')).to.equal('Water');
    expect(item.querySelector('figcaption')!.textContent).to.equal('A glass');
    expect(widget.shadowRoot!.querySelectorAll('#first, #link, #pic, .x, [style]')).to.have.lengthOf(0);
    expect(widget.querySelector('#pic'), 'the original').not.to.equal(null);
  });

  it("leads to the page's own anchors", async () => {
    const widget = await show('<procedure-overview><p>See <a href="#anchor-below">below</a>.</p></procedure-overview>');
    const target = document.createElement('p');
    target.id = 'anchor-below';
    document.querySelector('main')!.append(target);
    widget.shadowRoot!.querySelector('a')!.click();
    await until(() => location.hash === '#anchor-below', 'the anchor');
    expect(document.querySelector(':target')).to.equal(target);
    history.replaceState(null, '', location.pathname + location.search);
  });
});
