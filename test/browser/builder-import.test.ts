/** What was published comes back: every snippet of every system, and a whole page, as the procedure that it was made of. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { importPage } from '../../builder/import/import-page.js';
import { hasWidgets } from '../../builder/import/own-markup.js';
import { attributesOf } from '../../builder/import/widgets.js';
import { type SectionKey, snippet, systemNames, systems, wholePage } from '../../builder/index.js';
import type { Procedure } from '../../src/index.js';
import { ProcedureGuide } from '../../src/index.js';
import { sectionWidgets } from '../../src/section-widgets.js';
import '../support/repeatable.js';
import { publishedProcedure } from '../support/random-procedures.js';

const contact = {
  ...{ action: 'https://clinic.example/v1/forms/clinic?a=1&b=2', topics: 'question', phone: '+1 "555" 0100' },
  ...{ recipient: 'Dr <B>', replyWithin: '2 days', privacyHref: '/privacy#a', challenge: 'auto' },
};

const formHref = 'https://clinic.example/e/clinic?a=1&b=2';

/** The systems and the forms that come through as a whole. */
const ways = systemNames.flatMap((system) =>
  (['tag', 'div'] as const)
    .filter((form) => systems[system].survives[form] !== 'lost')
    .map((form) => ({ system, form })),
);

/** The first section that differs is named. */
function expectSame(found: object, made: object): void {
  const [one, other] = [tidy(found), tidy(made)] as [object, object];
  for (const [key, part] of Object.entries(other))
    expect(JSON.stringify(Reflect.get(one, key)), key).to.equal(JSON.stringify(part));
  expect(Object.keys(one).sort()).to.deep.equal(Object.keys(other).sort());
}

/** Without what is not there, and with its keys in one order. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([, part]) => part !== undefined && JSON.stringify(part) !== '{}');
  return Object.fromEntries(parts.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, tidy(part)]));
}

describe('what was published', () => {
  it('comes back from a snippet for any system', () => {
    fc.assert(
      fc.property(publishedProcedure, fc.constantFrom(...ways), (made, { system, form }) => {
        const { html } = snippet(made as Procedure, { for: system, form, contact, formHref, theme: 'dark' });
        const { procedure, settings, uncertain } = importPage(html);
        expectSame(procedure, made);
        expect(settings.contact).to.deep.equal(contact);
        expect(settings.theme).to.equal('dark');
        expect(uncertain).to.deep.equal([]);
      }),
      { numRuns: globalThis.isFullRun ? 3000 : 60, includeErrorInReport: true },
    );
  }).timeout(globalThis.isFullRun ? 1_800_000 : 60_000);

  it('comes back from a whole page, with its name', () => {
    fc.assert(
      fc.property(publishedProcedure, fc.lorem(), (made, name) => {
        const base = 'https://clinic.example/v0.2/';
        const html = wholePage({ ...made, name } as Procedure, {
          contact,
          formHref,
          theme: 'warm',
          colours: { accent: '#0b6e4f', heading: '#7c3516' },
          base,
          jsonLd: '{"a":"<b>"}',
        });
        const { procedure, settings, uncertain } = importPage(html);
        expectSame(procedure, { ...made, name });
        expect(settings).to.deep.equal({
          ...{ contact, formHref, theme: 'warm', base, isPinned: false, hasJsonLd: true, attributes: {} },
          colours: { accent: '#0b6e4f', heading: '#7c3516' },
        });
        expect(uncertain).to.deep.equal([]);
      }),
      { numRuns: globalThis.isFullRun ? 1000 : 15, includeErrorInReport: true },
    );
  }).timeout(globalThis.isFullRun ? 1_800_000 : 60_000);
});

it('knows every attribute of every widget', () => {
  for (const { source, observedAttributes } of sectionWidgets)
    expect([...attributesOf(source.name as SectionKey)].sort()).to.deep.equal(
      ['dir', 'lang', ...observedAttributes].sort(),
      source.name,
    );
  expect([...attributesOf('guide')].sort()).to.deep.equal(['dir', 'lang', ...ProcedureGuide.observedAttributes].sort());
});

describe('a page', () => {
  it('may have shortcodes of the plugin, a prefix, and what a browser saved of a mounted widget', () => {
    const steps = '<ol><li>You sit.</li></ol>';
    for (const html of [
      `[clinic-widget tag="procedure-steps" heading_level="3"]${steps}[/clinic-widget]`,
      `<acme-procedure-steps heading-level="3">${steps}</acme-procedure-steps>`,
      `<div data-cw="procedure-steps" data-headinglevel="3"><procedure-steps data-mounted>${steps}</procedure-steps></div>`,
    ]) {
      expect(hasWidgets(html), html).to.equal(true);
      const { procedure, settings } = importPage(html);
      expect(procedure, html).to.deep.equal({ format: 1, steps: { items: [{ description: 'You sit.' }] } });
      expect(settings.attributes, html).to.deep.equal({ steps: { 'heading-level': '3' } });
    }
  });

  it('says what it cannot take back, with its words', () => {
    const { procedure, uncertain } = importPage(`<nav>Home</nav>
      <candidacy-checklist><ul><li>Adults <b>only</b>, see <a href="https://clinic.example/">us</a>.</li>
        <li><figure><img src="/a.png" alt="A chair" width="3"><figcaption>Our chair</figcaption></figure>Sit.</li></ul></candidacy-checklist>
      <procedure-steps src="/steps.json"><p>Later.</p></procedure-steps>
      <candidacy-checklist><p>Second.</p></candidacy-checklist>`);
    expect(procedure.candidacy?.items).to.deep.equal([
      { description: 'Adults only, see us.' },
      { description: 'Sit.', image: { src: '/a.png', alt: 'A chair' } },
    ]);
    expect(uncertain.map(({ reason, text }) => [reason, text])).to.deep.equal([
      ['link', 'us (https://clinic.example/)'],
      ['formatting', 'Adults only, see us.'],
      ['unplaced', 'Our chair'],
      ['file', '/steps.json'],
      ['repeated', 'Second.'],
      ['outside', 'Home'],
    ]);
  });

  it('has its switches, and the script’s address that stays, again', () => {
    const { html, script } = snippet(
      { steps: { items: [{ description: 'You sit.' }] } },
      { for: 'plain', base: 'https://clinic.example/0.2.0/', file: 'clinic-widgets.0a1b2c.js', integrity: 'sha384-x' },
    );
    const { settings } = importPage(script + html.replace('<procedure-steps', '<procedure-steps collapsible'));
    expect(settings.attributes).to.deep.equal({ steps: { collapsible: 'true' } });
    expect([settings.base, settings.isPinned]).to.deep.equal(['https://clinic.example/0.2.0/', true]);
  });

  it('of a server has nothing of the shadow root that it wrote', () => {
    const root = '<template shadowrootmode="open"><ol><li>You sit.</li>Once more.</ol>And again.</template>';
    const { procedure, uncertain } = importPage(`<procedure-steps>${root}<ol><li>You sit.</li></ol></procedure-steps>`);
    expect(procedure).to.deep.equal({ format: 1, steps: { items: [{ description: 'You sit.' }] } });
    expect(uncertain).to.deep.equal([]);
  });

  it('is no published one where it only mentions the names', () => {
    expect(hasWidgets('<p>procedure-steps</p><div data-cw-id="a">')).to.equal(false);
  });
});
