import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { banner } from './banner.mjs';
import { lazyModules } from './vite-plugins.mjs';

const entries = { page: 'main.ts', preview: 'preview.ts' };

/**
 * One of the two scripts of the builder's page. Needs `dist/manifest.json`.
 *
 * @param {string} root the repository
 * @param {keyof typeof entries} name
 * @param {{ isComplete?: boolean }} [options] `isComplete`: with what the reader has learnt (`weights/`) beside the script, and
 *   with the view that snippets are taken away from. Without them, the script is for an editor that takes the result itself.
 * @returns {Promise<string>}
 */
export async function builderScript(root, name, { isComplete = true } = {}) {
  const { version, hashed, files } = JSON.parse(await readFile(join(root, 'dist/manifest.json'), 'utf8'));
  const release = { version, file: hashed, integrity: files[hashed].integrity };
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [lazyModules()],
    define: { RELEASE: JSON.stringify(release), IS_COMPLETE: JSON.stringify(isComplete) },
    resolve: {
      alias: [
        { find: 'clinic-widgets/check', replacement: join(root, 'src/check/index.ts') },
        { find: /^clinic-widgets$/, replacement: join(root, 'src/index.ts') },
      ],
    },
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: join(root, 'builder/page', entries[name]), formats: ['es'], fileName: () => 'script.js' },
      rolldownOptions: { output: { codeSplitting: false, minify: true, postBanner: banner } },
    },
  });
  const [{ output }] = /** @type {[{ output: { code: string }[] }]} */ (/** @type {unknown} */ (result));
  return output[0]?.code ?? '';
}
