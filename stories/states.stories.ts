/** The states of elements that no example shows: what a visitor, the system or the endpoint brings about. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { create } from './element-stories.js';
import { type Answer, endpointThatAnswers } from './support/endpoint.js';
import { showAll, showForcedColours, showOnPaper } from './support/media-rules.js';
import { sampleHtml } from './support/sample-content.js';

export default { title: 'States', parameters: { controls: { disable: true } } };

interface Form extends HTMLElement {
  submit(): Promise<void>;
  updateComplete: Promise<unknown>;
}

const form = (answer: Answer, attributes = {}) =>
  create(
    'contact-form',
    { action: endpointThatAnswers(answer), topics: 'question', phone: '555 0123', ...attributes },
    '<h2>Contact us</h2>',
  );
const checklist = () =>
  create(
    'candidacy-checklist',
    {},
    '<h2>Examplin may suit you if</h2><ul><li>you have an invented pain</li><li>nothing else has helped</li></ul>',
  );
const steps = (attributes = {}) =>
  create(
    'procedure-steps',
    attributes,
    `<h2>Having Examplin</h2><ol>
      <li><b>Before</b> You talk to the team.</li><li><b>Treatment</b> It takes a while.</li><li><b>Afterwards</b> You rest.</li>
    </ol>`,
  );

/** Something with a link, something to tick, something to open, a form. */
const everything = () => [
  create('medical-disclaimer', {}, '<p>Ask your clinician. <a href="#about">About this page</a></p>'),
  checklist(),
  steps({ collapsible: true }),
  form('sent'),
];

/** What is found in a widget by a selector, once it is there. */
async function shown<E extends HTMLElement>(canvas: HTMLElement, tag: string, selector: string): Promise<E> {
  const find = () => canvas.querySelector(tag)?.shadowRoot?.querySelector<E>(selector);
  await waitFor(() => expect(find()).toBeTruthy(), { timeout: 10_000 });
  return find() as E;
}

/** The form, what can be asked for by role inside it, and its fields by name: their labels are in the toolbar's language. */
async function formIn(canvas: HTMLElement) {
  const fields = await shown(canvas, 'contact-form', 'form');
  const field = (name: string) => shown<HTMLInputElement>(canvas, 'contact-form', `form [name="${name}"]`);
  return { form: canvas.querySelector('contact-form') as Form, field, inside: within(fields) };
}

/** Types what every message needs. */
async function fillIn({ field }: Awaited<ReturnType<typeof formIn>>): Promise<void> {
  await userEvent.type(await field('name'), 'A. Visitor');
  await userEvent.type(await field('email'), 'visitor@example.org');
}

export const Focus: StoryObj = {
  render: () => {
    const widgets = everything();
    for (const widget of widgets) void showAll(widget, ':focus-visible');
    return html`${widgets}`;
  },
  async play({ canvasElement }) {
    const link = await shown(canvasElement, 'medical-disclaimer', 'a');
    await waitFor(() => expect(getComputedStyle(link).outlineStyle).toBe('solid'));
    const button = await shown(canvasElement, 'contact-form', 'button');
    await waitFor(() => expect(getComputedStyle(button).outlineWidth).toBe('3px'));
  },
};

export const Hover: StoryObj = {
  render: () => {
    const widgets = everything();
    for (const widget of widgets) void showAll(widget, ':hover');
    return html`${widgets}`;
  },
  async play({ canvasElement }) {
    const term = await shown(canvasElement, 'procedure-steps', 'button [part~="term"]');
    await waitFor(() => expect(getComputedStyle(term).textDecorationLine).toBe('underline'));
  },
};

export const Ticked: StoryObj = {
  render: checklist,
  async play({ canvasElement }) {
    const box = await shown<HTMLInputElement>(canvasElement, 'candidacy-checklist', 'input');
    const name = box.closest('label')?.textContent.trim();
    await expect(name).toBe('you have an invented pain');
    box.click();
    await expect(box).toBeChecked();
    const status = await shown(canvasElement, 'candidacy-checklist', '[part~="status"]');
    await waitFor(() => expect(status).toHaveTextContent(/\p{L}/u));
  },
};

export const CurrentStep: StoryObj = {
  render: () =>
    create(
      'procedure-steps',
      {},
      '<h2>Having Examplin</h2><ol><li><b>Before</b> You talk.</li><li data-current><b>Treatment</b> It takes a while.</li></ol>',
    ),
  async play({ canvasElement }) {
    const current = await shown(canvasElement, 'procedure-steps', '[aria-current="step"]');
    await expect(current).toHaveTextContent('Treatment');
  },
};

export const Times: StoryObj = {
  render: () => form('appointments', { topics: 'appointment', challenge: 'auto' }),
  async play({ canvasElement }) {
    const { field } = await formIn(canvasElement);
    (await field('name')).focus();
    const day = await shown(canvasElement, 'contact-form', '[part~="group"]');
    await expect(within(day).getAllByRole('radio')).toHaveLength(3);
  },
};

export const Booked: StoryObj = {
  render: () => form('appointments', { topics: 'appointment', challenge: 'auto' }),
  async play({ canvasElement }) {
    const here = await formIn(canvasElement);
    await fillIn(here);
    await userEvent.click(await here.field('time'));
    await here.form.submit();
    const status = await shown(canvasElement, 'contact-form', '[part~="status"]');
    await expect(await shown(canvasElement, 'contact-form', '[part~="status"] [part~="box-title"]')).toBeVisible();
    await expect(status).toHaveTextContent('CW-4F7Q-2M');
    await expect(await shown(canvasElement, 'contact-form', '[part~="status"] a[download$=".ics"]')).toBeVisible();
  },
};

export const ConsentError: StoryObj = {
  render: () => form('consent', { challenge: 'auto' }),
  async play({ canvasElement }) {
    const here = await formIn(canvasElement);
    await fillIn(here);
    await userEvent.type(await here.field('message'), 'When are you open?');
    const box = await here.inside.findByRole('checkbox', { name: /keep this message/ }, { timeout: 10_000 });
    await here.form.submit();
    await waitFor(() => expect(box).toBeInvalid());
    await expect(await shown(canvasElement, 'contact-form', '[part~="error"]')).toBeVisible();
  },
};

/** While a message is on its way. */
export const Busy: StoryObj = {
  render: () => form('never'),
  async play({ canvasElement }) {
    const here = await formIn(canvasElement);
    await fillIn(here);
    await userEvent.type(await here.field('message'), 'When are you open?');
    void here.form.submit();
    await shown(canvasElement, 'contact-form', '[part~="submit"][aria-disabled="true"]');
  },
};

/** Without a place to send to, there is the phone. */
export const Closed: StoryObj = {
  render: () => form('sent', { action: undefined }),
  parameters: { expectedMessage: /has no action/ },
  async play({ canvasElement }) {
    const status = await shown(canvasElement, 'contact-form', '[part~="status"]');
    await expect(status).toHaveTextContent(/\p{L}/u);
    await expect(status).toBeVisible();
    const phone = await shown(canvasElement, 'contact-form', 'a[href^="tel:"]');
    await expect(phone).toHaveTextContent('555 0123');
  },
};

export const ReviewOverdue: StoryObj = {
  render: () => create('medical-disclaimer', { 'next-review': '2020-01-31' }, '<p>Ask your clinician.</p>'),
  async play({ canvasElement }) {
    const overdue = await shown(canvasElement, 'medical-disclaimer', '.overdue');
    await expect(overdue).toHaveTextContent(/\p{Nd}{4}/u);
  },
};

/** The rules for paper, on the screen. */
export const Print: StoryObj = {
  render: () => {
    const widgets = [steps({ collapsible: true, theme: 'dark' }), checklist(), form('sent')];
    for (const widget of widgets) void showOnPaper(widget);
    return html`${widgets}`;
  },
  async play({ canvasElement }) {
    const text = await shown(canvasElement, 'procedure-steps', '[part~="description"]');
    await waitFor(() => expect(text.getBoundingClientRect().height).toBeGreaterThan(0));
    await expect(getComputedStyle(text).color).toBe('rgb(0, 0, 0)');
    const box = await shown(canvasElement, 'candidacy-checklist', '[part~="choice"]');
    await waitFor(() => expect(getComputedStyle(box, '::before').borderStyle).toBe('solid'));
  },
};

/** As near as a page can come to the colours of a visitor's system: native controls, borders in place of tints. */
export const ForcedColours: StoryObj = {
  render: () => {
    const widgets = everything();
    for (const widget of widgets) void showForcedColours(widget);
    return html`${widgets}`;
  },
  async play({ canvasElement }) {
    const box = await shown(canvasElement, 'candidacy-checklist', 'input');
    await waitFor(() => expect(getComputedStyle(box).appearance).toBe('auto'));
  },
};

/** The language of the toolbar sets the direction and the words of the author, too. */
export const RightToLeft: StoryObj = {
  globals: { language: 'ar' },
  render: () => create('procedure-steps', {}, sampleHtml('procedure-steps', 'ar')),
  async play({ canvasElement }) {
    const list = await shown(canvasElement, 'procedure-steps', '[part~="list"]');
    await expect(getComputedStyle(list).direction).toBe('rtl');
    const heading = await shown(canvasElement, 'procedure-steps', '[part~="heading"]');
    await expect(heading).toHaveTextContent(/\p{Script=Arabic}/u);
  },
};

/** The widget takes the page's own typeface. */
export const SansSerifPage: StoryObj = {
  globals: { host: 'sans-serif' },
  render: () => steps(),
  async play({ canvasElement }) {
    const text = await shown(canvasElement, 'procedure-steps', '[part~="description"]');
    await expect(getComputedStyle(text).fontFamily).toMatch(/^Arial/);
  },
};
