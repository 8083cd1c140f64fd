import { LitElement, type PropertyValues, ReactiveElement } from 'lit';
import { warn } from './report.js';

/**
 * An element that a server may have shown before. With Lit's hydration loaded, the nodes stay and come alive; without, and
 * where they turn out to be of other content or of another version, they are replaced.
 */
export abstract class ServerRenderedElement extends LitElement {
  #isOwn = false;

  protected override performUpdate(): void {
    // As a part of another element it comes alive with that one or, without hydration, is replaced by it.
    if (!this.matches('[defer-hydration]')) super.performUpdate();
  }

  protected override update(changed: PropertyValues): void {
    const { renderOptions, renderRoot } = this;
    places.get(this)?.remove();
    const isOwn = this.#isOwn || !renderRoot.firstChild;
    this.#isOwn = true;
    if (isOwn) return super.update(changed);
    // Lit itself, without hydration, would show the element once more before what is there.
    if (!renderOptions.renderBefore) {
      try {
        return super.update(changed);
      } catch (error) {
        warn(`What a server rendered differs from this page, and is shown anew. ${(error as Error).message}`, this);
      }
    }
    renderRoot.replaceChildren(...Array.from(renderRoot.children).filter((child) => child.matches('style,link')));
    renderOptions.renderBefore = null;
    super.update(changed);
  }
}

/** Leaves what is there as it is; Lit only takes note of an update. */
export function postpone(element: LitElement, changed: PropertyValues): void {
  const lit = ReactiveElement.prototype as unknown as { update(changed: PropertyValues): void };
  lit.update.call(element, changed);
}

const places = new WeakMap<LitElement, HTMLElement>();

/** Shows what is inside the tag until the element renders; what a server rendered goes before. */
export function showInside(element: LitElement): void {
  const { renderRoot } = element;
  if (renderRoot.firstChild) return;
  const place = document.createElement('slot');
  places.set(element, place);
  renderRoot.append(place);
}
