import { join } from 'node:path';
import { pluginFiles } from '../wordpress/plugin-files.mjs';
import { writeZip } from './zip.mjs';

/**
 * `clinic-widgets-wordpress-X.Y.Z.zip`: the plugin with the library's files in it, to upload under Plugins → Add New.
 *
 * @param {string} root the repository
 * @param {string} to the folder of the release
 * @param {import('./zip.mjs').Files} web the files that a website needs
 * @param {import('./facts.mjs').Facts} facts
 */
export async function writeWordPressZip(root, to, web, { version, date }) {
  const files = await pluginFiles(root, web, version);
  const inFolder = new Map([...files].map(([path, content]) => [`clinic-widgets/${path}`, content]));
  const path = join(to, `clinic-widgets-wordpress-${version}.zip`);
  await writeZip(path, inFolder, date);
  return { path, files };
}
