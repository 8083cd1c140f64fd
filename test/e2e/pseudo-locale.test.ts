/** With a dictionary whose words have no Latin letter, every Latin letter on the page is the author's, or hard-coded. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyExample, type Gallery, openGallery } from '../support/gallery.js';

/** The English dictionary with another letter for each letter. */
const PSEUDO = `
  import * as english from './en.js';
  // The names of gaps stay.
  const mask = (text) => text.replace(/\\{\\w+\\}|[A-Za-z]/g, (found) => (found.length > 1 ? found : 'ж'));
  const pseudo = (words) =>
    typeof words === 'string' ? mask(words)
    : Object.fromEntries(Object.entries(words).map(([key, part]) => [key, pseudo(part)]));
  export default pseudo(english);`;

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
  await gallery.page.route('**/locales/vi*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: PSEUDO }),
  );
});
afterAll(() => gallery.close());

it.each(everyExample)('$id says nothing that is not in a dictionary, or the author’s', async (shown) => {
  await gallery.show({ lang: 'vi' }, [shown]);
  await gallery.act();
  const { example } = shown;
  // What a term means is said behind it.
  const html = example.html.replace(/<dfn title="([^"]*)">(.*?)<\/dfn>/gs, '$2 ($1)');
  const author = `${html} ${JSON.stringify(example.content)} ${Object.values(example.attributes ?? {}).join(' ')}`;
  const texts = await gallery.page.evaluate(readTexts);
  expect(texts.length).toBeGreaterThan(0);
  const plain = (text: string) =>
    text
      .replace(/<[^>]*>|[\s:"“”\\]+/g, ' ')
      .replace(/ +/g, ' ')
      .trim();
  const known = plain(author);
  // What fills the gaps of a message is the author's.
  const parts = texts
    .flatMap((text) => text.split(/ж+|: (?=\d)/))
    .map((text) => text.replace(/^[\s.,:]+|[\s.,:]+$/g, ''));
  expect(parts.filter((text) => /[A-Za-z]/.test(text) && !known.includes(plain(text)))).toEqual([]);
});

/** Runs in the page: every text, and every attribute that is read out, in the widgets' roots. */
function readTexts(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
  return all(document.querySelector('main')!)
    .filter((element) => element.getRootNode() instanceof ShadowRoot && !element.closest('style, time'))
    .flatMap((element) => [
      ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue ?? ''),
      ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    ])
    .filter((text) => text.trim());
}
