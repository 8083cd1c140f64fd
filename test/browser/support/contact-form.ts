/** A form as a visitor meets it, an endpoint that does what a test tells it to, and an ear on everything that it says. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { Answer, Received } from '../../support/fault-server-plugin.mjs';
import { show, settled, until, type Widget } from './elements.js';
import { allParts, part, renderedText } from './seen.js';

export type { Answer };

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
  const all = form.shadowRoot!.querySelectorAll<Control>('input, select, textarea');
  return [...all].filter((control) => isShown(control) && !control.closest('[aria-hidden="true"]'));
}

/** The visible control with this label; a part of the label is enough. */
export function control(form: Form, label: string): Control {
  const found = controls(form).find((it) => nameOf(it).includes(label));
  if (!found) throw new Error(`No control is called “${label}”. There are: ${controls(form).map(nameOf).join(' | ')}`);
  return found;
}

/** The words of the labels that belong to a control. */
export function nameOf(it: Control): string {
  return [...(it.labels ?? [])].map((label) => renderedText(label).replaceAll('\n', ' ')).join(' ');
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

/** Presses the button that sends, and waits until that was answered, in whatever way. */
export async function press(form: Form): Promise<void> {
  part(form, 'submit')!.click();
  await answered(form);
}

export async function answered(form: Form, milliseconds = 8000): Promise<void> {
  const isSending = () => part(form, 'form')?.getAttribute('aria-busy') === 'true';
  await settled(form);
  await untilWithin(() => !isSending(), milliseconds, 'an answer');
  await settled(form);
}

export async function untilWithin(isTrue: () => boolean, milliseconds: number, what: string): Promise<void> {
  for (const end = Date.now() + milliseconds; !isTrue();) {
    if (Date.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The summary of what is wrong, in lines; empty where nothing is. */
export function summary(form: Form): string[] {
  const it = part(form, 'error-summary');
  return it ? renderedText(it).split('\n') : [];
}

/** The errors at the fields, in order. */
export function inlineErrors(form: Form): string[] {
  return allParts(form, 'error').map((error) => error.textContent.trim());
}

/** What has the focus inside a form. */
export function focused(form: Form): Element | null {
  return form.shadowRoot!.activeElement;
}

export async function focusArrives(form: Form, onWhat: () => Element | null | undefined): Promise<void> {
  await until(() => Boolean(focused(form)) && focused(form) === onWhat(), 'the focus');
}

let places = 0;

export class Endpoint {
  readonly #url: string;

  private constructor(url: string) {
    this.#url = url;
  }

  /** A new one, which gives these answers to messages in turn; afterwards it takes whatever comes. */
  static async start(...messages: Answer[]): Promise<Endpoint> {
    const address = await executeServerCommand<string, undefined>('fault-server');
    const endpoint = new Endpoint(`${address}/${Date.now()}-${++places}`);
    await endpoint.plan({ messages });
    return endpoint;
  }

  get url(): string {
    return this.#url;
  }

  async plan(answers: { messages?: Answer[]; challenges?: Answer[]; times?: Answer[] }): Promise<void> {
    await fetch(this.#url, { method: 'PUT', body: JSON.stringify(answers) });
  }

  /** Everything that arrived, in order. */
  async received(): Promise<Received[]> {
    return (await fetch(this.#url)).json() as Promise<Received[]>;
  }

  async requests(method: 'GET' | 'POST'): Promise<Received[]> {
    return (await this.received()).filter((request) => request.method === method);
  }

  /** The bodies of the messages that arrived, as objects. */
  async messages(): Promise<Record<string, unknown>[]> {
    return (await this.requests('POST')).map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  }
}
