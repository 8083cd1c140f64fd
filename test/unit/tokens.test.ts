/** The list of design tokens says what the style sheets do, and the file for design tools says the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cssProperty, designTokens } from '../../scripts/manifest/tokens.mjs';
import { type Token, tokens } from '../../src/core/tokens.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const filesIn = (folder: string, name: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file) && !/(^|[/\\])(node_modules|generated)[/\\]/.test(file))
    .map((file) => `${folder}/${file}`);
const sources = filesIn('src', /\.(styles\.ts|css)$/)
  .map(read)
  .join('\n');
const others = ['src', 'site', 'builder', 'stories']
  .flatMap((folder) => filesIn(folder, /\.(ts|css|html)$/))
  // A test may name a token that does not exist, to see what happens.
  .filter((file) => !file.endsWith('.test.ts') && read(file).includes('--cw-'));
const namesIn = (css: string) => new Set(Array.from(css.matchAll(/--cw-([a-z-]*[a-z])/g), ([, name]) => name));

/** What a property falls back to in the style sheets, where that is a value of its own. */
function fallbacks(name: string): string[] {
  const fallback = new RegExp(`var\\(--cw-${name}, (?:var\\(--_p-[\\w-]+, )?(#\\w+|[\\d.]+\\w*)\\)`, 'g');
  return [...new Set(Array.from(sources.matchAll(fallback), ([, value = '']) => value))].sort();
}

describe('the list of tokens', () => {
  it('has every token that a style sheet uses, and no other', () => {
    expect([...namesIn(sources)].sort()).toEqual(tokens.map(({ name }) => name).sort());
  });

  it.each(others)('has every token that %s names', (file) => {
    const known = new Set(tokens.map(({ name }) => name));
    expect([...namesIn(read(file))].filter((name) => name && !known.has(name))).toEqual([]);
  });

  it.each(tokens)('has the defaults of the style sheets: $name', ({ name, default: value, defaults = {} }) => {
    expect(fallbacks(name)).toEqual([...new Set([...(value ? [value] : []), ...Object.values(defaults)])].sort());
  });

  it('has the palettes of the style sheets', () => {
    const css = read('src/core/host.styles.ts');
    const palette = (selector: string) => {
      const rule = css.slice(css.indexOf(`\n  :host(${selector}) {`)).split('}')[0] ?? '';
      return Object.fromEntries(
        Array.from(rule.matchAll(/--_p-([\w-]+): ([^;]+);/g), ([, name, value]) => [name, value]),
      );
    };
    const listed = (index: 0 | 1) =>
      Object.fromEntries(tokens.flatMap((token) => (token.palette ? [[token.name, token.palette[index]]] : [])));
    expect(palette('[theme]')).toEqual(listed(0));
    expect(palette("[theme='dark']")).toEqual(listed(1));
    const both = Array.from(css.matchAll(/--_p-([\w-]+): light-dark\(([^)]+)\)/g), ([, name, values]) => [
      name,
      values,
    ]);
    const expected = tokens.flatMap(({ name, palette: values }) => (values ? [[name, values.join(', ')]] : []));
    expect(Object.fromEntries(both)).toEqual(Object.fromEntries(expected));
  });

  it('says what each token is, in one line', () => {
    for (const { description } of tokens) expect(description).toMatch(/^The |^How /);
    expect(tokens.map(cssProperty).every(({ syntax }) => syntax)).toBe(true);
  });
});

interface DesignToken {
  $type: Token['type'];
  $value: unknown;
  $description: string;
  $extensions: { 'clinic-widgets': { property: string; css?: string } };
}
type Group = Record<string, DesignToken>;
const file = JSON.parse(JSON.stringify(designTokens(tokens))) as Record<'default' | 'light' | 'dark', Group> & {
  $extensions: { 'clinic-widgets': { fromThePage: string[] } };
};
const groups = ['default', 'light', 'dark'] as const;
const listed = groups.flatMap((group) =>
  Object.entries(file[group]).flatMap(([name, token]) => (name.startsWith('$') ? [] : [{ group, name, token }])),
);

describe('the file for design tools', () => {
  it.each(listed)('has a valid token $group, $name', ({ name, token: { $type, $value, $description } }) => {
    // A name may not have what references are written with.
    expect(name).toMatch(/^[^${}.][^{}.]*$/);
    expect($description).not.toBe('');
    if (typeof $value === 'string') {
      const [group = '', target = ''] = $value.slice(1, -1).split('.');
      expect((file[group as 'light'] as Group | undefined)?.[target]?.$type, $value).toBe($type);
      return;
    }
    const valid: Record<string, unknown> = {
      color: {
        colorSpace: 'srgb',
        components: [expect.any(Number), expect.any(Number), expect.any(Number)] as unknown,
        alpha: 1,
        hex: expect.stringMatching(/^#[0-9a-f]{6}$/) as unknown,
      },
      dimension: { value: expect.any(Number) as unknown, unit: expect.stringMatching(/^(px|rem)$/) as unknown },
      number: expect.any(Number),
      fontWeight: expect.any(Number),
    };
    expect($value).toEqual(valid[$type]);
  });

  it.each(listed)('says the same as the style sheets: $group, $name', ({ token }) => {
    const { $value, $extensions } = token;
    const { property, css } = $extensions['clinic-widgets'];
    if (css) expect(sources).toMatch(new RegExp(`${property}, [^;]*${css}|--_p-${property.slice(5)}: [^;]*${css}`));
    expect(cssOf($value)).toBe(css?.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3').replace(/em$/, 'rem'));
  });

  it('has every token, or says that its value comes from the page', () => {
    const properties = listed.map(({ token }) => token.$extensions['clinic-widgets'].property);
    const all = new Set([...properties, ...file.$extensions['clinic-widgets'].fromThePage]);
    expect([...all].sort()).toEqual(tokens.map(({ name }) => `--cw-${name}`).sort());
  });

  it('has the same colours in both palettes', () => {
    expect(Object.keys(file.dark)).toEqual(Object.keys(file.light));
  });
});

/** A value of the file as CSS has it; nothing for a reference. */
function cssOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('unit' in value && 'value' in value) return `${String(value.value)}${String(value.unit)}`;
  const { components } = value as { components: number[] };
  return `#${components
    .map((it) =>
      Math.round(it * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
