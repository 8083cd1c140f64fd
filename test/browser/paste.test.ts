/** The source page as editors really leave it, put inside the tags. */
import { expect } from '@open-wc/testing';
import vertebroplasty from '../../content/vertebroplasty.json';
import { show, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { part, renderedText, texts } from './support/seen.js';

const { overview, steps, candidacy, benefitsAndRisks, recovery, disclaimer, contact } = vertebroplasty;
const attributes: Record<string, string> = { 'contact-form': ' action="https://clinic.example/messages"' };

for (const editor of ['wordpress-blocks', 'classic-editor', 'google-docs', 'word']) {
  describe(`what ${editor} leaves`, () => {
    const sections = new Map<string, string>();

    before(async () => {
      const page = await (await fetch(new URL(`../fixtures/paste/${editor}.html`, import.meta.url))).text();
      for (const [, tag, html] of page.matchAll(/<!-- cw: (\S+) -->\n([^]*?)(?=<!-- cw: |$)/g))
        sections.set(tag!, html!);
    });

    async function showSection(tag: string): Promise<Widget> {
      const widget = await show(`<${tag}${attributes[tag] ?? ''}>${sections.get(tag)!}</${tag}>`);
      // The source page's two lists of benefits and risks have no headings: nothing says what they are.
      const unclear = tag === 'benefit-risk-panel' ? ['unclear-kind', 'unclear-kind'] : [];
      expect(
        widget.problems.map(({ code }) => code),
        'problems',
      ).to.deep.equal(unclear);
      return widget;
    }

    it('has an overview', async () => {
      const widget = await showSection('procedure-overview');
      expect(texts(widget, 'heading')).to.deep.equal([overview.heading]);
      expect(texts(widget, 'introduction')).to.deep.equal(overview.paragraphs);
    });

    it('has six steps', async () => {
      const widget = await showSection('procedure-steps');
      expect(texts(widget, 'heading')).to.deep.equal([steps.heading]);
      expect(texts(widget, 'item')).to.have.lengthOf(6);
      expectEntries(widget, steps.items);
      expect(part(widget, 'introduction'), 'introduction').to.equal(undefined);
      expect(part(widget, 'note'), 'note').to.equal(undefined);
    });

    it('has two entries about candidates', async () => {
      const widget = await showSection('candidacy-checklist');
      widget.setAttribute('static', '');
      await widget.updateComplete;
      expect(texts(widget, 'heading')).to.deep.equal([candidacy.heading]);
      expect(texts(widget, 'item')).to.have.lengthOf(2);
      expectEntries(widget, candidacy.items);
      expect(part(widget, 'introduction'), 'introduction').to.equal(undefined);
    });

    it('has a list of three and one of two, which nobody called anything', async () => {
      const widget = await showSection('benefit-risk-panel');
      const counts = [...widget.shadowRoot!.querySelectorAll('[part~=group]')].map(
        (group) => group.querySelectorAll('[part~=item]').length,
      );
      expect(counts).to.deep.equal([3, 2]);
      expect(texts(widget, 'group-heading')).to.deep.equal([]);
      expect(widget.shadowRoot!.querySelector('[part~=benefit], svg')).to.equal(null);
      expectEntries(
        widget,
        benefitsAndRisks.groups.flatMap((group) => group.items),
      );
    });

    it('has what to expect', async () => {
      const widget = await showSection('recovery-timeline');
      expect(renderedText(widget).replaceAll('\n', ' ')).to.equal(recovery.items[0]!.description);
    });

    it('has a disclaimer', async () => {
      const widget = await showSection('medical-disclaimer');
      expect(renderedText(widget).replaceAll('\n', ' ')).to.equal(disclaimer.paragraphs[0]);
    });

    it('has a heading and an introduction of the form', async () => {
      const widget = await showSection('contact-form');
      expect(texts(widget, 'heading')).to.deep.equal([contact.heading]);
      expect(texts(widget, 'introduction')).to.deep.equal([contact.introduction]);
    });

    it('is no reason to complain', async () => {
      for (const tag of [...sections.keys()].filter((it) => it !== 'benefit-risk-panel')) {
        const { console, problems } = await listen(() => showSection(tag));
        expect({ tag, console, problems }).to.deep.equal({ tag, console: [], problems: [] });
      }
      expect(sections.size).to.equal(7);
    });
  });
}

function expectEntries(widget: Widget, items: readonly { term: string; description: string }[]): void {
  expect(texts(widget, 'term')).to.deep.equal(items.map(({ term }) => term));
  expect(texts(widget, 'description')).to.deep.equal(items.map(({ description }) => description));
}
