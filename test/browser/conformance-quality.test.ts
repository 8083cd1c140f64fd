/** Each element with each example: accessible, of one vocabulary, quiet. */
import { expect } from '@open-wc/testing';
import { aftercareKinds, kinds, preparationKinds } from '../../src/content/schema.js';
import { parts } from '../../src/core/parts.js';
import { axeCheck } from '../support/page.js';
import { everyExample, settled, showExample } from './support/elements.js';
import { allParts, outline } from './support/seen.js';

/** What a part's own tokens may say on top: what differs between several items. */
const variants = ['open', 'current', 'concurrent', ...kinds, ...preparationKinds, ...aftercareKinds];

for (const { tag, example, title } of everyExample) {
  describe(title, () => {
    it('has no violation of axe, in the colours of the page', async function () {
      this.timeout(20_000);
      await axeCheck(await showExample(tag, example));
    });

    for (const theme of ['light', 'dark']) {
      it(`has no violation of axe, theme="${theme}"`, async function () {
        this.timeout(20_000);
        const widget = await showExample(tag, { ...example, attributes: { ...example.attributes, theme } });
        // A theme changes nothing but colours.
        await axeCheck(widget, { only: ['color-contrast'] });
      });
    }

    it('names its parts from the one vocabulary', async () => {
      const widget = await showExample(tag, example);
      const used = new Set(partNames(widget));
      expect(
        [...used].filter((name) => !(parts as readonly string[]).includes(name) && !variants.includes(name)),
      ).to.deep.equal([]);
      expect(used.size).to.be.greaterThan(0);
    });

    it('gives no id twice, and every reference leads somewhere', async () => {
      const widget = await showExample(tag, example);
      for (const root of roots(widget)) {
        const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
        expect(
          ids.filter((id, at) => ids.indexOf(id) !== at),
          'twice',
        ).to.deep.equal([]);
        for (const name of ['for', 'aria-describedby', 'aria-controls', 'aria-labelledby']) {
          for (const element of root.querySelectorAll(`[${name}]`)) {
            for (const id of element.getAttribute(name)!.split(/\s+/).filter(Boolean))
              expect(ids, `${name}=${id}`).to.include(id);
          }
        }
      }
    });

    it('stands where custom states are refused', async () => {
      const { add } = CustomStateSetPrototype();
      const expected = outline(await showExample(tag, example));
      try {
        Object.assign(CustomStateSetPrototype(), {
          add() {
            throw new DOMException('The specified value must start with two dashes.', 'SyntaxError');
          },
        });
        const widget = await showExample(tag, example);
        allParts(widget, 'control')[0]?.click();
        await settled(widget);
        allParts(widget, 'control')[0]?.click();
        await settled(widget);
        // What was ticked or filled in leaves something to do with it.
        if (!(allParts(widget, 'control')[0] instanceof HTMLInputElement)) expect(outline(widget)).to.equal(expected);
      } finally {
        Object.assign(CustomStateSetPrototype(), { add });
      }
    });
  });
}

function CustomStateSetPrototype(): { add(state: string): unknown } {
  return (
    (globalThis as { CustomStateSet?: { prototype: Set<string> } }).CustomStateSet?.prototype ?? {
      add: () => undefined,
    }
  );
}

function roots(widget: Element): ShadowRoot[] {
  const root = widget.shadowRoot;
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(roots)] : [];
}

function partNames(widget: Element): string[] {
  return roots(widget).flatMap((root) => [...root.querySelectorAll('[part]')].flatMap((element) => [...element.part]));
}
