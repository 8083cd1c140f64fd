/** Strings of files and properties are text; of copied HTML nothing runs. */
import { expect } from '@open-wc/testing';
import vertebroplasty from '../../content/vertebroplasty.json';
import { freshPlace, jsonFile, quiet, settled, tags, until, type Widget } from './support/elements.js';
import { renderedText } from './support/seen.js';

const evil = '<img src="x-nowhere:" onerror="window.hacked = 1"><script>window.hacked = 2</' + 'script><b>&amp;</b>';

beforeEach(() => {
  delete (window as { hacked?: unknown }).hacked;
});

/** A value with markup for each of its texts. */
function poison(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => poison(item, key));
  if (typeof value === 'object' && value)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poison(part, name)]));
  if (typeof value !== 'string' || /^(kind|url|src|language|\$schema|lastReviewed|nextReview)$/.test(key)) return value;
  return evil;
}

const frequency = {
  count: 1,
  of: 10,
  event: 'e',
  population: 'p',
  comparator: 'c',
  timeframe: 't',
  source: 's',
  certainty: 'c',
};
const file = poison({
  ...vertebroplasty,
  overview: { ...vertebroplasty.overview, facts: [{ term: 't', description: 'd' }] },
  steps: {
    heading: 'h',
    introduction: 'i',
    items: [{ term: 't', description: 'd', image: { src: '/images/area.svg', alt: 'a' } }],
    note: 'n',
  },
  benefitsAndRisks: {
    introduction: 'i',
    groups: [{ kind: 'risk', heading: 'h', items: [{ term: 't', description: 'd', frequency }] }],
    note: 'n',
  },
  preparation: {
    introduction: 'i',
    groups: [{ heading: 'h', introduction: 'i', items: [{ when: 'w', term: 't', description: 'd' }] }],
    note: 'n',
  },
  aftercare: {
    introduction: 'i',
    groups: [
      { kind: 'urgent', heading: 'h', introduction: 'i', items: [{ when: 'w', term: 't', description: 'd' }] },
      { kind: 'activity', heading: 'h', items: [{ when: 'w', term: 't', description: 'd' }] },
    ],
    note: 'n',
  },
  recovery: { items: [{ when: 'w', description: 'd' }], getHelp: 'g', note: 'n' },
  options: {
    introduction: 'i',
    options: [{ name: 'n', description: 'd' }],
    rows: [
      { term: 't', cells: [{ text: 't', frequency }] },
      { term: 't', cells: ['c'] },
    ],
    note: 'n',
  },
  questions: {
    introduction: 'i',
    items: [{ question: 'q', answer: 'a' }, { question: 'q' }],
    askHeading: 'h',
    note: 'n',
  },
  disclaimer: { paragraphs: ['p'], urgent: 'u' },
  provenance: {
    publisher: 'p',
    author: 'a',
    reviewer: 'r',
    sources: [{ title: 't', url: 'https://example.org/' }],
    funding: 'f',
  },
}) as Record<string, unknown>;

for (const tag of tags) {
  it(`<${tag}> shows markup in a file as text`, async () => {
    freshPlace().innerHTML = `<${tag} action="https://clinic.example/" src="${jsonFile(file)}"></${tag}>`;
    const widget = document.querySelector<Widget>(tag)!;
    await until(() => renderedText(widget).includes('onerror'), 'the file');
    await settled(widget);
    expect(renderedText(widget)).to.include(evil);
    expectHarmless(widget);
    await quiet();
    expect('hacked' in window, 'run').to.equal(false);
  });
}

const html = `
  <h2 onclick="window.hacked = 1">Words <a href="javascript:window.hacked=1">one</a></h2>
  <p>Two <a href=" java&#10;script:window.hacked=2">three</a> <a href="https://example.org/" onclick="window.hacked = 3">four</a>
  <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="five" onerror="window.hacked = 4" onload="window.hacked = 5">
  <svg><a xlink:href="javascript:window.hacked=6"><text>six</text></a></svg></p>
  <ul><li>Seven <a href="&#1;javascript:window.hacked=7">eight</a></li></ul>
  <form action="javascript:window.hacked=8"><p>Nine</p></form>
  <dl><dt>Ten</dt><dd><a href="JavaScript:window.hacked=9">eleven</a></dd></dl>
  <ul data-is="sources"><li><a href="javascript:window.hacked=10">Twelve</a></li></ul>
  <p><a href="vbscript:x">thirteen</a><a href="data:text/html,&lt;script>parent.hacked=1&lt;/script>">fourteen</a></p>`;

for (const tag of tags.filter((name) => name !== 'procedure-guide')) {
  it(`<${tag}> copies nothing that runs`, async () => {
    freshPlace().innerHTML = `<${tag} action="https://clinic.example/"></${tag}>`;
    const widget = document.querySelector<Widget>(tag)!;
    const inert = document.createElement('template');
    inert.innerHTML = html.replace(/on(load|error)=/g, 'data-inert-$1=');
    widget.append(document.importNode(inert.content, true));
    widget.querySelector('img')!.setAttribute('onload', '');
    await settled(widget);
    expect(renderedText(widget).toLowerCase())
      .to.include('words')
      .and.include('four')
      .and.include('seven')
      .and.include('eight');
    expectHarmless(widget);
    for (const link of widget.shadowRoot!.querySelectorAll('a:not([href^=http]), h2'))
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await quiet();
    expect('hacked' in window, 'run').to.equal(false);
  });
}

function expectHarmless(widget: Element): void {
  for (const element of widget.shadowRoot!.querySelectorAll('*')) {
    expect(element.localName).not.to.equal('script');
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) expect.fail(`${element.localName} has ${name}=${value}`);
      if (/href|src|action/.test(name))
        expect(withoutGaps(value), name).not.to.match(/^(javascript|vbscript|data:text)/i);
    }
    if (element.shadowRoot) expectHarmless(element);
  }
}

/** As a browser reads an address: white space and control characters count for nothing. */
function withoutGaps(url: string): string {
  return Array.from(url)
    .filter((letter) => letter > ' ')
    .join('');
}
