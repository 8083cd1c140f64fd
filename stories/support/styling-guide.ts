import { html, render } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { declarationOf } from './manifest.js';

/** The element with a list of its parts: pointing at a name shows where it is, and the line that styles it. */
export function stylingGuide(tag: string, widget: HTMLElement): HTMLElement {
  const place = document.createElement('div');
  const { cssParts, cssStates, cssProperties } = declarationOf(tag);
  const show = (part: string) => {
    const line = `${tag}::part(${part})`;
    const style = place.querySelector('style');
    const shown = place.querySelector('output');
    if (style) style.textContent = `${line} { outline: 3px solid #c2185b; outline-offset: 2px }`;
    if (shown) shown.textContent = `${line} { … }`;
  };
  render(
    html`<style></style>
      <section aria-label="How to style it" style="margin-block-end: 2rem; font: 0.9rem/1.6 system-ui">
        <h2>Parts</h2>
        <p>Point at a part to see where it is.</p>
        <p>
          ${cssParts.map(
            ({ name, description }) =>
              html`<button
                type="button"
                title=${description}
                style="min-block-size: 2rem; margin: 0.15rem"
                @pointerenter=${() => show(name)}
                @focus=${() => show(name)}
              >
                ${name}
              </button>`,
          )}
        </p>
        <p><output style="font-family: monospace">${tag}::part(…) { … }</output></p>
        ${
          cssStates.length
            ? html`<h2>States</h2>
                <ul>
                  ${cssStates.map(({ name, description }) => html`<li><code>${tag}:state(${name})</code> ${description}</li>`)}
                </ul>`
            : ''
        }
        <details>
          <summary>Tokens</summary>
          <ul>
            ${cssProperties.map(({ name, description }) => html`<li><code>${name}</code> ${description}</li>`)}
          </ul>
        </details>
      </section>
      ${widget}`,
    place,
  );
  return place;
}

/** Points at each part that is there, and looks for the outline. */
stylingGuide.play = async (canvas: HTMLElement) => {
  const buttons = [...canvas.querySelectorAll<HTMLElement>('section button')];
  const root = [...canvas.querySelectorAll('*')].find((it) => it.shadowRoot)?.shadowRoot;
  await waitFor(() => expect(root?.querySelector('[part]')).toBeTruthy(), { timeout: 10_000 });
  let seen = 0;
  for (const button of buttons) {
    await userEvent.hover(button);
    const part = root?.querySelector(`[part~="${button.textContent.trim()}"]`);
    if (!part) continue;
    await expect(getComputedStyle(part).outlineStyle).toBe('solid');
    seen++;
  }
  await expect(seen).toBeGreaterThan(0);
};
