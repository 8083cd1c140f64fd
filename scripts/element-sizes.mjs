/** `npm run sizes`: what each element adds to the bundle, as brotli: the bundle with all, less one built without it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { brotliSize } from './size.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const exports = readFileSync(join(root, 'src/section-exports.ts'), 'utf8');
const elements = Array.from(
  exports.matchAll(/export \{ (\w+) \} from '.*\/([\w-]+)\.js';/g),
  ([, name = '', tag = '']) => ({
    name,
    tag,
  }),
);

const whole = await sizeWithout();
console.log(`| element | bytes that it adds |\n| --- | --: |`);
for (const { name, tag } of elements) console.log(`| \`${tag}\` | ${whole - (await sizeWithout(name))} |`);
console.log(`\nThe whole bundle: ${whole} bytes.`);

/** @param {string} [name] of the class that is left out */
async function sizeWithout(name) {
  const result = await build({
    root,
    logLevel: 'warn',
    plugins: [
      {
        name: 'without-an-element',
        enforce: 'pre',
        transform(code, id) {
          if (!name || !id.endsWith('/section-exports.ts')) return undefined;
          return code.replace(new RegExp(`^export \\{ ${name} \\}.*$`, 'm'), '');
        },
      },
    ],
    build: { write: false, sourcemap: false },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error('There is no bundle.');
  return brotliSize(first.output[0].code);
}
