import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absoluteLinks } from './links.mjs';
import { writeZip } from './zip.mjs';

/** The pages for those who unzip it: what the files are, and an example. */
const pages = fileURLToPath(new URL('widgets-zip', import.meta.url));

/**
 * `clinic-widgets-X.Y.Z.zip`: one folder to upload, for those who use a script tag.
 *
 * @param {string} root the repository
 * @param {string} to the folder of the release
 * @param {import('./zip.mjs').Files} web the files that a website needs
 * @param {import('./facts.mjs').Facts} facts
 */
export async function writeWidgetsZip(root, to, web, facts) {
  const { version, date } = facts;
  const name = `clinic-widgets-${version}`;
  /** @type {import('./zip.mjs').Files} */
  const files = new Map();
  for (const [path, content] of web) files.set(`${name}/${path}`, content);
  for (const page of await readdir(pages)) {
    const text = await readFile(join(pages, page), 'utf8');
    files.set(`${name}/${page}`, Buffer.from(text.replaceAll('X.Y.Z', version)));
  }
  const changelog = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
  files.set(`${name}/CHANGELOG.md`, Buffer.from(absoluteLinks(changelog, '', facts)));
  await writeZip(join(to, `${name}.zip`), files, date);
}
