import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a package says of how it is developed, which those who install it do not need. */
const DEVELOPMENT = ['scripts', 'devDependencies', 'workspaces', 'overrides'];

/**
 * Makes a folder of one product: its own files and, in `node_modules`, the `package.json` of each package that it needs.
 * That is enough to pack it for npm, and to list it for the bill of materials.
 *
 * @param {string} root the repository, built
 * @param {string} folder where to make it
 * @param {'widgets' | 'receiver'} product
 * @param {string[]} packages what it needs, as paths in the repository
 */
export async function stage(root, folder, product, packages) {
  const from = product === 'receiver' ? join(root, 'receiver') : root;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const own = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'));
  for (const key of DEVELOPMENT) delete own[key];
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  for (const name of ['LICENSE', 'CHANGELOG.md']) await cp(join(root, name), join(folder, name));
  await cp(join(from, 'README.md'), join(folder, 'README.md'));
  await cp(join(from, 'dist'), join(folder, 'dist'), { recursive: true });

  for (const path of packages) await cp(join(root, path, 'package.json'), join(folder, path, 'package.json'));
}
