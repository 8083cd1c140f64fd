/** The heading's words and level come from the page's author, whichever door they came in by. */
import { expect } from '@open-wc/testing';
import { fileFor, settled, show, tags, until } from './support/elements.js';
import { hushWarnings } from './support/listen.js';
import { part, texts } from './support/seen.js';

hushWarnings();

const contentTags = tags.filter((tag) => tag !== 'procedure-guide');

function headingOf(widget: Element): string {
  const heading = part(widget, 'heading');
  return heading ? `${heading.localName} ${heading.textContent}` : 'none';
}

for (const tag of contentTags) {
  describe(`the heading of <${tag}>`, () => {
    for (const level of [1, 2, 3, 4, 5, 6]) {
      it(`has the level of the author's h${level}`, async () => {
        expect(headingOf(await show(`<${tag}><div><h${level}>Words:</h${level}></div><p>Text.</p></${tag}>`))).to.equal(
          `h${level} Words`,
        );
      });
    }

    it('is the attribute before the words in the tag', async () => {
      const widget = await show(`<${tag} heading="Attribute"><h3>Words</h3><p>Text.</p></${tag}>`);
      expect(headingOf(widget)).to.equal('h3 Attribute');
      widget.removeAttribute('heading');
      await settled(widget);
      expect(headingOf(widget)).to.equal('h3 Words');
    });

    it('has the level of the attribute before the one in the tag', async () => {
      const widget = await show(`<${tag} heading-level="4"><h3>Words</h3><p>Text.</p></${tag}>`);
      expect(headingOf(widget)).to.equal('h4 Words');
      widget.headingLevel = 6;
      await settled(widget);
      expect(headingOf(widget)).to.equal('h6 Words');
    });

    it('has level 2 where nothing says, also from a file', async () => {
      const widget = await show(`<${tag} src="${fileFor(tag, { heading: 'Words' })}"></${tag}>`);
      await until(() => headingOf(widget) === 'h2 Words');
      widget.setAttribute('heading-level', '5');
      await settled(widget);
      expect(headingOf(widget)).to.equal('h5 Words');
    });

    it('is none where nobody gave one', async () => {
      expect(headingOf(await show(`<${tag}><p>Text.</p></${tag}>`))).to.equal('none');
    });
  });
}

it('groups stand one level below the heading, and at its level without one', async () => {
  const lists = '<ul data-kind="benefit"><li>Good</li></ul><ul><li>Else</li></ul>';
  const below = await show(`<benefit-risk-panel><h3>Words</h3>${lists}</benefit-risk-panel>`);
  expect(part(below, 'group-heading')!.localName).to.equal('h4');
  const alone = await show(`<benefit-risk-panel heading-level="3">${lists}</benefit-risk-panel>`);
  expect(part(alone, 'group-heading')!.localName).to.equal('h3');
});

it('a guide puts its sections one level below its own heading', async () => {
  const widget = await show('<procedure-guide heading="Guide" heading-level="3"></procedure-guide>');
  widget.content = { steps: { heading: 'Steps', items: [{ description: 'One.' }] } };
  await settled(widget);
  expect(texts(widget, 'heading')).to.deep.equal(['Guide', 'Steps']);
  expect(
    [...widget.shadowRoot!.querySelectorAll('*')]
      .map((element) => element.shadowRoot?.querySelector('h4')?.textContent)
      .filter(Boolean),
  ).to.deep.equal(['Steps']);
});
