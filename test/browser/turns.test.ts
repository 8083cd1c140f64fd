/** First renderings take turns: a page with many widgets stays responsive, and shows what is in the tags meanwhile. */
import '../../src/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { ProcedureGuide } from '../../src/elements/procedure-guide/procedure-guide.js';
import type { ProcedureSteps } from '../../src/elements/procedure-steps/procedure-steps.js';
import { inTurn } from '../../src/core/turns.js';

/** As long as a slow phone takes for a few widgets. */
function work(milliseconds = 60): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
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

const isRendered = (element: Element) => Boolean(element.shadowRoot?.querySelector('[part=list]'));

describe('turns', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    place = await fixture(html`<main></main>`);
    // Whatever was rendered before belongs to another task.
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('are not needed where little is to do', async () => {
    const element = steps();
    place.append(element);
    await microtasks();
    expect(isRendered(element)).to.equal(true);
  });

  it('come after long renderings; until then the HTML inside shows', async () => {
    const element = steps();
    void inTurn(work);
    place.append(element);
    await microtasks();
    expect(isRendered(element), 'waits').to.equal(false);
    expect(element.querySelector('li')?.getClientRects().length, 'its HTML shows').to.equal(1);
    await element.updateComplete;
    expect(isRendered(element), 'in the end').to.equal(true);
    expect(element.shadowRoot?.querySelector('slot')).to.equal(null);
    expect(element.querySelector('li')?.getClientRects().length, 'the HTML gives way').to.equal(0);
  });

  it('go in order, with time for the page between them', async () => {
    const told: string[] = [];
    const say = (what: string) => () => {
      work();
      told.push(what);
    };
    const turns = ['first', 'second', 'third', 'fourth', 'fifth'].map((what) => inTurn(say(what)));
    setTimeout(() => told.push('page'));
    expect(told, 'at once').to.deep.equal(['first']);
    for (const turn of turns) await turn;
    expect(told.filter((what) => what !== 'page')).to.deep.equal(['first', 'second', 'third', 'fourth', 'fifth']);
    expect(told.slice(1, -1), 'between them').to.include('page');
  });

  it('are for first renderings: what a visitor does is shown at once', async () => {
    const element = steps();
    place.append(element);
    await element.updateComplete;
    void inTurn(work);
    const later = steps();
    place.append(later);
    element.collapsible = true;
    await microtasks();
    expect(isRendered(later), 'a new one waits').to.equal(false);
    expect(element.shadowRoot?.querySelector('button')).not.to.equal(null);
    await later.updateComplete;
  });

  it('are those of whole elements: a guide shows with all its sections', async () => {
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
        shadowRoot?.querySelector('[part=heading]') ? id : `${id} waits`,
      );
    guide.addEventListener('cw-ready', () => work());
    void inTurn(work);
    place.append(guide);
    await microtasks();
    expect(shown(), 'waits').to.deep.equal([]);
    await guide.updateComplete;
    await microtasks();
    expect(shown()).to.deep.equal(['overview', 'steps', 'disclaimer']);
  });

  it('of a part that a server rendered are those of the whole: it stays until then', async () => {
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

  it('go on after one that failed', async () => {
    void inTurn(work);
    const broken = inTurn(() => {
      throw new Error('broken');
    });
    let isDone = false;
    const next = inTurn(() => {
      isDone = true;
    });
    const message = await broken?.catch((error: unknown) => (error as Error).message);
    expect(message).to.equal('broken');
    await next;
    expect(isDone).to.equal(true);
  });
});
