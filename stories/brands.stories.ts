/** Three brands made of tokens and parts, in 40 lines of CSS at most. */
import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { expect, waitFor } from 'storybook/test';
import children from './brands/children.css?inline';
import cosmetic from './brands/cosmetic.css?inline';
import hospital from './brands/hospital.css?inline';
import { brandPage, brandPageCss, showErrors } from './brands/page.js';

export default { title: 'Themes/Brands', parameters: { controls: { disable: true }, layout: 'fullscreen' } };

/** The page in a brand, light or dark as its scheme says. */
function brand(css: string, scheme: 'light' | 'dark'): StoryObj {
  return {
    render: () =>
      html`<style>
          ${css} ${brandPageCss} :root {
            color-scheme: ${scheme};
          }
        </style>
        ${unsafeHTML(brandPage)}`,
    async play({ canvasElement }) {
      await showErrors(canvasElement);
      const root = canvasElement.querySelector('.with-errors')?.shadowRoot;
      const controls = () => [...(root?.querySelectorAll('[part~="invalid"]') ?? [])];
      await waitFor(() => expect(controls()).toHaveLength(3));
      // Whatever a brand does with borders, an error has a line all around in the colour of danger.
      const line = `${getComputedStyle(danger(canvasElement)).color} 0px 0px 0px 2px inset`;
      for (const control of controls()) await expect(getComputedStyle(control).boxShadow).toBe(line);
    },
  };
}

/** Something in the colour of danger, to compare with. */
function danger(place: HTMLElement): HTMLElement {
  const sample = document.createElement('span');
  sample.style.color = 'var(--cw-danger)';
  place.append(sample);
  return sample;
}

export const ChildrenLight = brand(children, 'light');
export const ChildrenDark = brand(children, 'dark');
/** It has no light side. */
export const Cosmetic = brand(cosmetic, 'dark');
export const HospitalLight = brand(hospital, 'light');
export const HospitalDark = brand(hospital, 'dark');
