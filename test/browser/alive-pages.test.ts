/** Pages with what plugins, editors and frameworks put inside tags: `test/hosts/alive-*.html`, with the built script. */
import { expect } from '@open-wc/testing';
import { until, type Widget } from './support/elements.js';
import { renderedText } from './support/seen.js';

interface AlivePage extends Window {
  loads: Record<string, number>;
  problems: string[];
}

let frame: HTMLIFrameElement;
afterEach(() => frame.remove());

/** Opens a page, and waits until its widgets show their content. */
async function open(name: string, hash = ''): Promise<{ page: AlivePage; widgets: Widget[] }> {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  frame.src = `/alive-${name}.html${hash}`;
  document.body.append(frame);
  const widgets = () => [
    ...frame.contentDocument!.querySelectorAll<Widget>(
      'procedure-overview,procedure-steps,candidacy-checklist,benefit-risk-panel,contact-form',
    ),
  ];
  const isAlive = () =>
    frame.contentDocument?.readyState === 'complete' &&
    widgets().length > 0 &&
    widgets().every((it) => it.shadowRoot?.querySelector('[part]'));
  await until(isAlive, name, 5000);
  return { page: frame.contentWindow as unknown as AlivePage, widgets: widgets() };
}

const inside = <E extends Element>(widget: Widget, selector: string) => [
  ...widget.shadowRoot!.querySelectorAll<E>(selector),
];
const isRendered = (element: Element) => element.getClientRects().length > 0;

it('pictures of three plugins come, once each', async () => {
  const { widgets } = await open('lazy-pictures');
  const images = inside<HTMLImageElement>(widgets[0]!, 'img');
  expect(images.map(({ alt }) => alt)).to.deep.equal([
    'lazysizes, before the list',
    'WP Rocket',
    'a3 Lazy Load',
    'Smush',
  ]);
  for (const image of images) {
    image.scrollIntoView();
    await until(() => image.naturalWidth > 1, image.alt);
  }
});

it('films keep their captions, and one is shown of each', async () => {
  const { widgets } = await open('video');
  const [entry, ...more] = inside<HTMLVideoElement>(widgets[0]!, 'video');
  expect(more).to.deep.equal([]);
  expect(entry!.textTracks).to.have.lengthOf(1);
  const [original, block] = [...widgets[0]!.querySelectorAll('video')];
  expect(isRendered(block!)).to.equal(true);
  expect(original!.paused).to.equal(true);
});

it('a map in a block of its own loads once; in an entry the copy loads beside the original', async () => {
  const { page, widgets } = await open('map');
  await until(() => inside<HTMLIFrameElement>(widgets[1]!, 'iframe')[0]?.contentDocument?.readyState === 'complete');
  await until(() => page.loads['?entry'] === 2, 'the copy');
  expect(page.loads).to.deep.equal({ '?block': 1, '?entry': 2 });
  expect(isRendered(widgets[0]!.querySelector('iframe')!)).to.equal(true);
});

it('a table of contents leads below the header that sticks, and opens a step; footnotes lead there and back', async () => {
  const { page, widgets } = await open('contents');
  const [steps, panel] = widgets as [Widget, Widget];
  const [toStep, toRisks] = [...frame.contentDocument!.querySelectorAll<HTMLElement>('nav a')];
  const topOf = (widget: Widget, selector: string) => inside(widget, selector)[0]?.getBoundingClientRect().top ?? NaN;
  toStep!.click();
  await until(() => Math.abs(topOf(steps, '[part~=target]') - 60) < 2, 'the step');
  expect(inside(steps, 'button[aria-expanded=true]')).to.have.lengthOf(1);
  toRisks!.click();
  await until(() => Math.abs(topOf(panel, '[part~=target]') - 60) < 2, 'the risks');
  inside<HTMLElement>(panel, 'a[href="#note-1"]')[0]!.click();
  await until(() => inside(panel, '[part~=note][part~=target]').length === 1, 'the note');
  inside<HTMLElement>(panel, 'a[href="#ref-1"]')[0]!.click();
  await until(() => inside(panel, '[part~=description][part~=target]').length === 1, 'the mark');
  expect(page.location.hash).to.equal('#ref-1');
});

it('a link from elsewhere leads to a step', async () => {
  const { widgets } = await open('contents', '#getting-up');
  const item = () => inside(widgets[0]!, '[part~=target]')[0];
  await until(() => Math.abs((item()?.getBoundingClientRect().top ?? NaN) - 60) < 2, 'the step');
  expect(inside(widgets[0]!, 'button[aria-expanded=true]')).to.have.lengthOf(1);
});

it('text that opens, opens', async () => {
  const { widgets } = await open('details');
  inside<HTMLElement>(widgets[0]!, 'summary')[0]!.click();
  await until(() => isRendered(inside(widgets[0]!, 'details p')[0]!), 'the words');
});

it('a clone shows what the original shows, and takes no link from it', async () => {
  await open('sticky-clone');
  const both = () => [...frame.contentDocument!.querySelectorAll<Widget>('procedure-overview')];
  await until(() => both().length === 2 && Boolean(both()[1]!.shadowRoot?.querySelector('[part]')), 'the clone');
  const [one, other] = both() as [Widget, Widget];
  expect(renderedText(other)).to.equal(renderedText(one));
  inside<HTMLElement>(other, 'a')[0]!.click();
  await until(() => inside(one, '[part~=heading][part~=target]').length === 1, 'the heading');
  expect(inside(other, '[part~=target]')).to.deep.equal([]);
});

it('controls, canvas and custom elements live where they stand; one in an entry is named', async () => {
  const { page, widgets } = await open('live');
  const [overview] = widgets as [Widget];
  const button = () => overview.querySelector<HTMLElement>('#app button');
  await until(() => button() !== null && isRendered(button()!), 'the button');
  button()!.click();
  expect(renderedText(overview)).to.include('Booked');
  expect(isRendered(overview.querySelector('canvas')!)).to.equal(true);
  await until(() => renderedText(overview).includes('Play'), 'the player');
  expect(page.problems).to.have.lengthOf(1);
  expect(page.problems[0]).to.include('<button>');
});

it('an empty place is shown where it stands before a script draws a map into it, and the map goes on working', async () => {
  const { widgets } = await open('live');
  const [overview] = widgets as [Widget];
  const link = () => overview.querySelector<HTMLElement>('#plan a');
  await until(() => link() !== null && isRendered(link()!), 'the map');
  expect(renderedText(overview)).to.include('Enlarge the plan, 80 high');
  link()!.click();
  expect(renderedText(overview)).to.include('Enlarged');
});

it('what the page hides inside is hidden, and follows a change of classes', async () => {
  const { widgets } = await open('hidden');
  const [steps, checklist, form] = widgets as [Widget, Widget, Widget];
  expect(renderedText(checklist))
    .to.include('People who sit.')
    .and.not.match(/Nobody|fly|swim|last year/);
  const labels = [...form.querySelectorAll('label')];
  expect(labels.map(isRendered), 'a hidden label, and one that is not').to.deep.equal([false, true]);
  expect(renderedText(steps))
    .to.include('Lie down.')
    .and.not.match(/Stretch out|Two|Three/);
  steps.querySelector('ol')!.className = 'spanish';
  await until(() => renderedText(steps).includes('Stretch out.'), 'the other language');
  expect(renderedText(steps)).to.not.include('Lie down.');
});
