/** What is made of the list of design tokens besides the table in docs/: entries of the manifest, and a file for design tools. */

/** @typedef {import('../../src/core/tokens.js').Token} Token */

/** The syntax of a custom property's value, as `@property` names it. */
const syntax = {
  color: '<color>',
  dimension: '<length>',
  number: '<number>',
  fontFamily: '<family-name>#',
  fontWeight: '<number>',
};

/** @param {Token} token @returns {import('./analyse.mjs').Entry} its entry in the manifest */
export function cssProperty({ name, type, description, default: value }) {
  return { name: `--cw-${name}`, description, syntax: syntax[type], ...(value ? { default: value } : {}) };
}

/**
 * The tokens in the format of the Design Tokens Community Group, version 2025.10: https://www.designtokens.org/tr/2025.10/.
 * Sizes in em, which the format does not have, are in rem: they are the same where text has the size of the page.
 *
 * @param {readonly Token[]} tokens
 */
export function designTokens(tokens) {
  const notSet = tokens.filter((token) => !token.default && !token.defaults && !token.palette && !token.sameAs);
  const isColour = (/** @type {Token} */ { type }) => type === 'color';
  const byDefault = tokens.flatMap((token) => [
    ...(token.default ? [[token.name, designToken(token, token.default)]] : []),
    ...Object.entries(token.defaults ?? {}).map(([use, value]) => [`${token.name}-${use}`, designToken(token, value)]),
  ]);
  return {
    $description:
      'The design tokens of clinic-widgets: the values that its CSS custom properties have where a page sets none.',
    $extensions: {
      'clinic-widgets': {
        fromThePage: [...notSet, ...tokens.filter(({ type, sameAs }) => type !== 'color' && sameAs)].map(
          ({ name }) => `--cw-${name}`,
        ),
      },
    },
    default: { $description: 'On any page, without `theme`.', ...Object.fromEntries(byDefault) },
    light: palette('light', tokens.filter(isColour), 0),
    dark: palette('dark', tokens.filter(isColour), 1),
  };
}

/** @param {string} theme @param {readonly Token[]} colours @param {0 | 1} index */
function palette(theme, colours, index) {
  const entries = colours.flatMap((token) => {
    if (token.palette) return [[token.name, designToken(token, token.palette[index])]];
    if (token.sameAs) return [[token.name, { ...common(token), $value: `{${theme}.${token.sameAs}}` }]];
    return [];
  });
  return { $description: `The palette of \`theme="${theme}"\`.`, ...Object.fromEntries(entries) };
}

/** @param {Token} token @param {string} css */
function designToken(token, css) {
  return { ...common(token, css), $value: designValue(token.type, css) };
}

/** @param {Token} token @param {string} [css] */
function common({ name, type, description }, css) {
  const extension = { property: `--cw-${name}`, ...(css ? { css } : {}) };
  return { $type: type, $description: description, $extensions: { 'clinic-widgets': extension } };
}

/** @param {Token['type']} type @param {string} css */
function designValue(type, css) {
  if (type === 'color') return colour(css);
  if (type !== 'dimension') return Number(css);
  const value = parseFloat(css);
  return { value, unit: css.endsWith('px') ? 'px' : 'rem' };
}

/** @param {string} css with 3 or 6 digits */
function colour(css) {
  const digits = css.length === 4 ? css.replace(/\w/g, '$&$&') : css;
  const bytes = [1, 3, 5].map((from) => parseInt(digits.slice(from, from + 2), 16));
  return {
    colorSpace: 'srgb',
    components: bytes.map((it) => Math.round((it / 255) * 10000) / 10000),
    alpha: 1,
    hex: digits,
  };
}
