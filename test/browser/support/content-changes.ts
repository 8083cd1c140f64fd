/**
 * Random HTML for the content elements, and random changes of it, as scripts of a page, frameworks, translators and
 * extensions make them.
 */
import fc from 'fast-check';

let count = 0;
/** Words that cannot be part of one another, so that they can be counted in running text. */
const word = fc.constant(null).map(() => {
  const letters = Array.from((count++).toString(26), (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
  return `X${letters.join('')}Z`;
});
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom('', '.', ':', ': and', '!'))
  .map(([words, end]) => words.join(' ') + end);

const inline = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: sentence },
      fc
        .tuple(fc.constantFrom('b', 'strong', 'em', 'a href="/other"', 'dfn title="Meaning"', 'font', 'span'), sentence)
        .map(([tag, words]) => `<${tag}>${words}</${tag.split(' ')[0]}>`),
      fc.constantFrom('<br>', '<img src="/seen.png" alt="">', '<!-- note -->'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));

const item = fc
  .tuple(
    fc.constantFrom('', ' data-kind="risk"', ' data-current'),
    fc.option(sentence),
    inline,
    fc.option(sentence, { freq: 4 }),
  )
  .map(
    ([attribute, term, words, nested]) =>
      `<li${attribute}>${term === null ? '' : `<strong>${term}:</strong> `}${words}${nested === null ? '' : `<ul><li>${nested}</li></ul>`}</li>`,
  );

const block = fc.oneof(
  { weight: 3, arbitrary: inline.map((words) => `<p>${words}</p>`) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('ul', 'ol', 'ul data-kind="benefit"'), fc.array(item, { minLength: 1, maxLength: 5 }))
      .map(([tag, items]) => `<${tag}>${items.join('\n')}</${tag.slice(0, 2)}>`),
  },
  fc
    .array(fc.tuple(sentence, inline), { minLength: 1, maxLength: 3 })
    .map((pairs) => `<dl>${pairs.map(([term, words]) => `<dt>${term}</dt><dd>${words}</dd>`).join('')}</dl>`),
  fc.tuple(fc.integer({ min: 2, max: 4 }), sentence).map(([level, words]) => `<h${level}>${words}</h${level}>`),
  inline.map((words) => `<div data-is="help">${words}</div>`),
  fc.array(inline, { minLength: 2, maxLength: 3 }).map((lines) => lines.map((line) => `<p>• ${line}</p>`).join('')),
  inline,
);

const LINK = '<a href="/kept">XkeptZ</a>';
/** HTML with one link of its own, which `keptLink` finds. */
export const htmlWithLink = fc
  .tuple(
    fc.array(block, { maxLength: 3 }),
    fc.constantFrom(
      `<p>Before ${LINK} after</p>`,
      `<ul><li>One</li><li><strong>Term:</strong> Before ${LINK}</li></ul>`,
      `<h3>Heading ${LINK}</h3><p>Text</p>`,
      `<dl><dt>Term</dt><dd>Before ${LINK}</dd></dl>`,
    ),
    fc.array(block, { maxLength: 3 }),
  )
  .map((parts) => parts.flat().join('\n'));

export function keptLink(host: ParentNode): HTMLAnchorElement | null {
  return host.querySelector('a[href="/kept"]');
}

/** One change; the numbers choose among what there is when it is made. */
export interface ContentChange {
  kind: keyof typeof kinds;
  at: number;
  what: number;
  /** Whether the widget has rendered before the next change. */
  isAwaited: boolean;
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length];
}

function elements(host: Element, selector = '*'): HTMLElement[] {
  return [...host.querySelectorAll<HTMLElement>(selector)];
}

function texts(host: Element): Text[] {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode.nodeValue?.trim()) found.push(walker.currentNode as Text);
  return found;
}

function wrap(node: ChildNode | undefined, name: string): void {
  const wrapper = document.createElement(name);
  node?.replaceWith(wrapper);
  if (node) wrapper.append(node);
}

const attributes: [name: string, value: string][] = [
  ['class', 'fade'],
  ['style', 'opacity: 0.5'],
  ['data-gramm', 'false'],
  ['aria-live', 'off'],
  ['title', 'A title'],
  ['lang', 'de'],
  ['data-kind', 'risk'],
  ['data-kind', 'consideration'],
  ['data-is', 'help'],
  ['data-current', ''],
  ['alt', 'A picture'],
  ['href', '/elsewhere'],
];

const inserted = [
  'loose words',
  '<p>A paragraph</p>',
  '<h3>A heading</h3>',
  '<ul><li>Another</li></ul>',
  '<li>Another item</li>',
  '<br>',
  '<!-- a note -->',
  '<mark>marked</mark>',
  '<grammar-popup></grammar-popup>',
  '<script type="text/plain">x</script>',
  '<dfn title="Meaning">word</dfn>',
];

const kinds = {
  attribute(host, at, what) {
    const [name, value] = pick(attributes, what)!;
    pick(elements(host, ':not([href="/kept"])'), at)?.setAttribute(name, value);
  },
  'no attribute'(host, at, what) {
    pick(elements(host, ':not([href="/kept"])'), at)?.removeAttribute(pick(attributes, what)![0]);
  },
  words(host, at, what) {
    const text = pick(texts(host), at);
    if (text) text.data = pick(['Otra', 'Término: palabras', '相談', '1. One', ' '], what)!;
  },
  'wrapped words'(host, at) {
    const text = pick(texts(host), at);
    wrap(text, 'font');
    wrap(text, 'font');
  },
  'wrapped element'(host, at, what) {
    wrap(pick(elements(host), at), pick(['div', 'span', 'section', 'x-wrapper'], what)!);
  },
  unwrapped(host, at) {
    const wrapper = pick(elements(host, 'font,span,div,section,x-wrapper,b,strong'), at);
    wrapper?.replaceWith(...wrapper.childNodes);
  },
  inserted(host, at, what) {
    const place = pick([host, ...elements(host, ':not(script)')], at)!;
    const where = place === host || what % 2 ? 'afterbegin' : 'afterend';
    place.insertAdjacentHTML(where, pick(inserted, what)!);
  },
  moved(host, at, what) {
    const element = pick(elements(host), at);
    const place = pick(
      elements(host).filter((it) => !element?.contains(it)),
      what,
    );
    if (element) place?.after(element);
  },
  removed(host, at) {
    pick(elements(host), at)?.remove();
  },
  'its HTML anew'(host, at) {
    const element = pick(elements(host), at);
    if (element) element.innerHTML = element.innerHTML.trim();
  },
  'all anew'(host) {
    host.innerHTML = host.innerHTML.trim();
  },
  'changed while away'(host, at) {
    const element = pick(elements(host, 'li,p,ul'), at);
    const place = element?.nextSibling ?? null;
    const parent = element?.parentNode;
    element?.remove();
    element?.append(' changed');
    if (element) parent?.insertBefore(element, place);
  },
} satisfies Record<string, (host: HTMLElement, at: number, what: number) => void>;

const number = fc.nat({ max: 1000 });
export const contentChanges = fc.array(
  fc.record<ContentChange>({
    kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
    at: number,
    what: number,
    isAwaited: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

export function change(host: HTMLElement, { kind, at, what }: ContentChange): void {
  kinds[kind](host, at, what);
}
