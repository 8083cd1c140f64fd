import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import remapping from '@jridgewell/remapping';
import { minifiedLiterals } from './vite-plugins.mjs';

/**
 * Minifies the HTML and CSS in the compiled modules that npm users import: their bundlers leave them as they are. The
 * source maps go on leading to the sources.
 *
 * @param {string} dist
 */
export async function minifyNpmModules(dist) {
  for (const folder of ['core', 'elements']) {
    const files = await readdir(join(dist, folder), { recursive: true });
    for (const file of files.filter((it) => it.endsWith('.js'))) {
      const path = join(dist, folder, file);
      const source = await readFile(path, 'utf8');
      const result = await minifiedLiterals(source, path);
      if (!result) continue;
      const compiled = await readFile(`${path}.map`, 'utf8');
      // The first map leads to the compiled module, which the second leads on from.
      const map = remapping([result.map, compiled], () => null);
      await writeFile(path, result.code);
      await writeFile(`${path}.map`, String(map));
    }
  }
}
