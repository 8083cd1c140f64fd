/** The author's own controls inside the tag of a form: which they are, and what they are called. */
import type { AuthorControl } from './fields.js';

/** A browser's own control that is sent. */
export const NAMED = 'input[name],select[name],textarea[name]';

/** Where the scripts of captchas put themselves: reCAPTCHA, hCaptcha, Turnstile, Friendly Captcha. */
export const CAPTCHA = '[data-sitekey],iframe';

/** An error that the form puts beside a live control. */
export const ERROR_NOTE = '[data-cw-error]';

/** A child of the tag that cannot be copied: with a captcha, a custom element that is a control, or a place for one. */
export function isLive(child: Element): boolean {
  if (
    child.matches(`h1,h2,h3,h4,h5,h6,script,style,template,link,${ERROR_NOTE}`) ||
    child.querySelector('h1,h2,h3,h4,h5,h6')
  )
    return false;
  // What a script has filled in the meantime stays where it is.
  if (child.slot.startsWith('own-')) return true;
  const all = [child, ...child.querySelectorAll('*')] as AuthorControl[];
  return (
    all.some((it) => it.matches(CAPTCHA) || (isCustom(it) && Boolean(nameOf(it) || isAssociated(it)))) ||
    // A script may be about to fill it.
    ((child.matches('div[id],div[class],span[id]') || isCustom(child)) &&
      !child.textContent.trim() &&
      !child.querySelector(`${NAMED},img`))
  );
}

function isCustom(element: Element): boolean {
  return element.localName.includes('-');
}

export function isAssociated(element: Element): boolean {
  return Boolean((element.constructor as { formAssociated?: boolean }).formAssociated);
}

export function isInsideCustom(control: Element, child: Element): boolean {
  for (let at = control.parentElement; at && child.contains(at); at = at.parentElement) if (isCustom(at)) return true;
  return false;
}

/** The name under which a control is sent; empty for what is none. */
export function nameOf(control: AuthorControl): string {
  if (control.matches(':disabled')) return '';
  return control.matches(NAMED) || isCustom(control) ? (control.getAttribute('name') ?? '') : '';
}

export function labelOf(control: AuthorControl, host: Element): HTMLLabelElement | undefined {
  const { labels } = control as Partial<HTMLInputElement>;
  const byId = control.id && host.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(control.id)}"]`);
  return labels?.[0] ?? control.closest('label') ?? (byId || undefined);
}

/** The text of a label, without that of the choices in it. */
export function textOf(label: Element | undefined): string {
  const copy = label?.cloneNode(true) as Element | undefined;
  for (const control of copy?.querySelectorAll('select,textarea') ?? []) control.remove();
  return (copy?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/:?\s*$/, '')
    .trim();
}
