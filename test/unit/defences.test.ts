import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { defences } from '../hosts/defence-list.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

it.each(defences)('`npm run defences` finds the code that it takes out: $name', ({ and, ...first }) => {
  for (const { file, take, put = '' } of and ? [first, and] : [first]) {
    const text = readFileSync(root + file, 'utf8');
    expect(text.replace(take, put) !== text, `${file}: ${String(take)}`).toBe(true);
  }
});
