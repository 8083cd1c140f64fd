import type { AuthorForm } from './author-form.js';
import { answerIn, NATIVE } from './typed.js';

/**
 * Sets the author's controls back to what they held at first, and tells the page's scripts: conditions, masks and frameworks
 * follow the events of a control, and would go on showing what a visitor entered.
 * @param used the controls that a visitor has used. Some scripts make what is chosen the first value, too.
 * @param first what the controls held at first.
 */
export function resetControls(form: AuthorForm, used: WeakSet<Element>, first: WeakMap<Element, string>): void {
  const controls = form.controls.filter((control) => control.matches(`:is(${NATIVE}):not([type=hidden])`));
  const before = new Map(controls.map((control) => [control, answerIn(control)]));
  form.reset();
  for (const control of controls) {
    const atFirst = first.get(control);
    const isLeft = used.has(control) && answerIn(control) === before.get(control);
    if (isLeft && atFirst !== undefined) setAnswer(control as HTMLInputElement, atFirst);
  }
  for (const control of controls) {
    if (answerIn(control) === before.get(control)) continue;
    for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

function setAnswer(control: HTMLInputElement, answer: string): void {
  if (/^(radio|checkbox)$/.test(control.type)) control.checked = answer === 'true';
  else if (control.type !== 'file' && control.value !== answer) control.value = answer;
}
