/** A form as a visitor meets it, and an ear on everything that it says. */
import { expect } from '@open-wc/testing';
import { type ConsoleWatch, watchConsole } from '../../support/page.js';
import { show, settled, until, type Widget } from './elements.js';
import type { Endpoint } from './endpoint.js';
import { part, renderedText } from './seen.js';

export interface Form extends Widget {
  action: string | null;
  topics: string | null;
  submit(): void;
  reset(): void;
}

export interface Said {
  type: string;
  detail: unknown;
}

let heard: Said[] = [];
const events = ['cw-ready', 'cw-problem', 'cw-change', 'cw-submit', 'cw-sent', 'cw-failed'];
for (const type of events) {
  document.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent<unknown>).detail }));
}

/** The events since the form was shown, apart from `cw-ready`. */
export function said(...types: string[]): Said[] {
  return heard.filter(({ type }) => (types.length ? types.includes(type) : type !== 'cw-ready'));
}

/** Words that no dictionary has, for what a visitor types. */
export const typed = {
  name: 'Sentinel Name',
  email: 'sentinel@example.com',
  phone: '555 0190',
  message: 'Sentinel message, with "quotes" & <b>markup</b>',
} as const;

export interface FormSetup {
  action?: string;
  attributes?: string;
  html?: string;
}

/** Shows a form with one topic, asking a question, unless the attributes say something else. */
export async function showForm({ action, attributes = 'topics="question"', html = '' }: FormSetup = {}): Promise<Form> {
  heard = [];
  const to = action ?? 'https://clinic.invalid/messages';
  return (await show(`<contact-form action="${to}" ${attributes}>${html}</contact-form>`)) as Form;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** All controls of a form that a visitor can see. */
export function controls(form: Form): Control[] {
  return inOrder(form.shadowRoot!, 'input, select, textarea')
    .map((control) => control as Control)
    .filter((control) => isShown(control) && !control.closest('[aria-hidden="true"]'));
}

/** The elements of a tree in the order in which they are shown, with the author's own in the slots. */
function inOrder(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(`${selector}, slot`)].flatMap((element) => {
    if (!(element instanceof HTMLSlotElement)) return [element];
    return element
      .assignedElements()
      .flatMap((child) => [...(child.matches(selector) ? [child] : []), ...child.querySelectorAll(selector)]);
  });
}

/** The visible control with this label; a part of the label is enough. */
export function control(form: Form, label: string): Control {
  const found = controls(form).find((it) => nameOf(it).includes(label));
  if (!found) throw new Error(`No control is called “${label}”. There are: ${controls(form).map(nameOf).join(' | ')}`);
  return found;
}

/** The words of the labels that belong to a control, without what is hidden from assistive technology. */
export function nameOf(it: Control): string {
  const named = [...(it.labels ?? [])].map((label) => {
    const copy = label.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return renderedText(copy).replaceAll('\n', ' ');
  });
  return named.join(' ');
}

export function button(form: Form, name: string): HTMLButtonElement {
  const all = [...form.shadowRoot!.querySelectorAll('button')].filter(isShown);
  const found = all.find((it) => it.textContent.trim() === name);
  if (!found)
    throw new Error(`No button is called “${name}”. There are: ${all.map((it) => it.textContent).join(' | ')}`);
  return found;
}

export function isShown(element: Element): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}

/** Fills a control in as typing would. */
export function fill(form: Form, label: string, text: string): void {
  const it = control(form, label);
  it.value = text;
  it.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  it.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Answers what a question has to have, in words that can be found again. */
export function fillIn(form: Form): void {
  fill(form, 'Full name', typed.name);
  fill(form, 'Email address', typed.email);
  fill(form, 'Phone number', typed.phone);
  fill(form, 'Your message', typed.message);
}

/** What stands in the form's fields of a question now. */
export function kept(form: Form): Record<keyof typeof typed, string> {
  return {
    name: control(form, 'Full name').value,
    email: control(form, 'Email address').value,
    phone: control(form, 'Phone number').value,
    message: control(form, 'Your message').value,
  };
}

/** A form for a question, with every answer that it has to have. */
export async function readyForm(endpoint: Endpoint, attributes = ''): Promise<Form> {
  const form = await showForm({ action: endpoint.url, attributes: `topics="question" ${attributes}` });
  fillIn(form);
  return form;
}

/** Presses the button that sends, and waits until that was answered, in whatever way. */
export async function press(form: Form): Promise<void> {
  part(form, 'submit')!.click();
  await answered(form);
}

/** Sends what is filled in, which nothing is to stand in the way of. @returns the message as it arrived. */
export async function delivered(form: Form, endpoint: Endpoint): Promise<Record<string, unknown>> {
  await press(form);
  expect(summary(form)).to.deep.equal([]);
  return (await endpoint.messages()).at(-1)!;
}

export async function answered(form: Form, milliseconds = 8000): Promise<void> {
  const isSending = () => part(form, 'form')?.getAttribute('aria-busy') === 'true';
  await settled(form);
  await until(() => !isSending(), 'an answer', milliseconds);
  await settled(form);
}

/** The summary of what is wrong, in lines; empty where nothing is. */
export function summary(form: Form): string[] {
  const it = part(form, 'error-summary');
  return it ? renderedText(it).split('\n') : [];
}

/** The errors at the fields, in order. */
export function inlineErrors(form: Form): string[] {
  return inOrder(form.shadowRoot!, '[part~=error], [data-cw-added=error]').map((error) => error.textContent.trim());
}

/** What has the focus inside a form. */
export function focused(form: Form): Element | null {
  const { activeElement } = document;
  return (
    form.shadowRoot!.activeElement ?? (form.contains(activeElement) && form !== activeElement ? activeElement : null)
  );
}

export async function focusArrives(form: Form, onWhat: () => Element | null | undefined): Promise<void> {
  await until(() => Boolean(focused(form)) && focused(form) === onWhat(), 'the focus');
}

/**
 * Holds that nothing comes to the console in the tests around it.
 * @returns what did so far in the one that runs.
 */
export function expectQuietConsole(): () => readonly string[] {
  let watch: ConsoleWatch;
  beforeEach(() => {
    watch = watchConsole();
  });
  afterEach(() => {
    // A page in a language without words says so: `conformance-language` holds that.
    const isExpected = (line: string) => /Lit is in dev mode|we have no words in this language/.test(line);
    const lines = watch.stop().filter((line) => !isExpected(line));
    expect(lines, 'console').to.deep.equal([]);
  });
  return () => watch.entries;
}
