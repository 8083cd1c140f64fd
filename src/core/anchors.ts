/**
 * Links and addresses with `#id`, where the element with that id stands inside a widget. It has no place on the page itself, so
 * that the browser cannot go there; the widget shows it elsewhere, and this leads to that.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PLACES } from '../content/html/places.js';
import { stickyHeight } from './sticky-height.js';
import { withStyles } from '../content/html/with-styles.js';

interface AnchorHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Where an address leads: the author's element, and what shows it. */
interface Destination {
  host: AnchorHost;
  id: string;
  original: Element;
}

/** The part token of what is shown for the page's address. */
const TARGET = 'target';

const hosts = new WeakSet<Element>();
let isListening = false;
let destination: Destination | undefined;
/** Whether the visitor has moved or pressed something. From then on nothing scrolls by itself. */
let hasVisitorActed = false;

/** Leads to the places inside one widget: by links, on load, and when the page's address changes. */
export class AnchorController implements ReactiveController {
  readonly #host: AnchorHost;
  readonly #isReady: () => boolean;
  #hasArrived = false;

  constructor(host: AnchorHost, isReady: () => boolean) {
    this.#host = host;
    this.#isReady = isReady;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    listen();
  }

  hostUpdated(): void {
    if (destination?.host === this.#host) mark(destination);
    if (this.#hasArrived || !this.#isReady()) return;
    this.#hasArrived = true;
    const found = find(window.location.hash);
    if (found?.host === this.#host) void arrive(found);
  }
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  window.addEventListener('hashchange', () => follow(window.location.hash));
  window.addEventListener('click', handleClick);
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    window.addEventListener(type, () => (hasVisitorActed = true), { capture: true, passive: true });
}

/** A link to the address that the page has already changes no address. */
function handleClick(event: MouseEvent): void {
  const link = event.composedPath().find((it): it is HTMLAnchorElement => it instanceof HTMLAnchorElement);
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link?.hash || event.defaultPrevented || !isPlain || link.href !== window.location.href) return;
  // After the browser has tried by itself.
  setTimeout(() => follow(link.hash));
}

function follow(hash: string): void {
  const before = destination?.host;
  destination = undefined;
  unmark(before);
  const found = find(hash);
  if (found) void show(found);
}

/** Goes to where the page's address leads when the page has loaded. A visitor who is reading already is not moved. */
async function arrive(found: Destination): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // After a reload and on the way back, the browser restores where the visitor was.
  const isNew = navigation === undefined || navigation.type === 'navigate';
  await show(found, isNew && !hasVisitorActed);
  if (!isNew || hasVisitorActed) return;
  // What is above may still change its height.
  const observer = new ResizeObserver(() => {
    if (hasVisitorActed || destination !== found) observer.disconnect();
    else scrollTo(found);
  });
  observer.observe(document.documentElement);
  setTimeout(() => observer.disconnect(), 3000);
}

/** Where an address leads, if that is inside a widget and not in its place on the page. */
function find(hash: string): Destination | undefined {
  const id = decode(hash.slice(1));
  const original = id && (document.getElementById(id) ?? document.querySelector(`a[name="${CSS.escape(id)}"]`));
  if (!original || original.getClientRects().length) return undefined;
  for (let at = original.parentElement; at; at = at.parentElement) {
    if (hosts.has(at)) return { host: at as AnchorHost, id, original };
  }
  return undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What shows the author's element; the whole widget where nothing does. */
function shownFor({ host, id }: Destination): HTMLElement {
  return host.renderRoot.querySelector<HTMLElement>(`[${PLACES}~="${CSS.escape(id)}"]`) ?? host;
}

async function show(found: Destination, scrolls = true): Promise<void> {
  destination = found;
  open(found);
  await found.host.updateComplete;
  if (destination !== found) return;
  mark(found);
  if (!scrolls) return;
  scrollTo(found);
  focus(shownFor(found));
}

/** Opens what is folded around it. */
function open(found: Destination): void {
  const shown = shownFor(found);
  const item = shown.closest('[part~=item]');
  for (const folded of item?.querySelectorAll('[hidden=until-found]') ?? [])
    folded.dispatchEvent(new Event('beforematch', { bubbles: true }));
  for (let at = shown.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
}

function mark(found: Destination): void {
  const part = shownFor(found).closest('[part]');
  for (const marked of found.host.renderRoot.querySelectorAll('[part~=target]'))
    if (marked !== part) marked.part.remove(TARGET);
  part?.part.add(TARGET);
}

function unmark(host: AnchorHost | undefined): void {
  for (const marked of host?.renderRoot.querySelectorAll('[part~=target]') ?? []) marked.part.remove(TARGET);
}

/** As far below the window's edge as the page wants it for the original, or below what sticks there. */
function scrollTo(found: Destination): void {
  const shown = shownFor(found);
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  const margin = withStyles(found.host, () => getComputedStyle(found.original).scrollMarginTop);
  const isSet = parseFloat(scrollPaddingTop) > 0 || parseFloat(margin) > 0;
  shown.style.scrollMarginTop = isSet ? margin : `${stickyHeight()}px`;
  shown.scrollIntoView();
  // What sticks may have come to stick on the way.
  if (isSet || shown.style.scrollMarginTop === `${stickyHeight()}px`) return;
  shown.style.scrollMarginTop = `${stickyHeight()}px`;
  shown.scrollIntoView();
}

/** So that Tab goes on from there, and a screen reader reads on from there. */
function focus(shown: HTMLElement): void {
  const isFocusable = shown.matches('a[href],button,input,summary,[tabindex]');
  if (!isFocusable) {
    // Only while the focus is there: Tab passes by all that is within an element of a negative tabindex.
    shown.tabIndex = -1;
    shown.addEventListener('blur', () => shown.removeAttribute('tabindex'), { once: true });
  }
  shown.focus({ preventScroll: true });
}
