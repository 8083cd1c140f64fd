/**
 * Every attribute of every element with addresses that run something: on the tag, on a `div data-cw`, as a property. The
 * elements are asked for their attributes, so that the next one is tried, too.
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isUsableAddress } from '../../src/content/address.js';
import { allowActions } from '../../src/core/actions.js';
import { mount } from '../../src/index.js';
import { addressesToTry, expectHarmless, figures, schemeOf, timeLimit } from './support/addresses.js';
import { answered, fillIn, type Form } from './support/contact-form.js';
import { freshPlace, innerWidgets, quiet, settled, tags, until, type Widget } from './support/elements.js';
import { Endpoint } from './support/endpoint.js';
import { hushWarnings } from './support/listen.js';
import { part } from './support/seen.js';

mount();
allowActions('https://clinic.example/messages');
hushWarnings();

const sum = figures('Addresses in attributes');

/** What stands inside each tag. A guide takes the file, another element the rest. */
const inside = `
  <h2>Heading</h2><p>Words</p><ul><li><strong>One:</strong> first</li></ul>
  <script type="application/json">{ "name": "Examplin", "steps": { "items": [{ "description": "You sit." }] },
    "disclaimer": { "paragraphs": ["Ask."] }, "contact": { "introduction": "Write." } }</script>`;
const usual: Readonly<Record<string, string>> = {
  action: 'https://clinic.example/messages',
  'privacy-href': '/privacy',
};

interface Observed {
  attribute: string;
  property: string;
}

/** The attributes of an element, with their properties. */
function observed(tag: string): Observed[] {
  const { elementProperties } = customElements.get(tag) as unknown as {
    elementProperties: Map<string, { attribute?: string | false }>;
  };
  return [...elementProperties].flatMap(([property, { attribute = property.toLowerCase() }]) =>
    attribute === false ? [] : [{ attribute, property }],
  );
}

const dataName = (attribute: string) => `data-${attribute.replaceAll('-', '')}`;

/** The ways in which an address comes to an element. @returns what stands on the page. */
const ways: Record<string, (tag: string, name: Observed, address: string) => Element> = {
  tag(tag, { attribute }, address) {
    const element = inert(`<${tag}>${inside}</${tag}>`);
    for (const [name, value] of Object.entries({ ...usual, [attribute]: address })) element.setAttribute(name, value);
    return element;
  },
  div(tag, { attribute }, address) {
    const element = inert(`<div data-cw="${tag}">${inside}</div>`);
    for (const [name, value] of Object.entries({ ...usual, [attribute]: address }))
      element.setAttribute(dataName(name), value);
    return element;
  },
  property(tag, { property }, address) {
    const element = inert(`<${tag} action="${usual.action}" privacy-href="/privacy">${inside}</${tag}>`);
    customElements.upgrade(element);
    return Object.assign(element, { [property]: address });
  },
};

function inert(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  return document.importNode(template.content, true).firstElementChild!;
}

for (const tag of tags) {
  for (const [way, make] of Object.entries(ways)) {
    it(`<${tag}>, by ${way}: no attribute brings an address that runs`, async function () {
      this.timeout(timeLimit);
      for (const name of observed(tag)) {
        const place = freshPlace();
        place.append(...addressesToTry.map((address) => make(tag, name, address)));
        await quiet(0);
        const widgets = [...place.querySelectorAll<Widget>(tag)];
        expect(widgets.length).to.equal(addressesToTry.length);
        const what = (index: number) => `${name.attribute}=${JSON.stringify(addressesToTry[index])}`;
        sum.elements += await expectHarmless(widgets, what);
        sum.tried += widgets.length;
      }
    });
  }
}

describe('an address that is not used', () => {
  const refused = (widget: Widget) =>
    [widget, ...innerWidgets(widget)].flatMap(({ problems }) =>
      problems.filter(({ code }) => code === 'address').map(({ message }) => message),
    );

  for (const [way, written] of [
    ['tag', 'privacy-href'],
    ['div', 'data-privacyhref'],
    ['property', 'privacy-href'],
  ] as const) {
    for (const tag of ['contact-form', 'procedure-guide']) {
      it(`is named as its author writes it, and the form shows without its link: <${tag}>, by ${way}`, async () => {
        const name = { attribute: 'privacy-href', property: 'privacyHref' };
        freshPlace().append(ways[way]!(tag, name, 'java\nscript:alert(1)'));
        await quiet();
        const widget = await settled(document.querySelector<Widget>(tag)!);
        expect(refused(widget)).to.deep.equal([
          `${written}="java\nscript:alert(1)" is not used. Write an address that starts with https://, http://, mailto: or tel:, or a relative one.`,
        ]);
        expect(part(widget, 'submit'), 'the form').not.to.equal(undefined);
        const links = [widget, ...innerWidgets(widget)].flatMap((it) => [...it.shadowRoot!.querySelectorAll('form a')]);
        expect(links).to.deep.equal([]);
        widget.setAttribute('privacy-href', '/privacy');
        await until(() => refused(widget).length === 0, 'the repair');
        const form = widget.localName === tag && tag === 'contact-form' ? widget : innerWidgets(widget).at(-1)!;
        await settled(form);
        expect(form.shadowRoot!.querySelector('form a')!.getAttribute('href')).to.equal('/privacy');
      });
    }
  }

  it('is every other kind of value than text, too', async () => {
    freshPlace().innerHTML = `<contact-form action="${usual.action}"></contact-form>`;
    const form = document.querySelector<Widget>('contact-form')!;
    for (const value of [1, {}, [], () => 1, { toString: () => 'javascript:window.hacked=1' }, Object.create(null)]) {
      Object.assign(form, { privacyHref: value, successHref: value, src: value });
      await expectHarmless([form], () => typeof value);
      expect(refused(form)).to.have.lengthOf(3);
    }
  });
});

describe('after sending', () => {
  const name = { attribute: 'success-href', property: 'successHref' };
  for (const [way, make] of Object.entries(ways)) {
    for (const tag of ['contact-form', 'procedure-guide']) {
      it(`<${tag}>, by ${way}: the visitor stays, and nothing runs`, async function () {
        this.timeout(timeLimit);
        const endpoint = await Endpoint.start();
        allowActions(endpoint.url);
        const before = location.href;
        for (const address of addressesToTry) {
          const element = make(tag, name, address);
          const isDiv = element.localName === 'div';
          element.setAttribute(isDiv ? 'data-action' : 'action', endpoint.url);
          element.setAttribute(isDiv ? 'data-topics' : 'topics', 'question');
          element.removeAttribute(isDiv ? 'data-privacyhref' : 'privacy-href');
          freshPlace().append(element);
          await quiet(0);
          const widget = await settled(document.querySelector<Widget>(tag)!);
          const form = (tag === 'contact-form' ? widget : innerWidgets(widget).at(-1)!) as Form;
          fillIn(form);
          part(form, 'submit')!.click();
          await answered(form);
          await until(() => Boolean(part(form, 'status')), 'the confirmation');
          sum.elements += await expectHarmless([form], () => `sent: ${JSON.stringify(address)}`);
          sum.tried++;
          expect(location.href).to.equal(before);
        }
        expect(await endpoint.messages()).to.have.lengthOf(addressesToTry.length);
      });
    }
  }
});

it('this browser reads each address that passes as one of the schemes that may be used', () => {
  const letter = fc.constantFrom(...Array.from('javscriptdhm:/?#.@\\ \t\n\r\u0000\u001f\u00a0\ufeff'));
  const address = fc.oneof(
    fc.string({ unit: letter }),
    fc.string({ unit: letter }).map((noise) => `${noise}javascript:window.hacked=1`),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(address, (text) => {
      if (isUsableAddress(text, 'link') && !/^(https?|mailto|tel):$/.test(schemeOf(text)))
        throw new Error(schemeOf(text));
      if (isUsableAddress(text, 'resource') && !/^https?:$/.test(schemeOf(text))) throw new Error(schemeOf(text));
    }),
    { numRuns: 2000 },
  );
});
