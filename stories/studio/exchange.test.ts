/** A theme leaves the studio as a style sheet or a link, and comes back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssOf, fromCss, linkTo } from './exchange.js';
import { colourTokens, type Palette, toCss } from './palette.js';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((it) => `#${it.toString(16).padStart(6, '0')}`);
const palette = fc.tuple(...colourTokens.map(() => colour)).map((colours) => {
  const entries = colourTokens.map((token, index) => [token, colours[index]]);
  return Object.fromEntries(entries) as Palette;
});

describe('a style sheet', () => {
  it('of the studio comes back as it was', () => {
    const others = { radius: '0.5em', 'font-family': 'Georgia, serif' };
    fc.assert(
      fc.property(palette, palette, (light, dark) => {
        expect(fromCss(toCss(light, dark, others))).toEqual({ light, dark, others, unusable: [] });
      }),
    );
  });

  it('of somebody else is read, with its other rules left out', () => {
    const css = `body { color: red } /* --cw-border: #f00; */
      .page { --cw-text:black; --cw-accent: rgb(0 94 184); --cw-muted: light-dark(rgb(1, 2, 3), #fff); --cw-max-width: 30em }`;
    expect(fromCss(css)).toEqual({
      light: { text: '#000000', accent: '#005eb8', muted: '#010203' },
      dark: { muted: '#ffffff' },
      others: { 'max-width': '30em' },
      unusable: [],
    });
  });

  it('names what it cannot use', () => {
    const { unusable, light, others } = fromCss(':root { --cw-text: var(--brand); --cw-colour: #fff; }');
    expect(unusable).toEqual(['--cw-text: var(--brand)', '--cw-colour: #fff']);
    expect({ light, others }).toEqual({ light: {}, others: {} });
  });

  it('may be any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void fromCss(text)));
  });
});

describe('a link', () => {
  it('has the style sheet in its fragment, and keeps what stands before', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (css) => {
        const link = linkTo('https://studio.example/iframe.html?id=studio#old', css);
        expect(link.split('#')[0]).toBe('https://studio.example/iframe.html?id=studio');
        expect(cssOf(new URL(link).hash)).toBe(css);
      }),
    );
  });

  it('without one, or with one that is cut off, has none', () => {
    for (const fragment of ['', '#other', '#css=', '#css=%E0%A4']) expect(cssOf(fragment)).toBeUndefined();
  });
});
