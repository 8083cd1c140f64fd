/** A clinic's colours: what can be seen stays as it is, what cannot is moved just as far as it takes, on every background that ships. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brandColoursIn,
  brandStyle,
  brandTokens,
  contrast,
  leastContrast,
  onColour,
  seenOn,
} from '../../builder/export/brand.js';
import { snippet } from '../../builder/index.js';
import { tokens } from '../../src/core/tokens.js';

const themes = new URL('../../src/themes/', import.meta.url);
const surfaces = { light: ['#ffffff'], dark: ['#000000'] };
const long = (colour: string) => (colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour);
for (const file of readdirSync(themes)) {
  const css = readFileSync(new URL(file, themes), 'utf8');
  const [, light = '', dark = ''] = /--cw-surface: light-dark\((#\w+), (#\w+)\)/.exec(css) ?? [];
  surfaces.light.push(long(light));
  surfaces.dark.push(long(dark));
}
const [light = '', dark = ''] = tokens.find(({ name }) => name === 'surface')?.palette ?? [];
surfaces.light.push(long(light));
surfaces.dark.push(long(dark));

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const scheme = fc.constantFrom('light', 'dark');

describe('a colour of a clinic', () => {
  it('has the contrast that WCAG gives', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });

  it('can be seen on every background that ships, and so can what stands on it', () => {
    fc.assert(
      fc.property(colour, scheme, (given, on) => {
        for (const role of ['accent', 'heading'] as const) {
          const seen = seenOn(given, role, on);
          for (const surface of surfaces[on])
            expect(contrast(seen, surface), `${seen} on ${surface}`).toBeGreaterThanOrEqual(leastContrast[role]);
        }
        const accent = seenOn(given, 'accent', on);
        expect(contrast(onColour(accent), accent)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('stays as it is where it can be seen', () => {
    expect(brandTokens({ accent: '#0b6e4f', heading: '#7c3516' }, 'light')).toEqual({
      '--cw-accent': '#0b6e4f',
      '--cw-on-accent': '#ffffff',
      '--cw-heading-color': '#7c3516',
    });
    expect(brandTokens({ accent: '#ffd54a' }, 'light')['--cw-accent']).not.toBe('#ffd54a');
    expect(brandTokens({ accent: '#ffd54a' }, 'dark')).toEqual({
      '--cw-accent': '#ffd54a',
      '--cw-on-accent': '#000000',
    });
  });
});

describe('the style of a page', () => {
  it('is there with a colour only, and only colours are in it', () => {
    expect(brandStyle({}, '')).toBe('');
    expect(brandStyle({ accent: 'red;} body { display: none', heading: '#12345' }, 'auto')).toBe('');
  });

  it('has both of what a theme has, and comes back', () => {
    const css = brandStyle({ accent: '#0b6e4f', heading: '#7c3516' }, 'calm');
    expect(css).toMatch(/^:root \{ --cw-accent: #0b6e4f; .*\n@supports .*light-dark\(#0b6e4f, #[\da-f]{6}\)/);
    expect(brandColoursIn(css)).toEqual({ accent: '#0b6e4f', heading: '#7c3516' });
    expect(brandStyle({ accent: '#0b6e4f' }, 'dark')).not.toContain('light-dark');
  });

  it('stands after the theme, beside the script', () => {
    const { script, html } = snippet(
      { steps: { items: [{ description: 'Sit.' }] } },
      { for: 'squarespace', theme: 'warm', colours: { accent: '#0b6e4f' } },
    );
    expect(script).toMatch(/themes\/warm\.css">\n<style>\n:root[^]*<\/style>\n<script/);
    expect(html).not.toContain('style');
  });
});
