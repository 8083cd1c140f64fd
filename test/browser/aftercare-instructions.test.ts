/** What to do afterwards: groups by kind, activities as a table, levels of care, and what can be ticked. */
import { expect } from '@open-wc/testing';
import { aftercare as english } from '../../src/locales/en.js';
import { settled, show, type Widget } from './support/elements.js';
import { hushWarnings, listen } from './support/listen.js';
import { allParts, texts } from './support/seen.js';

hushWarnings();

const after = (html: string, attributes = '') =>
  show(`<aftercare-instructions ${attributes}><h2>After</h2>${html}</aftercare-instructions>`);
const words = (node: Element) => node.textContent.trim().replace(/\s+/g, ' ');
const list = (kind: string, ...items: string[]) =>
  `<ul data-kind="${kind}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
/** What names a list or a table. */
const nameOf = (widget: Widget, part: Element) =>
  words(widget.shadowRoot!.getElementById(part.getAttribute('aria-labelledby')!)!);
/** Each row of a table: the words of its cells. */
const rows = (widget: Widget) =>
  [...widget.shadowRoot!.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => words(cell)));
const groupsOf = (widget: Widget) => allParts(widget, 'group').map((group) => group.getAttribute('part'));

describe('groups', () => {
  it('have the kind that is written, or that their heading says; any other is neutral', async () => {
    const widget = await after(
      `${list('do', 'One')}<h3>Call us if:</h3><ul><li>Two</li></ul><h3>Follow-up of sheep</h3><ul><li>Three</li></ul>`,
    );
    expect(groupsOf(widget)).to.deep.equal(['group do', 'group care-box call', 'group']);
    expect(texts(widget, 'group-heading').map((text) => text.replace(/:$/, ''))).to.deep.equal([
      english.groups.do,
      'Call us if',
      'Follow-up of sheep',
    ]);
    expect(allParts(widget, 'kind-icon')).to.have.lengthOf(2);
    expect(widget.problems).to.deep.equal([]);
  });

  it('of what to do and what not to do look alike, but for the icon', async () => {
    const widget = await after(`${list('do', 'One')}${list('dont', 'Two')}`);
    const looks = allParts(widget, 'group').map((group) =>
      [group, ...group.querySelectorAll('[part]:not(svg)')].map((part) => {
        const { color, fontSize, fontWeight, borderBlockStart, padding, textDecoration } = getComputedStyle(part);
        return [color, fontSize, fontWeight, borderBlockStart, padding, textDecoration].join(' ');
      }),
    );
    expect(looks[0]).to.deep.equal(looks[1]);
    const icons = allParts(widget, 'kind-icon').map((icon) => icon.innerHTML);
    expect(icons[0]).not.to.equal(icons[1]);
  });

  it('are named by their headings for assistive technology, and each entry reads as its author wrote it', async () => {
    const widget = await after(list('dont', 'Sit on two chairs.'));
    const [only] = allParts(widget, 'list');
    expect(nameOf(widget, only!)).to.equal(english.groups.dont);
    expect(texts(widget, 'item')).to.deep.equal(['Sit on two chairs.']);
  });

  for (const kind of ['do', 'dont', 'call', 'urgent', 'emergency'] as const) {
    it(`say that they are of the kind ${kind} where a heading of their own does not`, async () => {
      const widget = await after(`<h3>In the first week</h3>${list(kind, 'One')}`);
      expect(nameOf(widget, allParts(widget, 'list')[0]!)).to.equal(`${english.groups[kind]} In the first week`);
      const named = await after(`<h3>${english.groups[kind]}</h3>${list(kind, 'One')}`);
      expect(nameOf(named, allParts(named, 'list')[0]!)).to.equal(english.groups[kind]);
    });
  }

  it('of activities and follow-up need no such words', async () => {
    const widget = await after(`<h3>Sport</h3>${list('activity', 'One')}<h3>Then</h3>${list('follow-up', 'Two')}`);
    expect(texts(widget, 'label')).to.deep.equal([]);
  });

  it('have no kind where there is no such kind: that is said', async () => {
    const { problems } = await listen(async () => {
      expect(groupsOf(await after(`<h3>A</h3>${list('donts', 'One')}`))).to.deep.equal(['group']);
    });
    expect(problems.map(({ code }) => code)).to.deep.equal(['unclear-kind']);
  });
});

describe('activities', () => {
  it('are a table of activity and time, as their author wrote it', async () => {
    const widget = await after(
      `<ul data-kind="activity"><li data-when="~2&nbsp;days later: or so">Walk</li><li data-when="Later"><b>Chairs</b> Any chair.</li><li><b>Hats:</b> ask us</li></ul>`,
    );
    expect(rows(widget)).to.deep.equal([
      [english.activity, english.when],
      ['Walk', '~2 days later: or so'],
      ['Chairs Any chair.', 'Later'],
      ['Hats', 'ask us'],
    ]);
    const heads = [...widget.shadowRoot!.querySelectorAll('th')].map(({ scope }) => scope);
    expect(heads).to.deep.equal(['col', 'col', 'row', 'row', 'row']);
    expect(nameOf(widget, allParts(widget, 'table')[0]!)).to.equal(english.groups.activity);
  });

  it('are a list where one does not say when', async () => {
    const widget = await after(`<ul data-kind="activity"><li data-when="Later">Walk</li><li>Swim</li></ul>`);
    expect(allParts(widget, 'table')).to.deep.equal([]);
    expect(texts(widget, 'item').map((text) => text.replace(/\s+/g, ' '))).to.deep.equal(['Later Walk', 'Swim']);
  });

  it('of other kinds are never a table', async () => {
    const widget = await after(`<ul data-kind="do"><li data-when="Later">Walk</li></ul>`);
    expect(allParts(widget, 'table')).to.deep.equal([]);
  });

  it('fit a narrow place', async () => {
    const widget = await after(`<ul data-kind="activity"><li data-when="${'later'.repeat(20)}">Walk</li></ul>`);
    widget.style.inlineSize = '200px';
    const [table] = allParts(widget, 'table');
    expect(table!.scrollWidth).to.be.at.most(200);
  });
});

describe('levels of care', () => {
  it('differ by their words, icons and frames; only an emergency has a filled head', async () => {
    const widget = await after(list('call', 'One') + list('urgent', 'Two') + list('emergency', 'Three'));
    const groups = allParts(widget, 'care-box');
    expect(texts(widget, 'group-heading')).to.deep.equal([
      english.groups.call,
      english.groups.urgent,
      english.groups.emergency,
    ]);
    expect(new Set(allParts(widget, 'kind-icon').map((icon) => icon.innerHTML)).size).to.equal(3);
    const heads = groups.map((group) => getComputedStyle(group.firstElementChild!));
    expect(groups.map((group) => getComputedStyle(group).borderTopWidth)).to.deep.equal(['1px', '4px', '4px']);
    const none = 'rgba(0, 0, 0, 0)';
    expect(heads.map(({ backgroundColor }) => backgroundColor !== none)).to.deep.equal([false, false, true]);
    expect(
      heads.map(({ paddingBlockStart, paddingInlineStart }) => [paddingBlockStart, paddingInlineStart]),
    ).to.deep.equal([0, 1, 2].map(() => ['14px', '24px']));
  });
});

describe('checklist', () => {
  it('has boxes for what to do and for follow-up, and for nothing else', async () => {
    const kinds = ['do', 'dont', 'activity', 'follow-up', 'call', 'urgent', 'emergency'];
    const widget = await after(
      `${kinds.map((kind) => list(kind, kind)).join('')}<h3>In the evening do not</h3><ul><li>neutral</li></ul>`,
      'checklist',
    );
    const boxes = () => [...widget.shadowRoot!.querySelectorAll('input')];
    expect(boxes().map((box) => words(box.labels![0]!))).to.deep.equal(['do', 'follow-up']);
    const details: unknown[] = [];
    widget.addEventListener('cw-change', (event) => details.push((event as CustomEvent).detail));
    boxes()[1]!.click();
    await settled(widget);
    expect(boxes().map(({ checked }) => checked)).to.deep.equal([false, true]);
    expect(details).to.deep.equal([null]);
  });
});
