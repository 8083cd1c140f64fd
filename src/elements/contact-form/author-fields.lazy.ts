/**
 * The author's own fields: controls inside the tag, and fields in a file or a property. Loaded where there may be any.
 *
 * Controls inside the tag stay the author's own nodes, with their scripts, values and listeners: the child of the tag that
 * holds one is shown in a slot, and nothing is moved or copied. What the form adds, such as an error, is put beside them.
 */
import { addressProblems } from '../../content/html/addresses.js';
import type { FieldError } from '../../form/message.js';
import { childHolding, isInsideOther, isRendered, isSearch, labelOf, nameOf } from './author-controls.js';
import { fieldOf, reasonLeftOut } from './author-field.js';
import { AuthorForm, isOfOtherForm } from './author-form.js';
import { AuthorNotes, type NoteWords } from './author-notes.js';
import { childrenShowing, putBetween, slotOf, slottedChildren } from './author-slots.js';
import { checkControls } from './check-controls.js';
import { describedFields } from './described-fields.js';
import { type AuthorControl, type ContentField, type FormField, isBuiltIn } from './fields.js';
import { KeptAnswers } from './kept-answers.js';
import { resetControls } from './reset-controls.js';
import { answerIn, isChanged, NATIVE } from './typed.js';

/** The author’s fields, and the slots of what stands among them. */
export interface AuthorFieldsResult {
  fields: FormField[];
  /** The slots of all that is shown besides the fields, such as a captcha. */
  besides: string[];
  /** Those of them that stand after the last field. */
  after: string[];
  /** Problems of fields that cannot be shown or sent. */
  wrong: string[];
}

/** What the form does for its author's controls. */
export interface AuthorFieldsHost {
  /** Sends what the visitor entered. */
  submit: () => void;
  /** Empties the form's own fields. */
  reset: () => void;
  /** Has the fields read and rendered again. */
  update: () => void;
}

/** Buttons send nothing. */
const BUTTON = /^(submit|button|reset|image)$/;

export class AuthorFieldsReader {
  readonly #host: HTMLElement;
  readonly #update: () => void;
  readonly #form: AuthorForm;
  readonly #notes: AuthorNotes;
  readonly #answers: KeptAnswers;
  /** The controls that the form has disabled, as it cannot send what they hold. */
  readonly #refused = new Set<AuthorControl>();
  /** What the controls held at first. Frameworks write what is typed into the attribute that says so, too. */
  readonly #first = new WeakMap<Element, string>();
  /** The controls that a visitor has used. */
  #used = new WeakSet<Element>();
  /** The names of built-in fields that the author's controls of that name do not show: traps for programs. */
  #hidden = '';

  constructor(host: HTMLElement, { submit, reset, update }: AuthorFieldsHost) {
    this.#host = host;
    this.#update = update;
    this.#form = new AuthorForm(host, { submit, reset });
    this.#notes = new AuthorNotes(host);
    this.#answers = new KeptAnswers(host);
    for (const type of ['input', 'change'])
      host.addEventListener(type, ({ target }) => this.#used.add(target as Element));
    // An address that is not used in a copy is not used in what is shown whole either.
    host.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a,area');
      if (link && host.contains(link) && addressProblems(link).length) event.preventDefault();
    });
  }

  /**
   * Reads the fields.
   * @param content the fields of a file or a property; a control inside the tag wins over one of its name.
   * @param takesFiles whether the message is sent in a form that can hold files.
   */
  read(content: readonly ContentField[] = [], takesFiles: boolean): AuthorFieldsResult {
    const inTag = this.#readControls(takesFiles);
    const described = describedFields(content);
    const names = new Set(inTag.fields.map(({ name }) => name));
    return {
      fields: [...described.fields.filter(({ name }) => !names.has(name)), ...inTag.fields],
      besides: inTag.besides,
      after: inTag.after,
      wrong: [...inTag.wrong, ...described.wrong],
    };
  }

  /** Shows the fields' errors and labels beside the author's controls, after the form has rendered. */
  show(fields: readonly FormField[], words: NoteWords): void {
    this.#notes.show(fields, this.#refused, words);
    this.#answers.update(this.#form.controls);
    this.#followHidden();
  }

  /** What the author's controls hold. */
  get data(): FormData {
    return this.#form.data;
  }

  /** Whether a visitor has used the author's controls, as far as their values tell. */
  get hasTyped(): boolean {
    return this.#form.controls.some(
      (control) => isChanged(control) || (this.#used.has(control) && answerIn(control) !== this.#first.get(control)),
    );
  }

  /** The errors that the author's controls report of fields that have no other error. */
  check(fields: readonly FormField[], wrong: readonly FieldError[]): FieldError[] {
    return checkControls(fields, wrong);
  }

  /** Whether a visitor can answer a field. One of the author's may be hidden until another answer asks for it. */
  canAnswer({ controls }: FormField): boolean {
    return !controls || controls.some((control) => !control.matches(NATIVE) || isRendered(control));
  }

  /** Gives the focus to the first control of a field; where a script shows something in its place, shows its label. */
  focus({ controls = [] }: FormField): void {
    const control = controls.find(isRendered) ?? controls[0];
    if (!control) return;
    const label = labelOf(control);
    // The label of what a script shows in the place of a control leads there.
    const shown = (label instanceof HTMLLabelElement ? label.control : undefined) ?? control;
    shown.focus();
    if (!shown.matches(':focus')) label?.scrollIntoView({ block: 'center' });
  }

  /** Empties the author's controls. */
  reset(): void {
    resetControls(this.#form, this.#used, this.#first);
    this.#used = new WeakSet();
    this.#answers.forget();
  }

  /** Each name is one field, in the author's order; radio buttons or boxes of one name are one. */
  #readControls(takesFiles: boolean): AuthorFieldsResult {
    const host = this.#host;
    const { children } = this.#form;
    const slotted = slottedChildren(children);
    for (const child of slotted) slotOf(child, children);
    const shown = slotted.flatMap((child) => [child, ...child.querySelectorAll('*')]);
    this.#form.adopt();
    for (const control of this.#form.controls)
      if (!this.#first.has(control)) this.#first.set(control, answerIn(control));
    const fields = new Map<string, FormField>();
    const wrong = new Set(shown.flatMap(addressProblems).map(({ message }) => message));
    const refused = new Set<AuthorControl>();
    for (const control of host.querySelectorAll<AuthorControl>('*')) {
      const name = nameOf(control);
      if (
        !name &&
        control.matches(NATIVE) &&
        !isSearch(control) &&
        !isButton(control) &&
        !isInsideOther(control, host)
      ) {
        wrong.add('A control without a name is shown, but what is entered there is not sent. Give it a name.');
      }
      const isOff = control.matches(':disabled') && !this.#refused.has(control);
      if (!name || isOff || isButton(control) || isInsideOther(control, host)) continue;
      const reason = reasonLeftOut(name, control, takesFiles);
      if (reason) wrong.add(`The field “${name}” ${reason}.`);
      if (reason && !isOfOtherForm(control)) refused.add(control);
      if (reason || control.type === 'hidden' || this.#hidden.split(' ').includes(name)) continue;
      const isLeading = Boolean(childHolding(host, control)?.querySelector('h1,h2,h3,h4,h5,h6'));
      const slots = childrenShowing(control, host, children).map((child) => slotOf(child, children));
      fields.set(name, { ...fieldOf(control, name, fields.get(name), slots), isLeading });
    }
    this.#refuse(refused);
    const taken = [...fields.values()].flatMap(({ slots = [] }) => slots);
    const all = slotted.map(({ slot }) => slot);
    const besides = all.filter((slot) => !taken.includes(slot));
    return { fields: [...fields.values()], besides, after: putBetween([...fields.values()], all), wrong: [...wrong] };
  }

  /** What cannot be sent cannot be filled in either. */
  #refuse(controls: ReadonlySet<AuthorControl>): void {
    for (const control of controls) {
      if (!this.#refused.has(control)) control.toggleAttribute('disabled', true);
      this.#refused.add(control);
    }
    for (const control of this.#refused) {
      if (controls.has(control)) continue;
      control.removeAttribute('disabled');
      this.#refused.delete(control);
    }
  }

  /**
   * Finds the controls with the name of a built-in field that their author has hidden, as form services do with a trap for
   * programs: the form then shows its own field of that name.
   */
  #followHidden(): void {
    const controls = this.#form.controls.filter(
      (control: AuthorControl) => isBuiltIn(nameOf(control)) && control.type !== 'hidden',
    );
    // Where a control's slot is not seen, nothing can be told.
    if (controls.some((control) => !isSlotSeen(this.#host, control))) return;
    const shown = new Set(controls.filter(isRendered).map(nameOf));
    const hidden = controls.map(nameOf).filter((name) => !shown.has(name));
    const names = [...new Set(hidden)].join(' ');
    if (names === this.#hidden) return;
    this.#hidden = names;
    // Not within the rendering that this follows.
    queueMicrotask(this.#update);
  }
}

function isButton({ type = '' }: AuthorControl): boolean {
  return BUTTON.test(type);
}

function isSlotSeen(host: Element, control: Element): boolean {
  const box = childHolding(host, control)?.assignedSlot?.closest('form');
  return Boolean(box?.getClientRects().length);
}
