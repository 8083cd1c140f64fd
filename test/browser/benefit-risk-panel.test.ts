/** Benefits and harms in one treatment, and figures that can be seen as well as read. */
import { expect } from '@open-wc/testing';
import { examples, settled, show, showExample, until, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { allParts, renderedText, texts } from './support/seen.js';

const example = (name: string) => examples['benefit-risk-panel']!.find((it) => it.name === name)!;

const kinds = ['benefit', 'consideration', 'risk', 'alternative'];
const lists = kinds.map((kind) => `<ul data-kind="${kind}"><li><strong>Term</strong> Text</li></ul>`).join('');

/** How something looks, apart from its place. */
function look(element: Element): string[] {
  const style = getComputedStyle(element);
  const { fontSize, fontWeight, fontStyle, color, backgroundColor, borderColor, strokeWidth, stroke, opacity } = style;
  return [fontSize, fontWeight, fontStyle, color, backgroundColor, borderColor, strokeWidth, stroke, opacity];
}

it('benefits, considerations, risks and alternatives look the same, apart from their words and icons', async () => {
  const panel = await show(`<benefit-risk-panel>${lists}</benefit-risk-panel>`);
  const groups = kinds.map((kind) => allParts(panel, kind)[0]!);
  const looks = groups.map((group) =>
    [group, ...group.querySelectorAll('svg, path, h2, h3, li, [part~=term], [part~=description]')].map(look),
  );
  for (const other of looks.slice(1)) expect(other).to.deep.equal(looks[0]);
  expect(new Set(groups.map((group) => group.querySelector('path')!.getAttribute('d'))).size).to.equal(4);
  expect(texts(panel, 'group-heading')).to.deep.equal(['Benefits', 'Things to consider', 'Risks', 'Other options']);
  const sizes = groups.map((group) => {
    const { width, height } = group.querySelector('svg')!.getBoundingClientRect();
    return `${width} × ${height}`;
  });
  expect(new Set(sizes).size).to.equal(1);
});

it('groups stand below each other in the author’s order', async () => {
  const panel = await showExample('benefit-risk-panel', example('Pictographs of 1,000, risks first'));
  expect(texts(panel, 'group-heading')).to.deep.equal(['What may go wrong', 'What may get better']);
  const [first, second] = allParts(panel, 'group').map((group) => group.getBoundingClientRect());
  expect(first!.bottom).to.be.at.most(second!.top);
});

/** The first picture of people, in blocks. */
async function people(panel: Widget): Promise<HTMLElement> {
  await until(() => panel.shadowRoot!.querySelector('.people svg') !== null, 'people');
  return panel.shadowRoot!.querySelector<HTMLElement>('.people')!;
}

/** How many dots each block of a picture has: filled, outlined. */
function dotsOf(picture: Element): [filled: number, outlined: number][] {
  const count = (path: Element) => path.getAttribute('d')!.match(/M/g)?.length ?? 0;
  return [...picture.children].map(({ children: [filled, outlined] }) => [count(filled!), count(outlined!)]);
}

it('a thin line stands between entries, and none below the last of a group, where the next group has its own', async () => {
  const entries = '<li>One</li><li>Two</li><li>Three</li>';
  const panel = await show(
    `<benefit-risk-panel><ul data-kind="benefit">${entries}</ul><ul data-kind="risk">${entries}</ul></benefit-risk-panel>`,
  );
  const lines = allParts(panel, 'item').map((it) => {
    const { borderTopWidth, borderBottomWidth } = getComputedStyle(it);
    return [borderTopWidth, borderBottomWidth];
  });
  const group = [
    ['0px', '0px'],
    ['1px', '0px'],
    ['1px', '0px'],
  ];
  expect(lines).to.deep.equal([...group, ...group]);
});

describe('figures of different denominators', () => {
  const figure = (count: number, of: number, event: string) =>
    `<li data-count="${count}" data-of="${of}" data-event="${event}" data-population="adults" data-comparator="nothing" data-timeframe="a week" data-source="Invented study, 2030"><b>${event}</b></li>`;
  const panelOf = (attributes: string) =>
    show(
      `<benefit-risk-panel ${attributes}><ul data-kind="benefit">${figure(85, 100, 'less pain')}</ul><ul data-kind="risk">${figure(1, 10, 'a rash')}${figure(7, 1000, 'a clot')}${figure(2, 10, 'an itch')}</ul></benefit-risk-panel>`,
    );
  const sentences = ['85 in 100 · less pain', '1 in 10 · a rash', '7 in 1,000 · a clot', '2 in 10 · an itch'];

  it('are all shown, those of benefits and those of harms', async () => {
    const panel = await panelOf('');
    const shown = texts(panel, 'figure').map((text) => text.replace(/ (less pain|a rash|a clot|an itch): .*/, ''));
    expect(shown).to.deep.equal(sentences);
    expect(panel.problems).to.deep.equal([]);
  });

  it('are drawn where they have the most common one, and one problem names the others', async () => {
    const { problems } = await listen(async () => {
      const panel = await panelOf('pictographs');
      await people(panel);
      const drawn = allParts(panel, 'figure').map((it) => it.querySelector('svg') !== null);
      expect(drawn).to.deep.equal([false, true, false, true]);
      expect(texts(panel, 'figure').map((text, at) => text.startsWith(sentences[at]!))).to.deep.equal([
        ...[true, true, true, true],
      ]);
      await until(() => panel.problems.length > 0, 'the problem');
      panel.removeAttribute('pictographs');
      await settled(panel);
      expect(panel.problems).to.deep.equal([]);
    });
    expect(problems.map(({ code }) => code)).to.deep.equal(['figure']);
    expect(problems[0]!.message).to.match(/“less pain” \(of 100\), “a clot” \(of 1000\)/);
  });

  it('of too many people are not drawn, which is a problem', async () => {
    const { problems } = await listen(async () => {
      const panel = await show(
        `<benefit-risk-panel pictographs><ul data-kind="risk">${figure(7, 10_000, 'a clot')}</ul></benefit-risk-panel>`,
      );
      await until(() => panel.problems.length > 0, 'the problem');
      expect(texts(panel, 'figure')[0]).to.match(/^7 in 10,000 · a clot/);
      expect(panel.shadowRoot!.querySelector('.people')).to.equal(null);
    });
    expect(problems.map(({ message }) => message)).to.deep.equal([
      'pictographs: no picture of “a clot” (of 10000); pictures are drawn of 1000 people at most. The sentences are shown.',
    ]);
  });
});

describe('pictographs', () => {
  for (const [name, event, had, not] of [
    ['With pictographs', 'less pain after Examplin', 40, 60],
    ['Pictographs of 1,000, risks first', 'a rash after Examplin', 37, 963],
  ] as const) {
    it(`repeat the sentence beside them: ${had} filled, ${not} outlined, in one picture`, async () => {
      const panel = await showExample('benefit-risk-panel', example(name));
      const picture = await people(panel);
      const dots = dotsOf(picture);
      const sum = (at: 0 | 1) => dots.reduce((all, block) => all + block[at], 0);
      expect([sum(0), sum(1)]).to.deep.equal([had, not]);
      expect(dots.every(([filled, outlined]) => filled + outlined === 100)).to.equal(true);
      const [filled, outlined] = picture.firstElementChild!.children;
      expect(getComputedStyle(filled!).fill).to.equal(getComputedStyle(panel).color);
      expect(getComputedStyle(outlined!).fill).to.equal('none');
      expect(picture.getAttribute('aria-hidden')).to.equal('true');
      expect(renderedText(picture.closest('[part~=figure]')!)).to.match(
        new RegExp(`${event}: ${had} of 1,?0*\\. Not: ${not} of 1,?0*\\.`),
      );
      expect(panel.shadowRoot!.querySelector('[style]')).to.equal(null);
    });
  }

  it('are there only where the author asks for them, and the words are the same', async () => {
    const { attributes: _, ...plain } = example('With pictographs');
    const panel = await showExample('benefit-risk-panel', plain);
    const words = renderedText(panel);
    expect(panel.shadowRoot!.querySelector('[part~=figure] svg')).to.equal(null);
    panel.setAttribute('pictographs', '');
    await people(panel);
    expect(renderedText(panel)).to.equal(words);
    panel.removeAttribute('pictographs');
    await settled(panel);
    expect(panel.shadowRoot!.querySelector('[part~=figure] svg')).to.equal(null);
  });
});

describe('a figure with and without the treatment', () => {
  const name = 'With and without the treatment';

  it('says both and the difference in words', async () => {
    const panel = await showExample('benefit-risk-panel', example(name));
    const [benefit, risk] = allParts(panel, 'figure').map((figure) => renderedText(figure));
    expect(benefit).to.match(/With this treatment\n40 in 100\nWithout this treatment\n20 in 100\n/);
    expect(benefit).to.include('Difference: 20 more in 100 with this treatment.');
    expect(risk).to.match(/With this treatment\n3 in 100\nWithout this treatment\n4 in 100\n/);
    expect(risk).to.include('Difference: 1 fewer in 100 with this treatment.');
    expect(benefit + risk!).not.to.match(/%|percent|twice|half/i);
  });

  it('says that there is none', async () => {
    const { html } = example(name);
    const panel = await show(
      `<benefit-risk-panel>${html.replaceAll('comparatorcount="20"', 'comparatorcount="40"')}</benefit-risk-panel>`,
    );
    expect(renderedText(allParts(panel, 'figure')[0]!)).to.include(
      'No difference: as many with this treatment as without it.',
    );
  });

  it('is drawn twice on one scale, the difference outlined in both, beside each other or, on phones, stacked', async () => {
    const panel = await showExample('benefit-risk-panel', example(name));
    await people(panel);
    const pictures = [...allParts(panel, 'figure')[0]!.querySelectorAll('.people')];
    expect(pictures.map(dotsOf)).to.deep.equal([[[40, 60]], [[20, 80]]]);
    const lines = pictures.map((it) => it.querySelector('.difference')!);
    expect(lines[0]!.getAttribute('d')).to.equal(lines[1]!.getAttribute('d'));
    for (const [at, line] of lines.entries()) {
      // Two rows of ten.
      const { width, height } = line.getBoundingClientRect();
      const block = pictures[at]!.getBoundingClientRect();
      expect([width / block.width, height / block.height].map((part) => Math.round(part * 10))).to.deep.equal([10, 2]);
    }
    const boxes = () => pictures.map((it) => it.getBoundingClientRect());
    expect(boxes()[0]!.width).to.equal(boxes()[1]!.width);
    expect(boxes()[0]!.top).to.equal(boxes()[1]!.top);
    panel.style.inlineSize = '288px';
    expect(boxes()[0]!.width).to.equal(boxes()[1]!.width);
    // An engine may lay out what is off the screen only when it comes near.
    await until(() => boxes()[0]!.bottom < boxes()[1]!.top, 'one below the other');
    // A dot has three fifths of a tenth of the width.
    expect(boxes()[0]!.width / 10).to.be.greaterThan(10);
  });

  it('has dots in a picture of a thousand that can be told apart at 320 px', async () => {
    const panel = await showExample('benefit-risk-panel', example('Pictographs of 1,000, risks first'));
    panel.style.inlineSize = '288px';
    const picture = await people(panel);
    expect(picture.children).to.have.lengthOf(10);
    const widths = [...picture.children].map((block) => block.getBoundingClientRect().width);
    expect(Math.min(...widths) / 10).to.be.greaterThan(10);
  });
});
