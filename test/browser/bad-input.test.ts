/** Unusable author data: one problem with a clear message each, once in the console, and a page that stands. */
import { expect } from '@open-wc/testing';
import { freshPlace, jsonFile, quiet, settled, tags, until, type Widget } from './support/elements.js';
import { listen, type Heard } from './support/listen.js';
import { part, renderedText, showsAuthorHtml, texts } from './support/seen.js';

const steps = { items: [{ term: 'Preparation', description: 'You lie down.' }] };

interface Case {
  title: string;
  html: string;
  content?: unknown;
  /** What the problem is called, and what its message says: what, where, remedy. */
  code: string;
  message: RegExp;
  /** What stands on the page all the same. */
  shows?: string;
}

const cases: Case[] = [
  {
    title: 'a file that is not there',
    html: '<procedure-steps src="/test/fixtures/no-such-file.json"><ol><li>Fallback</li></ol></procedure-steps>',
    code: 'not-loaded',
    message: /src.*no-such-file\.json.*404/,
    shows: 'Fallback',
  },
  {
    title: 'a file from a server that is not there',
    html: '<procedure-steps src="http://127.0.0.1:9/file.json"><ol><li>Fallback</li></ol></procedure-steps>',
    code: 'not-loaded',
    message: /src.*127\.0\.0\.1:9\/file\.json/,
    shows: 'Fallback',
  },
  {
    title: 'an address that is none',
    html: '<procedure-steps src="http://["><ol><li>Fallback</li></ol></procedure-steps>',
    code: 'address',
    message: /^src="http:\/\/\[" is not used\. Write an address that starts with https:/,
    shows: 'Fallback',
  },
  {
    title: 'a file in an address of its own',
    html: '<procedure-steps src="data:application/json,{}"><ol><li>Fallback</li></ol></procedure-steps>',
    code: 'address',
    message: /^src="data:/,
    shows: 'Fallback',
  },
  {
    title: 'a file that is not JSON',
    html: `<procedure-steps src="${jsonFile('{ "format": 1, "steps": ')}"><ol><li>Fallback</li></ol></procedure-steps>`,
    code: 'not-a-procedure',
    message: /JSON/,
    shows: 'Fallback',
  },
  {
    title: 'a file that is a web page',
    html: `<procedure-steps src="${jsonFile('<!doctype html><title>Not found</title>')}"><ol><li>Fallback</li></ol></procedure-steps>`,
    code: 'not-a-procedure',
    message: /JSON/,
    shows: 'Fallback',
  },
  {
    title: 'a file that is a list',
    html: `<procedure-steps src="${jsonFile([steps])}"><ol><li>Fallback</li></ol></procedure-steps>`,
    code: 'not-a-procedure',
    message: /object/,
    shows: 'Fallback',
  },
  {
    title: 'a file of an unknown format',
    html: `<procedure-steps src="${jsonFile({ format: 2, steps })}"></procedure-steps>`,
    code: 'wrong-type',
    message: /format.*1/,
    shows: 'You lie down.',
  },
  {
    title: 'a file without the section',
    html: `<procedure-steps src="${jsonFile({ format: 1, overview: {} })}"><ol><li>Fallback</li></ol></procedure-steps>`,
    code: 'no-section',
    message: /steps/,
    shows: 'Fallback',
  },
  {
    title: 'an unknown key of a file',
    html: `<procedure-steps src="${jsonFile({ format: 1, step: [], steps })}"></procedure-steps>`,
    code: 'unknown-key',
    message: /“step”.*steps/,
    shows: 'You lie down.',
  },
  {
    title: 'an unknown key of a section',
    html: `<procedure-steps src="${jsonFile({ format: 1, steps: { ...steps, notes: [] } })}"></procedure-steps>`,
    code: 'unknown-key',
    message: /“steps\.notes”.*items/,
    shows: 'You lie down.',
  },
  {
    title: 'an unknown key of an entry',
    html: '<procedure-steps></procedure-steps>',
    content: { items: [{ description: 'You lie down.', text: 'Lost' }] },
    code: 'unknown-key',
    message: /items\[0\]\.text.*description/,
    shows: 'You lie down.',
  },
  {
    title: 'a number for a text',
    html: '<procedure-steps></procedure-steps>',
    content: { heading: 7, ...steps },
    code: 'wrong-type',
    message: /heading.*text/,
    shows: 'You lie down.',
  },
  {
    title: 'a text for an entry',
    html: '<procedure-steps></procedure-steps>',
    content: { items: ['Lie down', ...steps.items] },
    code: 'wrong-type',
    message: /items\[0\].*object/,
    shows: 'You lie down.',
  },
  {
    title: 'a text for a section',
    html: `<procedure-steps src="${jsonFile({ format: 1, steps: 'Lie down' })}"><ol><li>Fallback</li></ol></procedure-steps>`,
    code: 'wrong-type',
    message: /steps.*object/,
    shows: 'Fallback',
  },
  {
    title: 'a list for a section',
    html: '<procedure-steps><ol><li>Fallback</li></ol></procedure-steps>',
    content: [steps],
    code: 'wrong-type',
    message: /content.*object/,
    shows: 'Fallback',
  },
  {
    title: 'a kind that there is not',
    html: '<benefit-risk-panel></benefit-risk-panel>',
    content: { groups: [{ kind: 'danger', items: [{ description: 'It may hurt.' }] }] },
    code: 'unclear-kind',
    message: /“danger”.*kind.*risk/,
    shows: 'It may hurt.',
  },
  {
    title: 'an address that would run something',
    html: '<medical-disclaimer></medical-disclaimer>',
    content: {
      paragraphs: ['Ask.'],
      provenance: { sources: [{ title: 'Study', url: 'java\nscript:window.hacked=1' }] },
    },
    code: 'wrong-type',
    message: /sources\[0\]\.url.*address/,
    shows: 'Study',
  },
  {
    title: 'a day that there is not',
    html: '<medical-disclaimer last-reviewed="next May"><p>Ask.</p></medical-disclaimer>',
    code: 'wrong-type',
    message: /“last-reviewed” must be a date like 2030-12-31/,
    shows: 'Ask.',
  },
  {
    title: 'a list without a kind or a heading',
    html: '<benefit-risk-panel><ul data-kind="risk"><li>A1</li></ul><ul><li>B1</li></ul></benefit-risk-panel>',
    code: 'unclear-kind',
    message: /List 2 \(“B1”\).*data-kind/,
    shows: 'B1',
  },
  {
    title: 'a figure without its source',
    html: '<benefit-risk-panel><ul data-kind="risk"><li data-count="3" data-of="100" data-event="pain" data-population="adults" data-comparator="none" data-timeframe="a week"><b>Pain</b> It may hurt.</li></ul></benefit-risk-panel>',
    code: 'figure',
    message: /Pain.*source/,
    shows: 'It may hurt.',
  },
  {
    title: 'a form without an action',
    html: '<contact-form><h2>Contact Us</h2></contact-form>',
    code: 'no-action',
    message: /action="https/,
    shows: 'Contact Us',
  },
  {
    title: 'a form that would send in the clear',
    html: '<contact-form action="http://clinic.example/"><h2>Contact Us</h2></contact-form>',
    code: 'no-action',
    message: /https/,
    shows: 'Contact Us',
  },
  {
    title: 'a heading level that there is not',
    html: '<procedure-steps heading-level="9"><h3>Steps</h3><ol><li>You lie down.</li></ol></procedure-steps>',
    code: 'attribute',
    message: /heading-level.*2.*6/,
    shows: 'You lie down.',
  },
  {
    title: 'a section that there is not',
    html: '<procedure-guide sections="steps sideEffects"></procedure-guide>',
    content: { steps },
    code: 'attribute',
    message: /sideEffects.*recovery/,
    shows: 'You lie down.',
  },
  ...tags
    .filter((tag) => tag !== 'contact-form')
    .map((tag) => ({ title: `an empty <${tag}>`, html: `<${tag}> </${tag}>`, code: 'empty', message: /src.*content/ })),
];

describe('bad input', () => {
  for (const { title, html, content, code, message, shows = '' } of cases) {
    it(`${title}: ${code}`, async () => {
      const place = freshPlace();
      let widget!: Widget;
      const { problems, console } = await listen(async () => {
        // Content stands ready before the element comes, as with a framework.
        const inert = document.createElement('template');
        inert.innerHTML = html;
        widget = inert.content.firstElementChild as Widget;
        if (content) widget.content = content;
        place.append(widget);
        await settled(widget);
        await until(() => widget.problems.length > 0, 'the problem');
        await quiet();
        // Nothing is told again.
        widget.setAttribute('class', 'changed');
        widget.setAttribute('theme', 'light');
        await settled(widget);
        await quiet();
      });
      expectOne(widget, problems, console, code, message);
      expect(renderedText(place)).to.include(shows);
      expect(renderedText(place)).not.to.match(/undefined|null|\[object|NaN|Error/);
      expect('hacked' in window).to.equal(false);
    });
  }

  it('empty HTML is no mistake while a file is on its way, nor in a form', async () => {
    const place = freshPlace();
    const { problems } = await listen(async () => {
      place.innerHTML = `<procedure-steps src="${jsonFile({ format: 1, steps })}"></procedure-steps><contact-form action="https://clinic.example/"></contact-form>`;
      await until(() => renderedText(place).includes('You lie down.'));
    });
    expect(problems).to.deep.equal([]);
  });

  it('several mistakes are reported one by one, and the rest shows', async () => {
    const { problems, console } = await listen(async () => {
      freshPlace().innerHTML = '<procedure-steps></procedure-steps>';
      const widget = document.querySelector<Widget>('procedure-steps')!;
      widget.content = {
        heading: false,
        items: [
          { term: {}, description: 'One.' },
          null,
          { description: 'Two.', image: { src: 'javascript:1', alt: 'x' } },
        ],
        nope: 1,
      };
      await settled(widget);
      expect(texts(widget, 'description')).to.deep.equal(['One.', 'Two.']);
    });
    expect(problems.map(({ code }) => code).sort()).to.deep.equal([
      'unknown-key',
      'wrong-type',
      'wrong-type',
      'wrong-type',
    ]);
    expect(console).to.have.lengthOf(4);
  });

  for (const content of [
    0,
    1,
    '',
    'text',
    true,
    [],
    [[]],
    () => 1,
    Symbol('s'),
    new Date(),
    { items: 1 },
    { items: {} },
    { items: [1, 'x', [], null] },
    { heading: null },
  ]) {
    for (const tag of tags) {
      it(`<${tag}> takes ${typeof content} ${typeof content === 'symbol' ? '' : JSON.stringify(content)} for content without throwing`, async () => {
        const { console } = await listen(async () => {
          freshPlace().innerHTML = `<${tag}><p>Words inside</p></${tag}>`;
          const widget = document.querySelector<Widget>(tag)!;
          widget.content = content;
          await settled(widget);
          await quiet(0);
        });
        expect(console.filter((line) => !line.startsWith('warn: clinic-widgets: '))).to.deep.equal([]);
      });
    }
  }
});

function expectOne(
  widget: Widget,
  problems: Heard['problems'],
  console: readonly string[],
  code: string,
  message: RegExp,
): void {
  expect(problems, 'cw-problem').to.have.lengthOf(1);
  expect(problems[0]!.code).to.equal(code);
  expect(problems[0]!.message).to.match(message);
  expect(Object.keys(problems[0]!)).to.deep.equal(['code', 'message']);
  expect(widget.problems, 'element.problems').to.deep.equal(problems);
  expect(console, 'console').to.have.lengthOf(1);
  expect(console[0])
    .to.match(/^warn: clinic-widgets: /)
    .and.include(`<${widget.localName}>`)
    .and.include(problems[0]!.message);
}

describe('a widget with nothing to show', () => {
  it('shows what the author wrote, and no part of its own', async () => {
    const place = freshPlace();
    const { ready } = await listen(async () => {
      place.innerHTML = '<procedure-steps src="/test/fixtures/no-such-file.json"><b></b></procedure-steps>';
      await until(() => (place.firstElementChild as Widget).problems.length > 0);
      await quiet();
    });
    const widget = place.firstElementChild!;
    expect(part(widget, 'list')).to.equal(undefined);
    expect(showsAuthorHtml(widget)).to.equal(true);
    expect(ready, 'cw-ready').to.equal(0);
  });
});
