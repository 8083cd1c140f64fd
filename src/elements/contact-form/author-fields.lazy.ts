/**
 * The author's own fields: controls inside the tag, and fields in a file or a property. Loaded where there may be any.
 *
 * A browser's own controls are copied into the form, where they look like its other fields. What is alive, a form-associated
 * custom element or a captcha with its script, cannot be copied: it stays where it is, in the author's own tree, and is
 * shown in a slot. For that it has to be a child of the tag, or in one.
 */
import { addressProblems, dropAddresses } from '../../content/html/addresses.js';
import { type FieldError, type FieldType, reserved } from '../../form/message.js';
import { updateNode } from '../../content/html/update-nodes.js';
import { forgetAnswers, keepAnswers, restoreFocus } from './keep-answers.js';
import { makeField } from './make-field.js';
import type { ContentField, OwnControl, ShownField } from './fields.js';

/** What is inside a tag, apart from words. */
export interface OwnFields {
  fields: ShownField[];
  /** What is shown besides the fields, such as a captcha. */
  slots: string[];
  /** Problems of fields that cannot be shown, and of addresses beside a control. */
  wrong: string[];
}

/** Buttons send nothing. */
const BUTTON = /^(submit|button|reset|image)$/;
const NATIVE = 'input[name],select[name],textarea[name]';
/** Where the scripts of captchas put themselves: reCAPTCHA, hCaptcha, Turnstile, Friendly Captcha. */
const CAPTCHA = '[data-sitekey],iframe';

/** Each thing in a slot has one of its own. */
let slotCount = 0;

/** A copy of an author's element, and what it was made of. */
interface Copy {
  element: Element;
  /** The HTML of the original when the copy was last made or updated. */
  html: string;
  /** Which control it holds. A new original of the same key takes the place of one that is gone. */
  key: string;
}

/** The copies of each form, by their originals. What was typed is in the copies. */
const copiesOf = new WeakMap<Element, Map<Element, Copy>>();
/** The controls of fields that a file or a property describes, by their description. */
const madeOf = new WeakMap<Element, Map<string, Element>>();

/** @param content the fields of the file or the property; a control inside the tag wins over one of its name. */
export function readFields(host: HTMLElement, content: readonly ContentField[] = []): OwnFields {
  return keepAnswers(
    host,
    () => readAll(host, content),
    ({ fields }) => fields.flatMap(({ controls = [] }) => controls),
  );
}

function readAll(host: HTMLElement, content: readonly ContentField[]): OwnFields {
  const { fields, slots, wrong } = readControls(host);
  const made: ShownField[] = [];
  for (const field of content) {
    const { name, type, options } = field;
    const why =
      !name || reserved.includes(name)
        ? NEEDS_NAME
        : made.some((other) => other.name === name)
          ? 'is there twice'
          : /select|radio/.test(type ?? '') && !options?.length && 'needs options';
    if (why) wrong.push(`The field “${name ?? ''}” ${why}.`);
    else made.push(makeField(field, (key, make) => keptOf(host, key, make)));
  }
  return { fields: [...made.filter(({ name }) => !fields.some((own) => own.name === name)), ...fields], slots, wrong };
}

/** Each name is one field, in the author's order; radio buttons or boxes of one name are one. */
function readControls(host: HTMLElement): OwnFields {
  const slotted = [...host.children].filter(isLive);
  for (const child of slotted) child.slot ||= `own-${++slotCount}`;

  const fields = new Map<string, ShownField>();
  const wrong = new Set<string>();
  for (const control of host.querySelectorAll<OwnControl>('*')) {
    const name = nameOf(control);
    if (!name || BUTTON.test(control.type ?? '')) continue;
    const child = slotted.find((it) => it.contains(control));
    // What a captcha or another element has inside is its own matter; its values are sent along.
    if (child && (control.closest(CAPTCHA) ?? isInsideCustom(control, child))) continue;
    const why = reasonLeftOut(name, control);
    if (why) wrong.add(`The field “${name}” ${why}.`);
    if (why || control.type === 'hidden') continue;
    const label = labelOf(control, host);
    const group = [...host.querySelectorAll('fieldset')].find((fieldset) => fieldset.contains(control));
    const found = fields.get(name);
    const before = [...fields.values()];
    if (child) {
      // A label that stands beside the control comes along.
      const own = [...host.children].filter(
        (it) => it === child || (label && it.contains(label) && !child.contains(label)),
      );
      const slots = own.map((it) => (it.slot ||= `own-${control.localName}-${name}`));
      const fresh = slots.filter((slot) => !before.some((field) => field.slots?.includes(slot)));
      add(name, control, {
        slots: [...(found?.slots ?? []), ...fresh],
        controls: [...(found?.controls ?? []), control],
      });
    } else {
      const originals = group ? [group] : !label || label.contains(control) ? [label ?? control] : [label, control];
      for (const element of originals.flatMap((it) => [it, ...it.querySelectorAll('*')]))
        for (const { message } of addressProblems(element)) wrong.add(message);
      const copies = originals.map((original) => copyOf(host, original, copyKey(original, control)));
      const fresh = copies.filter((copy) => !before.some((field) => field.nodes?.includes(copy)));
      const nodes = [...(found?.nodes ?? []), ...fresh];
      const controls = copies.flatMap((copy) => [copy, ...copy.querySelectorAll<OwnControl>('*')]) as OwnControl[];
      const named = controls.filter((it) => nameOf(it) === name && !found?.controls?.includes(it));
      add(name, control, { nodes, controls: [...(found?.controls ?? []), ...named] });
    }

    function add(key: string, { type, localName }: OwnControl, where: Partial<ShownField>): void {
      const { required, maxLength, multiple, ariaLabel } = control as unknown as HTMLInputElement & HTMLSelectElement;
      const isBox = type === 'checkbox' && localName === 'input';
      const isNative = control.matches(NATIVE);
      const legend = group?.querySelector('legend');
      const isAlone = !group || /radio|checkbox/.test(type ?? '');
      fields.set(key, {
        name: key,
        // What a custom element holds is not ours to judge: it may take several lines.
        type: (isNative ? type : 'textarea') as FieldType,
        label: textOf(isAlone && legend ? legend : label) || (ariaLabel ?? key),
        isAsked: true,
        maxLength: maxLength > 0 ? maxLength : undefined,
        ...found,
        required: (found?.required ?? false) || required || control.hasAttribute('required'),
        isMany: multiple || (isBox && (where.controls?.length ?? 0) > 1),
        ...where,
      });
    }
  }
  const taken = [...fields.values()].flatMap(({ slots = [] }) => slots);
  return {
    fields: [...fields.values()],
    slots: slotted.map(({ slot }) => slot).filter((slot) => !taken.includes(slot)),
    wrong: [...wrong],
  };
}

/** Why a control of the author's is left out, as the rest of “The field …”. */
function reasonLeftOut(name: string, { type }: OwnControl): string | undefined {
  if (reserved.includes(name)) return NEEDS_NAME;
  return type === 'file' || type === 'password' ? `is left out: a message holds no ${type}` : undefined;
}

/** The form itself uses the name. */
const NEEDS_NAME = 'needs another name';

/** What the author's own controls say of their answers, by `pattern`, `min` or in their own way. */
export function checkOwn(fields: readonly ShownField[], wrong: readonly FieldError[]): FieldError[] {
  const left = fields.filter(({ name }) => !wrong.some(({ field }) => field === name));
  return left.flatMap(({ name, type, controls = [] }) => {
    const bad = controls.find(
      // What an e-mail address is, the form judges by itself, and takes more than browsers do: `Ana <ana@example.com>`.
      ({ validity }) =>
        validity && !validity.valid && !validity.valueMissing && !(type === 'email' && isOfWrongType(validity)),
    );
    return bad ? [{ field: name, code: 'invalid', ...(bad.title && { detail: bad.title }) }] : [];
  });
}

/** Whether that is all that is wrong. */
function isOfWrongType(validity: ValidityState): boolean {
  const others = ['badInput', 'customError', 'patternMismatch', 'tooLong', 'tooShort'] as const;
  return validity.typeMismatch && !others.some((fault) => validity[fault]);
}

/** What of the author's own tree a form would send: live controls, captchas, hidden values. */
export function collect(host: HTMLElement): FormData {
  return asForm(host, (form) => new FormData(form));
}

/** Puts live controls back to what they were at first. */
export function resetOwn(host: HTMLElement): void {
  asForm(host, (form) => form.reset());
  copiesOf.delete(host);
  madeOf.delete(host);
  forgetAnswers(host);
}

const NOTE = '[data-cw-error]';

/**
 * Says at the author's controls what is wrong with them, and which may be left out. In a slot the words stand in the
 * author's tree, with the control: no description reaches from one tree into another.
 * @param optional what a label of a field that may be left out ends with.
 */
export function markOwn(host: HTMLElement, fields: readonly ShownField[], optional: string): void {
  restoreFocus(host);
  for (const field of fields) {
    const { controls, name, error, required, nodes } = field;
    const [first] = controls ?? [];
    if (!first) continue;
    const isOurs = first.getRootNode() !== host.getRootNode();
    const id = isOurs ? `${name}-error` : `cw-error-${name}`;
    const root = isOurs ? first.closest('[part=field]') : host;
    let note = root?.querySelector(`${NOTE}[id="${CSS.escape(id)}"]`);
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
      markOptional(nodes, first, required ? '' : optional);
    }
  }
}

function sharesWrong(fields: readonly ShownField[], { controls }: ShownField): boolean {
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

function markOptional(nodes: readonly Element[] | undefined, first: OwnControl, optional: string): void {
  const label =
    (/radio|checkbox/.test(first.type ?? '') ? first.closest('fieldset')?.querySelector('legend') : undefined) ??
    (first as Partial<HTMLInputElement>).labels?.[0];
  if (!label || !nodes) return;
  let mark = label.querySelector('[data-cw-optional]');
  if (!optional) mark?.remove();
  else if (!mark) {
    mark = document.createElement('span');
    mark.setAttribute('data-cw-optional', '');
    const control = [...label.children].find((it) => it.contains(first) && !/radio|checkbox/.test(first.type ?? ''));
    label.insertBefore(mark, control ?? null);
  }
  const text = ` ${optional} `;
  if (mark && mark.textContent !== text) mark.textContent = text;
}

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** A child of the tag that cannot be copied: with a captcha, a custom element that is a control, or a place for one. */
function isLive(child: Element): boolean {
  if (child.matches(`h1,h2,h3,h4,h5,h6,script,style,template,link,${NOTE}`) || child.querySelector('h1,h2,h3,h4,h5,h6'))
    return false;
  // What a script has filled in the meantime stays where it is.
  if (child.slot.startsWith('own-')) return true;
  const all = [child, ...child.querySelectorAll('*')] as OwnControl[];
  return (
    all.some((it) => it.matches(CAPTCHA) || (isCustom(it) && Boolean(nameOf(it) || isAssociated(it)))) ||
    // A script may be about to fill it.
    ((child.matches('div[id],div[class],span[id]') || isCustom(child)) &&
      !child.textContent.trim() &&
      !child.querySelector(`${NATIVE},img`))
  );
}

function isCustom(element: Element): boolean {
  return element.localName.includes('-');
}

function isAssociated(element: Element): boolean {
  return Boolean((element.constructor as { formAssociated?: boolean }).formAssociated);
}

function isInsideCustom(control: Element, child: Element): boolean {
  for (let at = control.parentElement; at && child.contains(at); at = at.parentElement) if (isCustom(at)) return true;
  return false;
}

/** The name under which a control is sent; empty for what is none. */
function nameOf(control: OwnControl): string {
  if (control.matches(':disabled')) return '';
  return control.matches(NATIVE) || isCustom(control) ? (control.getAttribute('name') ?? '') : '';
}

function labelOf(control: OwnControl, host: Element): HTMLLabelElement | undefined {
  const { labels } = control as Partial<HTMLInputElement>;
  const byId = control.id && host.querySelector<HTMLLabelElement>(`label[for="${CSS.escape(control.id)}"]`);
  return labels?.[0] ?? control.closest('label') ?? (byId || undefined);
}

/** What is made under a key, made once. */
function keptOf(host: Element, key: string, make: () => Element): Element {
  const made = madeOf.get(host) ?? new Map<string, Element>();
  madeOf.set(host, made);
  const kept = made.get(key) ?? make();
  made.set(key, kept);
  return kept;
}

/** Radio buttons of one name differ by their values. */
function copyKey(original: Element, control: OwnControl): string {
  const value = /radio|checkbox/.test(control.type ?? '') ? control.getAttribute('value') : '';
  return [original.localName, control.localName, control.getAttribute('name'), value].join(' ');
}

/**
 * The copy of an author's element. It follows every change of the original in place, so that text, ticks, focus and
 * selection stay. Where a page replaces the original by another element for the same control, the copy goes over to that.
 */
function copyOf(host: Element, original: Element, key: string): Element {
  const copies = copiesOf.get(host) ?? new Map<Element, Copy>();
  copiesOf.set(host, copies);
  const html = original.outerHTML;
  const copy = copies.get(original) ?? takeOver(copies, host, key) ?? { element: makeCopy(original), html, key };
  copies.set(original, copy);
  if (copy.html !== html) {
    updateNode(copy.element, makeCopy(original));
    copy.html = html;
  }
  return copy.element;
}

/** Takes the first copy for a key whose original is gone. */
function takeOver(copies: Map<Element, Copy>, host: Element, key: string): Copy | undefined {
  for (const [original, copy] of copies) {
    if (copy.key !== key || host.contains(original)) continue;
    copies.delete(original);
    return copy;
  }
  return undefined;
}

function makeCopy(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    dropAddresses(element);
    // Where messages go is the form's to say.
    element.removeAttribute('formaction');
    // A picture would report a second time that it has loaded. A control's own handlers are a part of what it does.
    if (!element.matches(NATIVE)) for (const name of handlersOf(element)) element.removeAttribute(name);
    // What the browser would check, the form checks in its own words.
    element.removeAttribute('required');
    element.removeAttribute('maxlength');
    // An id of the author's may be one of ours.
    element.id &&= `own-${element.id}`;
    if (element instanceof HTMLLabelElement) element.htmlFor &&= `own-${element.htmlFor}`;
    const described = element.getAttribute('aria-describedby');
    if (described) element.setAttribute('aria-describedby', described.replace(/\S+/g, 'own-$&'));
    if (element.matches('input,select,textarea')) element.setAttribute('part', 'control');
    else if (element.matches('label,legend'))
      element.setAttribute('part', element.querySelector('[type=radio],[type=checkbox]') ? 'choice' : 'label');
  }
  return copy;
}

function handlersOf(element: Element): string[] {
  return element.getAttributeNames().filter((name) => name.startsWith('on'));
}

/** A label's words, without those of the choices in it. */
function textOf(label: Element | undefined): string {
  const copy = label?.cloneNode(true) as Element | undefined;
  for (const control of copy?.querySelectorAll('select,textarea') ?? []) control.remove();
  return (copy?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/:?\s*$/, '')
    .trim();
}

/** For a moment, makes what is live in the author's tree the controls of one form: only a form knows all of their values. */
function asForm<T>(host: HTMLElement, use: (form: HTMLFormElement) => T): T {
  const live = [...host.querySelectorAll<HTMLElement>('*')].filter(
    (it) =>
      it.matches('input[type=hidden]') || (it.closest('[slot^=own-]') && (it.matches(NATIVE) || isAssociated(it))),
  );
  const form = document.createElement('form');
  form.id = `cw-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
  form.hidden = true;
  const before = live.map((it) => it.getAttribute('form'));
  host.append(form);
  for (const it of live) it.setAttribute('form', form.id);
  try {
    return use(form);
  } finally {
    live.forEach((it, index) => {
      const own = before[index];
      if (typeof own === 'string') it.setAttribute('form', own);
      else it.removeAttribute('form');
    });
    form.remove();
  }
}
