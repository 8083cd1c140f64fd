/**
 * What a visitor typed or chose follows its field where a change of the author's HTML puts another control in the place
 * of the one that held it: a label that is unwrapped, a fieldset around a field, a field that comes to stand in a slot. The
 * same holds where a field of the author's takes the place of the form's own of that name, as with a file that comes late.
 */
import type { AuthorControl } from './fields.js';
import { isChanged, NATIVE } from './typed.js';

interface Kept {
  /** The controls that hold, or held last, what was typed. */
  controls: AuthorControl[];
  /** The control that is to get the focus of one that is gone, once it is shown. */
  next?: { control: AuthorControl; selection: Selection } | undefined;
}

/** What of a text is selected; `null` in a control without text. */
type Selection = readonly [start: number | null, end: number | null];

const keptOf = new WeakMap<Element, Kept>();

/** Runs `read`, which may replace controls, and copies the answers to the new ones. */
export function keepAnswers<T>(host: Element, read: () => T, controlsIn: (result: T) => AuthorControl[]): T {
  const kept = keptOf.get(host) ?? { controls: [] };
  const active = host.shadowRoot?.activeElement;
  const { selectionStart = null, selectionEnd = null } = (active ?? {}) as Partial<HTMLInputElement>;
  const result = read();
  const controls = controlsIn(result).filter((control) => control.matches(NATIVE));
  const fresh = new Set(controls.filter((control) => !kept.controls.includes(control)));
  const gone = kept.controls.filter((control) => !controls.includes(control));
  const left: AuthorControl[] = [];
  for (const control of gone) {
    const next = [...fresh].find((other) => isSameField(control, other));
    if (!next) {
      // The field may come back.
      left.push(control);
      continue;
    }
    fresh.delete(next);
    handOn(control, next);
    if (control === active) kept.next = { control: next, selection: [selectionStart, selectionEnd] };
  }
  const others = [...(host.shadowRoot?.querySelectorAll<AuthorControl>(`form :is(${NATIVE})`) ?? [])].filter(
    (control) => !kept.controls.includes(control) && !controls.includes(control),
  );
  for (const next of fresh) {
    const usual = others.find((other) => isSameField(other, next));
    if (!usual) continue;
    handOn(usual, next);
    if (usual === active) kept.next = { control: next, selection: [selectionStart, selectionEnd] };
  }
  keptOf.set(host, { ...kept, controls: [...controls, ...left] });
  return result;
}

/** Gives the focus to the control that has taken the place of the one that had it. To be called once it is shown. */
export function restoreFocus(host: Element): void {
  const kept = keptOf.get(host);
  const next = kept?.next;
  if (!kept || !next) return;
  kept.next = undefined;
  // The visitor is there already: nothing scrolls.
  next.control.focus({ preventScroll: true });
  const [start, end] = next.selection;
  if (start !== null) (next.control as HTMLInputElement).setSelectionRange(start, end);
}

export function forgetAnswers(host: Element): void {
  keptOf.delete(host);
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
    const chosen = Array.from(from.selectedOptions, ({ value }) => value);
    for (const option of to.options) option.selected = chosen.includes(option.value);
  } else if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) {
    if (/^(radio|checkbox)$/.test(from.type)) to.checked = from.checked;
    else to.value = from.value;
  } else if (isText(from) && isText(to)) to.value = from.value;
}
