import type { StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { linkTo } from './studio/exchange.js';
import { themeStudio } from './studio/theme-studio.js';

export default { title: 'Themes/Theme studio', parameters: { controls: { disable: true } } };

/** From a brand colour to a palette whose every pair passes, and to the CSS that a page needs. */
export const Studio: StoryObj = {
  render: () => themeStudio('#0b6e4f'),
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const rows = () => canvas.getAllByRole('row').slice(1);
    await expect(rows()).toHaveLength(6);
    for (const row of rows()) await expect(row).toHaveTextContent(/AA/);
    await expect(canvas.getByLabelText('CSS')).toHaveTextContent('--cw-accent: #0b6e4f;');

    // A colour set by hand that cannot be read is said to fail.
    const text = canvas.getByLabelText('text');
    await userEvent.clear(text);
    await userEvent.type(text, '#eeeeee');
    await expect(rows()[0]).toHaveTextContent(/fails/);

    const brand = canvas.getByLabelText('Brand colour');
    await userEvent.clear(brand);
    await userEvent.type(brand, '#7c3516');
    for (const row of rows()) await expect(row).toHaveTextContent(/AA/);
    await expect(canvas.getByLabelText('CSS')).toHaveTextContent('--cw-accent: #7c3516;');

    // Light and dark are side by side, each with a form that shows its errors.
    for (const scheme of ['light', 'dark']) {
      const preview = canvas.getByRole('region', { name: `Preview, ${scheme}` });
      const form = [...preview.querySelectorAll('contact-form')].at(-1);
      await waitFor(() => expect(form?.shadowRoot).toHaveTextContent('There is a problem'), { timeout: 10_000 });
    }

    // A style sheet of the page's own is read, and what cannot be used is named.
    await userEvent.type(canvas.getByLabelText('CSS to import'), ':root {{ --cw-radius: 1em; --cw-text: var(--ink); }');
    await userEvent.click(canvas.getByRole('button', { name: 'Import' }));
    await expect(canvas.getByRole('status')).toHaveTextContent('1 token read. Not used: --cw-text: var(--ink).');
    const light = canvas.getByRole('region', { name: 'Preview, light' });
    await expect(getComputedStyle(light).getPropertyValue('--cw-radius')).toBe('1em');
  },
};

export const Dark: StoryObj = { render: () => themeStudio('#0b6e4f', 'dark') };

/** A link has the theme in its fragment. */
export const FromALink: StoryObj = {
  beforeEach() {
    const before = location.href;
    history.replaceState(null, '', linkTo(before, ':root { --cw-accent: #7c3516; }'));
    return () => history.replaceState(null, '', before);
  },
  render: () => themeStudio('#0b6e4f'),
  async play({ canvasElement }) {
    await expect(within(canvasElement).getByLabelText('CSS')).toHaveTextContent('--cw-accent: #7c3516;');
  },
};
