/** Roles and names are the same in every browser: those that the reviewed accessibility trees have. */
import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { everyExample, showExample } from './support/elements.js';

interface Commons {
  aria: { getRole(node: object): string | null };
  text: { accessibleTextVirtual(node: object): string };
}

/** The window of WebKitGTK has a least width, and cannot be told to have another. */
const canBeNarrow = /Chrome|Firefox/.test(navigator.userAgent);

for (const width of [1280, 320]) {
  describe(`${width} px`, () => {
    before(async function () {
      if (canBeNarrow) await setViewport({ width, height: 900 });
      else if (width === 320) this.skip();
    });
    after(async () => {
      if (canBeNarrow) await setViewport({ width: 800, height: 600 });
    });

    for (const { tag, example, title } of everyExample) {
      it(`${title}: what assistive technology is told is what was reviewed`, async () => {
        const id = `${tag}--${example.name.toLowerCase().replace(/\W+/g, '-')}`;
        const response = await fetch(new URL(`../a11y/${id}.txt`, import.meta.url));
        const reviewed = Array.from((await response.text()).matchAll(/^ *- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/gm))
          .filter(([, role]) => NAMED.includes(role!))
          .map(([, role, name]) => `${role} ${name ?? ''}`.trim());
        const widget = await showExample(tag, example);
        expect(toldOf(widget)).to.deep.equal(reviewed);
      });
    }
  });
}

/** Roles that stand for something to find, to press or to fill in. */
const NAMED = [
  'heading',
  'list',
  'navigation',
  'link',
  'button',
  'checkbox',
  'radio',
  'textbox',
  'combobox',
  'group',
  'img',
];

/** The roles and names of what is in a widget, in reading order, as axe computes them from what this browser renders. */
function toldOf(widget: Element): string[] {
  const { axe } = window as unknown as {
    axe: { setup(root: Element): VirtualNode; teardown(): void; commons: Commons };
  };
  const tree = axe.setup(widget);
  try {
    return walk(tree);
  } finally {
    axe.teardown();
  }

  function walk(node: VirtualNode): string[] {
    const element = node.actualNode;
    if (element instanceof Element && !isTold(element)) return [];
    // A `summary` has no role that all browsers tell.
    const hasRole = element instanceof Element && element.localName !== 'summary';
    const role = hasRole ? axe.commons.aria.getRole(node) : null;
    // What is in a list is no name of it.
    const hasName = role !== 'list' || (element as Element).hasAttribute('aria-labelledby');
    const name =
      role && role !== 'text' && hasName
        ? axe.commons.text.accessibleTextVirtual(node).replace(/\s+/g, ' ').trim()
        : '';
    const own = role && NAMED.includes(role) ? [`${role} ${name.replaceAll('"', '\\"')}`.trim()] : [];
    return [...own, ...node.children.flatMap(walk)];
  }
}

interface VirtualNode {
  actualNode: Node;
  children: VirtualNode[];
}

/** Whether an element is there for assistive technology in this browser. */
function isTold(element: Element): boolean {
  return element.checkVisibility() && element.getAttribute('aria-hidden') !== 'true';
}
