/** Pages that change what is inside tags while a visitor reads or writes: `test/hosts/alive-*.html`. */
import { expect } from '@open-wc/testing';
import { until, type Widget } from './support/elements.js';
import { renderedText } from './support/seen.js';

type Act = (argument?: unknown) => unknown;

let frame: HTMLIFrameElement;
afterEach(() => frame.remove());

/** Opens a page, and waits until its widgets show their content. */
async function open(name: string): Promise<{ act: Record<string, Act>; widgets: Widget[] }> {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '900';
  frame.src = `/alive-${name}.html`;
  document.body.append(frame);
  const widgets = () => [
    ...frame.contentDocument!.querySelectorAll<Widget>('candidacy-checklist,contact-form,procedure-steps'),
  ];
  const isAlive = () =>
    frame.contentDocument?.readyState === 'complete' &&
    widgets().length > 0 &&
    widgets().every((it) => it.shadowRoot?.querySelector('form slot,[part~=item]'));
  await until(isAlive, name, 5000);
  return { act: frame.contentWindow as unknown as Record<string, Act>, widgets: widgets() };
}

const inside = <E extends HTMLElement>(widget: Widget, selector: string) =>
  widget.shadowRoot!.querySelector<E>(selector)!;

const translators: Record<string, (act: Record<string, Act>) => unknown> = {
  'that wraps texts of the page': (act) => act.wrapTexts!(false),
  'that wraps texts, in shadow roots too': (act) => act.wrapTexts!(true),
  'that changes texts of the page': (act) => act.changeTexts!(false),
  'that changes texts, in shadow roots too': (act) => act.changeTexts!(true),
  'that sets the HTML of blocks anew': (act) => act.replaceBlocks!(),
};

for (const [kind, translate] of Object.entries(translators))
  it(`a translator ${kind}: the author’s words follow, what was ticked and typed stays, and ours go on working`, async () => {
    const { act, widgets } = await open('translators');
    const [checklist, form] = widgets as [Widget, Widget];
    const box = inside<HTMLInputElement>(checklist, 'input[type=checkbox]');
    box.click();
    await checklist.updateComplete;
    const message = inside<HTMLTextAreaElement>(form, '[name=message]');
    const office = form.querySelector('input')!;
    message.value = 'It hurts at night.';
    office.value = 'North';
    office.focus();
    translate(act);
    await until(() => renderedText(checklist).includes('«You can sit still.'), 'the translated words');
    expect(renderedText(form)).to.include('«We are glad to hear from you.');
    expect(inside<HTMLInputElement>(checklist, 'input[type=checkbox]').checked).to.equal(true);
    expect(inside<HTMLTextAreaElement>(form, '[name=message]').value).to.equal('It hurts at night.');
    expect(office.value).to.equal('North');
    expect(frame.contentDocument!.activeElement).to.equal(office);
    // Words that come after the translation.
    office.value = '';
    inside(form, '[part~=submit]').click();
    await until(() => Boolean(inside(form, '[part~=error-summary]')), 'what is to be corrected');
    expect(renderedText(inside(form, '[part~=error-summary]'))).to.include('Enter your full name');
    for (const [name, text] of Object.entries({ name: 'Name', email: 'a@example.com' }))
      inside<HTMLInputElement>(form, `[name=${name}]`).value = text;
    office.value = 'North';
    inside(form, '[part~=submit]').click();
    await until(() => !form.querySelector('[data-cw-added=error]'), 'no error at the field');
  });

it('animations of what is inside, and around, have nothing rendered; a link keeps the focus', async () => {
  const { act, widgets } = await open('animated');
  const [steps] = widgets as [Widget];
  const link = inside(steps, 'a');
  link.focus();
  let updates = 0;
  const element = steps as Widget & { requestUpdate: (...change: unknown[]) => void };
  const requestUpdate = element.requestUpdate.bind(element);
  element.requestUpdate = (...change) => {
    updates++;
    requestUpdate(...change);
  };
  await act.animate!(30);
  await steps.updateComplete;
  expect(updates).to.equal(0);
  expect(steps.shadowRoot!.activeElement).to.equal(link);
});

it('a counter counts in the same node, beside a link that keeps the focus', async () => {
  const { act, widgets } = await open('animated');
  const [steps] = widgets as [Widget];
  const items = [...steps.shadowRoot!.querySelectorAll('[part~=item]')];
  const link = inside(steps, 'a');
  link.focus();
  await act.count!(30);
  await until(() => renderedText(items[1]!).includes('30 people'), 'the count');
  expect([...steps.shadowRoot!.querySelectorAll('[part~=item]')]).to.deep.equal(items);
  expect(steps.shadowRoot!.activeElement).to.equal(link);
});
