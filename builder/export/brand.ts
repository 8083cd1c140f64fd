/** A clinic's colours as design tokens that can be read: see docs/theming.md for what each token does. */

/** Colours as `#rrggbb`; anything else is not used. */
export interface BrandColours {
  /** Of buttons and marks. */
  accent?: string | undefined;
  /** Of headings. */
  heading?: string | undefined;
}

export type BrandColour = keyof BrandColours;
export type Scheme = 'light' | 'dark';

/** The darkest light and the lightest dark background of the palettes and the themes that ship. */
const SURFACE: Readonly<Record<Scheme, string>> = { light: '#f4f8f8', dark: '#14212a' };

/** The least contrast with the background (WCAG 2.2, 1.4.11 and 1.4.3): a mark has to be noticed, a heading to be read. */
export const leastContrast: Readonly<Record<BrandColour, number>> = { accent: 3, heading: 4.5 };

export function isColour(text: string | undefined): text is string {
  return /^#[\da-f]{6}$/i.test(text ?? '');
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast of a colour with the background that is worst for it. */
export function contrastOnPage(colour: string, scheme: Scheme): number {
  return contrast(colour, SURFACE[scheme]);
}

/** The colour itself where it can be seen on the background, else the nearest one that can: darker on light, lighter on dark. */
export function seenOn(colour: string, role: BrandColour, scheme: Scheme): string {
  const end = scheme === 'light' ? 0 : 255;
  for (let part = 0; part < 1; part += 0.02) {
    const mixed = toHex(channels(colour).map((channel) => channel + (end - channel) * part));
    if (contrastOnPage(mixed, scheme) >= leastContrast[role]) return mixed;
  }
  return toHex([end, end, end]);
}

/** Black or white, whichever can be read better: one of the two always can. */
export function onColour(colour: string): string {
  return contrast('#ffffff', colour) >= contrast('#000000', colour) ? '#ffffff' : '#000000';
}

/** The tokens of a clinic's colours on a light or a dark background, with their values. */
export function brandTokens({ accent, heading }: BrandColours, scheme: Scheme): Record<string, string> {
  const tokens: Record<string, string> = {};
  if (isColour(accent)) {
    tokens['--cw-accent'] = seenOn(accent, 'accent', scheme);
    tokens['--cw-on-accent'] = onColour(tokens['--cw-accent']);
  }
  if (isColour(heading)) tokens['--cw-heading-color'] = seenOn(heading, 'heading', scheme);
  return tokens;
}

/** The backgrounds that a palette or a theme has: one, or as the visitor's device or the page says. */
export function schemesOf(theme: string | undefined): Scheme[] {
  if (!theme || theme === 'light') return ['light'];
  return theme === 'dark' ? ['dark'] : ['light', 'dark'];
}

/** The tokens as a rule for the page; nothing without a colour. */
export function brandStyle(colours: BrandColours, theme: string | undefined): string {
  const [first = 'light', second] = schemesOf(theme);
  const tokens = brandTokens(colours, first);
  const names = Object.keys(tokens);
  if (!names.length) return '';
  const rule = (values: Readonly<Record<string, string>>) =>
    `:root { ${names.map((name) => `${name}: ${values[name] ?? ''};`).join(' ')} }`;
  if (!second) return rule(tokens);
  const others = brandTokens(colours, second);
  const both = Object.fromEntries(
    names.map((name) => [name, `light-dark(${tokens[name] ?? ''}, ${others[name] ?? ''})`]),
  );
  return `${rule(tokens)}\n@supports (color: light-dark(#000, #fff)) { ${rule(both)} }`;
}

/** The colours that a style sheet of {@link brandStyle} was made of, as far as it holds them. */
export function brandColoursIn(css: string): BrandColours {
  const valueOf = (token: string) => new RegExp(`--cw-${token}:\\s*(#[\\da-f]{6})\\b`, 'i').exec(css)?.[1];
  return { accent: valueOf('accent'), heading: valueOf('heading-color') };
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function toHex(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** The relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
