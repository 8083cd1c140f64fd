/** A guide's ways into its sections, and what it tells search engines. */
import { expect } from '@open-wc/testing';
import { examples, freshPlace, quiet, settled, until, type Widget } from './support/elements.js';

const { content } = examples['procedure-guide']![0]!;

interface Guide extends Widget {
  structuredData: boolean;
}

async function showGuide(attributes = '', before = ''): Promise<Guide> {
  const place = freshPlace();
  place.innerHTML = `${before}<procedure-guide sections="overview steps candidacy benefitsAndRisks recovery disclaimer" ${attributes}></procedure-guide>`;
  const guide = place.querySelector<Guide>('procedure-guide')!;
  guide.content = content;
  return settled(guide);
}

const focused = (guide: Widget) => guide.shadowRoot!.activeElement?.id;
const scripts = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];

describe('the sections of a guide', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('are reached from the contents list, and the page’s address and history stay', async () => {
    const guide = await showGuide();
    const before = [location.href, history.length];
    guide.shadowRoot!.querySelector<HTMLElement>('a[href="#recovery"]')!.click();
    expect(focused(guide)).to.equal('recovery');
    expect([location.href, history.length]).to.deep.equal(before);
  });

  it('are no obstacle to the Tab key, but while they have the focus themselves', async () => {
    const guide = await showGuide();
    const obstacles = () => [...guide.shadowRoot!.querySelectorAll('.section[tabindex]')].map(({ id }) => id);
    expect(obstacles()).to.deep.equal([]);
    for (const name of ['recovery', 'steps']) {
      guide.shadowRoot!.querySelector<HTMLElement>(`a[href="#${name}"]`)!.click();
      expect(obstacles()).to.deep.equal([name]);
    }
    guide.shadowRoot!.querySelector('a')!.focus();
    expect(obstacles()).to.deep.equal([]);
  });

  it('are reached by the page’s address, on arrival and later', async () => {
    history.replaceState(null, '', '#benefitsAndRisks');
    window.scrollTo(0, 0);
    const guide = await showGuide();
    await until(() => focused(guide) === 'benefitsAndRisks', 'the section of the address');
    const { top } = guide.shadowRoot!.querySelector('#benefitsAndRisks')!.getBoundingClientRect();
    expect(top).to.be.lessThan(window.innerHeight);
    location.hash = '#steps';
    await until(() => focused(guide) === 'steps', 'the section of the new address');
  });

  it('leave an address alone that is another place’s', async () => {
    history.replaceState(null, '', '#steps');
    const guide = await showGuide('', '<h2 id="steps">The page’s own steps</h2>');
    await quiet(50);
    expect(focused(guide)).to.equal(undefined);
  });
});

describe('structured data', () => {
  it('stands in the head once, and goes with the guide that asked for it', async () => {
    expect(scripts()).to.have.lengthOf(0);
    const guide = await showGuide('structured-data');
    await until(() => scripts().length === 1, 'the script');
    const page = JSON.parse(scripts()[0]!.textContent) as { mainEntity: { name: string } };
    expect(page.mainEntity.name).to.equal('Vertebroplasty');

    const second = document.createElement('procedure-guide') as Guide;
    second.structuredData = true;
    second.setAttribute('sections', 'steps');
    second.content = content;
    guide.after(second);
    await settled(second);
    await quiet(50);
    expect(scripts()).to.have.lengthOf(1);
    second.remove();

    guide.remove();
    expect(scripts()).to.have.lengthOf(0);
  });

  it('is not there unless it is asked for', async () => {
    const guide = await showGuide();
    await quiet(50);
    expect(scripts()).to.have.lengthOf(0);
    guide.structuredData = true;
    await until(() => scripts().length === 1, 'the script');
    guide.removeAttribute('structured-data');
    guide.structuredData = false;
    await settled(guide);
    expect(scripts()).to.have.lengthOf(0);
  });
});
