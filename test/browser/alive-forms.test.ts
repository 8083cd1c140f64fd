/** Pages with what plugins, form services and extensions do to the fields of a form: `test/hosts/alive-*.html`. */
import { expect } from '@open-wc/testing';
import { Endpoint } from './support/endpoint.js';
import { isShown } from './support/contact-form.js';
import { until, type Widget } from './support/elements.js';
import { renderedText } from './support/seen.js';

type Form = Widget & { action: string };
type Control = HTMLInputElement;

let frame: HTMLIFrameElement;
afterEach(() => frame.remove());

interface Page {
  page: Window & Record<string, (...args: unknown[]) => void>;
  forms: Form[];
}

/** Opens a page, and waits until its forms are there. */
async function open(name: string): Promise<Page> {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '900';
  frame.src = `/alive-${name}.html`;
  document.body.append(frame);
  const forms = () => [...frame.contentDocument!.querySelectorAll<Form>('contact-form')];
  const isAlive = () =>
    frame.contentDocument?.readyState === 'complete' &&
    forms().length > 0 &&
    forms().every((it) => it.shadowRoot?.querySelector('form slot'));
  await until(isAlive, name, 5000);
  return { page: frame.contentWindow as unknown as Page['page'], forms: forms() };
}

/** The control of a name, of the form's own or of the author's. */
function control(form: Form, name: string): Control {
  const found =
    form.querySelector<Control>(`[name="${name}"]`) ?? form.shadowRoot!.querySelector<Control>(`[name="${name}"]`);
  if (!found) throw new Error(`No control is called “${name}”.`);
  return found;
}

function type(form: Form, name: string, text: string, it = control(form, name)): void {
  it.focus();
  it.value = text;
  it.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  it.dispatchEvent(new Event('change', { bubbles: true }));
}

const own = { name: 'Sentinel Name', email: 'sentinel@example.com', message: 'Sentinel message' };

/** Fills in the form's own fields. */
function typeOwn(form: Form): void {
  for (const [name, text] of Object.entries(own)) {
    type(form, name, text, form.shadowRoot!.querySelector<Control>(`[name=${name}]`)!);
  }
}

const summaryOf = (form: Form) =>
  [...form.shadowRoot!.querySelectorAll('[part~=error-summary] a')].map((link) => link.textContent.trim());

/** Sends the form. @returns what arrived; nothing where something is still to be corrected. */
async function send(form: Form): Promise<URLSearchParams | Record<string, unknown> | undefined> {
  const endpoint = await Endpoint.start();
  form.action = endpoint.url;
  await form.updateComplete;
  const answered = new Promise((resolve) => {
    for (const type of ['cw-sent', 'cw-failed']) form.addEventListener(type, resolve, { once: true });
  });
  form.shadowRoot!.querySelector<HTMLElement>('[part~=submit]')!.click();
  await answered;
  await form.updateComplete;
  const [request] = await endpoint.requests('POST');
  if (!request) return undefined;
  return request.body.startsWith('{')
    ? (JSON.parse(request.body) as Record<string, unknown>)
    : new URLSearchParams(request.body);
}

it('a mask, a check, a condition, a look-up and a signature go on working, and the form around sends none of it', async () => {
  const { forms } = await open('form-scripts');
  const [form] = forms as [Form];
  const document = frame.contentDocument!;
  typeOwn(form);
  type(form, 'born', '03021950');
  expect(control(form, 'born').value).to.equal('03/02/1950');
  expect(isShown(control(form, 'insurer'))).to.equal(false);
  type(form, 'membership', 'no');
  type(form, 'email2', 'nothing');
  expect(await send(form)).to.equal(undefined);
  expect(summaryOf(form)).to.deep.equal(['Two letters, four digits', 'Write the same address twice.']);
  type(form, 'membership', 'AB1234');
  type(form, 'email2', own.email);
  control(form, 'insured').click();
  expect(isShown(control(form, 'insurer'))).to.equal(true);
  expect(await send(form)).to.equal(undefined);
  expect(summaryOf(form)).to.deep.equal(['Answer “Insurer”']);
  type(form, 'insurer', 'Example Mutual');
  document.querySelector<HTMLElement>('.lookup button')!.click();
  await until(() => isShown(control(form, 'address')), 'the addresses');
  type(form, 'address', '2 Example Road');
  document.querySelector('canvas')!.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  expect(await send(form)).to.deep.include({
    ...own,
    born: '03/02/1950',
    insured: 'yes',
    insurer: 'Example Mutual',
    address: '2 Example Road',
    signature: 'data:image/png;base6',
  });
  const page = document.querySelector<HTMLFormElement>('#page')!;
  expect([...new FormData(page).keys()]).to.deep.equal(['search']);
  expect(document.documentElement.dataset.submitted).to.equal(undefined);
});

it('traps of three form services are not seen, and their values are sent', async () => {
  const { forms } = await open('form-services');
  const traps = [['bot-field', 'form-name'], ['_gotcha'], ['url']];
  for (const [index, form] of forms.entries()) {
    await until(() => Boolean(form.shadowRoot!.querySelector('[name=email]')), 'the form’s own field');
    expect(renderedText(form)).not.to.match(/trap|gotcha|bot/);
    typeOwn(form);
    const sent = (await send(form)) as URLSearchParams;
    expect(sent.get('email')).to.equal(own.email);
    for (const trap of traps[index]!) expect(sent.has(trap) || control(form, trap).value === '', trap).to.equal(true);
  }
  const names = new URLSearchParams([...new FormData(control(forms[0]!, 'bot-field').form!)] as [string, string][]);
  expect(names.get('form-name')).to.equal('contact');
});

it('a password manager fills in all fields, and a tool that helps with writing takes nothing away', async () => {
  const { page, forms } = await open('password-manager');
  const [form] = forms as [Form];
  page.fillAll!({ ...own, street: '1 Example Road', notes: 'Two lines' });
  page.helpWriting!();
  await form.updateComplete;
  expect(await send(form)).to.deep.include({ ...own, street: '1 Example Road', notes: 'Two lines' });
});

it('old libraries change nothing of what is shown and sent', async () => {
  const { forms } = await open('old-libraries');
  const [form] = forms as [Form];
  const document = frame.contentDocument!;
  const steps = document.querySelector<Widget>('procedure-steps')!;
  await until(() => Boolean(steps.shadowRoot?.querySelector('[part~=item]')), 'the steps');
  expect(renderedText(steps)).to.match(/Before[\s\S]*You sit down\.[\s\S]*You go home\./);
  const panel = document.querySelector('benefit-risk-panel')!;
  await until(() => Boolean(panel.shadowRoot!.querySelector('svg path')), 'the drawing');
  typeOwn(form);
  expect(await send(form)).to.deep.include({ ...own, days: ['mon', 'tue'] });
});
