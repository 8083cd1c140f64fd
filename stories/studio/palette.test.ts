/** Palettes that can be read: the themes that ship, and any that is made from a brand colour. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourTokens, contrast, contrasts, type Palette, paletteFrom, toCss } from './palette.js';

const themes = fileURLToPath(new URL('../../src/themes/', import.meta.url));

/** The colours of the light and of the dark half of a theme. */
function palettes(css: string): Palette[] {
  const colours = (pattern: RegExp) =>
    Object.fromEntries(
      Array.from(css.matchAll(pattern), ([, token = '', value = '']) => [token, value]),
    ) as unknown as Palette;
  return [colours(/--cw-([\w-]+): (#\w+);/g), colours(/--cw-([\w-]+): light-dark\(#\w+, (#\w+)\);/g)];
}

describe.each(readdirSync(themes))('%s', (file) => {
  const css = readFileSync(join(themes, file), 'utf8');

  it.each([0, 1])('has every colour, and AAA contrast for text (half %i)', (half) => {
    const palette = palettes(css)[half]!;
    expect(Object.keys(palette).sort()).toEqual([...colourTokens].sort());
    for (const { of, on, isText, ratio } of contrasts(palette)) {
      expect(ratio, `${of} on ${on}`).toBeGreaterThanOrEqual(isText ? (of === 'danger' ? 4.5 : 7) : 3);
    }
  });
});

describe('a palette from a brand colour', () => {
  it.each(['light', 'dark'] as const)(
    'passes AA for every pair of text, AAA for running text: #0b6e4f, %s',
    (scheme) => {
      const palette = paletteFrom('#0b6e4f', scheme);
      const found = contrasts(palette);
      console.log(
        found
          .map(({ of, on, ratio, apca, level }) => `${scheme} ${of} on ${on} ${ratio.toFixed(2)} ${level} Lc ${apca}`)
          .join('\n'),
      );
      expect(found.filter(({ level }) => level === 'fails')).toEqual([]);
      expect(contrast(palette.text, palette.surface)).toBeGreaterThanOrEqual(7);
      expect(contrast(palette.muted, palette.surface)).toBeGreaterThanOrEqual(7);
    },
  );

  it('keeps the brand colour itself where that can be read', () => {
    expect(paletteFrom('#0b6e4f', 'light').accent).toBe('#0b6e4f');
  });

  it('passes whatever the brand colour is', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, fc.constantFrom('light' as const, 'dark' as const), (r, g, b, scheme) => {
        const failing = contrasts(paletteFrom(`rgb(${r} ${g} ${b})`, scheme)).filter(({ level }) => level === 'fails');
        expect(failing).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is copied as CSS, with the dark half for those who want it', () => {
    const css = toCss(paletteFrom('#0b6e4f', 'light'), paletteFrom('#0b6e4f', 'dark'), { radius: '0.5em' });
    for (const palette of palettes(css)) expect(Object.keys(palette).sort()).toEqual([...colourTokens].sort());
    expect(css).toContain('--cw-accent: #0b6e4f;');
    expect(css).toContain('--cw-radius: 0.5em;');
  });
});
