import { LitElement, type PropertyValues, ReactiveElement } from 'lit';
import { warn } from '../report.js';

/**
 * An element that a server may have rendered. With Lit's hydration loaded, its nodes are hydrated. Without, and where they
 * turn out to be of other content or of another version, they are replaced.
 */
export abstract class ServerRenderedElement extends LitElement {
  /** Whether this script has rendered the shadow root. Before, it is empty or holds what a server rendered. */
  protected hasRendered = false;

  /** Whether something is still loading without which less would show than a server rendered. */
  protected abstract get isLoading(): boolean;

  protected override performUpdate(): void {
    // As a part of another element it is hydrated or replaced with that one.
    if (!this.matches('[defer-hydration]')) super.performUpdate();
  }

  protected override update(changed: PropertyValues): void {
    const { renderOptions, renderRoot } = this;
    // What a server rendered stays until the same can be rendered here.
    if (!this.hasRendered && renderRoot.firstChild && this.isLoading) return acknowledge(this, changed);
    places.get(this)?.remove();
    // Our own place is removed by now: what is left is the server's.
    const hasServerNodes = !this.hasRendered && renderRoot.firstChild !== null;
    this.hasRendered = true;
    if (!hasServerNodes) return super.update(changed);
    // Without hydration, Lit would render the element once more before what is there.
    if (!renderOptions.renderBefore) {
      try {
        return super.update(changed);
      } catch (error) {
        warn(`What a server rendered differs from this page, and is rendered anew. ${(error as Error).message}`, this);
      }
    }
    renderRoot.replaceChildren(...[...renderRoot.children].filter((child) => child.matches('style,link')));
    renderOptions.renderBefore = null;
    super.update(changed);
  }
}

/** Marks an update as done without rendering. */
function acknowledge(element: LitElement, changed: PropertyValues): void {
  // The class below `LitElement` reflects properties to attributes and renders nothing. Its method is protected.
  const lit = ReactiveElement.prototype as unknown as { update(changed: PropertyValues): void };
  lit.update.call(element, changed);
}

const places = new WeakMap<LitElement, HTMLElement>();

/** Shows the HTML inside the tag until the element renders; what a server rendered stays. */
export function showInside(element: LitElement): void {
  const { renderRoot } = element;
  if (renderRoot.firstChild) return;
  const place = document.createElement('slot');
  places.set(element, place);
  renderRoot.append(place);
}
