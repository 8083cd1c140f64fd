/** The pages of Foundations that show values: colour, type, space, corners. They are made of the list of tokens. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Token, tokens } from '../../src/core/tokens.js';
import { contrast } from '../studio/palette.js';

const ofType = (type: Token['type']) => tokens.filter((token) => token.type === type);

export function colourPage(): TemplateResult {
  const surface = tokens.find(({ name }) => name === 'surface')?.palette;
  const accent = tokens.find(({ name }) => name === 'accent');
  /** A colour, and how well it can be told apart from what it is seen on. */
  const cell = (name: string, colour: string | undefined, on: string | undefined) =>
    colour
      ? html`<span class="swatch" style="background: ${colour}"></span><br /><code>${colour}</code>${
            on && name !== 'surface'
              ? html`<br /><small>${contrast(colour, on).toFixed(1)}:1 on <code>${on}</code></small>`
              : nothing
          }`
      : 'from the page';
  const behind = (name: string, index: 0 | 1) =>
    (name === 'on-accent' ? accent : { palette: surface })?.palette?.[index];
  return html`<h2>Colour</h2>
    <p>Text takes the colour of the page. What has a background of its own is 3:1 against white and against black.</p>
    ${table(
      ['Token', 'On any page', 'Light palette', 'Dark palette'],
      ofType('color').map((token) => {
        const { name, sameAs, palette } = token;
        const own = cell(name, token.default, name === 'on-accent' ? accent?.default : '#fff');
        const inPalette = (index: 0 | 1) => cell(name, palette?.[index], behind(name, index));
        return [named(token), ...[own, inPalette(0), inPalette(1)].map((it) => (sameAs ? `as ${sameAs}` : it))];
      }),
    )}`;
}

export function typePage(): TemplateResult {
  const scale = Number(tokens.find(({ name }) => name === 'type-scale')?.default);
  const steps: [string, number, number][] = [
    ['Heading', scale ** 2, 700],
    ['Heading of a group', scale, 700],
    ['Text', 1, 400],
    ['Term', 1, 700],
    ['Small: provenance, notes of figures', 0.9, 400],
  ];
  return html`<h2>Type</h2>
    <p>The page’s typeface. Sizes follow from the size of text; a step of headings is ${scale} times the one below.</p>
    ${table(
      ['What', 'Size', 'Weight', 'Sample'],
      steps.map(([what, size, weight]) => [
        what,
        `${Number(size.toFixed(3))}em`,
        weight,
        html`<span style="font-size: ${size}em; font-weight: ${weight}">What is Examplin?</span>`,
      ]),
    )}
    <p>Figures that line up are tabular: <span style="font-variant-numeric: tabular-nums">3 of 100, 11 of 100</span></p>
    ${tokenTable(['fontFamily', 'fontWeight', 'number'])}`;
}

export function spacePage(): TemplateResult {
  const uses: [number, string][] = [
    [1, 'between a label and its control'],
    [2, 'under a heading; between a term and its text'],
    [3, 'between entries; before a note'],
    [4, 'between fields; between steps'],
    [5, 'between groups'],
    [8, 'between the sections of a guide'],
  ];
  return html`<h2>Space</h2>
    <p>One unit, <code>--cw-space</code>. Groups are further apart than what is in them.</p>
    ${table(
      ['Units', 'Size', 'Used', 'Sample'],
      uses.map(([units, use]) => [
        units,
        `${units * 0.5}em`,
        use,
        html`<span class="bar" style="inline-size: ${units * 0.5}em"></span>`,
      ]),
    )}
    ${tokenTable(['dimension'])}`;
}

export function radiusPage(): TemplateResult {
  return html`<h2>Radius</h2>
    <p>Small, and the same everywhere. Radio buttons and markers are round whatever it is.</p>
    ${table(
      ['Value', 'For', 'Sample'],
      [
        ['0', 'sober: a hospital, an authority', '0'],
        ['0.25em', 'the default', '0.25em'],
        ['0.75em', 'soft: a practice for children', '0.75em'],
      ].map(([value, use, radius]) => [
        html`<code>${value}</code>`,
        use,
        html`<div class="box" style="border-radius: ${radius}"></div>`,
      ]),
    )}`;
}

/** The tokens of some types, with their defaults. */
function tokenTable(types: readonly Token['type'][]): TemplateResult {
  const shown = types.flatMap(ofType);
  return table(
    ['Token', 'Default'],
    shown.map((token) => {
      const values = Object.entries(token.defaults ?? {}).map(([use, value]) => `${value} (${use})`);
      return [named(token), [token.default, ...values].filter(Boolean).join(', ') || 'from the page'];
    }),
  );
}

function named({ name, description }: Token): TemplateResult {
  return html`<code>--cw-${name}</code><br /><small>${description}</small>`;
}

export function table(head: readonly string[], rows: readonly (readonly unknown[])[], caption = ''): TemplateResult {
  return html`<table>
    ${
      caption
        ? html`<caption>
            ${caption}
          </caption>`
        : nothing
    }
    <thead>
      <tr>
        ${head.map((it) => html`<th scope="col">${it}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...others]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${others.map((it) => html`<td>${it}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
