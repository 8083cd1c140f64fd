import { html, nothing, render } from 'lit';
import { examples as panel } from '../../src/elements/benefit-risk-panel/benefit-risk-panel.examples.js';
import { examples as form } from '../../src/elements/contact-form/contact-form.examples.js';
import { examples as disclaimer } from '../../src/elements/medical-disclaimer/medical-disclaimer.examples.js';
import { examples as steps } from '../../src/elements/procedure-steps/procedure-steps.examples.js';
import { create } from '../element-stories.js';
import { cssOf, fromCss, linkTo } from './exchange.js';
import { colourTokens, contrasts, type Palette, paletteFrom, toCss } from './palette.js';
import css from './theme-studio.css?inline';

type Scheme = 'light' | 'dark';

/** The tokens that are no colours, each with what the slider is about. */
const measures = {
  radius: { label: 'Radius', unit: 'em', min: 0, max: 1.5, step: 0.125, value: 0.25 },
  space: { label: 'Space', unit: 'em', min: 0.25, max: 1, step: 0.125, value: 0.5 },
  'font-size': { label: 'Text size', unit: 'rem', min: 0.875, max: 1.5, step: 0.0625, value: 1 },
  'line-height': { label: 'Line height', unit: '', min: 1.2, max: 2, step: 0.05, value: 1.5 },
} as const;
const typefaces = ['inherit', 'system-ui, sans-serif', 'Georgia, serif', 'Verdana, sans-serif'];

const shown = [
  ['procedure-steps', steps[1]],
  ['benefit-risk-panel', panel[1]],
  ['medical-disclaimer', disclaimer[1]],
  ['contact-form', form[1]],
] as const;

/**
 * Tokens edited live: a palette made from a brand colour, every colour of it open to change, the contrast of every pair
 * that meets, and the CSS to copy.
 */
export function themeStudio(brand: string, scheme: Scheme = 'light'): HTMLElement {
  const place = document.createElement('div');
  const state = {
    brand,
    scheme,
    palettes: { light: paletteFrom(brand, 'light'), dark: paletteFrom(brand, 'dark') },
    others: {
      'font-family': 'inherit',
      ...Object.fromEntries(Object.entries(measures).map(([token, { value, unit }]) => [token, `${value}${unit}`])),
    } as Record<string, string>,
  };
  const previews = (['light', 'dark'] as const).map((name) => ({ name, widgets: preview() }));
  /** What the last import said. */
  let imported = '';

  const setBrand = (value: string) => {
    if (!CSS.supports('color', value)) return;
    Object.assign(state, {
      brand: value,
      palettes: { light: paletteFrom(value, 'light'), dark: paletteFrom(value, 'dark') },
    });
    update();
  };
  const setColour = (token: keyof Palette, value: string) => {
    if (!CSS.supports('color', value)) return;
    state.palettes[state.scheme][token] = value;
    update();
  };
  const importCss = (css: string) => {
    const { light, dark, others, unusable } = fromCss(css);
    // Where a style sheet has one colour for both, the dark palette keeps its own.
    Object.assign(state.palettes.light, light);
    Object.assign(state.palettes.dark, dark);
    Object.assign(state.others, others);
    const count = new Set([light, dark, others].flatMap((part) => Object.keys(part))).size;
    const rest = unusable.length ? ` Not used: ${unusable.join('; ')}.` : '';
    imported = `${count === 1 ? '1 token' : `${count} tokens`} read.${rest}`;
    update();
  };
  const setOther = (token: string, value: string) => {
    state.others[token] = value;
    update();
  };

  function update(): void {
    const palette = state.palettes[state.scheme];
    const text = toCss(state.palettes.light, state.palettes.dark, state.others);
    render(
      html`<style>
          ${css}
        </style>
        <div class="studio">
          <section aria-label="Tokens">
            <h2>Theme studio</h2>
            <label>Brand colour ${colourInputs(state.brand, setBrand)}</label>
            <fieldset>
              <legend>Palette</legend>
              ${(['light', 'dark'] as const).map(
                (it) =>
                  html`<label class="choice"
                    ><input
                      type="radio"
                      name="scheme"
                      .checked=${state.scheme === it}
                      @change=${() => (Object.assign(state, { scheme: it }), update())}
                    />
                    ${it}</label
                  >`,
              )}
            </fieldset>
            ${colourTokens.map((token) => html`<label>${token} ${colourInputs(palette[token], (value) => setColour(token, value))}</label>`)}
            ${Object.entries(measures).map(
              ([token, { label, unit, min, max, step }]) =>
                html`<label
                  >${label}
                  <span
                    ><input
                      type="range"
                      min=${min}
                      max=${max}
                      step=${step}
                      .value=${String(parseFloat(state.others[token] ?? ''))}
                      @input=${(event: Event) => setOther(token, `${(event.target as HTMLInputElement).value}${unit}`)}
                    />
                    ${state.others[token]}</span
                  ></label
                >`,
            )}
            <label
              >Typeface
              <select @change=${(event: Event) => setOther('font-family', (event.target as HTMLSelectElement).value)}>
                ${typefaces.map((it) => html`<option>${it}</option>`)}
              </select></label
            >
          </section>
          <section aria-label="Contrast">
            <table>
              <caption>
                Every pair that meets
              </caption>
              <thead>
                <tr>
                  <th scope="col">Pair</th>
                  <th scope="col">WCAG 2.2</th>
                  <th scope="col">Level</th>
                  <th scope="col">APCA</th>
                </tr>
              </thead>
              <tbody>
                ${contrasts(palette).map(
                  ({ of, on, isText, ratio, apca, level }) =>
                    html`<tr>
                      <th scope="row">
                        <span class="sample" style="color: ${palette[of]}; background: ${palette[on]}">Aa</span> ${of}
                        on ${on}${isText ? nothing : ' (no text)'}
                      </th>
                      <td>${ratio.toFixed(2)}</td>
                      <td>${level === 'fails' ? html`<strong>fails</strong>` : level}</td>
                      <td>Lc ${apca}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
            <h3 id="css-of-theme">CSS</h3>
            <pre tabindex="0" role="region" aria-labelledby="css-of-theme">${text}</pre>
            <button type="button" @click=${() => void navigator.clipboard.writeText(text)}>Copy the CSS</button>
            <button type="button" @click=${() => void navigator.clipboard.writeText(linkTo(location.href, text))}>
              Copy a link to this theme
            </button>
            <form @submit=${submitImport}>
              <label for="css-to-import">CSS to import</label>
              <textarea id="css-to-import" name="css" rows="5" spellcheck="false"></textarea>
              <button type="submit">Import</button>
              <p role="status">${imported}</p>
            </form>
          </section>
          ${previews.map(
            ({ name, widgets }) =>
              html`<section
                class="preview"
                aria-label="Preview, ${name}"
                style=${declarations(name, { ...state.palettes[name], ...state.others })}
              >
                ${widgets}
              </section>`,
          )}
        </div>`,
      place,
    );
  }
  function submitImport(event: SubmitEvent): void {
    event.preventDefault();
    importCss(place.querySelector('textarea')?.value ?? '');
  }

  update();
  const linked = cssOf(location.hash);
  if (linked) importCss(linked);
  for (const { widgets } of previews) void showErrors(widgets);
  return place;
}

/** What a theme has to look right on. The second form was sent empty. */
function preview(): HTMLElement[] {
  return [...shown, shown[3]].map(([tag, example]) =>
    create(tag, { ...example?.attributes, ...(tag === 'procedure-steps' ? { collapsible: '' } : {}) }, example?.html),
  );
}

/** Sends the last form, empty, once it is on the page. */
async function showErrors(widgets: readonly HTMLElement[]): Promise<void> {
  const form = widgets.at(-1) as HTMLElement & { updateComplete: Promise<unknown>; submit(): Promise<void> };
  while (!form.isConnected) await new Promise(requestAnimationFrame);
  await form.updateComplete;
  // A form focuses its errors, which would scroll the studio.
  form.inert = true;
  await form.submit();
  await form.updateComplete;
  form.inert = false;
}

/** The tokens of a preview, as a style attribute. */
function declarations(scheme: Scheme, values: Readonly<Record<string, string>>): string {
  const tokens = Object.entries(values).map(([token, value]) => `--cw-${token}: ${value}`);
  return [`color-scheme: ${scheme}`, ...tokens].join('; ');
}

/** A colour to type, and the browser's picker beside it. */
function colourInputs(value: string, set: (value: string) => void) {
  const change = (event: Event) => set((event.target as HTMLInputElement).value.trim());
  return html`<span
    ><input type="text" spellcheck="false" .value=${value} @input=${change} /><input
      type="color"
      aria-label="Pick"
      tabindex="-1"
      .value=${value}
      @input=${change}
  /></span>`;
}
