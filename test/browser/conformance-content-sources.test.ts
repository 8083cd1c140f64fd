/** Three content sources, one result: HTML inside the tag, a file, a property. */
import { expect } from '@open-wc/testing';
import {
  bothWays,
  examples,
  fileFor,
  freshPlace,
  jsonFile,
  markup,
  settled,
  show,
  showExample,
  tags,
  until,
  type Widget,
} from './support/elements.js';
import vertebroplasty from '../../content/vertebroplasty.json';
import { sectionWidgets } from '../../src/section-widgets.js';
import { hushWarnings } from './support/listen.js';
import { outline, renderedText, showsAuthorHtml } from './support/seen.js';

hushWarnings();

const contentTags = tags.filter((tag) => tag !== 'procedure-guide');

/** The elements whose section the reference content has. */
const inReference = sectionWidgets.filter(({ source }) => source.name in vertebroplasty).map(({ tag }) => tag);

/** A section that every element has, told apart by one word. */
function section(word: string): object {
  return { heading: `Heading ${word}` };
}

function isAbout(widget: Element, word: string): boolean {
  return renderedText(widget).includes(`Heading ${word}`);
}

describe('HTML, file and property', () => {
  for (const { tag, example, title } of bothWays) {
    it(`give the same: ${title}`, async () => {
      const fromHtml = outline(await showExample(tag, example));
      const attributes = withoutContent(example.attributes);

      const byProperty = await show(markup(tag, { attributes, html: '<p>Fallback</p>' }));
      byProperty.content = example.content;
      await settled(byProperty);
      expect(outline(byProperty)).to.equal(fromHtml);

      const byFile = await show(
        markup(tag, { attributes: { ...attributes, src: fileFor(tag, example.content) }, html: '<p>Fallback</p>' }),
      );
      await until(() => !renderedText(byFile).includes('Fallback'), 'the file');
      await settled(byFile);
      expect(outline(byFile)).to.equal(fromHtml);
    });
  }

  it('give the same guide', async () => {
    const { content } = examples['procedure-guide']![0]!;
    const byProperty = await show('<procedure-guide></procedure-guide>');
    byProperty.content = content;
    await settled(byProperty);
    const byFile = await show(`<procedure-guide src="${jsonFile(content)}"><p>Fallback</p></procedure-guide>`);
    await until(() => !showsAuthorHtml(byFile), 'the file');
    await settled(byFile);
    expect(renderedText(byFile)).to.equal(renderedText(byProperty));
    expect(outline(byFile)).to.equal(outline(byProperty));
  });
});

describe('the order of the content sources', () => {
  for (const tag of contentTags) {
    it(`<${tag}> takes content before src before HTML, and each again when it is all there is`, async () => {
      const widget = await show(`<${tag}><h2>Heading html</h2></${tag}>`);
      expect(isAbout(widget, 'html'), 'HTML').to.equal(true);

      widget.src = fileFor(tag, section('file'));
      await until(() => isAbout(widget, 'file'), 'the file');

      widget.content = section('property');
      await until(() => isAbout(widget, 'property'), 'the property');
      expect(isAbout(widget, 'file')).to.equal(false);

      widget.content = undefined;
      await until(() => isAbout(widget, 'file'), 'the file again');

      widget.removeAttribute('src');
      widget.src = null;
      await until(() => isAbout(widget, 'html'), 'the HTML again');
    });

    it(`<${tag}> follows later changes of each`, async () => {
      const widget = await show(`<${tag}><h2>Heading one</h2></${tag}>`);
      widget.querySelector('h2')!.textContent = 'Heading two';
      await until(() => isAbout(widget, 'two'), 'changed text');
      widget.innerHTML = '<h2>Heading three</h2>';
      await until(() => isAbout(widget, 'three'), 'other children');

      widget.setAttribute('src', fileFor(tag, section('four')));
      await until(() => isAbout(widget, 'four'), 'a file');
      widget.setAttribute('src', fileFor(tag, section('five')));
      await until(() => isAbout(widget, 'five'), 'another file');

      widget.content = section('six');
      await until(() => isAbout(widget, 'six'), 'a property');
      widget.content = section('seven');
      await until(() => isAbout(widget, 'seven'), 'another property');
      expect(renderedText(widget)).not.to.match(/one|two|three|four|five|six/);
    });
  }

  it('a late answer of an address that was replaced is not shown', async () => {
    const widget = await show('<procedure-steps><p>Fallback</p></procedure-steps>');
    widget.src = fileFor('procedure-steps', section('old'));
    await widget.updateComplete;
    widget.src = fileFor('procedure-steps', section('new'));
    await until(() => isAbout(widget, 'new'));
    expect(isAbout(widget, 'old')).to.equal(false);
  });
});

describe('until a file has arrived', () => {
  const { fetch } = window;
  afterEach(() => {
    window.fetch = fetch;
  });

  for (const tag of tags) {
    it(`<${tag}> shows the HTML inside, and keeps it when the file never comes`, async () => {
      let fail = (_: Error): void => undefined;
      window.fetch = () => new Promise((_, reject) => (fail = reject));
      const place = freshPlace();
      place.innerHTML = `<${tag} src="never/${tag}.json"><p>Readable meanwhile</p></${tag}>`;
      const widget = await settled(place.firstElementChild as Widget);
      await until(() => renderedText(widget).includes('Readable meanwhile'), 'the fallback');

      fail(new TypeError('no network'));
      await until(() => widget.problems.some(({ code }) => code === 'not-loaded'), 'the problem');
      expect(renderedText(widget)).to.include('Readable meanwhile');
    });
  }
});

describe('elements with the same src', () => {
  it('share one request', async () => {
    performance.clearResourceTimings();
    const place = freshPlace();
    const address = new URL('../../content/vertebroplasty.json?shared', import.meta.url).href;
    place.innerHTML =
      inReference.map((tag) => `<${tag} src="${address}"></${tag}>`).join('') +
      `<procedure-guide src="${address}"></procedure-guide>`;
    const widgets = [...place.children] as Widget[];
    await until(
      () => widgets.every((widget) => widget.shadowRoot?.querySelector('[part]') && !showsAuthorHtml(widget)),
      'all of them',
    );
    await until(() => performance.getEntriesByName(address).length > 0, 'the timing');
    expect(performance.getEntriesByName(address)).to.have.lengthOf(1);
    expect(renderedText(place)).to.include('polymethylmethacrylate');
  });

  it('ask again when the address is named again after it failed', async () => {
    const { fetch } = window;
    let asked = 0;
    window.fetch = (...request) => (asked++ ? fetch(...request) : Promise.reject(new TypeError('no network')));
    try {
      const file = fileFor('procedure-steps', section('file'));
      const first = await show(`<procedure-steps src="${file}"><p>Fallback</p></procedure-steps>`);
      await until(() => first.problems.length === 1, 'the problem');
      const second = await show(`<procedure-steps src="${file}"><p>Fallback</p></procedure-steps>`);
      await until(() => isAbout(second, 'file'), 'the file');
    } finally {
      window.fetch = fetch;
    }
  });
});

/** The attributes of an example that do not say what its `content` says, too. */
function withoutContent(attributes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const provenance = ['publisher', 'author', 'reviewer', 'last-reviewed', 'next-review', 'funding'];
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !provenance.includes(name)));
}
