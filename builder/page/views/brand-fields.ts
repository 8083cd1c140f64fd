/** The clinic's colours, and what happens to one that could not be seen. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  type BrandColour,
  contrastOnPage,
  isColour,
  leastContrast,
  schemesOf,
  seenOn,
  type Scheme,
} from '../../export/brand.js';
import type { App } from '../app.js';
import { field } from './controls.js';

export function brandFields(app: App): TemplateResult | typeof nothing {
  const { settings } = app.store.draft ?? {};
  if (!settings) return nothing;
  return html`<div class="pair">
    ${(['accent', 'heading'] as const).map((role) => colourField(app, role, settings[role], schemesOf(settings.theme)))}
  </div>`;
}

function colourField(app: App, role: BrandColour, value: string, schemes: Scheme[]): TemplateResult {
  const { brand: words } = app.texts.preview;
  const set = (colour: string) => app.setSetting(role, colour.trim());
  const pick = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLInputElement) set(currentTarget.value);
  };
  return html`<div class="colour">
    ${field({
      id: role,
      label: words[role],
      hint: app.format(words.hint, example),
      mark: markOf(app, role, value, schemes),
      value,
      onInput: set,
    })}
    <input
      type="color"
      aria-label=${app.named(words.pick, words[role])}
      .value=${isColour(value) ? value : '#10667d'}
      @input=${pick}
    />
  </div>`;
}

/** How a colour is written. */
const example = { example: '#0b6e4f', sign: '#' };

/** What is said of a colour that is none, or that would be hard to see, with what is taken in its place. */
function markOf(app: App, role: BrandColour, value: string, schemes: Scheme[]): string | undefined {
  const { brand: words } = app.texts.preview;
  if (!value) return undefined;
  if (!isColour(value)) return app.format(words.noColour, example);
  const [scheme] = schemes.filter((it) => contrastOnPage(value, it) < leastContrast[role]);
  if (!scheme) return undefined;
  const ratio = (number: number) => (Math.floor(number * 10) / 10).toLocaleString(app.language);
  return app.format(words[scheme], {
    ratio: ratio(contrastOnPage(value, scheme)),
    least: ratio(leastContrast[role]),
    colour: seenOn(value, role, scheme),
  });
}
