import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Of the builder's folder, what its page loads. The rest are the npm modules. */
const BUILDER_PAGE = /^((index|preview)\.html|(page|preview)\.(js|css)|(locales|weights)[\\/][\w-]+\.js)$/;

/**
 * The files that a website needs, with their licences: those that `manifest.json` lists, the manifest itself, source maps
 * and the builder's page.
 *
 * @param {string} root the repository, built
 * @returns {Promise<import('./zip.mjs').Files>}
 */
export async function webFiles(root) {
  const dist = join(root, 'dist');
  const { files: listed } = JSON.parse(await readFile(join(dist, 'manifest.json'), 'utf8'));
  const names = [...Object.keys(listed), 'manifest.json', 'integrity.html', 'THIRD-PARTY-LICENSES.txt'];
  const maps = names.map((name) => `${name}.map`).filter((name) => /^clinic-widgets/.test(name));
  const builder = (await readdir(join(dist, 'builder'), { recursive: true }))
    .filter((name) => BUILDER_PAGE.test(name))
    .map((name) => `builder/${name.replaceAll('\\', '/')}`);

  /** @type {import('./zip.mjs').Files} */
  const files = new Map();
  for (const name of [...names, ...maps.filter((it) => existsSync(join(dist, it))), ...builder]) {
    files.set(name, await readFile(join(dist, name)));
  }
  files.set('LICENSE', await readFile(join(root, 'LICENSE')));
  return files;
}
