/**
 * Whatever happens to the HTML inside a form while somebody fills it in: what was typed, chosen or ticked stays, and the
 * focus stays, as long as the author's HTML has the field. `FULL=1` tries many more sequences of changes.
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { quiet, settled } from './support/elements.js';
import { fieldNames, focusOf, hasAnswer, setValue, startForm } from './support/half-filled.js';
import { anyChanges, apply } from './support/html-changes.js';
import { hushWarnings } from './support/listen.js';

hushWarnings();

it('random changes inside a half-filled form lose nothing', async function () {
  this.timeout(600_000);
  await fc.assert(
    fc.asyncProperty(anyChanges, fc.constantFrom(...fieldNames), async (changes, focusOn) => {
      const { form, filled, focused } = await startForm(focusOn);
      expect(filled()).to.deep.equal(setValue);
      let hasFocus = true;
      for (const change of changes) {
        const before = focused();
        apply(form, change);
        // A page that takes out the node that has the focus takes the focus away itself.
        if (before && !focused()) hasFocus = false;
        if (change.isAwaited) await settled(form);
      }
      await settled(form);
      // Words of another language may come later.
      await quiet(10);
      await settled(form);
      const left = fieldNames.filter((name) => hasAnswer(form, name));
      const wanted = Object.fromEntries(left.map((name) => [name, setValue[name]]));
      const now = filled();
      expect(Object.fromEntries(left.map((name) => [name, now[name]]))).to.deep.equal(wanted);
      if (hasFocus && left.includes(focusOn)) expect(focused(), 'the focus').to.deep.equal(focusOf(focusOn));
    }),
    { numRuns: globalThis.isFullRun ? 2000 : 30, includeErrorInReport: true },
  );
});
