/**
 * What a visitor typed or chose, and where the visitor is, follows its field where another control takes its place: where a
 * page replaces its own HTML, and where a field of the author's takes the place of the form's own, as with a file that comes
 * late.
 */
import type { AuthorControl } from './fields.js';
import { isChanged, NATIVE } from './typed.js';

export class KeptAnswers {
  readonly #host: HTMLElement;
  /** The controls that hold, or held last, what was typed. */
  #controls: AuthorControl[];
  /** The control that has the focus, or had it until the page took it away. */
  #focused: AuthorControl | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#controls = this.#ownControls();
    this.#focused = host.shadowRoot?.activeElement as AuthorControl | undefined;
    host.addEventListener('focusin', (event) => {
      this.#focused = event.composedPath()[0] as AuthorControl;
    });
    host.addEventListener('focusout', () => {
      const left = this.#focused;
      // Some browsers say so where a control is removed, too. What takes its place is there before the next task.
      setTimeout(() => {
        if (this.#focused === left && !this.#hasFocus()) this.#focused = undefined;
      });
    });
  }

  /**
   * Hands answers and focus on to controls that are new. To be called after each rendering.
   * @param authorControls the author's controls that are inside the tag now.
   */
  update(authorControls: readonly Element[]): void {
    const native = authorControls.filter((control) => control.matches(NATIVE)) as AuthorControl[];
    const controls = [...native, ...this.#ownControls()];
    const fresh = new Set(controls.filter((control) => !this.#controls.includes(control)));
    const left: AuthorControl[] = [];
    let lost: AuthorControl | undefined;
    for (const control of this.#controls.filter((it) => !controls.includes(it))) {
      const next = [...fresh].find((other) => isSameField(control, other));
      // The field may come back.
      if (!next) left.push(control);
      else {
        fresh.delete(next);
        if (!isChanged(next)) handOn(control, next);
        if (control === this.#focused) {
          this.#focused = next;
          lost = control;
        }
      }
    }
    this.#controls = [...controls, ...left];
    this.#restoreFocus(lost);
  }

  forget(): void {
    this.#controls = [];
  }

  /**
   * Gives the focus back where the page, moving or replacing a control, took it away.
   * @param lost the control that had it, where that was replaced.
   */
  #restoreFocus(lost: AuthorControl | undefined): void {
    const control = this.#focused;
    const { activeElement, body } = this.#host.ownerDocument;
    const isLost = !activeElement || activeElement === body || activeElement === this.#host;
    if (!control?.isConnected || !isLost || this.#hasFocus()) return;
    const { selectionStart, selectionEnd } = (lost ?? control) as HTMLInputElement;
    // The visitor is there already: nothing scrolls.
    control.focus({ preventScroll: true });
    if (typeof selectionStart === 'number' && isText(control)) control.setSelectionRange(selectionStart, selectionEnd);
  }

  #hasFocus(): boolean {
    const { shadowRoot } = this.#host;
    return Boolean(shadowRoot?.activeElement) || this.#host.matches(':focus-within');
  }

  /** The controls of the form's own fields. */
  #ownControls(): AuthorControl[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<AuthorControl>(`form :is(${NATIVE})`) ?? [])];
  }
}

/** Radio buttons and boxes of one name differ by their values. */
function isSameField(one: AuthorControl, other: AuthorControl): boolean {
  const isSame = (name: string) => one.getAttribute(name) === other.getAttribute(name);
  const isChoice = /^(radio|checkbox)$/.test(one.type ?? '');
  const isAlike = (one.localName === other.localName && one.type === other.type) || (isText(one) && isText(other));
  return isAlike && isSame('name') && (!isChoice || isSame('value'));
}

function isText(control: Element): control is HTMLInputElement | HTMLTextAreaElement {
  return (
    control instanceof HTMLTextAreaElement ||
    (control instanceof HTMLInputElement && /^(text|email|tel|url|search)$/.test(control.type))
  );
}

function handOn(from: AuthorControl, to: AuthorControl): void {
  if (!isChanged(from)) return;
  if (from instanceof HTMLSelectElement && to instanceof HTMLSelectElement) {
    const chosen = [...from.selectedOptions].map(({ value }) => value);
    for (const option of to.options) option.selected = chosen.includes(option.value);
  } else if (from instanceof HTMLInputElement && to instanceof HTMLInputElement && from.type !== 'file') {
    if (/^(radio|checkbox)$/.test(from.type)) to.checked = from.checked;
    else to.value = from.value;
  } else if (isText(from) && isText(to)) to.value = from.value;
}
