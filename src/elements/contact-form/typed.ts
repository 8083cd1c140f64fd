/** What a visitor has typed, chosen or ticked. */

/** The controls that a browser brings: of these, what they held at first is known. */
export const NATIVE = 'input,select,textarea';

/** Whether a form holds something else than at first. */
export function hasTyped(form: HTMLFormElement | null): boolean {
  // Only programs fill in the honeypot.
  return [...(form?.elements ?? [])].some(
    (control) => isChanged(control) && control.getAttribute('name') !== 'homepage',
  );
}

/** What a control holds, to tell whether it still does. */
export function answerIn(control: Element): string {
  const { type, value, checked } = control as HTMLInputElement;
  return /^(radio|checkbox)$/.test(type) ? String(checked) : value;
}

/** Whether a control holds something else than it did at first; only the browser's own can tell. */
export function isChanged(control: Element): boolean {
  if (control instanceof HTMLSelectElement) return isOtherOption(control);
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (!(control instanceof HTMLInputElement)) return false;
  const isChoice = /^(radio|checkbox)$/.test(control.type);
  return isChoice ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
}

function isOtherOption({ options, multiple, selectedIndex }: HTMLSelectElement): boolean {
  const all = [...options];
  if (multiple) return all.some(({ selected, defaultSelected }) => selected !== defaultSelected);
  // Without one that is marked, a browser shows the first that can be chosen.
  const marked = all.findLastIndex(({ defaultSelected }) => defaultSelected);
  return selectedIndex !== (marked < 0 ? all.findIndex(({ disabled }) => !disabled) : marked);
}
