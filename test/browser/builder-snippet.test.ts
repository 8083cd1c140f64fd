/** Snippets: what a parser makes of them shows the same as the content that they were made from. */
import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import fc from 'fast-check';
import { sectionKeys, sectionTags, snippet } from '../../builder/index.js';
import vertebroplasty from '../../content/vertebroplasty.json';
import { sectionWidgets } from '../../src/section-widgets.js';
import { mount, type Procedure } from '../../src/index.js';
import { freshPlace, quiet, settled, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { hostile, hostileAftercare, hostilePreparation, hostileQuestions } from '../support/hostile-content.js';
import { anyProcedure } from '../support/random-procedures.js';
import { outline } from './support/seen.js';

// As the administrator's tag says it, which comes with each snippet.
mount({ actions: 'https://clinic.example/v1/forms/clinic' });

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
    if (key === 'contact') for (const [name, value] of Object.entries(contact)) widget.setAttribute(name, value);
    page.append(widget);
    outlines.push(outline(await settled(widget)));
  }
  return outlines;
}

const contact = { action: 'https://clinic.example/v1/forms/clinic', phone: '555 0123' };
/** The form shows none of what stands in its tag for visitors without scripts. */
const formHref = 'https://clinic.example/e/clinic';
const contents: [string, Procedure][] = [
  ['the reference content', vertebroplasty as Procedure],
  [
    'hostile content',
    { ...hostile, preparation: hostilePreparation, aftercare: hostileAftercare, questions: hostileQuestions },
  ],
];

/** What a parser gets. The systems' own filters are run in test/cms. */
const ways: [string, (html: string) => string][] = [
  ['as it is', String],
  ['as WordPress sets it', curl],
  ['as a sanitiser leaves it', (html) => DOMPurify.sanitize(html)],
];

for (const [name, content] of contents) {
  for (const [way, filter] of ways) {
    for (const form of ['tag', 'div'] as const) {
      if (form === 'tag' && way.includes('sanitiser')) continue;
      it(`${name}, ${way}: the ${form} shows the same`, async () => {
        const expected = await expectedOutlines(content);
        const { html } = snippet(content, { for: 'plain', form, contact, formHref });
        const { console, problems } = await listen(async () => {
          const widgets = await place(filter(html));
          expect(widgets).to.have.lengthOf(expected.length);
          for (const [at, widget] of widgets.entries()) expect(outline(widget)).to.equal(expected[at]!);
        });
        expect({ console, problems }).to.deep.equal({ console: [], problems: [] });
      });
    }
    it(`${name}, ${way}: the link stays a link`, () => {
      const href = 'https://clinic.example/?a=1&b=“2”';
      const { html } = snippet(content, { for: 'contentful', href });
      const page = freshPlace();
      page.innerHTML = filter(html);
      const link = page.querySelector('a')!;
      expect(link.getAttribute('href')).to.equal(href);
      expect(link.textContent).to.equal(content.contact?.heading);
    });
  }
}

describe('any content', () => {
  it('reads back to the same sections', async () => {
    await fc.assert(
      fc.asyncProperty(anyProcedure, fc.constantFrom('tag', 'div'), async (content, form) => {
        const made = content as Procedure;
        const widgets = await place(snippet(made, { for: 'plain', form: form, contact }).html);
        expect(widgets.map(({ localName }) => localName)).to.deep.equal(sectionKeys.map((key) => sectionTags[key]));
        sectionKeys.forEach((key, at) => {
          const expected = key === 'disclaimer' ? { ...made.disclaimer, provenance: made.provenance } : made[key];
          const { source } = sectionWidgets.find((widget) => widget.source.name === key)!;
          expect(tidy(source.read(widgets[at]!).value), key).to.deep.equal(tidy(expected));
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
      .filter(
        ([key, part]) =>
          !['element', 'origin'].includes(key) && part !== undefined && !(Array.isArray(part) && !part.length),
      )
      .map(([key, part]) => [key, tidy(part)]),
  );
}
