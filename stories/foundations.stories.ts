import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor, within } from 'storybook/test';
import { tokens } from '../src/core/tokens.js';
import css from './foundations/foundations.css?inline';
import { colourPage, radiusPage, spacePage, typePage } from './foundations/values.js';
import { anatomyPage, doAndAvoidPage, focusPage, iconsPage, motionPage, printPage } from './foundations/widgets.js';

export default { title: 'Foundations', parameters: { controls: { disable: true } } };

const shown = (page: () => unknown) => () =>
  html`<style>
      ${css}
    </style>
    <div class="foundations">${page()}</div>`;

/** The first element of an open shadow root with a part. */
async function partOf(canvas: HTMLElement, tag: string, part: string): Promise<HTMLElement> {
  const find = () => canvas.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(`[part~="${part}"]`);
  await waitFor(() => expect(find()).toBeTruthy(), { timeout: 10_000 });
  return find() as HTMLElement;
}

export const Colour: StoryObj = {
  render: shown(colourPage),
  async play({ canvasElement }) {
    const rows = within(canvasElement).getAllByRole('rowheader');
    await expect(rows).toHaveLength(tokens.filter(({ type }) => type === 'color').length);
    const accent = within(canvasElement).getByRole('row', { name: /--cw-accent/ });
    await expect(accent).toHaveTextContent('#10667d');
  },
};

export const Type: StoryObj = {
  render: shown(typePage),
  async play({ canvasElement }) {
    const samples = within(canvasElement).getAllByText('What is Examplin?');
    const sizes = samples.map((it) => parseFloat(getComputedStyle(it).fontSize));
    await expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  },
};

export const Space: StoryObj = { render: shown(spacePage) };
export const Radius: StoryObj = { render: shown(radiusPage) };

export const Icons: StoryObj = {
  render: shown(iconsPage),
  async play({ canvasElement }) {
    const icon = await partOf(canvasElement, 'benefit-risk-panel', 'kind-icon');
    const root = icon.getRootNode() as ShadowRoot;
    await expect(root.querySelectorAll('[part~="kind-icon"][aria-hidden="true"]')).toHaveLength(4);
  },
};

export const Focus: StoryObj = {
  render: shown(focusPage),
  async play({ canvasElement, viewMode }) {
    const control = await partOf(canvasElement, 'contact-form', 'text-control');
    if (viewMode === 'docs') return;
    control.focus();
    await expect(getComputedStyle(control).outlineWidth).toBe('3px');
    await expect(getComputedStyle(control).outlineOffset).toBe('2px');
  },
};

export const Motion: StoryObj = { render: shown(motionPage) };

export const Print: StoryObj = {
  render: shown(printPage),
  async play({ canvasElement }) {
    const form = await partOf(canvasElement, 'contact-form', 'form');
    await waitFor(() => expect(form).not.toBeVisible());
    const text = await partOf(canvasElement, 'procedure-steps', 'description');
    // It is collapsed on the screen.
    await waitFor(() => expect(text.getBoundingClientRect().height).toBeGreaterThan(0));
    await expect(getComputedStyle(text).color).toBe('rgb(0, 0, 0)');
  },
};

export const Anatomy: StoryObj = {
  render: shown(anatomyPage),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const row = await canvas.findByRole('row', { name: /^text-control/ }, { timeout: 10_000 });
    const [, height] = within(row).getAllByRole('cell');
    await expect(Number(height?.textContent)).toBeGreaterThanOrEqual(44);
  },
};

export const DoAndAvoid: StoryObj = {
  name: 'Do and don’t',
  render: shown(doAndAvoidPage),
  async play({ canvasElement }) {
    const captions = within(canvasElement).getAllByText(/^(Do|Don’t):/);
    await expect(captions).toHaveLength(8);
  },
};
