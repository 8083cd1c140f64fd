/** Themes in and out of the studio: as a style sheet, and as a link that holds one. Pure. */
import Color from 'colorjs.io';
import { tokens } from '../../src/core/tokens.js';
import { colourTokens, type Palette } from './palette.js';

export interface Theme {
  /** What is set of either palette. */
  light: Partial<Palette>;
  dark: Partial<Palette>;
  /** The other tokens, by their names without `--cw-`. */
  others: Record<string, string>;
  /** Declarations of tokens that there are not, or whose colours are no colours by themselves, such as `var(--brand)`. */
  unusable: string[];
}

/** Reads the tokens of a style sheet, whatever else is in it. Of a token that is set twice, the last counts. */
export function fromCss(css: string): Theme {
  const theme: Theme = { light: {}, dark: {}, others: {}, unusable: [] };
  const text = css.replace(/\/\*[^]*?\*\//g, '');
  for (const [declaration, name = '', value = ''] of text.matchAll(/--cw-([\w-]+)\s*:\s*([^;{}]+)/g)) {
    const token = tokens.find((it) => it.name === name);
    const both = /^light-dark\(\s*([^,()]+|\w+\([^()]*\))\s*,\s*([^,()]+|\w+\([^()]*\))\s*\)$/.exec(value.trim());
    const [light, dark] = both ? [both[1], both[2]].map(hex) : [hex(value), undefined];
    if (!token || (isPaletteToken(name) && !light)) theme.unusable.push(declaration.trim());
    else if (!isPaletteToken(name)) theme.others[name] = value.trim();
    else {
      if (light) theme.light[name] = light;
      if (dark) theme.dark[name] = dark;
    }
  }
  return theme;
}

function isPaletteToken(name: string): name is keyof Palette {
  return colourTokens.some((token) => token === name);
}

/** A colour with six digits; nothing for what is none. */
function hex(colour: string | undefined): string | undefined {
  try {
    return new Color((colour ?? '').trim()).to('srgb').toGamut().toString({ format: 'hex', collapse: false });
  } catch {
    return undefined;
  }
}

const key = 'css=';

/** A link to the studio with a theme. Its fragment, which is sent to no server, holds the style sheet and nothing else. */
export function linkTo(address: string, css: string): string {
  const url = new URL(address);
  url.hash = key + encodeURIComponent(css);
  return url.href;
}

/** The style sheet of a link's fragment; nothing where it has none that can be read. */
export function cssOf(fragment: string): string | undefined {
  const [, encoded] = fragment.split(`#${key}`);
  if (!encoded) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
