/** The author's own controls inside the tag of a form: which they are, and what they are called. */
import type { AuthorControl } from './fields.js';

/** A browser's own control that is sent. */
export const NAMED = 'input[name],select[name],textarea[name]';

/** Where the scripts of captchas put themselves: reCAPTCHA, hCaptcha, Turnstile, Friendly Captcha. */
export const CAPTCHA = '[data-sitekey],iframe';

/** What the form adds beside the author's controls: errors, labels, marks, and the form element that they belong to. */
export const ADDED = '[data-cw-added]';

/** Whether a child of the tag is shown whole, where its author put it: it holds a control, a button or a captcha. */
export function isShownWhole(child: Element): boolean {
  // What a script has filled in the meantime stays where it is.
  if (child.getAttribute('slot')?.startsWith('own-')) return true;
  if (child.matches(`h1,h2,h3,h4,h5,h6,script,style,template,link,${ADDED}`)) return false;
  const all = [child, ...child.querySelectorAll('*')];
  return (
    all.some((it) => it.matches(`input,select,textarea,button,canvas,${CAPTCHA}`) || isCustomControl(it)) ||
    isPlace(child)
  );
}

/** Whether a child is empty: a script may be about to fill it. */
function isPlace(child: Element): boolean {
  return (
    (child.matches('div[id],div[class],span[id]') || isCustom(child)) &&
    !child.textContent.trim() &&
    !child.querySelector('img')
  );
}

function isCustomControl(element: Element): boolean {
  return isCustom(element) && (element.hasAttribute('name') || isAssociated(element));
}

function isCustom(element: Element): boolean {
  return element.localName.includes('-');
}

/** The child of the tag that holds an element, or is it. */
export function childHolding(host: Element, element: Element | undefined): Element | undefined {
  let at: Element | null | undefined = element;
  while (at && at.parentElement !== host) at = at.parentElement;
  return at ?? undefined;
}

/** Whether an element is a form-associated custom element. */
export function isAssociated(element: Element): boolean {
  return Boolean((element.constructor as { formAssociated?: boolean }).formAssociated);
}

/** Whether a control is a part of a captcha, or of a custom element: what it is called there is their own matter. */
export function isInsideOther(control: Element, host: Element): boolean {
  const captcha = control.closest(CAPTCHA);
  if (captcha && captcha !== control && host.contains(captcha)) return true;
  for (let at = control.parentElement; at && at !== host; at = at.parentElement) if (isCustomControl(at)) return true;
  return false;
}

/** The name under which a control is sent; empty for what is none. */
export function nameOf(control: AuthorControl): string {
  return control.matches(NAMED) || isCustom(control) ? (control.getAttribute('name') ?? '') : '';
}

/** Whether a control is one of several with the same name, of which a visitor chooses. */
export function isChoice(control: AuthorControl): boolean {
  return control.matches('[type=radio],[type=checkbox]');
}

/** The label of a control, or of a choice the legend of its group. */
export function labelOf(control: AuthorControl): Element | undefined {
  const legend = isChoice(control) ? control.closest('fieldset')?.querySelector('legend') : undefined;
  return legend ?? ownLabelOf(control);
}

/** The label of a control itself. */
export function ownLabelOf(control: AuthorControl): Element | undefined {
  const { labels } = control as Partial<HTMLInputElement>;
  const root = control.getRootNode() as Document | ShadowRoot;
  const labelledBy = control.getAttribute('aria-labelledby')?.trim().split(/\s+/)[0];
  // A custom element has labels only once it is defined.
  const byId = control.id ? root.querySelectorAll(`label[for="${CSS.escape(control.id)}"]`) : [];
  const byReference = labelledBy ? root.getElementById(labelledBy) : null;
  const all = [...(labels ?? []), control.closest('label'), ...byId, byReference, ...labelsBeside(control)];
  return all.find((label) => label && !label.matches(ADDED)) ?? undefined;
}

/** The labels of what a script shows in the place of a control, right after it: a menu with a search, for instance. */
function labelsBeside(control: AuthorControl): Iterable<Element> {
  const shown = control.nextElementSibling?.querySelector<HTMLInputElement>('input:not([name]),button:not([name])');
  return shown?.labels ?? [];
}

/** Whether a control has to be answered. Form plug-ins that check with scripts say so by `aria-required` alone. */
export function isRequired(control: AuthorControl): boolean {
  const isAsked = Boolean((control as Partial<HTMLInputElement>).required) || control.hasAttribute('required');
  return isAsked || control.closest('[aria-required=true]') !== null;
}

/**
 * Whether a control without a name belongs to another one: the search in a menu that a script shows, or the readable form of
 * what a hidden one before it holds.
 */
export function isSearch(control: AuthorControl): boolean {
  const isOfHidden = control.previousElementSibling?.matches('input[type=hidden][name]') ?? false;
  return isOfHidden || control.matches('[type=search],[role=combobox],[role=searchbox]');
}

/** The text of a label, without that of the choices in it and of what the form added. */
export function textOf(label: Element | undefined): string {
  const copy = label?.cloneNode(true) as Element | undefined;
  for (const other of copy?.querySelectorAll(`select,textarea,${ADDED}`) ?? []) other.remove();
  return (copy?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/:?\s*$/, '')
    .trim();
}

/**
 * Whether a visitor can see a control. Of one that a script has hidden to show something in its place, as menus with a
 * search do, the label is still there.
 */
export function isRendered(control: AuthorControl): boolean {
  return [control, labelOf(control)].some((it) => it && it.getClientRects().length > 0);
}
