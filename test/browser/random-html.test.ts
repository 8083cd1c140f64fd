/**
 * Whatever stands inside a tag: nothing throws, no visible word is lost or doubled, the author's own nodes stay as they are.
 * `FULL=1` tries thirty times as much HTML.
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { freshPlace, settled, tags, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { authorText, renderedText } from './support/seen.js';

/** Words that cannot be part of one another, so that they can be counted in running text. */
const WORD = /X[a-z]+Z/g;
let counter = 0;
const word = fc.constant(null).map(() => {
  const letters = Array.from((counter++).toString(26), (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
  return `X${letters.join('')}Z`;
});
const words = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom('', ':', ': ', '.', '!', '：', '. ', '&nbsp;'))
  .map(([list, end]) => list.join(' ') + end);

const gap = fc.constantFrom(
  '',
  '',
  ' ',
  '\n',
  '&nbsp;',
  '<br>',
  '<br /><br>',
  '<p></p>',
  '<span> </span>',
  '<!-- note -->',
  '<b></b>',
);
const inlineTag = fc.constantFrom(
  'b',
  'strong',
  'em',
  'i',
  'span',
  'a',
  'u',
  'abbr',
  'dfn',
  'sup',
  'mark',
  'font',
  'code',
  'o:p',
);
const blockTag = fc.constantFrom(
  'p',
  'div',
  'section',
  'blockquote',
  'article',
  'center',
  'figure',
  'address',
  'pre',
  'details',
  'my-box',
);
const style = fc.constantFrom(
  '',
  ' style="font-weight:700"',
  ' style="font-weight:normal"',
  ' class=MsoListParagraph',
  ' data-is="help"',
  ' data-is="urgent"',
  ' dir=ltr',
  ' id="place"',
);
/** Embedded content, controls and custom elements, with and without words; some are shown as the author's own nodes. */
const embedded = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'object data="/a.pdf"',
        'video controls',
        'button',
        'canvas',
        'my-player',
        'label',
        'form',
        'figure',
      ),
      words,
    )
    .map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`),
  words.map((text) => `<svg id="drawing"><defs><path id="line"/></defs><use href="#line"/><text>${text}</text></svg>`),
  fc.constantFrom(
    '<iframe src="/images/area.svg" title="Map"></iframe>',
    '<iframe></iframe>',
    '<audio src="/a.mp3"></audio>',
    '<input name="a">',
    '<select><option></option></select>',
    '<img data-src="/images/area.svg" alt="">',
    '<a id="here"></a>',
  ),
);
/** What does not belong between the items of a list. */
const stray = fc.oneof(
  { weight: 9, arbitrary: gap },
  { weight: 1, arbitrary: words },
  { weight: 1, arbitrary: words.map((text) => `<ul><li>${text}</li></ul>`) },
);
const mark = fc.constantFrom('1. ', '2.&nbsp;&nbsp; ', '1) ', '• ', '·&nbsp;', '- ', '');

const { content } = fc.letrec<Record<'content' | 'node' | 'inline' | 'list' | 'pairs' | 'table', string>>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4 },
    words,
    fc
      .tuple(inlineTag, style, tie('inline'), gap)
      .map(([tag, attribute, inner, space]) => `<${tag}${attribute}>${inner}${space}</${tag}>`),
    fc.tuple(words, gap, tie('inline')).map((parts) => parts.join('')),
    embedded,
  ),
  list: fc
    .tuple(
      fc.constantFrom('ul', 'ol', 'ul data-kind="risk"'),
      fc.array(fc.tuple(stray, tie('content'), fc.constantFrom('</li>', '</li>', '')), { maxLength: 4 }),
      stray,
    )
    .map(
      ([tag, items, last]) =>
        `<${tag}>${items.map(([space, inner, end]) => `${space}<li>${inner}${end}`).join('')}${last}</${tag.slice(0, 2)}>`,
    ),
  pairs: fc
    .array(fc.tuple(fc.constantFrom('dt', 'dt', 'dd'), tie('inline'), tie('content')), { maxLength: 3 })
    .map(
      (pairs) => `<dl>${pairs.map(([tag, term, text]) => `<${tag}>${term}</${tag}><dd>${text}</dd>`).join('')}</dl>`,
    ),
  table: fc
    .array(fc.array(tie('inline'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
    .map(
      (rows) =>
        `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ),
  node: fc.oneof(
    { maxDepth: 4 },
    tie('inline'),
    fc.tuple(fc.integer({ min: 1, max: 6 }), tie('inline')).map(([level, inner]) => `<h${level}>${inner}</h${level}>`),
    fc
      .tuple(blockTag, style, mark, tie('content'), fc.boolean())
      .map(
        ([tag, attribute, start, inner, isClosed]) =>
          `<${tag}${attribute}>${start}${inner}${isClosed ? `</${tag}>` : ''}`,
      ),
    tie('list'),
    tie('pairs'),
    tie('table'),
  ),
  content: fc.array(fc.tuple(tie('node'), gap), { maxLength: 5 }).map((nodes) => nodes.flat().join('')),
}));

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).sort();
}

/**
 * WebKit's driver loses its page among hundreds of embeds that come and go; which of them it is, is not known. The tests of
 * embeds and the pages `alive-*` have them there, too.
 */
function withoutEmbeds(html: string): string {
  const isWebKit = navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome');
  return isWebKit
    ? html.replace(
        /(<\/?)(iframe|object|svg|defs|path|use|text|video|audio|canvas|select|option|input|button|details|summary)\b/g,
        '$1u',
      )
    : html;
}

/** A form adds words to labels, shows frames among its fields, and no fields where it cannot send. It has tests for those. */
function withoutFields(html: string): string {
  return html
    .replace(/(<\/?)(label|iframe)\b/g, '$1u')
    .replace(/(<(input|select|textarea)[^>]*) name=/g, '$1 data-name=');
}

/** What is shown as the author's own node takes a `slot`; a form adds the form that controls belong to, and words beside them. */
function withoutAdditions(widget: Element): string {
  const copy = document.createElement('div');
  copy.append(...[...widget.childNodes].map((node) => node.cloneNode(true)));
  for (const added of copy.querySelectorAll('[data-cw-added]')) added.remove();
  for (const control of copy.querySelectorAll('[form^=cw-form-]')) control.removeAttribute('form');
  for (const child of copy.children) if (/^(own|live)-/.test(child.slot)) child.removeAttribute('slot');
  return copy.innerHTML;
}

/** Every element as it is, and where an attribute makes it render something else. */
const kinds = [
  ...tags,
  'procedure-steps collapsible',
  'procedure-preparation checklist',
  'aftercare-instructions checklist',
  'candidacy-checklist static',
  'common-questions collapsible',
  'contact-form action="https://clinic.example/messages"',
];

for (const kind of kinds) {
  it(`<${kind}> keeps every word of random HTML`, async function () {
    this.timeout(60_000);
    const { console } = await listen(() =>
      fc.assert(
        fc.asyncProperty(content, async (html) => {
          const place = freshPlace();
          const [tag = ''] = kind.split(' ');
          place.innerHTML = `<${kind}></${tag}>`;
          const widget = place.firstElementChild as Widget;
          widget.innerHTML = withoutEmbeds(tag === 'contact-form' ? withoutFields(html) : html);
          const written = widget.innerHTML;
          const expected = wordsOf(authorText(widget));
          await settled(widget);
          expect(wordsOf(renderedText(widget)), written).to.deep.equal(expected);
          expect(withoutAdditions(widget), 'the nodes of the author').to.equal(written);
        }),
        { numRuns: globalThis.isFullRun ? 1000 : 15, endOnFailure: false },
      ),
    );
    expect(console.filter((line) => !line.startsWith('warn: clinic-widgets: '))).to.deep.equal([]);
  });
}
