/** Steps that open and close, a guided reading through them, and steps that happen at the same time. */
import { expect } from '@open-wc/testing';
import { pressKeys } from '../support/page.js';
import { settled, show, until, type Widget } from './support/elements.js';
import { allParts, renderedText, texts } from './support/seen.js';

const list = `<ol>
  <li><strong>First</strong> One.</li>
  <li data-current><strong>Second</strong> Two.</li>
  <li data-concurrent><strong>Third</strong> Three.</li>
  <li data-concurrent><strong>Fourth</strong> Four.</li>
  <li><strong>Fifth</strong> Five.</li>
</ol>`;

interface Steps extends Widget {
  current: number | null;
}

const showSteps = async (attributes = '') =>
  (await show(`<procedure-steps ${attributes}>${list}</procedure-steps>`)) as Steps;

const buttons = (steps: Widget) => allParts(steps, 'control') as HTMLButtonElement[];
const focused = (steps: Widget) => (steps.shadowRoot!.activeElement as HTMLElement | null)?.innerText.trim();

/** The numbers of the steps that are told to be the current one, in each of the three ways. */
function current(steps: Widget): number[][] {
  const items = allParts(steps, 'item');
  const at = (isIt: (item: HTMLElement) => boolean) => items.flatMap((item, index) => (isIt(item) ? [index + 1] : []));
  return [
    at((item) => item.part.contains('current')),
    at((item) => item.ariaCurrent === 'step' || item.getAttribute('aria-current') === 'step'),
    at((item) => item.querySelector('[part~=marker]')!.part.contains('current')),
  ];
}

describe('a guided reading', () => {
  it('is at the step that the author marked, unless a script says another', async () => {
    const steps = await showSteps();
    expect(current(steps)).to.deep.equal([[2], [2], [2]]);
    steps.current = 4;
    await settled(steps);
    expect(current(steps)).to.deep.equal([[4], [4], [4]]);
    steps.current = null;
    await settled(steps);
    expect(current(steps)).to.deep.equal([[2], [2], [2]]);
  });

  it('goes with the step that a reader opens, by keyboard alone', async () => {
    const steps = await showSteps('collapsible');
    const told: unknown[] = [];
    steps.addEventListener('cw-toggle', (event) => told.push((event as CustomEvent).detail));
    buttons(steps)[0]!.focus();
    await pressKeys('ArrowDown');
    await pressKeys('ArrowDown');
    expect(focused(steps)).to.equal('Third');
    await pressKeys('Enter');
    await until(() => buttons(steps)[2]!.getAttribute('aria-expanded') === 'true', 'the open step');
    expect(current(steps)).to.deep.equal([[3], [3], [3]]);
    await pressKeys('ArrowUp');
    expect(focused(steps)).to.equal('Second');
    for (let presses = 0; presses < 3; presses++) await pressKeys('ArrowUp');
    expect(focused(steps)).to.equal('First');
    expect(told).to.deep.equal([{ open: true }]);
  });

  it('shows the current step by more than a colour', async () => {
    const steps = await showSteps();
    const [first, second] = allParts(steps, 'marker').map((marker) => getComputedStyle(marker).borderTopWidth);
    expect(parseFloat(second!)).to.be.greaterThan(parseFloat(first!));
  });
});

it('a step that happens during another says so, and keeps its number', async () => {
  const steps = await showSteps();
  expect(texts(steps, 'label')).to.deep.equal(['At the same time as step 2', 'At the same time as step 3']);
  expect(texts(steps, 'marker')).to.deep.equal(['1', '2', '3', '4', '5']);
  expect(allParts(steps, 'concurrent').filter((it) => it.localName === 'li')).to.have.lengthOf(2);
});

it('a first step that is said to happen during another is a step like any other', async () => {
  const steps = await show('<procedure-steps><ol><li data-concurrent>One</li><li>Two</li></ol></procedure-steps>');
  expect([texts(steps, 'label'), texts(steps, 'description')]).to.deep.equal([[], ['One', 'Two']]);
});

it('the sign of a step that opens becomes a minus, and a plus again', async () => {
  const [button] = buttons(await showSteps('collapsible')) as [HTMLButtonElement];
  const upright = () => getComputedStyle(button.querySelector('path + path')!).scale;
  expect(upright()).to.equal('none');
  button.click();
  await until(() => upright() === '1 0', 'the minus');
  button.click();
  await until(() => upright() === 'none', 'the plus');
});

it('markers take the style of the page', async () => {
  const steps = await showSteps();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'procedure-steps::part(marker current) { border-radius: 0px } procedure-steps::part(marker) { color: rgb(1, 2, 3) }',
  );
  document.adoptedStyleSheets = [sheet];
  try {
    const styles = allParts(steps, 'marker').map((marker) => getComputedStyle(marker));
    const squares = styles.map(({ borderTopLeftRadius }) => borderTopLeftRadius === '0px');
    expect(squares).to.deep.equal([false, true, false, false, false]);
    expect(styles[0]!.color).to.equal('rgb(1, 2, 3)');
  } finally {
    document.adoptedStyleSheets = [];
  }
});

it('a current step that a script sets together with other steps is one of these', async () => {
  const steps = await show('<procedure-steps collapsible></procedure-steps>');
  const content = (...terms: string[]) => ({ items: terms.map((term) => ({ term, description: 'A step.' })) });
  steps.content = content('One', 'Two', 'Three');
  await settled(steps);
  for (const control of allParts(steps, 'control').slice(0, 2)) control.click();
  await settled(steps);
  Object.assign(steps, { content: content('Zero', 'One', 'Two', 'Three'), current: 1 });
  await settled(steps);
  const current = allParts(steps, 'item').filter((it) => it.ariaCurrent === 'step');
  expect(current.map((it) => renderedText(it).includes('Zero'))).to.deep.equal([true]);
});

it('the picture of a step keeps its words, from HTML and from an object', async () => {
  const src = new URL('/images/area.svg', location.href).href;
  const steps = await show(`<procedure-steps><ol><li>Sit <img src="${src}" alt="A chair"></li></ol></procedure-steps>`);
  const picture = (widget: Widget) => allParts(widget, 'figure')[0]!.querySelector('img')!;
  expect([picture(steps).alt, picture(steps).src]).to.deep.equal(['A chair', src]);
  steps.content = { items: [{ description: 'Sit', image: { src, alt: 'A chair' } }] };
  await settled(steps);
  expect([picture(steps).alt, picture(steps).src]).to.deep.equal(['A chair', src]);
});
