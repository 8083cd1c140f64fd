import { execFile } from 'node:child_process';
import { lstat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs npm.
 *
 * @param {string} folder the working directory
 * @param {string[]} args
 * @returns {Promise<string>} what it prints
 */
export async function npm(folder, ...args) {
  const { stdout } = await run('npm', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/**
 * The packages that a product needs when it runs, as paths in the repository (`node_modules/lit`).
 *
 * @param {string} root the repository, with its packages installed
 * @param {'widgets' | 'receiver'} product
 * @returns {Promise<string[]>}
 */
export async function runtimePackages(root, product) {
  const which = product === 'receiver' ? '--workspace=receiver' : '--workspaces=false';
  const listed = await npm(root, 'ls', '--all', '--parseable', '--omit=dev', which);
  const paths = listed
    .split('\n')
    .map((path) => relative(root, path.trim()))
    .filter((path) => path.startsWith('node_modules'));
  const isInstalled = await Promise.all(paths.map(async (path) => (await lstat(join(root, path))).isDirectory()));
  return paths.filter((_, at) => isInstalled[at]).sort();
}
