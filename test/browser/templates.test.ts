/** The bundle's stand-in for Lit's templates shows what Lit shows, whatever follows on whatever. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import * as lit from 'lit';
import { Directive, directive } from 'lit/directive.js';
import * as own from '../../src/core/templates.bundled.js';

interface Kit {
  html: (strings: TemplateStringsArray, ...values: unknown[]) => unknown;
  nothing: unknown;
  noChange: unknown;
  twice: (value: unknown) => unknown;
}

const kits: { lit: Kit; own: Kit } = {
  lit: {
    ...lit,
    twice: directive(
      class extends Directive {
        override render(value: unknown): unknown {
          return [value, value];
        }
      },
    ),
  },
  own: {
    ...own,
    twice: own.directive(
      class extends own.Directive {
        override render(value: unknown): unknown {
          return [value, value];
        }
      },
    ),
  },
};

/** A value to show, told apart from the library that shows it. */
type Shown =
  | { is: 'words' | 'number' | 'fragment'; value: string | number }
  | { is: 'nothing' | 'undefined' | 'null' | 'noChange' | 'false' }
  | { is: 'list'; items: Shown[] }
  | { is: 'twice'; of: Shown }
  | { is: 'template'; template: number; values: Shown[]; words: string[] };

const templates: ((kit: Kit, values: unknown[], words: unknown[]) => unknown)[] = [
  ({ html }, [a, b], [c]) =>
    html`<p class=${c}>${a}</p>
      ${b}`,
  ({ html }, [a, b]) => html`${a}${b}`,
  ({ html }, [a], [b, c]) => html`<a href="#${b}-${c}" ?hidden=${c} .title=${b}><b>is</b> ${a} or</a>`,
  ({ html }, [a, b], [c]) =>
    html`<ul role="list" data-note="a b">
      <li><input value=${c} disabled /><br />${a}</li>
      <li>
        <svg viewBox="0 0 2 2">
          <path d="M0 0h2" />
          <g>${b}</g>
        </svg>
      </li>
    </ul>`,
  ({ html }, [a, b]) =>
    html`<div>
      <p>${a}${b}</p>
      ${b}<i></i>${a}
    </div>`,
  ({ html }) => html`text only`,
];

const { shown } = fc.letrec<{ shown: Shown }>((tie) => ({
  shown: fc.oneof(
    { maxDepth: 4 },
    fc.record({ is: fc.constantFrom('nothing', 'undefined', 'null', 'noChange', 'false') }),
    fc.record({ is: fc.constant('words'), value: fc.string() }),
    fc.record({ is: fc.constant('number'), value: fc.nat(9) }),
    fc.record({ is: fc.constant('fragment'), value: fc.string() }),
    fc.record({ is: fc.constant('list'), items: fc.array(tie('shown'), { maxLength: 4 }) }),
    fc.record({ is: fc.constant('twice'), of: tie('shown') }),
    fc.record({
      is: fc.constant('template'),
      template: fc.nat(templates.length - 1),
      values: fc.array(tie('shown'), { minLength: 2, maxLength: 2 }),
      words: fc.array(fc.constantFrom('', 'x', 'y', '&amp; "<'), { minLength: 2, maxLength: 2 }),
    }),
  ),
}));

function valueOf(what: Shown, kit: Kit): unknown {
  switch (what.is) {
    case 'words':
    case 'number':
      return what.value;
    case 'fragment':
      return document.createRange().createContextualFragment(`<i>1</i><i>2</i>`);
    case 'list':
      return what.items.map((item) => valueOf(item, kit));
    case 'twice':
      return kit.twice(valueOf(what.of, kit));
    case 'template':
      return templates[what.template]?.(
        kit,
        what.values.map((value) => valueOf(value, kit)),
        what.words.map((word) => word || kit.nothing),
      );
    case 'nothing':
    case 'noChange':
      return kit[what.is];
    case 'false':
      return false;
    case 'null':
      return null;
    case 'undefined':
      return undefined;
  }
}

/** What a browser would show: the markup without the comments that mark places. */
const markup = (root: Element) => root.innerHTML.replace(/<!--.*?-->/g, '');

it('shows what Lit shows, whatever is shown after what', () => {
  fc.assert(
    fc.property(fc.array(shown, { minLength: 1, maxLength: 6 }), (sequence) => {
      const theirs = document.createElement('div');
      const ours = document.createElement('div');
      const part = new own.ChildPart(ours);
      for (const what of sequence) {
        lit.render(valueOf(what, kits.lit), theirs);
        part.set([valueOf(what, kits.own)], 0);
        expect(markup(ours)).to.equal(markup(theirs));
      }
    }),
    { numRuns: 300 },
  );
});

it('keeps the elements of a template that is shown again', () => {
  const root = document.createElement('div');
  const part = new own.ChildPart(root);
  const show = (words: string) => part.set([own.html`<p>${words}</p>`], 0);
  show('before');
  const paragraph = root.firstElementChild;
  show('after');
  expect(root.firstElementChild).to.equal(paragraph).and.have.text('after');
});

it('calls the listener that was given last', () => {
  const root = document.createElement('div');
  const part = new own.ChildPart(root);
  const heard: string[] = [];
  const show = (name: string) => part.set([own.html`<button @click=${() => heard.push(name)}>Go</button>`], 0);
  show('first');
  show('second');
  root.querySelector('button')?.click();
  expect(heard).to.deep.equal(['second']);
});
