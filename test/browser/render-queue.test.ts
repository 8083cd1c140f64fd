/** A page with many widgets stays responsive while they render, and shows the HTML inside the tags meanwhile. */
import '../../src/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { ProcedureGuide } from '../../src/elements/procedure-guide/procedure-guide.js';
import type { ProcedureSteps } from '../../src/elements/procedure-steps/procedure-steps.js';
import { renderInQueue } from '../../src/core/render-queue.js';

/** The clock of the queue: how busy the machine is does not count. */
let now = 0;

/** As long as a slow phone takes for a few widgets. */
function work(milliseconds = 60): void {
  now += milliseconds;
}

/** Everything that runs before the next task. */
async function microtasks(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve();
}

function steps(): ProcedureSteps {
  const element = document.createElement('procedure-steps');
  element.innerHTML = '<ol><li>You lie down.</li></ol>';
  element.content = { items: [{ description: 'You lie down.' }] };
  return element;
}

const isRendered = (element: Element) => Boolean(element.shadowRoot?.querySelector('[part~=list]'));

describe('the render queue', () => {
  let place: HTMLElement;
  let original: PropertyDescriptor | undefined;
  beforeEach(async () => {
    place = await fixture(html`<main></main>`);
    original = Object.getOwnPropertyDescriptor(performance, 'now');
    Object.defineProperty(performance, 'now', { configurable: true, value: () => now });
    // Whatever was rendered before belongs to another task.
    now += 1000;
  });
  afterEach(() => {
    if (original) Object.defineProperty(performance, 'now', original);
    else Reflect.deleteProperty(performance, 'now');
  });

  it('renders at once where there is little to do', async () => {
    const element = steps();
    place.append(element);
    await microtasks();
    expect(isRendered(element)).to.equal(true);
  });

  it('waits after long renderings; until then the HTML inside shows', async () => {
    const element = steps();
    void renderInQueue(work);
    place.append(element);
    await microtasks();
    expect(isRendered(element), 'waits').to.equal(false);
    expect(element.querySelector('li')?.getClientRects().length, 'its HTML shows').to.equal(1);
    await element.updateComplete;
    expect(isRendered(element), 'in the end').to.equal(true);
    expect(element.shadowRoot?.querySelector('slot')).to.equal(null);
    expect(element.querySelector('li')?.getClientRects().length, 'the HTML gives way').to.equal(0);
  });

  it('keeps the order, and leaves time for the page in between', async () => {
    const events: string[] = [];
    const say = (what: string) => () => {
      work();
      events.push(what);
    };
    const renderings = ['first', 'second', 'third', 'fourth', 'fifth'].map((what) => renderInQueue(say(what)));
    setTimeout(() => events.push('page'));
    expect(events, 'at once').to.deep.equal(['first']);
    for (const rendering of renderings) await rendering;
    expect(events.filter((what) => what !== 'page')).to.deep.equal(['first', 'second', 'third', 'fourth', 'fifth']);
    expect(events.slice(1, -1), 'between them').to.include('page');
  });

  it('is for first renderings: what a visitor does is shown at once', async () => {
    const element = steps();
    place.append(element);
    await element.updateComplete;
    void renderInQueue(work);
    const later = steps();
    place.append(later);
    element.collapsible = true;
    await microtasks();
    expect(isRendered(later), 'a new one waits').to.equal(false);
    expect(element.shadowRoot?.querySelector('button')).not.to.equal(null);
    await later.updateComplete;
  });

  it('renders whole elements: a guide shows with all its sections', async () => {
    const guide: ProcedureGuide = document.createElement('procedure-guide');
    guide.content = {
      format: 1,
      name: 'Examplin',
      overview: { paragraphs: ['Examplin is an invented treatment.'] },
      steps: { items: [{ description: 'You lie down.' }] },
      disclaimer: { paragraphs: ['Ask your clinician.'] },
    };
    const shown = () =>
      Array.from(guide.shadowRoot?.querySelectorAll('.section') ?? [], ({ id, shadowRoot }) =>
        shadowRoot?.querySelector('[part~=heading]') ? id : `${id} waits`,
      );
    guide.addEventListener('cw-ready', () => work());
    void renderInQueue(work);
    place.append(guide);
    await microtasks();
    expect(shown(), 'waits').to.deep.equal([]);
    await guide.updateComplete;
    await microtasks();
    expect(shown()).to.deep.equal(['overview', 'steps', 'disclaimer']);
  });

  it('leaves a part that a server rendered alone until the whole is rendered', async () => {
    const part = steps();
    part.attachShadow({ mode: 'open' }).innerHTML = '<p>From a server.</p>';
    part.setAttribute('defer-hydration', '');
    let isReady = false;
    part.addEventListener('cw-ready', () => (isReady = true));
    place.append(part);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(part.shadowRoot!.textContent).to.contain('From a server.');
    expect(isReady).to.equal(false);
  });

  it('goes on after a rendering that threw', async () => {
    void renderInQueue(work);
    const broken = renderInQueue(() => {
      throw new Error('broken');
    });
    let isDone = false;
    const next = renderInQueue(() => {
      isDone = true;
    });
    const message = await broken?.catch((error: unknown) => (error as Error).message);
    expect(message).to.equal('broken');
    await next;
    expect(isDone).to.equal(true);
  });
});
