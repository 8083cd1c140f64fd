/** `node scripts/size.mjs`: what a visitor downloads, as brotli, against its budget. */
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

const budgets = [
  { name: 'clinic-widgets.js', limit: 55_600, read: async () => [await readFile(existing('dist/clinic-widgets.js'))] },
  { name: 'procedure-steps alone', limit: 24_500, read: () => bundle('dist/elements/procedure-steps/define.js') },
];

/** The most that a dictionary may weigh. */
const DICTIONARY = 5_000;

/** Prints every size; throws when one is above its budget. */
export async function measure() {
  const tooBig = [];
  for (const { name, limit, read } of budgets) {
    const size = (await read()).reduce((sum, file) => sum + brotliSize(file), 0);
    console.log(`${name.padEnd(24)}${String(size).padStart(7)} of ${limit} bytes brotli`);
    if (size > limit) tooBig.push(`${name} is ${size - limit} bytes above its budget of ${limit}`);
  }
  // A page in another language loads one of these.
  const files = (await readdir(existing('dist/locales'))).filter((file) => /^(?!en\.)[\w-]+\.js$/.test(file));
  const sizes = await Promise.all(
    files.map(async (file) => brotliSize(await readFile(join(root, 'dist/locales', file)))),
  );
  console.log(`dictionaries, each: ${files.map((file, at) => `${file.replace('.js', '')} ${sizes[at]}`).join(', ')}`);
  const largest = Math.max(...sizes);
  if (largest > DICTIONARY)
    tooBig.push(`a dictionary is ${largest - DICTIONARY} bytes above its budget of ${DICTIONARY}`);
  if (tooBig.length) throw new Error(`${tooBig.join('; ')}.`);
}

/** @param {Uint8Array | string} source */
export function brotliSize(source) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  return brotliCompressSync(source, { params }).length;
}

/**
 * The files that an npm user's bundler makes of one entry, Lit included; what is loaded later is left out.
 *
 * @param {string} entry
 */
async function bundle(entry) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: existing(entry), formats: ['es'] },
      // The names of the files that it loads later are the user's own; a hash in them would be noise.
      rolldownOptions: { output: { minify: true, chunkFileNames: '[name].js' } },
    },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error(`${entry} could not be bundled.`);
  const chunks = first.output.filter((file) => file.type === 'chunk');
  // What it shares with a file that is loaded later is a file of its own, loaded at once.
  const atOnce = new Set(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  for (const name of atOnce) chunks.find((chunk) => chunk.fileName === name)?.imports.forEach((it) => atOnce.add(it));
  return chunks.filter((chunk) => atOnce.has(chunk.fileName)).map((chunk) => chunk.code);
}

/** @param {string} path */
function existing(path) {
  const file = join(root, path);
  if (!existsSync(file)) throw new Error(`${path} is missing, so it has no size. Has the build run?`);
  return file;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await measure().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
