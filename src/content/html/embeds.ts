/**
 * Pictures, frames, players and other embedded content in an author's HTML: what a copy of it needs in order to work, and
 * what a copy cannot do.
 */
import type { Problem } from '../problem.js';

/** Embedded content that a copy can show. */
export const EMBEDDED = 'iframe,object,embed,video,audio';

/** What is seen without any words. */
export const MEDIA = `img,svg,slot,${EMBEDDED}`;

/** A control in a copy would not be the author's own: its scripts, its form and its value belong to the original. */
const CONTROL = 'input,select,textarea,button,canvas';

/** What a script drew and listens to, such as a map: a block that takes the focus without being a control or a region. */
const DRAWN = '[role=application],div[tabindex="0"]:not([role])';

/** Attributes in which lazy loaders keep the real address or its sizes, by the attribute that a browser reads. */
const LAZY = /^(?:data|nitro)-(?:lazy-)?(src|srcset|sizes|poster)$|^data-original$/;

/** Elements that lazy loaders hold back. */
const LAZY_ELEMENT = 'img,source,iframe,video,audio';

/** What stands in for the address until the loader's script replaces it. */
const PLACEHOLDER = /^(?:data:|about:blank$|$)|(?:blank|placeholder|spacer|transparent|loading|1x1)[\w.-]*$/i;

/** Marks of consent managers: a frame that they hold back may load only after the visitor has agreed. */
const CONSENT = /consent|cookie|cmplz|optanon|usercentrics|iubenda|borlabs|termly|klaro/i;

/**
 * Gives a copy the addresses that a lazy loader keeps in other attributes. Its script does not reach the copy, so the browser's
 * own lazy loading takes its place.
 */
export function loadLazily(copy: Element): void {
  if (!copy.matches(LAZY_ELEMENT)) return;
  const held = [...copy.attributes].filter(({ name }) => LAZY.test(name));
  for (const { name } of held) copy.removeAttribute(name);
  const found = held.filter(({ name, value }) => value.trim() && isReal(copy, name));
  for (const { name, value } of found) copy.setAttribute(LAZY.exec(name)?.[1] ?? 'src', value.trim());
  // Only scripts know what “auto” stands for.
  if (copy.getAttribute('sizes') === 'auto') copy.removeAttribute('sizes');
  if (found.length && copy.matches('img,iframe') && !copy.hasAttribute('loading')) copy.setAttribute('loading', 'lazy');
}

/** Whether a lazy loader holds an element back. */
export function isHeldBack(element: Element): boolean {
  return element.matches(LAZY_ELEMENT) && [...element.attributes].some(({ name }) => LAZY.test(name));
}

/** Whether an attribute has the real address, and not the one of something else, such as a larger picture. */
function isReal(copy: Element, name: string): boolean {
  if (copy.localName === 'iframe' && isWaitingForConsent(copy)) return false;
  const key = LAZY.exec(name)?.[1] ?? 'src';
  if (name.includes('lazy') || (key !== 'src' && !copy.hasAttribute(key))) return true;
  return /lazy/i.test(copy.className) || PLACEHOLDER.test(copy.getAttribute(key)?.trim() ?? '');
}

function isWaitingForConsent(frame: Element): boolean {
  return [...frame.attributes].some(({ name, value }) => {
    if (name === 'data-name') return true;
    return CONSENT.test(name) || (name === 'class' && CONSENT.test(value));
  });
}

/** What a copy of an element cannot do, as a problem that says what to do instead. */
export function copyingProblem(element: Element): Problem | undefined {
  if (element.matches('[type=hidden]')) return undefined;
  const isScripted = isCustom(element) && (isDefined(element) || !element.textContent.trim());
  return element.matches(CONTROL) || isScripted || isDrawn(element) ? notShown(element) : undefined;
}

/** Whether a script drew an element. A box that scrolls a table or text may take the focus, too; it has no buttons. */
export function isDrawn(element: Element): boolean {
  if (!element.matches(DRAWN)) return false;
  return element.querySelector('[role=button]') !== null || element.querySelector('table,pre,p') === null;
}

/** The problem of a frame or an embedded file that has nothing to show: without an address, or with one that is not used. */
export function emptyFrameProblem(copy: Element): Problem | undefined {
  return copy.matches('iframe:not([src]),embed:not([src])') ? notShown(copy) : undefined;
}

function notShown(element: Element): Problem {
  const label = ['name', 'title', 'id'].map(
    (key) => element.getAttribute(key) && ` ${key}="${element.getAttribute(key)}"`,
  );
  const name = `<${element.localName}${label.find(Boolean) ?? ''}>`;
  const message = element.matches('iframe,embed')
    ? `${name} is not shown: it has no address that can be used. Write one in src, or put the block that holds it directly inside the tag.`
    : `${name} does not work where it stands. Put the block that holds it directly inside the tag, outside of lists and headings.`;
  return { code: 'not-shown', message };
}

/** Whether an element is a custom element, by its name. */
export function isCustom(element: Element): boolean {
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml' && element.localName.includes('-');
}

function isDefined(element: Element): boolean {
  return element.ownerDocument.defaultView?.customElements.get(element.localName) !== undefined;
}
