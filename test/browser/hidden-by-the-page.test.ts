/** What a page hides or disables around a widget is hidden and disabled in it, and comes back when the page shows it. */
import { expect } from '@open-wc/testing';
import { everyExample, freshPlace, markup, settled, type Widget } from './support/elements.js';

const controls = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Every element that is rendered for a widget, in all of its shadow roots. */
function rendered(widget: Element): HTMLElement[] {
  const inner = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('*:not(style, source, track)') ?? [])];
  return inner.flatMap((element) => [element, ...rendered(element)]);
}

/** Those of them that take the focus. */
function focusable(widget: Element): HTMLElement[] {
  return rendered(widget).filter((element) => {
    if (!element.matches(controls)) return false;
    element.focus();
    const isFocused = (element.getRootNode() as ShadowRoot).activeElement === element;
    element.blur();
    return isFocused;
  });
}

for (const { tag, example, title } of everyExample) {
  describe(`${title}, inside what a page hides`, () => {
    let place: HTMLElement;
    let widget: Widget;
    beforeEach(async () => {
      place = freshPlace();
      place.innerHTML = markup(tag, example);
      widget = place.firstElementChild as Widget;
      if (tag === 'procedure-guide') widget.content = example.content;
      await settled(widget);
    });

    it('visibility: hidden hides all of it, from the eye and from the focus', () => {
      const before = focusable(widget).length;
      place.style.visibility = 'hidden';
      const seen = rendered(widget).filter((element) => getComputedStyle(element).visibility === 'visible');
      expect(seen.map(({ localName }) => localName)).to.deep.equal([]);
      expect(focusable(widget)).to.deep.equal([]);
      place.style.visibility = '';
      expect(focusable(widget)).to.have.lengthOf(before);
    });

    it('pointer-events and user-select hold inside', () => {
      place.style.pointerEvents = 'none';
      place.style.userSelect = 'none';
      place.style.setProperty('-webkit-user-select', 'none');
      for (const element of rendered(widget)) {
        const style = getComputedStyle(element);
        expect(style.pointerEvents, element.localName).to.equal('none');
        // A control of the browser's own has its own rule.
        if (element.matches(controls)) continue;
        const userSelect = style.getPropertyValue('user-select') || style.getPropertyValue('-webkit-user-select');
        expect(userSelect, element.localName).to.be.oneOf(['none', 'auto']);
      }
    });
  });
}
