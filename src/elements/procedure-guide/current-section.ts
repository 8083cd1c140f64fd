import type { LitElement, ReactiveController } from 'lit';

/** The section that is being read crosses this line near the window's top, where links lead to, too. */
const READING_LINE = { rootMargin: '-12% 0px -88% 0px' };

/** Tells which section of a guide is being read, by its id. */
export class CurrentSectionController implements ReactiveController {
  readonly #host: LitElement;
  #observer: IntersectionObserver | undefined;
  readonly #observed = new Set<Element>();
  #current = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get current(): string {
    return this.#current;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#update(entries), READING_LINE);
    for (const section of this.#observed) this.#observer.observe(section);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdated(): void {
    const sections = new Set(this.#host.renderRoot.querySelectorAll('.section'));
    for (const section of this.#observed) {
      if (sections.has(section)) continue;
      this.#observer?.unobserve(section);
      this.#observed.delete(section);
    }
    for (const section of sections) {
      if (this.#observed.has(section)) continue;
      this.#observer?.observe(section);
      this.#observed.add(section);
    }
  }

  #update(entries: readonly IntersectionObserverEntry[]): void {
    // Between two sections, the one before stays the current one.
    const reached = entries.findLast(({ isIntersecting }) => isIntersecting);
    if (!reached || reached.target.id === this.#current) return;
    this.#current = reached.target.id;
    this.#host.requestUpdate();
  }
}
