import { type FieldType, reserved } from '../../form/message.js';
import type { ShownField } from './fields.js';

/**
 * The form controls that an author put inside the tag: each is one more field, shown as a copy in the form's own place.
 * Controls with one name, such as radio buttons in their `fieldset`, are one field.
 */
export function readAuthorFields(host: Element): ShownField[] {
  const fields = new Map<string, ShownField>();
  for (const control of host.querySelectorAll<HTMLInputElement>('input[name],select[name],textarea[name]')) {
    const { name, type, required, maxLength } = control;
    if (fields.has(name) || reserved.includes(name) || /^(submit|button|reset|image|file|password)$/.test(type))
      continue;
    const label = control.labels?.[0];
    const group = [...host.querySelectorAll('fieldset')].find((fieldset) => fieldset.contains(control));
    const originals = group ? [group] : label?.contains(control) ? [label] : label ? [label, control] : [control];
    fields.set(name, {
      name,
      type: type as FieldType,
      label: labelText(group?.querySelector('legend') ?? label) || control.ariaLabel || name,
      required,
      isAsked: true,
      nodes: originals.map(copyControl),
      maxLength: maxLength > 0 ? maxLength : undefined,
    });
  }
  return [...fields.values()];
}

function copyControl(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    // What the browser would check, the form checks in its own words.
    element.removeAttribute('required');
    // An id of the author's may be one of ours.
    element.id &&= `own-${element.id}`;
    if (element instanceof HTMLLabelElement) element.htmlFor &&= `own-${element.htmlFor}`;
    if (element.matches('input,select,textarea')) element.setAttribute('part', 'control');
    else if (element.matches('label,legend'))
      element.setAttribute('part', element.querySelector('[type=radio],[type=checkbox]') ? 'choice' : 'label');
  }
  return copy;
}

/** A label's words, without those of the choices in it. */
function labelText(label: Element | undefined): string {
  const copy = label?.cloneNode(true) as Element | undefined;
  for (const control of copy?.querySelectorAll('select,textarea') ?? []) control.remove();
  return (copy?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/:?\s*$/, '')
    .trim();
}
