/** Snippets for every system: what comes out of the system's filter shows the same as the content that it was made from. */
import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import fc from 'fast-check';
import { sectionKeys, sectionTags, snippet, type SystemName, systemNames, systems } from '../../builder/index.js';
import vertebroplasty from '../../content/vertebroplasty.json';
import { readHtml } from '../../src/content/read-html.js';
import { mount, type Procedure } from '../../src/index.js';
import { freshPlace, quiet, settled, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { outline } from './support/seen.js';

mount();

const HOSTILE = [
  ...[
    '</script><script>alert(1)</script>',
    '<!-- no comment',
    '-->',
    '"double" and \'single\'',
    '“curly” ‘quotes’',
    '&amp; & &lt;',
  ],
  ...[
    '\u200fעברית\u200e',
    '\u2067نص\u2069',
    'a -- b --- c',
    '<b>bold</b>',
    '</li></ol></procedure-steps>',
    '[shortcode]',
    '{{ mustache }}',
  ],
  ...[
    'soft\u00adhyphen',
    'non\u00a0breaking',
    ']]>',
    '<![CDATA[',
    'x < y > z',
    '%3Cscript%3E',
    '😀',
    'ends with a colon:',
    '5:30',
  ],
];

/** An invented treatment with everything that a file can say, in words that spoil badly made HTML. */
const hostile: Procedure = {
  format: 1,
  language: 'en',
  name: 'Examplin “<b>”',
  overview: {
    heading: 'What’s </h2> Examplin?',
    paragraphs: HOSTILE.map((text) => `Says ${text}`),
    facts: HOSTILE.map((text) => ({ term: `Fact ${text}`, description: `Of ${text}` })),
  },
  steps: {
    heading: 'During:',
    introduction: 'First </script>',
    items: HOSTILE.map((text) => ({ term: `Step ${text}`, description: `Does ${text}` })),
    note: 'Then -- “done”',
  },
  candidacy: { items: [{ term: 'Only a term' }, { description: 'Only what is said of it' }] },
  benefitsAndRisks: {
    introduction: 'Both <!-- kinds',
    groups: [
      { kind: 'benefit', heading: 'Good “things”', items: [{ term: 'One', description: 'first' }] },
      {
        kind: 'consideration',
        items: [
          {
            term: 'Two',
            description: 'second',
            kind: 'risk',
            frequency: {
              ...{
                count: 3,
                of: 100,
                event: '“sore” <skin>',
                population: 'a "group"',
                comparator: 'none',
                timeframe: '1 week',
              },
              source: 'invented & unreal',
            },
          },
        ],
      },
      { kind: 'alternative', heading: 'Others:', items: [{ description: 'Waiting' }] },
    ],
    note: 'After all.',
  },
  recovery: {
    heading: 'Afterwards',
    items: [{ when: 'Day 1:', description: 'Rest.' }, { description: 'Walk.' }],
    getHelp: 'Call us if "sore".',
  },
  disclaimer: { heading: 'Talk', paragraphs: ['To <someone>.'], urgent: 'Call 112 --now--.' },
  contact: { heading: 'Contact', introduction: 'Write to “us”.' },
  provenance: {
    ...{
      publisher: 'An "invented" clinic',
      author: '<A>',
      reviewer: 'B & C',
      lastReviewed: '2031-03-03',
      nextReview: '2999-01-01',
    },
    sources: [{ title: 'A “source” </a>', url: 'https://clinic.example/?a=1&b="2"' }],
    funding: 'None\u200f',
  },
};

/** What a system does to what an editor pasted. WordPress and Drupal are told by their lists of what is allowed. */
const filters: Partial<Record<SystemName, (html: string) => string>> = {
  'wordpress-author': (html) =>
    DOMPurify.sanitize(html, { ALLOWED_TAGS: WORDPRESS, ALLOWED_ATTR: ['href', 'lang', 'id', 'class', 'title'] }),
  // The visual editor drops tags that it does not know.
  'wordpress-classic': (html) => curl(DOMPurify.sanitize(html)),
  wordpress: (html) => curl(html),
  joomla: (html) => DOMPurify.sanitize(html),
  umbraco: (html) => DOMPurify.sanitize(html),
  drupal: (html) => DOMPurify.sanitize(html, { CUSTOM_ELEMENT_HANDLING: { tagNameCheck: () => true } }),
  'drupal-basic': (html) =>
    DOMPurify.sanitize(html, { ALLOWED_TAGS: BASIC, ALLOW_DATA_ATTR: false, ALLOWED_ATTR: ['href'] }),
  contentful: (html) =>
    DOMPurify.sanitize(html, { ALLOWED_TAGS: BASIC, ALLOW_DATA_ATTR: false, ALLOWED_ATTR: ['href'] }),
};
const BASIC = [
  'a',
  'em',
  'strong',
  'cite',
  'blockquote',
  'code',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'br',
  'span',
];
const WORDPRESS = [...BASIC, 'div', 'h1', 'b', 'i', 'table', 'tr', 'td', 'th', 'img', 'section', 'article'];

/** WordPress curls bare quotes and joins dashes in what it shows, outside of tags. */
function curl(html: string): string {
  return html.replace(/>[^<]+</g, (text) =>
    text
      .replaceAll('--', '—')
      .replace(/"([^"]*)"/g, '“$1”')
      .replace(/(\w)'(\w)/g, '$1’$2')
      .replace(/'([^']*)'/g, '‘$1’'),
  );
}

/** Without the difference between quotes and dashes as they are typed and as they are set. */
function fold(text: string): string {
  return text.replace(/[“”"]/g, '"').replace(/[‘’']/g, "'").replace(/[—-]+/g, '-');
}

async function place(html: string): Promise<Widget[]> {
  const page = freshPlace();
  page.innerHTML = html;
  await quiet();
  const widgets = [...page.querySelectorAll<Widget>(Object.values(sectionTags).join())];
  for (const widget of widgets) await settled(widget);
  return widgets;
}

async function expectedOutlines(procedure: Procedure): Promise<string[]> {
  const page = freshPlace();
  const outlines: string[] = [];
  for (const key of sectionKeys) {
    const own = procedure[key];
    if (!own) continue;
    const widget = document.createElement(sectionTags[key]) as Widget;
    widget.content = key === 'disclaimer' ? { ...own, provenance: procedure.provenance } : own;
    if (key === 'contact') widget.setAttribute('action', 'https://clinic.example/v1/forms/clinic');
    page.append(widget);
    outlines.push(outline(await settled(widget)));
  }
  return outlines;
}

const contact = { action: 'https://clinic.example/v1/forms/clinic' };
const contents: [string, Procedure][] = [
  ['the reference content', vertebroplasty as Procedure],
  ['hostile content', hostile],
];

for (const system of systemNames) {
  describe(systems[system].name, () => {
    for (const [name, content] of contents) {
      for (const form of ['tag', 'div'] as const) {
        if (systems[system].survives[form] === 'lost') {
          it(`${name}: the ${form} is lost, as it is said to be`, async () => {
            const { html } = snippet(content, { for: system, form, contact });
            expect(await place(filters[system]?.(html) ?? html)).to.have.lengthOf(0);
          });
        } else if (systems[system].survives[form] === 'kept' || form === 'div') {
          it(`${name}: the ${form} shows the same`, async () => {
            const expected = await expectedOutlines(content);
            // The visual editor hands over bare quotes, and WordPress sets them.
            const typeset = system === 'wordpress-classic' ? fold : String;
            // A panel without a heading has its groups' titles in bold paragraphs: they come as bold words of a heading.
            const seen = (widget: Widget) =>
              typeset(outline(widget).replace(/(part=group-heading\n)\s+strong\n\s+(“.*”)/g, '$1      $2'));
            const { html } = snippet(content, { for: system, form, contact });
            const { console, problems } = await listen(async () => {
              const widgets = await place(filters[system]?.(html) ?? html);
              expect(widgets).to.have.lengthOf(expected.length);
              for (const [at, widget] of widgets.entries()) expect(seen(widget)).to.equal(typeset(expected[at]!));
            });
            expect({ console, problems }).to.deep.equal({ console: [], problems: [] });
          });
        }
      }
      it(`${name}: the link stays a link`, () => {
        const href = 'https://clinic.example/?a=1&b=“2”';
        const { html } = snippet(content, { for: system, form: 'link', href });
        const page = freshPlace();
        page.innerHTML = filters[system]?.(html) ?? html;
        const link = page.querySelector('a')!;
        expect(link.getAttribute('href')).to.equal(href);
        expect(link.textContent).to.equal(content.contact?.heading);
      });
    }
  });
}

describe('any content', () => {
  const text = fc
    .array(
      fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.lorem({ maxCount: 4 })),
      { minLength: 1, maxLength: 4 },
    )
    // White space is one space to a reader; what HTML cannot hold is no text. A letter first: marks of lists are read as such.
    .map((parts) =>
      `x${parts.join(' ')}`
        .replace(/(?!\s)\p{Cc}|[\ufffe\uffff]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  // A short lead before a colon is a term, in HTML.
  const alone = text.map((words) => words.replaceAll(/[:：]/g, ';'));
  const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
  const list = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 4 });
  const item = fc.oneof(
    fc.record({ term: text, description: text }),
    fc.record({ description: alone }),
    fc.record({ term: text }),
  );
  const entries = fc.record({
    heading: optional(text),
    introduction: optional(text),
    items: list(item),
    note: optional(text),
  });
  const procedure = fc.record({
    overview: fc.record({
      heading: optional(text),
      paragraphs: list(text),
      facts: list(fc.record({ term: text, description: text })),
    }),
    steps: entries,
    candidacy: entries,
    benefitsAndRisks: fc.record({
      ...{ heading: optional(text), introduction: optional(text), note: optional(text) },
      groups: list(
        fc.record({
          kind: fc.constantFrom('benefit', 'consideration', 'risk', 'alternative'),
          heading: optional(text),
          items: list(item),
        }),
      ),
    }),
    recovery: fc.record({
      ...{ heading: optional(text), introduction: optional(text), getHelp: optional(text), note: optional(text) },
      items: list(fc.oneof(fc.record({ when: text, description: text }), fc.record({ description: alone }))),
    }),
    disclaimer: fc.record({ heading: optional(text), paragraphs: list(text), urgent: optional(text) }),
    contact: fc.record({ heading: optional(text), introduction: optional(text) }),
    provenance: fc.record({
      ...{ publisher: text, author: optional(text), lastReviewed: fc.constant('2031-03-03') },
      sources: list(fc.record({ title: text, url: fc.webUrl() })),
    }),
  });

  it('reads back to the same sections', async () => {
    await fc.assert(
      fc.asyncProperty(procedure, fc.constantFrom('tag', 'div'), async (content, form) => {
        const made = content as Procedure;
        const widgets = await place(snippet(made, { for: 'plain', form: form, contact }).html);
        expect(widgets.map(({ localName }) => localName)).to.deep.equal(sectionKeys.map((key) => sectionTags[key]));
        sectionKeys.forEach((key, at) => {
          const expected = key === 'disclaimer' ? { ...made.disclaimer, provenance: made.provenance } : made[key];
          expect(tidy(readHtml(key, widgets[at]!).value), key).to.deep.equal(tidy(expected));
        });
      }),
      { numRuns: 40 },
    );
  }).timeout(60_000);
});

/** Without what is not there. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Node) return value.textContent;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => key !== 'element' && part !== undefined && !(Array.isArray(part) && !part.length))
      .map(([key, part]) => [key, tidy(part)]),
  );
}
