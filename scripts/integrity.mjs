import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUNDLE = 'clinic-widgets.js';

/**
 * What a page may load from another host: the bundle, the modules that it loads, style sheets, content and words. English is
 * in the bundle; its module is for npm.
 */
const PUBLIC =
  /^(clinic-widgets(\.\w+)?\.(js|css)|(lazy|locales(?!\/en\.js))\/[\w-]+\.js|locales\/[\w-]+\.json|(styles|themes)\/[\w-]+\.css|content\/[\w.-]+\.json|(procedure|words)\.schema\.json)$/;

/**
 * Writes the bundle once more, under a name with a hash of what is in it, and `manifest.json`: for each file that a page
 * may load, what its `integrity` is.
 *
 * @param {string} folder where the build is
 */
export async function writeIntegrity(folder) {
  const code = await readFile(join(folder, BUNDLE), 'utf8');
  const map = await readFile(join(folder, `${BUNDLE}.map`), 'utf8');
  const hashed = BUNDLE.replace('.', `.${createHash('sha256').update(code).digest('hex').slice(0, 10)}.`);
  await writeFile(
    join(folder, hashed),
    code.replace(`sourceMappingURL=${BUNDLE}.map`, `sourceMappingURL=${hashed}.map`),
  );
  await writeFile(join(folder, `${hashed}.map`), map);

  const manifest = fileURLToPath(new URL('../package.json', import.meta.url));
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  /** @type {Record<string, { integrity: string, bytes: number }>} */
  const files = {};
  for (const name of names.filter((it) => PUBLIC.test(it))) {
    const content = await readFile(join(folder, name));
    const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
    files[name] = { integrity, bytes: content.length };
  }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify({ version, hashed, files }, null, 2)}\n`);
}
