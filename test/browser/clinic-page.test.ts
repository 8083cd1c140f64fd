/** The clinic's pages as they are built: `site/` on top of `dist/`. */
import { expect } from '@open-wc/testing';
import { allParts, renderedText, texts } from './support/seen.js';
import { freshPlace, until } from './support/elements.js';

/** What a page that is loaded in a frame hears and says. */
interface Inside {
  innerWidth: number;
  axe: {
    run(
      root: Document,
      options: object,
    ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] }>;
  };
  heard: string[];
}

const ear = `<script>
  heard = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'assert']) console[method] = (...said) => heard.push(method + ': ' + said.map(String).join(' '));
  addEventListener('error', (event) => heard.push('error: ' + event.message));
  addEventListener('unhandledrejection', (event) => heard.push('unhandled: ' + event.reason));
  document.addEventListener('cw-problem', (event) => heard.push('cw-problem: ' + event.detail.message));
</script>`;

/** The sentences of the source page: what stands between ends of sentences, without numbers, bullets, colons and the sum. */
async function sourceSentences(): Promise<string[]> {
  const text = await (await fetch(new URL('../fixtures/source-page.txt', import.meta.url))).text();
  const lines = text.split('\n').map((line) => line.replace(/^\s*(\d+\.|•)\s*/, '').trim());
  const parts = lines
    .filter((line) => line && !/^\d+ \+ \d+ =$/.test(line))
    .flatMap((line) => {
      const [, term, rest] = /^([^:.]{1,60}):(?:\s+(.*))?$/.exec(line) ?? [];
      return term ? [term, rest ?? ''] : [line];
    });
  return parts.flatMap((part) => part.split(/(?<=[.?])\s+/)).filter(Boolean);
}

/** A page of the site in a frame of some width. */
async function load(page: string, width: number): Promise<{ page: Document; inside: Inside }> {
  const site = new URL('../../site/', import.meta.url);
  const dist = new URL('../../dist/', import.meta.url);
  const html = await (await fetch(new URL(page, site))).text();
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: 900px; border: 0`;
  frame.title = page;
  frame.srcdoc = html
    .replace('<head>', `<head><base href="${dist.href}">${ear}`)
    .replace('href="site.css"', `href="${new URL('site.css', site).href}"`);
  const place = freshPlace();
  // A frame that is wider than the window is laid out as wide as it says.
  place.style.cssText = `width: ${width}px`;
  place.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const document_ = frame.contentDocument!;
  const inside = frame.contentWindow as unknown as Inside;
  await until(
    () =>
      renderedText(document_.body).includes('Ask a question or book an appointment below.') &&
      allParts(document_.body.querySelector('contact-form, procedure-guide')!, 'form').length === 1,
    'the form',
  );
  expect(inside.innerWidth, 'width').to.equal(width);
  return { page: document_, inside };
}

function widget(page: Document, tag: string): Element {
  const found = page.querySelector(tag) ?? page.querySelector('procedure-guide')?.shadowRoot?.querySelector(tag);
  if (!found) throw new Error(`There is no ${tag}.`);
  return found;
}

for (const name of ['index.html', 'guide.html']) {
  describe(name, function () {
    this.timeout(30_000);

    it('has the seven sections', async () => {
      const { page } = await load(name, 1280);
      expect(texts(widget(page, 'procedure-overview'), 'introduction')).to.have.lengthOf(1);
      expect(texts(widget(page, 'procedure-steps'), 'item')).to.have.lengthOf(6);
      expect(texts(widget(page, 'candidacy-checklist'), 'term')).to.deep.equal([
        'Painful Vertebral Fractures',
        'Spinal Tumors',
      ]);
      const groups = allParts(widget(page, 'benefit-risk-panel'), 'group').map((group) =>
        [...group.querySelectorAll('[part~=term]')].map((term) => term.textContent),
      );
      expect(groups).to.deep.equal([
        ['Pain Relief', 'Improved Function', 'Minimally Invasive'],
        ['Suitable Candidates', 'Cement Leakage'],
      ]);
      expect(renderedText(widget(page, 'recovery-timeline'))).to.include('Patients typically experience pain relief');
      expect(renderedText(widget(page, 'medical-disclaimer'))).to.include(
        'As with any medical procedure, it’s important',
      );
      expect(allParts(widget(page, 'contact-form'), 'submit')).to.have.lengthOf(1);
    });

    it('has every sentence of the source page once, unchanged', async () => {
      const sentences = await sourceSentences();
      expect(sentences.length).to.be.greaterThan(35);
      const { page } = await load(name, 1280);
      const guide = page.querySelector('procedure-guide');
      // A contents list says headings again; it leads to them.
      for (const contents of guide ? allParts(guide, 'contents') : []) contents.remove();
      const text = renderedText(page.querySelector('main')!).replaceAll('\n', ' ¶ ');
      const times = (sentence: string) =>
        text.split(new RegExp(`(?<=^|[¶.?] )${escape(sentence)}(?= ¶|$|(?<=[.?]) )`)).length - 1;
      const wrong = sentences
        .map((sentence) => [sentence, times(sentence)] as const)
        .filter(([, count]) => count !== 1);
      expect(wrong).to.deep.equal([]);
    });

    for (const width of [320, 1280]) {
      it(`has no violation of axe, and nothing wider than the page, at ${width} px`, async () => {
        const { page, inside } = await load(name, width);
        const script = page.createElement('script');
        script.src = new URL('../../node_modules/axe-core/axe.min.js', import.meta.url).href;
        page.head.append(script);
        await until(() => 'axe' in inside, 'axe');
        const { violations } = await inside.axe.run(page, { resultTypes: ['violations'] });
        expect(
          violations.map(
            ({ id, help, nodes }) => `${id}: ${help} ${JSON.stringify(nodes.map(({ target }) => target))}`,
          ),
        ).to.deep.equal([]);
        expect(page.documentElement.scrollWidth).to.be.at.most(width);
      });
    }

    it('says nothing in the console', async () => {
      const { page, inside } = await load(name, 1280);
      for (const control of allParts(widget(page, 'candidacy-checklist'), 'control')) control.click();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(inside.heard).to.deep.equal([]);
    });
  });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
