/** Copies of the author's controls. They follow every change of their originals, and keep what was typed into them. */
import { dropAddresses } from '../../content/html/addresses.js';
import { updateNode } from '../../content/html/update-nodes.js';
import { NAMED } from './author-controls.js';
import type { AuthorControl } from './fields.js';

/** A copy of an author's element, and what it was made of. */
interface Copy {
  element: Element;
  /** The HTML of the original when the copy was last made or updated. */
  html: string;
  /** Which control it holds. A new original of the same key takes the place of one that is gone. */
  key: string;
}

/** The copies of each form, by their originals. What was typed is in the copies. */
const copiesOf = new WeakMap<Element, Map<Element, Copy>>();

/** Forgets the copies of a form: the next ones are new and empty. */
export function forgetCopies(host: Element): void {
  copiesOf.delete(host);
}

/** Radio buttons of one name differ by their values. */
export function copyKey(original: Element, control: AuthorControl): string {
  const value = /radio|checkbox/.test(control.type ?? '') ? control.getAttribute('value') : '';
  return [original.localName, control.localName, control.getAttribute('name'), value].join(' ');
}

/**
 * The copy of an author's element. It follows every change of the original in place, so that text, ticks, focus and
 * selection stay. Where a page replaces the original by another element for the same control, the copy goes over to that.
 */
export function copyOf(host: Element, original: Element, key: string): Element {
  const copies = copiesOf.get(host) ?? new Map<Element, Copy>();
  copiesOf.set(host, copies);
  const html = original.outerHTML;
  const copy = copies.get(original) ?? takeOver(copies, host, key) ?? { element: makeCopy(original), html, key };
  copies.set(original, copy);
  if (copy.html !== html) {
    updateNode(copy.element, makeCopy(original));
    copy.html = html;
  }
  return copy.element;
}

/** Takes the first copy for a key whose original is gone. */
function takeOver(copies: Map<Element, Copy>, host: Element, key: string): Copy | undefined {
  for (const [original, copy] of copies) {
    if (copy.key !== key || host.contains(original)) continue;
    copies.delete(original);
    return copy;
  }
  return undefined;
}

function makeCopy(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    dropAddresses(element);
    // Where messages go is the form's to say.
    element.removeAttribute('formaction');
    // A picture would report a second time that it has loaded. A control's own handlers are a part of what it does.
    if (!element.matches(NAMED)) for (const name of handlersOf(element)) element.removeAttribute(name);
    // What the browser would check, the form checks in its own words.
    element.removeAttribute('required');
    element.removeAttribute('maxlength');
    // An id of the author's may be one of ours.
    element.id &&= `own-${element.id}`;
    if (element instanceof HTMLLabelElement) element.htmlFor &&= `own-${element.htmlFor}`;
    const described = element.getAttribute('aria-describedby');
    if (described) element.setAttribute('aria-describedby', described.replace(/\S+/g, 'own-$&'));
    if (element.matches('input,select,textarea')) element.setAttribute('part', 'control');
    else if (element.matches('label,legend'))
      element.setAttribute('part', element.querySelector('[type=radio],[type=checkbox]') ? 'choice' : 'label');
  }
  return copy;
}

function handlersOf(element: Element): string[] {
  return element.getAttributeNames().filter((name) => name.startsWith('on'));
}
