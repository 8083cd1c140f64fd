/**
 * The author's own fields: controls inside the tag, and fields in a file or a property. Loaded where there may be any.
 *
 * A browser's own controls are copied into the form, where they look like its other fields. What is alive, a form-associated
 * custom element or a captcha with its script, cannot be copied: it stays where it is, in the author's own tree, and is
 * shown in a slot. For that it has to be a child of the tag, or in one.
 */
import { addressProblems } from '../../content/html/addresses.js';
import { type FieldType, reserved } from '../../form/message.js';
import { CAPTCHA, isInsideCustom, isLive, labelOf, NAMED, nameOf, textOf } from './author-controls.js';
import { copyKey, copyOf, forgetCopies } from './control-copies.js';
import type { ContentField, AuthorControl, FormField } from './fields.js';
import { forgetAnswers, keepAnswers, restoreFocus } from './keep-answers.js';
import { resetLiveControls } from './live-controls.js';
import { makeField } from './make-field.js';
import { markControls } from './mark-controls.js';

export { checkControls } from './check-controls.js';
export { collect } from './live-controls.js';

/** The author’s fields, and the slots of what stands among them. */
export interface AuthorFieldsResult {
  fields: FormField[];
  /** What is shown besides the fields, such as a captcha. */
  slots: string[];
  /** Problems of fields that cannot be shown, and of addresses beside a control. */
  wrong: string[];
}

/** Buttons send nothing. */
const BUTTON = /^(submit|button|reset|image)$/;

/** Slots have names of their own. */
let slotCount = 0;

/** The controls of fields that a file or a property describes, by their description. */
const madeOf = new WeakMap<Element, Map<string, Element>>();

/** @param content the fields of the file or the property; a control inside the tag wins over one of its name. */
export function readFields(host: HTMLElement, content: readonly ContentField[] = []): AuthorFieldsResult {
  return keepAnswers(
    host,
    () => readAll(host, content),
    ({ fields }) => fields.flatMap(({ controls = [] }) => controls),
  );
}

function readAll(host: HTMLElement, content: readonly ContentField[]): AuthorFieldsResult {
  const { fields, slots, wrong } = readControls(host);
  const made: FormField[] = [];
  for (const field of content) {
    const fault = faultOf(field, made);
    if (fault) wrong.push(`The field “${field.name ?? ''}” ${fault}.`);
    else made.push(makeField(field, (key, make) => keptOf(host, key, make)));
  }
  const namesInTag = new Set(fields.map(({ name }) => name));
  return { fields: [...made.filter(({ name }) => !namesInTag.has(name)), ...fields], slots, wrong };
}

/** Why a described field cannot be shown, as the rest of “The field …”. */
function faultOf({ name, type, options }: ContentField, others: readonly FormField[]): string | undefined {
  if (!name || reserved.includes(name)) return NEEDS_NAME;
  if (others.some((other) => other.name === name)) return 'is there twice';
  const needsOptions = type === 'select' || type === 'radio';
  return needsOptions && !options?.length ? 'needs options' : undefined;
}

/** Shows errors and optional fields at the author's controls, and gives the focus back to a control that was replaced. */
export function markFields(host: HTMLElement, fields: readonly FormField[], optionalMark: string): void {
  restoreFocus(host);
  markControls(host, fields, optionalMark);
}

/** Empties the author's fields. */
export function resetFields(host: HTMLElement): void {
  resetLiveControls(host);
  forgetCopies(host);
  madeOf.delete(host);
  forgetAnswers(host);
}

/** Each name is one field, in the author's order; radio buttons or boxes of one name are one. */
function readControls(host: HTMLElement): AuthorFieldsResult {
  const slotted = [...host.children].filter(isLive);
  for (const child of slotted) child.slot ||= `own-${++slotCount}`;
  const fields = new Map<string, FormField>();
  const wrong = new Set<string>();
  for (const control of host.querySelectorAll<AuthorControl>('*')) {
    const name = nameOf(control);
    if (!name || BUTTON.test(control.type ?? '')) continue;
    const child = slotted.find((it) => it.contains(control));
    // The inside of a captcha or of another element is its own matter. Its values are sent along.
    if (child && (control.closest(CAPTCHA) ?? isInsideCustom(control, child))) continue;
    const reason = reasonLeftOut(name, control);
    if (reason) wrong.add(`The field “${name}” ${reason}.`);
    if (reason || control.type === 'hidden') continue;
    const label = labelOf(control, host);
    const group = [...host.querySelectorAll('fieldset')].find((fieldset) => fieldset.contains(control));
    const source = { host, control, name, label, group, found: fields.get(name), others: [...fields.values()] };
    const place = child ? slotsOf(source, child) : copiesFor(source, wrong);
    fields.set(name, fieldOf(source, place));
  }
  const taken = [...fields.values()].flatMap(({ slots = [] }) => slots);
  return {
    fields: [...fields.values()],
    slots: slotted.map(({ slot }) => slot).filter((slot) => !taken.includes(slot)),
    wrong: [...wrong],
  };
}

/** A control of the author's, with what belongs to it. */
interface ControlSource {
  host: HTMLElement;
  control: AuthorControl;
  name: string;
  label: HTMLLabelElement | undefined;
  group: HTMLFieldSetElement | undefined;
  /** The field of that name, as far as it has been read. */
  found: FormField | undefined;
  /** The fields that have been read. */
  others: readonly FormField[];
}

/** Where the controls of a field are shown: in slots, or as copies. */
type Place = Pick<FormField, 'slots' | 'nodes'> & { controls: readonly AuthorControl[] };

/** Shows a live control in the slot of its child of the tag. A label beside that comes along. */
function slotsOf({ host, control, name, label, found, others }: ControlSource, child: Element): Place {
  const shown = [...host.children].filter(
    (it) => it === child || (label && it.contains(label) && !child.contains(label)),
  );
  const slots = shown.map((it) => (it.slot ||= `own-${control.localName}-${name}`));
  const fresh = slots.filter((slot) => !others.some((field) => field.slots?.includes(slot)));
  return { slots: [...(found?.slots ?? []), ...fresh], controls: [...(found?.controls ?? []), control] };
}

/** Shows a browser's own control as a copy, with its label or its group. */
function copiesFor({ host, control, name, label, group, found, others }: ControlSource, wrong: Set<string>): Place {
  const originals = originalsOf(control, label, group);
  for (const element of originals.flatMap((it) => [it, ...it.querySelectorAll('*')]))
    for (const { message } of addressProblems(element)) wrong.add(message);
  const copies = originals.map((original) => copyOf(host, original, copyKey(original, control)));
  const fresh = copies.filter((copy) => !others.some((field) => field.nodes?.includes(copy)));
  const all = copies.flatMap((copy) => [copy, ...copy.querySelectorAll<AuthorControl>('*')]) as AuthorControl[];
  const named = all.filter((it) => nameOf(it) === name && !found?.controls?.includes(it));
  return { nodes: [...(found?.nodes ?? []), ...fresh], controls: [...(found?.controls ?? []), ...named] };
}

/** The elements that are copied for a control: its group, or its label, or both where the label stands by itself. */
function originalsOf(control: AuthorControl, label: Element | undefined, group: Element | undefined): Element[] {
  if (group) return [group];
  if (!label) return [control];
  return label.contains(control) ? [label] : [label, control];
}

function fieldOf({ control, name, label, group, found }: ControlSource, place: Place): FormField {
  const { required, maxLength = 0, multiple, ariaLabel } = control as Partial<HTMLInputElement>;
  const isChoice = /radio|checkbox/.test(control.type ?? '');
  const isBox = control.type === 'checkbox' && control.localName === 'input';
  const legend = group?.querySelector('legend');
  const labelText = textOf((!group || isChoice) && legend ? legend : label);
  return {
    name,
    // A custom element may take several lines.
    type: (control.matches(NAMED) ? control.type : 'textarea') as FieldType,
    label: labelText || (ariaLabel ?? name),
    isVisible: true,
    maxLength: maxLength > 0 ? maxLength : undefined,
    ...found,
    required: (found?.required ?? false) || Boolean(required) || control.hasAttribute('required'),
    isMany: Boolean(multiple) || (isBox && place.controls.length > 1),
    ...place,
  };
}

/** Why a control of the author's is left out, as the rest of “The field …”. */
function reasonLeftOut(name: string, { type }: AuthorControl): string | undefined {
  if (reserved.includes(name)) return NEEDS_NAME;
  return type === 'file' || type === 'password' ? `is left out: a message holds no ${type}` : undefined;
}

/** The form itself uses the name. */
const NEEDS_NAME = 'needs another name';

/** What is made under a key, made once. */
function keptOf(host: Element, key: string, make: () => Element): Element {
  const made = madeOf.get(host) ?? new Map<string, Element>();
  madeOf.set(host, made);
  const kept = made.get(key) ?? make();
  made.set(key, kept);
  return kept;
}
