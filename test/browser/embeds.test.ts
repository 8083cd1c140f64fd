/** Pictures, frames, players and drawings inside a tag: copies that work, or the author's own nodes, or a problem. */
import { expect } from '@open-wc/testing';
import { settled, show, until, type Widget } from './support/elements.js';
import { listen } from './support/listen.js';
import { allParts, renderedText } from './support/seen.js';

const picture = '/images/area.svg';
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const emptySvg = 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%3E%3C/svg%3E';

const inStep = (html: string) => `<procedure-steps><ol><li><strong>One:</strong> ${html}</li></ol></procedure-steps>`;
const copiesOf = (widget: Widget, selector: string) => [...widget.shadowRoot!.querySelectorAll(selector)];

/** What is rendered of a kind: copies, and nodes of the author's that stand in a slot. */
function renderedOnes(widget: Widget, selector: string): Element[] {
  const slotted = [...widget.querySelectorAll(selector)].filter((it) => it.getClientRects().length > 0);
  return [...copiesOf(widget, selector), ...slotted];
}

async function problemsOf(html: string): Promise<string[]> {
  const { problems } = await listen(() => show(html));
  return problems.map(({ code, message }) => `${code}: ${message}`);
}

describe('pictures of lazy loaders', () => {
  const loaders: [name: string, html: string, expected: Record<string, string | null>][] = [
    ['lazysizes', `<img class="lazyload" data-src="${picture}" alt="A">`, { src: picture }],
    [
      'WP Rocket',
      `<img src="${emptySvg}" data-lazy-src="${picture}" data-lazy-srcset="${picture} 2x" data-lazy-sizes="50vw" alt="A"><noscript><img src="${picture}" alt="A"></noscript>`,
      { src: picture, srcset: `${picture} 2x`, sizes: '50vw' },
    ],
    [
      'Smush',
      `<img class="lazyload" src="${emptySvg}" data-src="${picture}" data-srcset="${picture} 1x" data-sizes="auto" alt="A">`,
      { src: picture, srcset: `${picture} 1x`, sizes: null },
    ],
    [
      'a3 Lazy Load',
      `<img class="lazy lazy-hidden" src="/plugins/lazy_placeholder.gif" data-lazy-type="image" data-src="${picture}" alt="A">`,
      { src: picture },
    ],
    ['a placeholder of one pixel', `<img src="${pixel}" data-src="${picture}" alt="A">`, { src: picture }],
    ['the browser itself', `<img loading="lazy" src="${picture}" alt="A">`, { src: picture }],
  ];
  for (const [name, html, expected] of loaders) {
    it(`come: ${name}`, async () => {
      const { problems } = await listen(async () => {
        const widget = await show(inStep(html));
        const images = copiesOf(widget, 'img');
        expect(images).to.have.lengthOf(1);
        const found = Object.keys(expected).map((key) => [key, images[0]!.getAttribute(key)]);
        expect(Object.fromEntries(found)).to.deep.equal(expected);
        expect(images[0]!.getAttribute('loading')).to.equal('lazy');
        await until(() => (images[0] as HTMLImageElement).naturalWidth > 1, 'the picture');
      });
      expect(problems).to.deep.equal([]);
    });
  }

  it('come in a picture with sources', async () => {
    const widget = await show(
      inStep(
        `<picture><source data-srcset="${picture}" type="image/svg+xml"><img src="${pixel}" data-src="${picture}" alt="A"></picture>`,
      ),
    );
    expect(copiesOf(widget, 'source')[0]!.getAttribute('srcset')).to.equal(picture);
    await until(() => (copiesOf(widget, 'img')[0] as HTMLImageElement).naturalWidth > 1, 'the picture');
  });

  it('stay the small ones where data-src names a larger one', async () => {
    const widget = await show(inStep(`<img src="${picture}" data-src="/images/large.svg" alt="A">`));
    expect(copiesOf(widget, 'img')[0]!.getAttribute('src')).to.equal(picture);
  });
});

describe('frames', () => {
  const map =
    '<iframe src="/images/area.svg" title="Map" width="300" height="150" loading="lazy" allow="fullscreen" sandbox=""></iframe>';

  it('are shown once, with their attributes, in a block of their own and in an entry', async () => {
    for (const html of [`<procedure-overview><p>Words</p><p>${map}</p></procedure-overview>`, inStep(map)]) {
      const widget = await show(html);
      const frames = renderedOnes(widget, 'iframe');
      expect(frames, html).to.have.lengthOf(1);
      const [frame] = frames as [Element];
      for (const name of ['title', 'width', 'height', 'loading', 'allow', 'sandbox'])
        expect(frame.getAttribute(name), name).to.equal(widget.querySelector('iframe')!.getAttribute(name));
    }
  });

  it('in a block of their own are the author’s own nodes, so that they load once', async () => {
    const widget = await show(
      `<procedure-overview><p>Words</p><figure>${map}<figcaption>Map</figcaption></figure></procedure-overview>`,
    );
    expect(copiesOf(widget, 'iframe')).to.have.lengthOf(0);
    expect(renderedOnes(widget, 'iframe')).to.deep.equal([widget.querySelector('iframe')]);
  });

  it('of lazy loaders get their address', async () => {
    const widget = await show(
      inStep('<iframe src="about:blank" data-lazy-src="/images/area.svg" title="Map"></iframe>'),
    );
    expect(copiesOf(widget, 'iframe')[0]!.getAttribute('src')).to.equal('/images/area.svg');
  });

  it('that a consent manager holds back do not load', async () => {
    const html = inStep('<iframe data-src="/images/area.svg" data-cookieconsent="marketing" title="Map"></iframe>');
    expect(await problemsOf(html)).to.have.lengthOf(1);
    expect(copiesOf(document.querySelector<Widget>('procedure-steps')!, 'iframe')).to.have.lengthOf(0);
  });

  for (const attribute of ['src="javascript:1"', 'src="data:text/html,x"', 'srcdoc="words"'])
    it(`with ${attribute} are named, and not shown`, async () => {
      for (const html of [
        `<procedure-overview><p>Words</p><p><iframe title="Map" ${attribute}></iframe></p></procedure-overview>`,
        inStep(`<iframe title="Map" ${attribute}></iframe>`),
      ]) {
        const problems = await problemsOf(html);
        expect(problems).to.have.lengthOf(1);
        expect(problems[0]).to.include('<iframe');
        expect(renderedOnes(document.querySelector<Widget>('main > *')!, 'iframe'), html).to.have.lengthOf(0);
      }
    });
});

describe('films and sounds', () => {
  it('keep their sources and captions', async () => {
    const widget = await show(
      inStep(
        '<video controls><source src="/a.mp4" type="video/mp4"><track kind="captions" src="/a.vtt" srclang="en" label="English"></video>',
      ),
    );
    const [video] = copiesOf(widget, 'video') as [HTMLVideoElement];
    expect(video.querySelector('source')!.getAttribute('src')).to.equal('/a.mp4');
    expect(video.querySelector('track')!.getAttribute('srclang')).to.equal('en');
  });

  it('play once: the original stops, the copy plays', async () => {
    const widget = await show(inStep(`<video src="${silence()}" muted controls></video>`));
    const original = widget.querySelector('video')!;
    const [copy] = copiesOf(widget, 'video') as [HTMLVideoElement];
    copy.muted = true;
    await copy.play();
    await original.play().catch(() => undefined);
    await until(() => original.paused, 'the original to stop');
    expect(copy.paused).to.equal(false);
    copy.pause();
  });

  it('that stand in a block of their own are shown themselves, and play', async () => {
    const widget = await show(
      `<procedure-overview><p>Words</p><video src="${silence()}" muted controls></video></procedure-overview>`,
    );
    const original = widget.querySelector('video')!;
    await original.play();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(original.paused).to.equal(false);
    original.pause();
    expect(copiesOf(widget, 'video')).to.have.lengthOf(0);
  });
});

/** A minute without a sound, as a file on the test's own origin. All of its bytes are ASCII, as it is sent as text. */
function silence(): string {
  const number = (value: number) => String.fromCharCode(value & 255, (value >> 8) & 255, (value >> 16) & 255, 0);
  const pulseCodeOneChannel = '\x01\0\x01\0';
  const format = `${number(16)}${pulseCodeOneChannel}${number(4096)}${number(8192)}\x02\0\x10\0`;
  const length = 0x70000;
  const path = `/files/${Date.now()}.wav`;
  const request = new XMLHttpRequest();
  request.open('PUT', path, false);
  request.send(`RIFF${number(length + 36)}WAVEfmt ${format}data${number(length)}${'\0'.repeat(length)}`);
  return path;
}

describe('drawings', () => {
  it('keep the references inside them, and the symbols of the page that they use', async () => {
    const sprite = document.createElement('div');
    sprite.innerHTML = '<svg hidden><symbol id="icon" viewBox="0 0 10 10"><path d="M0 0h10v10z"></path></symbol></svg>';
    document.body.append(sprite);
    const widget = await show(
      inStep(
        `<svg viewBox="0 0 20 20" width="20" height="20" role="img" aria-labelledby="step-0"><title id="step-0">A drawing</title>
        <defs><linearGradient id="g"><stop offset="0" stop-color="red"></stop></linearGradient><circle id="dot" r="5"></circle></defs>
        <use href="#dot" x="5" y="5" fill="url(#g)"></use><use xlink:href="#icon"></use></svg>`,
      ),
    );
    sprite.remove();
    const [svg] = copiesOf(widget, 'svg') as [SVGSVGElement];
    const byId = (reference: string) => svg.querySelector(`[id="${reference.replace(/^.*#|\)$/g, '')}"]`)?.localName;
    const [dot, icon] = [...svg.querySelectorAll('use')];
    expect(byId(dot!.getAttribute('href')!)).to.equal('circle');
    expect(byId(dot!.getAttribute('fill')!)).to.equal('linearGradient');
    expect(byId(icon!.getAttributeNS('http://www.w3.org/1999/xlink', 'href')!)).to.equal('symbol');
    expect(byId(`#${svg.getAttribute('aria-labelledby')}`)).to.equal('title');
    expect(dot!.getBBox().width, 'what is drawn').to.equal(10);
    const ids = [...widget.shadowRoot!.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

describe('details', () => {
  it('open and close, wherever they are text', async () => {
    const more = '<details><summary>More</summary><p>Words</p></details>';
    const wide = `<ol><li>One</li></ol>${more}`;
    for (const html of [
      inStep(more),
      `<procedure-steps>${wide}</procedure-steps>`,
      `<procedure-overview><p>A</p>${more}</procedure-overview>`,
    ]) {
      const widget = await show(html);
      const [details] = copiesOf(widget, 'details') as [HTMLDetailsElement];
      const words = details.querySelector('p')!;
      expect(details.open).to.equal(false);
      details.querySelector('summary')!.click();
      await until(() => words.getClientRects().length > 0, 'the words');
    }
  });

  it('stay open when the HTML around them changes', async () => {
    const widget = await show(inStep('<details><summary>More</summary><p>Words</p></details>'));
    copiesOf(widget, 'summary')[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await until(() => copiesOf(widget, 'details[open]').length === 1, 'the words');
    widget.querySelector('p')!.append(' and more');
    await until(() => copiesOf(widget, 'p')[0]!.textContent === 'Words and more', 'the change');
    expect(copiesOf(widget, 'details[open]')).to.have.lengthOf(1);
  });

  it('that hold the section are read', async () => {
    const widget = await show(
      '<procedure-steps><details><summary>Steps</summary><ol><li>One</li><li>Two</li></ol></details></procedure-steps>',
    );
    expect(allParts(widget, 'item').map((item) => renderedText(item))).to.deep.equal(['1\nOne', '2\nTwo']);
  });
});

describe('what does not work in a copy', () => {
  const controls = [
    '<input name="a">',
    '<select name="a"><option>One</option></select>',
    '<textarea name="a"></textarea>',
    '<button name="a">Press</button>',
    '<canvas name="a"></canvas>',
    '<my-player name="a"></my-player>',
    '<div name="a" tabindex="0"><a href="#" role="button">+</a> <p>The clinic</p></div>',
    '<div name="a" role="application">Drag to turn</div>',
  ];
  for (const html of controls) {
    it(`is shown as it is in a block of its own: ${html}`, async () => {
      const { problems } = await listen(async () => {
        const widget = await show(
          `<procedure-steps><h2>Steps</h2><div>Before ${html}</div><ol><li>One</li></ol><form action="/book">${html}</form></procedure-steps>`,
        );
        const all = [...widget.querySelectorAll('[name=a]')];
        expect(all.map((it) => it.parentElement!.assignedSlot !== null)).to.deep.equal([true, true]);
        const list = widget.shadowRoot!.querySelector('ol')!;
        const [before, after] = all.map((it) => it.parentElement!.assignedSlot!);
        expect(list.compareDocumentPosition(before!)).to.equal(Node.DOCUMENT_POSITION_PRECEDING);
        expect(list.compareDocumentPosition(after!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
      });
      expect(problems).to.deep.equal([]);
    });

    it(`is named in an entry, with what to do: ${html}`, async () => {
      const problems = await problemsOf(inStep(html));
      expect(problems).to.have.lengthOf(1);
      expect(problems[0]).to.match(
        /^not-shown: <[\w-]+ name="a"> does not work where it stands\. Put .* directly inside the tag/,
      );
    });
  }

  it('is named once where two look the same', async () => {
    const widget = await show(inStep('<button>One</button> <button>Two</button>'));
    expect(widget.problems.map(({ code }) => code)).to.deep.equal(['not-shown']);
  });

  it('is named where a script draws it into an entry later', async () => {
    const widget = await show('<procedure-steps><ol><li>Come to <div id="map"></div></li></ol></procedure-steps>');
    const map = widget.querySelector<HTMLElement>('#map')!;
    map.tabIndex = 0;
    map.innerHTML = '<a href="#" role="button">+</a>';
    await until(() => widget.problems.length > 0, 'the problem');
    expect(widget.problems.map(({ message }) => message).join()).to.include('<div id="map"> does not work where it');
  });

  it('is a box that takes the focus, and not one that scrolls a table or text', async () => {
    for (const html of ['<table><tr><td>One</td></tr></table>', '<pre>One</pre>', '<p>One</p>'])
      expect(await problemsOf(inStep(`<div tabindex="0">${html}</div>`)), html).to.deep.equal([]);
  });

  it('keeps its slot while the HTML around it changes', async () => {
    const widget = await show('<procedure-steps><ol><li>One</li></ol><p><button>Press</button></p></procedure-steps>');
    const button = widget.querySelector('button')!;
    const slot = button.parentElement!.assignedSlot;
    button.focus();
    const other = document.createElement('p');
    other.innerHTML = '<button>Other</button>';
    widget.prepend(other);
    await until(() => other.assignedSlot !== null, 'the other one');
    await settled(widget);
    expect(button.parentElement!.assignedSlot).to.equal(slot);
    expect(document.activeElement).to.equal(button);
  });
});
