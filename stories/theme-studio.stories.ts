import type { StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, within } from 'storybook/test';
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
  },
};

export const Dark: StoryObj = { render: () => themeStudio('#0b6e4f', 'dark') };
