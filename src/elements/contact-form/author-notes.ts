import { ADDED, childHolding, isChoice, isRendered, labelOf, ownLabelOf } from './author-controls.js';
import { type AuthorControl, type FormField, hasOptionalMark } from './fields.js';

/** The words that are put beside the author's controls. */
export interface NoteWords {
  /** What is added to the label of an optional field, such as “(optional)”. */
  optionalMark: string;
  /** What is said of a control whose answer the form cannot send. */
  cannotSendAnswer: string;
  /** The language of these words, as a language tag; empty where it is that around them. */
  lang: string;
}

type Kind = 'error' | 'hint' | 'label' | 'optional';

/** What is to stand beside a control. */
interface Note {
  kind: Kind;
  name: string;
  text: string;
  control: AuthorControl;
}

/** Forms have numbers of their own, for ids that no other form on the page has. */
let formCount = 0;

/**
 * What a form adds beside its author's controls, in the author's own tree: no `aria-describedby` and no `for` reaches from
 * one tree into another.
 */
export class AuthorNotes {
  readonly #host: HTMLElement;
  readonly #id = `cw-note-${++formCount}-`;
  readonly #notes = new Map<string, HTMLElement>();
  /** The controls that are marked as wrong by the form, not by a script of the page. */
  readonly #invalid = new WeakSet<Element>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** @param refused the controls whose answers the form cannot send. */
  show(fields: readonly FormField[], refused: ReadonlySet<AuthorControl>, words: NoteWords): void {
    const notes = [...fields.flatMap((field) => notesOf(field, words)), ...refusals(refused, words)];
    const wanted = new Map(notes.map((note) => [keyOf(note), note]));
    for (const [key, element] of this.#notes) {
      if (wanted.has(key)) continue;
      element.remove();
      this.#notes.delete(key);
    }
    for (const [key, note] of wanted) this.#put(key, note, words.lang);
    this.#removeCopies();
    for (const { controls = [], name, error } of fields) {
      for (const control of controls) {
        this.#markInvalid(control, Boolean(error));
        this.#describe(control, name);
      }
    }
    for (const control of refused) this.#describe(control, control.getAttribute('name') ?? '');
  }

  #put(key: string, note: Note, lang: string): void {
    const element = this.#notes.get(key) ?? this.#make(key, note);
    if (element.textContent !== note.text) element.textContent = note.text;
    if (element.lang !== lang) element.lang = lang;
    if (note.kind === 'label') {
      note.control.id ||= `${this.#id}control-${note.name}`;
      setAttribute(element, 'for', note.control.id);
    }
    if (!isInPlace(element, note.control, this.#host)) place(element, note, this.#host);
  }

  #make(key: string, { kind }: Note): HTMLElement {
    // A `span` may stand wherever a control may, also where it is written out and parsed again.
    const element = document.createElement(kind === 'label' ? 'label' : 'span');
    element.id = this.#id + key;
    element.setAttribute('data-cw-added', kind);
    if (kind !== 'optional') element.style.display = 'block';
    this.#notes.set(key, element);
    return element;
  }

  /** A page that copies the tag or its HTML copies what was added, too. */
  #removeCopies(): void {
    const own = new Set<Element>(this.#notes.values());
    for (const element of this.#host.querySelectorAll(`${ADDED}:not([data-cw-added=form])`)) {
      if (!own.has(element)) element.remove();
    }
  }

  #markInvalid(control: AuthorControl, isInvalid: boolean): void {
    if (isInvalid) {
      setAttribute(control, 'aria-invalid', 'true');
      this.#invalid.add(control);
    } else if (this.#invalid.delete(control)) control.removeAttribute('aria-invalid');
  }

  /** Ties the notes of a field to a control, besides what its author tied to it. */
  #describe(control: AuthorControl, name: string): void {
    const ids = (control.getAttribute('aria-describedby') ?? '').split(/\s+/);
    const others = ids.filter((id) => id && !/^cw-note-\d+-(error|hint)-/.test(id));
    const own = (['hint', 'error'] as const).map((kind) => this.#notes.get(`${kind}-${name}`)?.id).filter(Boolean);
    const all = [...others, ...own].join(' ');
    if (all) setAttribute(control, 'aria-describedby', all);
    else control.removeAttribute('aria-describedby');
  }
}

/** Changes only what is different: each change of the author's tree has it read again. */
function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function keyOf({ kind, name }: Note): string {
  return `${kind}-${name}`;
}

function notesOf(field: FormField, { optionalMark }: NoteWords): Note[] {
  const { controls, name, error, label, isUnlabelled } = field;
  const control = controls?.find(isRendered) ?? controls?.[0];
  if (!control) return [];
  const notes: Note[] = [];
  const isMarked = hasOptionalMark(field, optionalMark);
  if (labelOf(control)) {
    if (isMarked) notes.push({ kind: 'optional', name, text: ` ${optionalMark} `, control });
  } else if (isUnlabelled && label !== name && isRendered(control)) {
    notes.push({ kind: 'label', name, text: isMarked ? `${label} ${optionalMark}` : label, control });
  }
  if (error) notes.push({ kind: 'error', name, text: error, control });
  return notes;
}

function refusals(refused: ReadonlySet<AuthorControl>, { cannotSendAnswer }: NoteWords): Note[] {
  return [...refused].map((control) => ({
    kind: 'hint',
    name: control.getAttribute('name') ?? '',
    text: cannotSendAnswer,
    control,
  }));
}

/** Whether a note is where its control is. */
function isInPlace(element: Element, control: AuthorControl, host: Element): boolean {
  const parent = element.parentElement;
  if (!parent || !host.contains(element)) return false;
  if (parent === host) return childHolding(host, control)?.slot === element.slot;
  return parent.contains(control) || labelOf(control) === parent;
}

/** Between the label, with what its author says below it, and the control: where the form's own fields have theirs. */
function place(element: HTMLElement, { kind, control }: Note, host: Element): void {
  const label = labelOf(control);
  if (kind === 'optional') return placeInLabel(element, label, control);
  if (label?.localName === 'legend') return childHolding(label.parentElement as Element, control)?.before(element);
  const own = ownLabelOf(control);
  const around = own?.contains(control) ? own : undefined;
  const holder = around && !isChoice(control) ? childHolding(around, control) : undefined;
  // The control is described by it; as a part of the label's words it would be a part of the control's name.
  if (holder) element.setAttribute('aria-hidden', 'true');
  const anchor = holder ?? around ?? control;
  if (anchor.parentElement === host) element.slot = anchor.slot;
  anchor.before(element);
}

/** At the end of the label's own words. */
function placeInLabel(element: HTMLElement, label: Element | undefined, control: AuthorControl): void {
  const holder = isChoice(control) || !label ? undefined : childHolding(label, control);
  const error = holder?.previousElementSibling;
  const end = error?.matches(ADDED) ? error : holder;
  const breakBefore = end?.previousElementSibling;
  label?.insertBefore(element, (breakBefore?.localName === 'br' ? breakBefore : end) ?? null);
}
