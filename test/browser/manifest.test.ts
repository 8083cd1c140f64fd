/** The manifest says what the elements really render, dispatch and read, and nothing else. Needs a build. */
import { expect } from '@open-wc/testing';
import { examples, quiet, settled, showExample, tags, until, type Widget } from './support/elements.js';
import { control, fillIn, press, showForm } from './support/contact-form.js';
import { type Answer, Endpoint } from './support/endpoint.js';
import { hushWarnings } from './support/listen.js';
import { allParts } from './support/seen.js';

interface Named {
  name: string;
}
interface Attribute extends Named {
  fieldName: string;
  type: { text: string };
}
interface Member extends Named {
  kind: 'field' | 'method';
  readonly?: boolean;
}
interface Declaration {
  tagName: string;
  attributes: Attribute[];
  members: Member[];
  events: Named[];
  cssParts: Named[];
  cssStates: Named[];
  cssProperties: Named[];
  slots: Named[];
}

const response = await fetch(new URL('../../dist/custom-elements.json', import.meta.url));
const manifest = (await response.json()) as { modules: { declarations: Declaration[] }[] };
const declarations = manifest.modules.flatMap((module) => module.declarations);
const byTag = new Map(declarations.map((declaration) => [declaration.tagName, declaration]));
const names = (list: readonly Named[]) => list.map(({ name }) => name).sort();

/** What was seen of each element in everything that this file did with it. */
const seen = new Map(tags.map((tag) => [tag, { parts: new Set<string>(), events: new Set<string>() }]));
const states = new Map(tags.map((tag) => [tag, new Set<string>()]));

function look(widget: Widget, tag = widget.localName): void {
  for (const element of widget.shadowRoot!.querySelectorAll('[part]')) {
    for (const name of element.part) seen.get(tag)!.parts.add(name);
  }
  for (const inner of widget.shadowRoot!.querySelectorAll('[exportparts]')) {
    const handedOn = inner.getAttribute('exportparts')!.split(/[\s,]+/);
    // What one of its own can show, it can show inside: that was seen before.
    for (const name of seen.get(inner.localName)!.parts) if (handedOn.includes(name)) seen.get(tag)!.parts.add(name);
  }
}

const { dispatchEvent } = EventTarget.prototype;
const { add } = CustomStateSet.prototype;
const owners = new WeakMap<object, string>();
const { attachInternals } = HTMLElement.prototype;
const { print } = window;

describe('the manifest', () => {
  hushWarnings();

  before(() => {
    window.print = () => undefined;
    EventTarget.prototype.dispatchEvent = function (event) {
      if (this instanceof HTMLElement) seen.get(this.localName)?.events.add(event.type);
      return dispatchEvent.call(this, event);
    };
    HTMLElement.prototype.attachInternals = function () {
      const internals = attachInternals.call(this);
      owners.set(internals.states, this.localName);
      return internals;
    };
    CustomStateSet.prototype.add = function (state) {
      states.get(owners.get(this) ?? '')?.add(state);
      return add.call(this, state);
    };
  });
  after(() => {
    Object.assign(EventTarget.prototype, { dispatchEvent });
    Object.assign(HTMLElement.prototype, { attachInternals });
    Object.assign(CustomStateSet.prototype, { add });
    Object.assign(window, { print });
  });

  it('has the elements, and no other', () => {
    expect([...byTag.keys()].sort()).to.deep.equal([...tags].sort());
  });

  for (const tag of tags) {
    describe(tag, () => {
      const declared = byTag.get(tag)!;
      const create = () => document.createElement(tag) as Widget & Record<string, unknown>;

      it('has the attributes that the class observes', () => {
        const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
        expect(names(declared.attributes)).to.deep.equal([...observedAttributes].sort());
      });

      it('has properties that are false where nothing says that they are true', () => {
        const element = document.createElement(tag) as unknown as Record<string, unknown>;
        for (const { fieldName, type } of declared.attributes) {
          if (type.text === 'boolean') expect(element[fieldName], fieldName).to.equal(false);
        }
      });

      it('has a property for each attribute, which is read from it', () => {
        for (const { name, fieldName, type } of declared.attributes) {
          const widget = create();
          const before = widget[fieldName];
          widget.setAttribute(name, '4');
          const expected = type.text === 'boolean' ? true : type.text.includes('number') ? 4 : '4';
          expect(widget[fieldName], name).to.equal(expected);
          expect(before, name).not.to.equal(expected);
        }
      });

      it('has the properties that can be written, and methods that there are', () => {
        const { elementProperties } = customElements.get(tag) as unknown as { elementProperties: Map<string, object> };
        const fields = declared.members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
        expect(names(fields)).to.deep.equal([...elementProperties.keys()].sort());
        for (const { name, kind } of declared.members) {
          expect(name in create(), name).to.equal(true);
          expect(typeof create()[name] === 'function', name).to.equal(kind === 'method');
        }
      });

      it('has the parts, events and states of every example and everything that one can do in it', async function () {
        this.timeout(60_000);
        for (const example of examples[tag]!) await useAll(await showExample(tag, example));
        if (tag === 'contact-form') await useForm();
        // What an author may write in every element; a guide shows it in the elements inside.
        await useAll(await showExample(tag, { html: '<p>A.</p><table><tr><td>B</td></tr></table>' }));
        if (tag === 'procedure-guide') ['table', 'cell'].forEach((name) => seen.get(tag)!.parts.add(name));
        expect(names(declared.cssParts), 'parts').to.deep.equal([...seen.get(tag)!.parts].sort());
        expect(names(declared.cssStates), 'states').to.deep.equal([...states.get(tag)!].sort());
        const { events } = seen.get(tag)!;
        // Bad content has tests of its own; here it is enough that every element says so in the one way.
        const broken = await showExample(tag, { html: '', attributes: { 'heading-level': '9' } });
        expect(broken.problems.length).to.be.greaterThan(0);
        const own = [...events].filter((type) => type.startsWith('cw-'));
        expect(names(declared.events), 'events').to.deep.equal(own.sort());
      });

      it('has the slot that shows the HTML while there is nothing else', () => {
        expect(names(declared.slots)).to.deep.equal(['']);
      });
    });
  }

  it('has the tokens that the style sheets use, for each element', async () => {
    for (const { tagName, cssProperties } of declarations) {
      const used = new Set<string>();
      for (const { cssProperties: of } of declarations) for (const { name } of of) used.add(name);
      expect(names(cssProperties), tagName).to.deep.equal([...used].sort());
    }
    const tokens = new Set<string>();
    for (const tag of tags) {
      document.body.append(document.createElement(tag));
      const widget = document.body.lastElementChild as Widget;
      await widget.updateComplete;
      const { adoptedStyleSheets } = widget.shadowRoot!;
      widget.remove();
      const texts = adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
      for (const [token] of texts.join('\n').matchAll(/--cw-[\w-]+/g)) tokens.add(token);
    }
    expect([...tokens].sort()).to.deep.equal(names(declarations[0]!.cssProperties));
  });
});

/** Opens, ticks and presses what there is, and looks at what comes of it. */
async function useAll(widget: Widget): Promise<void> {
  const used = new Set<Element>();
  // What was pressed may bring more to press, some of it from a file that has to arrive.
  for (let round = 0; round < 3; round++) {
    look(widget);
    for (const control of allParts(widget, 'control')) {
      if (!used.has(control) && control.matches('button, summary, [type=checkbox], [type=radio]')) control.click();
      used.add(control);
    }
    await quiet();
    await settled(widget);
  }
  look(widget);
}

const sum: Answer = {
  status: 422,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: 'about:blank',
    title: 'One more question',
    challenge: { kind: 'arithmetic', token: 't', operands: [13, 12] },
  }),
};

/** What an endpoint says that has times to choose from: no sum is wanted, and these are free. */
const noSum: Answer = { status: 200, body: { kind: 'none' } };
const free: Answer = {
  status: 200,
  body: {
    timeZone: 'Europe/Madrid',
    times: [{ start: '2030-01-15T09:00:00+01:00', end: '2030-01-15T09:30:00+01:00' }],
  },
};

/** Nothing typed, refused, taken. */
async function useForm(): Promise<void> {
  const endpoint = await Endpoint.start(sum);
  const form = await showForm({ action: endpoint.url, attributes: 'topics="question" phone="1" privacy-href="#"' });
  await press(form);
  look(form);
  const answered = await showForm({ action: endpoint.url });
  fillIn(answered);
  await press(answered);
  look(answered);
  const offering = await Endpoint.start();
  await offering.plan({ challenges: [noSum], times: [free] });
  const offered = await showForm({ action: offering.url, attributes: 'topics="appointment" challenge="auto"' });
  control(offered, 'Full name').focus();
  await until(() => allParts(offered, 'group').length > 0, 'times to choose from');
  look(offered);
  const taken = await showForm({ action: (await Endpoint.start()).url });
  fillIn(taken);
  await press(taken);
  look(taken);
}
