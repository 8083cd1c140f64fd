import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf, writeZip } from './zip.mjs';

/**
 * `clinic-receiver-X.Y.Z-linux-x64.zip`: the receiver with all of its packages, which runs where it is unzipped. Its
 * database driver is a program of one system, the one that makes the release; other systems install the npm package.
 *
 * @param {string} root the repository, built
 * @param {string} to the folder of the release
 * @param {string} staged the receiver's own files
 * @param {string[]} packages what it needs, as paths in the repository
 * @param {import('./facts.mjs').Facts} facts
 */
export async function writeReceiverZip(root, to, staged, packages, { version, date }) {
  const files = await filesOf(staged, 'clinic-receiver/');
  for (const path of packages) {
    for (const [name, content] of await filesOf(join(root, path), '')) {
      // Packages inside of this one are in the list where they are needed.
      if (!name.startsWith('node_modules/')) files.set(`clinic-receiver/${path}/${name}`, content);
    }
  }
  for (const [path, content] of await filesOf(join(root, 'receiver/deploy'), 'clinic-receiver/deploy/')) {
    // The container is built from the repository.
    if (!path.endsWith('/Dockerfile')) files.set(path, content);
  }
  files.set('clinic-receiver/receiver.example.json', await readFile(join(root, 'receiver/receiver.example.json')));
  await writeZip(join(to, `clinic-receiver-${version}-${process.platform}-${process.arch}.zip`), files, date);
}
