/**
 * The packages that only some work needs. They are npm roots of their own, so that `npm ci` stays small:
 *
 * - `test/packages`: editors, frameworks, databases and drivers of browsers, for the tests that use them
 * - `stories`: Storybook
 * - `test/checks`: tools of `npm run check`
 * - `examples`, `examples/next`, `examples/nuxt`: the frameworks of the examples
 *
 * What needs one of these folders installs it when it is missing, or is not what its lock file says.
 * `node scripts/packages.mjs test/packages stories` does it by hand.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'test/packages' | 'stories' | 'test/checks' | 'examples' | 'examples/next' | 'examples/nuxt'} Folder */
/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, extraneous?: boolean }> }} Lock */

const root = fileURLToPath(new URL('..', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const folder of process.argv.slice(2)) install(/** @type {Folder} */ (folder));

/** Installs what is missing. Processes that ask at the same time wait for the first. @param {Folder} folder */
export function install(folder) {
  if (isInstalled(folder)) return;
  withLock(folder, () => {
    if (isInstalled(folder)) return;
    console.error(`Installing the packages of ${folder}/…`);
    // What it prints is for people: a command's own output stays what its reader expects.
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: join(root, folder), stdio: ['ignore', 2, 2] });
  });
}

/**
 * What resolves and loads the packages of a folder; installs them first.
 *
 * @param {Folder} folder
 * @returns {NodeJS.Require}
 */
export function packagesOf(folder) {
  install(folder);
  return createRequire(join(root, folder, 'package.json'));
}

/** Where the commands of a folder's packages are; installs them first. @param {Folder} folder */
export function commandsOf(folder) {
  install(folder);
  return join(root, folder, 'node_modules/.bin');
}

/** What is optional is there on some systems only, what is extraneous nowhere. @param {Folder} folder */
function isInstalled(folder) {
  const wanted = Object.entries(readLock(folder, 'package-lock.json')?.packages ?? {}).filter(
    ([path, { optional, extraneous }]) => path.startsWith('node_modules/') && !optional && !extraneous,
  );
  const found = readLock(folder, 'node_modules/.package-lock.json')?.packages;
  return wanted.every(([path, { version }]) => found?.[path]?.version === version);
}

/** @param {Folder} folder @param {string} file @returns {Lock | undefined} */
function readLock(folder, file) {
  try {
    return JSON.parse(readFileSync(join(root, folder, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Folder} folder @param {() => void} work */
function withLock(folder, work) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const lock = join(root, '.cache', `packages-${folder.replaceAll('/', '-')}.lock`);
  while (!take(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** A lock whose process has ended is none. @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(Number(readPid(lock)))) rmSync(lock, { force: true });
    return false;
  }
}

/** @param {string} lock */
function readPid(lock) {
  return existsSync(lock) ? readFileSync(lock, 'utf8') : '';
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
