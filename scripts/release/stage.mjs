import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { absoluteLinks } from './links.mjs';

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
 * @param {import('./facts.mjs').Facts} facts
 */
export async function stage(root, folder, product, packages, facts) {
  const from = product === 'receiver' ? join(root, 'receiver') : root;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const own = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'));
  for (const key of DEVELOPMENT) delete own[key];
  const { repository, homepage, bugs } = facts.project;
  const directory = product === 'receiver' ? 'receiver' : '';
  if (repository) own.repository = { type: 'git', url: `git+${repository}.git`, ...(directory && { directory }) };
  if (homepage) own.homepage = homepage;
  if (bugs) own.bugs = { url: bugs };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);

  await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const changelog = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
  await writeFile(join(folder, 'CHANGELOG.md'), absoluteLinks(changelog, '', facts));
  const readme = await readFile(join(from, 'README.md'), 'utf8');
  await writeFile(join(folder, 'README.md'), absoluteLinks(readme, directory, facts));
  await cp(join(from, 'dist'), join(folder, 'dist'), { recursive: true });

  for (const path of packages) await cp(join(root, path, 'package.json'), join(folder, path, 'package.json'));
}
