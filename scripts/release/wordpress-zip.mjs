import { join } from 'node:path';
import { filesOf, writeZip } from './zip.mjs';

/**
 * `clinic-widgets-wordpress-X.Y.Z.zip`: the plugin with the library's files in it, to upload under Plugins → Add New.
 *
 * @param {string} root the repository
 * @param {string} to the folder of the release
 * @param {import('./zip.mjs').Files} web the files that a website needs
 * @param {import('./facts.mjs').Facts} facts
 */
export async function writeWordPressZip(root, to, web, { version, date }) {
  const files = await filesOf(join(root, 'integrations/wordpress/clinic-widgets'), 'clinic-widgets/');
  for (const [path, content] of web) files.set(`clinic-widgets/dist/${path}`, content);
  await writeZip(join(to, `clinic-widgets-wordpress-${version}.zip`), files, date);
}
