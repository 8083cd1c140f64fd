/** The brands of the stories stay small, and name only what there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parts } from '../../src/core/parts.js';
import { tokens } from '../../src/core/tokens.js';

const folder = fileURLToPath(new URL('../../stories/brands/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.css'));

it('are three', () => {
  expect(files).toEqual(['children.css', 'cosmetic.css', 'hospital.css']);
});

describe.each(files)('%s', (file) => {
  const css = readFileSync(folder + file, 'utf8');
  const named = (pattern: RegExp) => Array.from(css.matchAll(pattern), ([, name]) => name);

  it('has 40 lines at most, with a declaration each', () => {
    const lines = css.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => line.split(';').length > 2)).toEqual([]);
  });

  it('uses tokens and parts that there are', () => {
    expect(named(/--cw-([\w-]+)/g).filter((name) => !tokens.some((token) => token.name === name))).toEqual([]);
    expect(named(/::part\(([\w-]+)\)/g).filter((name) => !parts.some((part) => part === name))).toEqual([]);
  });
});
