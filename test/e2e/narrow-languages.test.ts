/** Every language with every example at 320 px: nothing runs over the edge, nothing is cut off. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { names } from '../support/dictionary.js';
import { everyExample, type Gallery, openGallery } from '../support/gallery.js';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

it.each(['en-US', ...names])('%s', { timeout: 60_000 }, async (lang) => {
  const dir = /^(ar|he)$/.test(lang) ? 'rtl' : 'ltr';
  await gallery.show({ lang, dir, width: 320 }, everyExample);
  await gallery.act();
  await gallery.page.waitForFunction(isInLanguage, lang === 'en-US' ? 'call 911' : '');
  expect(await gallery.page.evaluate(findCutOff)).toEqual([]);
});

/** Runs in the page: whether the words are there; those of all other languages are not English. */
function isInLanguage(words: string): boolean {
  const text = document.querySelector('contact-form')?.shadowRoot?.textContent ?? '';
  return words ? text.includes(words) : text !== '' && !text.includes('Not for emergencies');
}

/** Runs in the page: what is wider than the page, or than what is around it where that cuts it off. */
function findCutOff(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
  const isSeen = (it: Element) => it.getClientRects().length > 0 && !it.closest('.unseen, svg');
  const describe = (it: Element) =>
    `${it.localName} ${it.getAttribute('part') ?? ''} “${it.textContent.trim().slice(0, 40)}”`;
  const { clientWidth } = document.documentElement;
  return all(document.body)
    .filter(isSeen)
    .filter((it) => {
      const { left, right } = it.getBoundingClientRect();
      const isCut = getComputedStyle(it).overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1;
      return left < -1 || right > clientWidth + 1 || (isCut && !it.matches('input, textarea'));
    })
    .map(describe);
}
