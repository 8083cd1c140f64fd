/** What `npm ci` brings to everybody stays small: what only some tests need is in folders of its own, see scripts/packages.mjs. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Bytes on the disk. */
const LIMIT = 400e6;

interface Lock {
  packages: Record<string, { link?: boolean }>;
}
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;

// Break: add ckeditor5 to the package's devDependencies, and install it.
it('the packages of the lock file take less than 400 MB', () => {
  const sizes = Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path]) => [path, sizeOf(join(root, path))] as const)
    .sort(([, a], [, b]) => b - a);
  const sum = sizes.reduce((total, [, size]) => total + size, 0);
  const largest = sizes.slice(0, 10).map(([path, size]) => `${Math.round(size / 1e6)} MB ${path}`);
  expect(sum, `too much; the largest: ${largest.join(', ')}`).toBeLessThan(LIMIT);
  expect(sum, 'nothing is installed').toBeGreaterThan(LIMIT / 4);
});

/** Of a package without those inside it, which the lock file lists by themselves; 0 for what is for other systems. */
function sizeOf(folder: string): number {
  const { blocks } = statSync(folder, { throwIfNoEntry: false }) ?? {};
  if (blocks === undefined) return 0;
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== 'node_modules');
  return entries.reduce((total, entry) => {
    const path = join(folder, entry.name);
    return total + (entry.isDirectory() ? sizeOf(path) : entry.isFile() ? statSync(path).blocks * 512 : 0);
  }, blocks * 512);
}
