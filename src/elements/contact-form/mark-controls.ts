import { ERROR_NOTE } from './author-controls.js';
import type { AuthorControl, FormField } from './fields.js';

/**
 * Shows at the author's controls what is wrong with them, and which are optional. The words for a control in a slot are put
 * into the author's tree, beside the control: no `aria-describedby` reaches from one tree into another.
 * @param optionalMark what is added to the label of an optional field, such as “(optional)”.
 */
export function markControls(host: HTMLElement, fields: readonly FormField[], optionalMark: string): void {
  for (const field of fields) {
    const { controls, name, error, required, nodes } = field;
    const [first] = controls ?? [];
    if (!first) continue;
    const isOurs = first.getRootNode() !== host.getRootNode();
    const id = isOurs ? `${name}-error` : `cw-error-${name}`;
    const root = isOurs ? first.closest('[part=field]') : host;
    let note = root?.querySelector(`${ERROR_NOTE}[id="${CSS.escape(id)}"]`);
    if (!error) note?.remove();
    else if (!note) {
      note = Object.assign(document.createElement('p'), { id });
      note.setAttribute('data-cw-error', '');
      note.setAttribute('part', 'error');
      placeNote(note, first, host, isOurs);
    }
    if (error && note && note.textContent !== error) note.textContent = error;
    for (const control of controls ?? []) {
      setAttribute(control, 'aria-invalid', error ? 'true' : undefined);
      const others = (control.getAttribute('aria-describedby') ?? '').split(/\s+/).filter((it) => it && it !== id);
      setAttribute(control, 'aria-describedby', [...others, ...(error ? [id] : [])].join(' ') || undefined);
    }
    if (isOurs) {
      first.closest('[part=field]')?.classList.toggle('wrong', Boolean(error) || sharesWrong(fields, field));
      markOptional(nodes, first, required ? '' : optionalMark);
    }
  }
}

function sharesWrong(fields: readonly FormField[], { controls }: FormField): boolean {
  const box = controls?.[0]?.closest('[part=field]');
  return fields.some((other) => other.error && other.controls?.[0]?.closest('[part=field]') === box);
}

function placeNote(note: Element, first: Element, host: Element, isOurs: boolean): void {
  const child = [...host.children].find((it) => it.contains(first));
  const legend = first.closest('fieldset')?.querySelector('legend');
  if (!isOurs && child) {
    note.slot = child.slot;
    child.before(note);
  } else if (legend && /radio|checkbox/.test((first as HTMLInputElement).type)) legend.after(note);
  else (first.closest('label') ?? first).before(note);
}

function markOptional(nodes: readonly Element[] | undefined, first: AuthorControl, optionalMark: string): void {
  const label =
    (/radio|checkbox/.test(first.type ?? '') ? first.closest('fieldset')?.querySelector('legend') : undefined) ??
    (first as Partial<HTMLInputElement>).labels?.[0];
  if (!label || !nodes) return;
  let mark = label.querySelector('[data-cw-optional]');
  if (!optionalMark) mark?.remove();
  else if (!mark) {
    mark = document.createElement('span');
    mark.setAttribute('data-cw-optional', '');
    const control = [...label.children].find((it) => it.contains(first) && !/radio|checkbox/.test(first.type ?? ''));
    label.insertBefore(mark, control ?? null);
  }
  const text = ` ${optionalMark} `;
  if (mark && mark.textContent !== text) mark.textContent = text;
}

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
