/** A palette from one brand colour, and how well its colours can be told apart. Pure: takes and gives CSS colours. */
import { APCAcontrast, sRGBtoY } from 'apca-w3';
import Color from 'colorjs.io';

/** The tokens that are colours. */
export const colourTokens = ['text', 'muted', 'surface', 'border', 'accent', 'on-accent', 'danger', 'focus'] as const;
export type Palette = Record<(typeof colourTokens)[number], string>;

export interface Pair {
  /** The token of what is seen, and of what it is seen on. */
  of: keyof Palette;
  on: keyof Palette;
  /** Text has to be read; a line or a mark has to be noticed. */
  isText: boolean;
  /** The ratio of WCAG 2.2, 1 to 21. */
  ratio: number;
  /** The lightness contrast of APCA, -108 to 106. */
  apca: number;
  level: 'AAA' | 'AA' | 'fails';
}

const pairs: readonly (readonly [keyof Palette, keyof Palette, boolean])[] = [
  ['text', 'surface', true],
  ['muted', 'surface', true],
  ['on-accent', 'accent', true],
  ['danger', 'surface', true],
  ['accent', 'surface', false],
  ['focus', 'surface', false],
];

/** Every pair of colours that meets in a widget. */
export function contrasts(palette: Palette): Pair[] {
  return pairs.map(([of, on, isText]) => {
    const ratio = contrast(palette[of], palette[on]);
    const [aa, aaa] = isText ? [4.5, 7] : [3, 4.5];
    return {
      of,
      on,
      isText,
      ratio,
      apca: apca(palette[of], palette[on]),
      level: ratio >= aaa ? 'AAA' : ratio >= aa ? 'AA' : 'fails',
    };
  });
}

/** The ratio of WCAG 2.2. */
export function contrast(one: string, other: string): number {
  return new Color(one).contrast(other, 'WCAG21');
}

function apca(text: string, background: string): number {
  const y = (colour: string) => sRGBtoY(bytes(colour));
  return Math.round(Number(APCAcontrast(y(text), y(background))));
}

function bytes(colour: string): [number, number, number] {
  const [r, g, b] = new Color(colour)
    .to('srgb')
    .toGamut()
    .coords.map((it) => Math.round((it ?? 0) * 255));
  return [r ?? 0, g ?? 0, b ?? 0];
}

/**
 * A full palette from a brand colour: its hue in everything, the colour itself as the accent, only moved as far as it
 * takes until the button's words and the rings can be seen.
 */
export function paletteFrom(brand: string, scheme: 'light' | 'dark'): Palette {
  const [lightness, chroma, hue] = oklch(brand);
  const isLight = scheme === 'light';
  const tint = (l: number, c: number) => hex(l, Math.min(c, chroma), hue);
  const surface = isLight ? tint(0.985, 0.006) : tint(0.22, 0.02);
  // Away from the surface: darker on a light one, lighter on a dark one.
  const away = isLight ? -1 : 1;
  const until = (from: number, c: number, h: number, enough: (colour: string) => boolean) => {
    for (let l = from; l > 0 && l < 1; l += away * 0.005) {
      const colour = hex(l, c, h);
      if (enough(colour)) return colour;
    }
    return isLight ? '#000000' : '#ffffff';
  };
  const onto = (ratio: number) => (colour: string) => contrast(colour, surface) >= ratio;
  const accent = until(
    isLight ? lightness : Math.max(lightness, 0.72),
    chroma,
    hue,
    (colour) => onto(4.5)(colour) && contrast(colour, onAccent(colour)) >= 4.5,
  );
  return {
    text: tint(isLight ? 0.25 : 0.95, 0.02),
    muted: until(isLight ? 0.45 : 0.75, Math.min(0.03, chroma), hue, onto(7)),
    surface,
    border: tint(isLight ? 0.8 : 0.48, 0.02),
    accent,
    'on-accent': onAccent(accent),
    danger: until(isLight ? 0.5 : 0.75, 0.16, 27, onto(isLight ? 5.5 : 7)),
    focus: accent,
  };
}

/** White or almost black, whichever can be read better. */
function onAccent(accent: string): string {
  return contrast('#ffffff', accent) >= contrast('#0b0b0b', accent) ? '#ffffff' : '#0b0b0b';
}

function oklch(colour: string): [number, number, number] {
  const [l, c, h] = new Color(colour).to('oklch').coords;
  return [l ?? 0, c ?? 0, Number.isFinite(h) ? (h ?? 0) : 0];
}

function hex(l: number, c: number, h: number): string {
  return new Color('oklch', [l, c, h])
    .to('srgb')
    .toGamut({ space: 'oklch' })
    .toString({ format: 'hex', collapse: false });
}

/** What a page's style sheet has to say. */
export function toCss(
  light: Palette,
  dark: Palette | undefined,
  others: Readonly<Record<string, string>> = {},
): string {
  const lines = (palette: Readonly<Record<string, string>>, indent: string) =>
    Object.entries(palette)
      .map(([token, value]) => `${indent}--cw-${token}: ${value};\n`)
      .join('');
  const base = `:root {\n${lines({ ...light, ...others }, '  ')}}\n`;
  if (!dark) return base;
  const both = Object.fromEntries(colourTokens.map((token) => [token, `light-dark(${light[token]}, ${dark[token]})`]));
  return `${base}\n@supports (color: light-dark(#000, #fff)) {\n  :root {\n${lines(both, '    ')}  }\n}\n`;
}
