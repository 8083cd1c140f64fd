/**
 * Addresses that run something in what widgets show: in every text of a file and of the property `content`, and in every
 * attribute of an author's HTML that a browser takes for an address.
 */
import { expect } from '@open-wc/testing';
import type { Shape } from '../../src/content/schema.js';
import { mount } from '../../src/index.js';
import { addressesToTry, expectHarmless, figures, shown, timeLimit } from './support/addresses.js';
import { freshPlace, jsonFile, quiet, settled, tags, until, type Widget } from './support/elements.js';
import { hushWarnings, listen } from './support/listen.js';

mount({ actions: 'https://clinic.example/messages' });
hushWarnings();

const sum = figures('Addresses in content');
const action = 'action="https://clinic.example/messages"';

interface Source {
  source: { name: string; shape: Shape };
}

/** A value of a shape with this in each of its texts, whatever they are for. */
function fill(shape: Shape, text: string): unknown {
  if (Array.isArray(shape)) return [fill((shape as readonly [Shape])[0], text)];
  const { type, enum: known } = shape as { type?: unknown; enum?: readonly unknown[] };
  if (typeof type !== 'string')
    return Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, fill(part as Shape, text)]));
  return known?.[0] ?? (type === 'string' ? text : type === 'boolean' ? true : 1);
}

for (const tag of tags) {
  const { name, shape } = (customElements.get(tag) as unknown as Source).source;

  it(`<${tag}>: no text of a property brings an address that runs`, async function () {
    this.timeout(timeLimit);
    for (const address of addressesToTry) {
      freshPlace().innerHTML = `<${tag} ${action}><p>Words</p></${tag}>`;
      const widget = document.querySelector<Widget>(tag)!;
      widget.content = fill(shape, address);
      sum.elements += await expectHarmless([widget], () => JSON.stringify(address));
      sum.tried++;
    }
  });

  it(`<${tag}>: no text of a file brings an address that runs`, async function () {
    this.timeout(timeLimit);
    for (const address of addressesToTry) {
      const content = fill(shape, address) as Record<string, unknown>;
      const { provenance } = content;
      const file = { ...(tag === 'procedure-guide' ? content : { [name]: content, provenance }), format: 1 };
      freshPlace().innerHTML = `<${tag} ${action} src="${jsonFile(file)}"></${tag}>`;
      const widget = document.querySelector<Widget>(tag)!;
      await until(() => Boolean(widget.shadowRoot?.querySelector('[part]')), 'the file');
      sum.elements += await expectHarmless([widget], () => JSON.stringify(address));
      sum.tried++;
    }
  });
}

it('a source and a picture whose addresses are not used show without them, and each is named', async () => {
  const { problems } = await listen(async () => {
    freshPlace().innerHTML = '<medical-disclaimer></medical-disclaimer><procedure-steps></procedure-steps>';
    const [disclaimer, steps] = [...document.querySelectorAll<Widget>('main > *')] as [Widget, Widget];
    disclaimer.content = { provenance: { sources: [{ title: 'A study', url: 'javascript:alert(1)' }] } };
    steps.content = {
      items: [{ description: 'You sit.', image: { src: 'data:image/png;base64,AA==', alt: 'A chair' } }],
    };
    await settled(disclaimer);
    await settled(steps);
    expect(shown(disclaimer).filter((it) => it.matches('a'))).to.deep.equal([]);
    expect(disclaimer.shadowRoot!.textContent).to.include('A study');
    expect(
      shown(steps)
        .find((it) => it.matches('img'))!
        .getAttribute('alt'),
    ).to.equal('A chair');
  });
  expect(problems.map(({ message }) => message)).to.deep.equal([
    '“content.provenance.sources[0].url” must be an address that starts with https://, http://, mailto: or tel:, or a relative one.',
    '“content.items[0].image.src” must be an address that starts with https:// or http://, or a relative one.',
  ]);
});

/** Every attribute that a browser takes for an address, on an element that has it. The address stands for `@`. */
const markup = [
  '<a href="@">link</a>',
  '<a href="https://clinic.example/" ping="@">link</a>',
  '<a href="https://clinic.example/" ping="https://clinic.example/ping @">link</a>',
  '<a href="https://clinic.example/" attributionsrc="@">link</a>',
  '<map><area href="@" alt="area"></map>',
  '<img src="@" alt="picture">',
  '<img srcset="@ 2x" alt="picture">',
  '<img srcset="/images/area.svg 1x, @ 2x" alt="picture">',
  '<img src="/images/area.svg" longdesc="@" alt="picture">',
  '<picture><source srcset="@"><img src="/images/area.svg" alt="picture"></picture>',
  '<video src="@" poster="@"></video>',
  '<video><source src="@"><track src="@"></video>',
  '<audio src="@"></audio>',
  '<blockquote cite="@">words</blockquote>',
  '<q cite="@">words</q> <ins cite="@">new</ins> <del cite="@">old</del>',
  '<table background="@"><tbody><tr><td background="@">cell</td></tr></tbody></table>',
  '<form action="@"><p>words</p><button formaction="@">Send</button><input type="image" src="@" formaction="@"></form>',
  '<iframe src="@"></iframe><iframe srcdoc="<script>parent.hacked=1</script>"></iframe><embed src="@">',
  '<object data="@" codebase="@"><p>words</p></object>',
  '<base href="@"><link rel="stylesheet" href="@"><p>words</p>',
  '<svg><a href="@"><text>link</text></a></svg>',
  '<svg><a xlink:href="@"><text>link</text></a></svg>',
  '<svg><a href="https://clinic.example/"><animate attributeName="href" values="@"></animate><text>link</text></a></svg>',
  '<svg><a href="https://clinic.example/"><set attributeName="xlink:href" to="@"></set><text>link</text></a></svg>',
  '<svg><use href="@"></use><use xlink:href="@"></use><image href="@"></image><image xlink:href="@"></image></svg>',
  '<svg><filter><feImage href="@"></feImage></filter><linearGradient href="@"></linearGradient></svg>',
  '<svg><foreignObject><a href="@">link</a><iframe src="@"></iframe></foreignObject></svg>',
  '<svg><script href="@" xlink:href="@"></script><text>words</text></svg>',
  '<math href="@"><mi href="@" xlink:href="@">x</mi><maction actiontype="statusline" xlink:href="@">y</maction></math>',
  '<label>Office <input name="office"> <a href="@">link</a> <img src="@" alt="picture"></label>',
  '<fieldset><legend>Office <a href="@">link</a></legend><input name="town"><button formaction="@">Send</button></fieldset>',
  '<label for="who">Who <svg><a xlink:href="@"><text>link</text></a></svg></label><select id="who" name="who"></select>',
];

/** As an author may write it, too: each character as a number. */
const asEntities = (text: string) => Array.from(text, (it) => `&#x${it.codePointAt(0)!.toString(16)};`).join('');
const asQuoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

for (const tag of tags.filter((name) => name !== 'procedure-guide')) {
  it(`<${tag}>: no HTML inside brings an address that runs`, async function () {
    this.timeout(timeLimit);
    for (const [at, address] of addressesToTry.entries()) {
      const write = at % 2 ? asEntities : asQuoted;
      const place = freshPlace();
      const parsed = new DOMParser().parseFromString(
        markup
          .map(
            (html) => `<${tag} ${action}><h2>Heading</h2><div>${html.replaceAll('@', write(address))}</div></${tag}>`,
          )
          .join(''),
        'text/html',
      );
      // The original stays what it is, as on its page; only what would act by itself is not put there.
      for (const it of parsed.querySelectorAll('script,iframe,embed,object,base,link')) it.remove();
      place.append(...parsed.body.children);
      await quiet(0);
      const widgets = [...place.querySelectorAll<Widget>(tag)];
      expect(widgets).to.have.lengthOf(markup.length);
      sum.elements += await expectHarmless(widgets, (index) => `${markup[index]} with ${JSON.stringify(address)}`);
      sum.tried += widgets.length;
    }
  });
}

it('<procedure-guide>: no JSON inside brings an address that runs', async function () {
  this.timeout(timeLimit);
  const { shape } = (customElements.get('procedure-guide') as unknown as Source).source;
  for (const address of addressesToTry) {
    const data = document.createElement('script');
    data.type = 'application/json';
    data.textContent = JSON.stringify(fill(shape, address));
    const guide = document.createElement('procedure-guide') as Element as Widget;
    guide.setAttribute('structured-data', '');
    guide.append(data);
    freshPlace().append(guide);
    sum.elements += await expectHarmless([guide], () => JSON.stringify(address));
    sum.tried++;
  }
});

describe("an author's own HTML", () => {
  it('keeps the addresses that may be used, and pictures that an editor has put into the page', async () => {
    const png = 'data:image/png;base64,iVBORw0KGgo=';
    const { problems } = await listen(async () => {
      freshPlace().innerHTML = `<procedure-overview><h2>Heading</h2><p>
        <a href="mailto:team@clinic.example" ping="/a /b">mail</a> <a href="tel:+1555">call</a> <a href="#here">here</a>
        <img src="${png}" srcset="/images/area.svg?a,b 1x, /images/area.svg 2x" alt="A">
        <img src="../images/area.svg" alt="B"></p></procedure-overview>`;
      await settled(document.querySelector<Widget>('procedure-overview')!);
    });
    const overview = document.querySelector<Widget>('procedure-overview')!;
    const values = shown(overview).flatMap((it) =>
      ['href', 'ping', 'src', 'srcset'].flatMap((name) => it.getAttribute(name) ?? []),
    );
    expect(values).to.deep.equal([
      ...['mailto:team@clinic.example', '/a /b', 'tel:+1555', '#here'],
      ...[png, '/images/area.svg?a,b 1x, /images/area.svg 2x', '../images/area.svg'],
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('has each address that is not used named, with its element', async () => {
    const { problems } = await listen(async () => {
      freshPlace().innerHTML = `<procedure-overview><h2>Heading</h2><p><a href="javascript:alert(1)">one</a>
        <img src="data:image/svg+xml,x" alt="two"> <svg><a xlink:href="vbscript:x"><text>three</text></a></svg></p></procedure-overview>
        <contact-form ${action}><label>Office <a href="data:,x">four</a> <input name="office"></label></contact-form>`;
      for (const widget of document.querySelectorAll<Widget>('main > *')) await settled(widget);
      await quiet();
    });
    const link = 'Write an address that starts with https://, http://, mailto: or tel:, or a relative one.';
    expect(problems.map(({ message }) => message)).to.have.members([
      `<a> href="javascript:alert(1)" is not used. ${link}`,
      '<img> src="data:image/svg+xml,x" is not used. Write an address that starts with https:// or http://, or a relative one.',
      `<a> xlink:href="vbscript:x" is not used. ${link}`,
      `<a> href="data:,x" is not used. ${link}`,
    ]);
    // The words and the originals stay.
    const [overview] = document.querySelectorAll<Widget>('main > *');
    expect(overview!.shadowRoot!.textContent).to.match(/one\s+three/);
    expect(overview!.querySelector('a')!.getAttribute('href')).to.equal('javascript:alert(1)');
  });
});
