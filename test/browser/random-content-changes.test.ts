/**
 * Whatever happens to the HTML inside a tag: the widget shows what one that reads the same HTML for the first time shows, no
 * visible word is lost, and the focus stays. `FULL=1` tries many more sequences of changes.
 */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { change, contentChanges, htmlWithLink, keptLink } from './support/content-changes.js';
import { freshPlace, quiet, settled, type Widget } from './support/elements.js';
import { hushWarnings } from './support/listen.js';
import { outline } from './support/seen.js';

hushWarnings();

/** The elements that show nothing but content. The form's fields are the matter of `contact-form-random-changes`. */
const tags = [
  'procedure-overview',
  'procedure-steps',
  'procedure-preparation',
  'aftercare-instructions',
  'candidacy-checklist',
  'benefit-risk-panel',
  'recovery-timeline',
  'common-questions',
  'treatment-options',
  'medical-disclaimer',
];

/** Another widget with copies of the same nodes. */
async function readAfresh(widget: Widget): Promise<Widget> {
  const other = document.createElement(widget.localName) as Widget;
  other.append(...[...widget.childNodes].map((node) => node.cloneNode(true)));
  widget.after(other);
  return settled(other);
}

for (const tag of tags) {
  it(`<${tag}> shows what a new one shows, and keeps the focus, whatever changes inside`, async function () {
    this.timeout(600_000);
    await fc.assert(
      fc.asyncProperty(htmlWithLink, contentChanges, async (html, changes) => {
        const place = freshPlace();
        place.innerHTML = `<${tag}>${html}</${tag}>`;
        const widget = place.firstElementChild as Widget;
        await settled(widget);
        const written = keptLink(widget);
        keptLink(widget.shadowRoot!)?.focus();
        let isFocused = widget.shadowRoot!.activeElement !== null;
        for (const one of changes) {
          const removals = new MutationObserver(() => undefined);
          removals.observe(widget, { childList: true, subtree: true });
          change(widget, one);
          // What a page takes out or puts elsewhere, or something around it, loses the focus in any document.
          const removed = removals.takeRecords().flatMap(({ removedNodes }) => [...removedNodes]);
          removals.disconnect();
          if (removed.some((node) => node.contains(written ?? null))) isFocused = false;
          if (one.isAwaited) await settled(await quiet(0).then(() => widget));
        }
        await quiet(0);
        await settled(widget);
        const now = widget.innerHTML;
        const other = await readAfresh(widget);
        expect(outline(widget), now).to.equal(outline(other));
        expect(
          widget.problems.map(({ message }) => message),
          now,
        ).to.deep.equal(other.problems.map(({ message }) => message));
        if (isFocused && keptLink(other.shadowRoot!))
          expect((widget.shadowRoot!.activeElement as HTMLAnchorElement | null)?.pathname, now).to.equal('/kept');
      }),
      { numRuns: globalThis.isFullRun ? 2000 : 20, includeErrorInReport: true },
    );
  });
}
