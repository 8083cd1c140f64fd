/**
 * Translators and writing aids that enter shadow roots. Whatever they put in the place of words, new words show, words that stay
 * the same stay translated, and what a visitor ticked or opened is not lost.
 */
import { expect } from '@open-wc/testing';
import { quiet, settled, show, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { allParts, part, renderedText, texts } from './support/seen.js';

type Translate = (text: Text) => void;

function font(...children: (Node | string)[]): Element {
  const template = document.createElement('template');
  template.innerHTML = '<font></font>';
  const element = template.content.firstElementChild!;
  element.append(...children);
  return element;
}

const mark = (words: string) => `«${words.trim()}»`;

/** What each does to a text node. */
const translators: Record<string, Translate> = {
  'two elements in its place, as Chrome’s does': (text) => text.replaceWith(font(font(mark(text.data)))),
  'an element before it, then without it': (text) => {
    text.before(font(mark(text.data)));
    text.remove();
  },
  'an element behind it, then without it': (text) => {
    text.after(font(mark(text.data)));
    text.remove();
  },
  'an element around it, with other words': (text) => {
    const around = font();
    text.replaceWith(around);
    text.data = mark(text.data);
    around.append(text);
  },
  'other words in it, as Firefox’s does': (text) => (text.data = mark(text.data)),
};

function translate(widget: Widget, how: Translate): void {
  const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !text.parentElement?.closest('style,script')) found.push(text);
  }
  found.forEach(how);
}

async function afterChange(widget: Widget): Promise<void> {
  await quiet();
  await settled(widget);
}

for (const [title, how] of Object.entries(translators)) {
  describe(`a translator that leaves ${title}`, () => {
    it('keeps what stays the same translated, and shows the author’s new words', async () => {
      const steps =
        await show(`<procedure-steps collapsible><h2>Steps</h2><ol><li><b>One:</b> You <a href="/x">lie</a> down.</li>
        <li>Two words here</li></ol></procedure-steps>`);
      const { console } = await listen(async () => {
        translate(steps, how);
        allParts(steps, 'control')[0]!.click();
        await afterChange(steps);
        expect(renderedText(steps)).to.include('«Steps»').and.to.include('«One»').and.to.include('«Step 2»');
        steps.querySelector('h2')!.textContent = 'Other steps';
        steps.querySelectorAll('li')[1]!.firstChild!.nodeValue = 'New words';
        steps.querySelector('a')!.textContent = 'stand';
        await afterChange(steps);
      });
      const shown = renderedText(steps);
      expect(shown)
        .to.match(/^Other steps/)
        .and.to.include('«One»')
        .and.to.include('«Step 2»')
        .and.to.include('New words');
      expect(shown).not.to.include('«Steps»').and.not.to.include('«Two words here»');
      const first = texts(steps, 'description')[0]!;
      expect(first.replace(/[«»]/g, '')).to.match(/^You ?stand ?down\.$/);
      expect(part(steps, 'control')!.ariaExpanded).to.equal('true');
      expect(console).to.deep.equal([]);
    });

    it('lets our own words change', async () => {
      const disclaimer = await show(
        '<medical-disclaimer publisher="One clinic"><p>Talk to us.</p></medical-disclaimer>',
      );
      translate(disclaimer, how);
      await afterChange(disclaimer);
      disclaimer.setAttribute('publisher', 'Another clinic');
      await afterChange(disclaimer);
      expect(renderedText(disclaimer)).to.equal('«Talk to us.»\n«Published by»\nAnother clinic');
      disclaimer.setAttribute('publisher', 'A third clinic');
      disclaimer.setAttribute('author', 'Dr. Example');
      await afterChange(disclaimer);
      expect(renderedText(disclaimer)).to.equal(
        '«Talk to us.»\n«Published by»\nA third clinic\nWritten by\nDr. Example',
      );
      disclaimer.removeAttribute('publisher');
      await afterChange(disclaimer);
      expect(renderedText(disclaimer)).to.equal('«Talk to us.»\nWritten by\nDr. Example');
    });

    it('keeps a tick with its words', async () => {
      const checklist = await show(
        '<candidacy-checklist><ul><li>Sit</li><li>Stand</li><li>Walk</li></ul></candidacy-checklist>',
      );
      allParts(checklist, 'choice')[1]!.querySelector('input')!.click();
      await afterChange(checklist);
      translate(checklist, how);
      checklist.querySelector('li')!.remove();
      checklist.querySelector('ul')!.append(document.createElement('li'));
      checklist.querySelector('ul')!.lastElementChild!.textContent = 'Run';
      await afterChange(checklist);
      const choices = allParts(checklist, 'choice').map(
        (choice) => `${choice.querySelector('input')!.checked} ${renderedText(choice)}`,
      );
      expect(choices.slice(0, 3)).to.deep.equal(['true «Stand»', 'false «Walk»', 'false Run']);
    });
  });
}

it('words that something took out come back once the widget is rendered again', async () => {
  const steps = await show('<procedure-steps><h2>Steps</h2><ol><li>One</li></ol></procedure-steps>');
  translate(steps, (text) => text.remove());
  steps.querySelector('h2')!.textContent = 'Other steps';
  await afterChange(steps);
  expect(renderedText(steps)).to.equal('Other steps\n1\nOne');
});

it('an element that a writing aid puts before words does not keep new words out', async () => {
  const steps = await show('<procedure-steps><h2>Steps</h2><ol><li>One</li></ol></procedure-steps>');
  translate(steps, (text) => text.before(document.createElement('grammar-mark')));
  steps.querySelector('h2')!.textContent = 'Other steps';
  steps.querySelector('li')!.textContent = 'Two';
  await afterChange(steps);
  expect(renderedText(steps)).to.equal('Other steps\n1\nTwo');
});
