/**
 * `npm run test:quick [-- --since main]`: what a change at hand most likely breaks, in under two minutes. Checks types and
 * lint, and runs the unit, receiver and browser tests that import what has changed; browser tests in Chromium, the nearest
 * first. Says which tests it left out. `npm test` runs everything.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commandsOf } from './packages.mjs';

/** As many browser test files as run in about a minute. */
const MAX_BROWSER_FILES = 12;

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH };

const { values } = parseArgs({ options: { since: { type: 'string', default: 'HEAD' } } });
const changed = changedFiles(values.since);
if (!changed.length) {
  console.log(`Nothing has changed since ${values.since}. Try --since main, or npm test.`);
  process.exit(0);
}

const near = testsNear(changed);
const vitest = near.filter((path) => /^(test\/unit|receiver\/test)\//.test(path));
const browser = near.filter((path) => path.startsWith('test/browser/'));
const code = changed.filter((path) => /\.(ts|mjs|js)$/.test(path) && !path.startsWith('examples/'));

/** @type {string[]} */
const failed = [];
run('types', ['tsc', '-p', '.', '--incremental', '--tsBuildInfoFile', '.cache/quick.tsbuildinfo']);
if (code.length) run('lint', ['eslint', '--no-warn-ignored', ...code]);
if (vitest.length) run('unit and receiver', ['vitest', 'run', '--project', 'unit', '--project', 'receiver', ...vitest]);
const shown = browser.slice(0, MAX_BROWSER_FILES);
if (shown.length) run('browser', ['wtr', ...shown.flatMap((path) => ['--files', path])], { BROWSERS: 'chromium' });

const left = browser.slice(MAX_BROWSER_FILES);
if (left.length) console.log(`\nNot run, farther from the change:\n  ${left.join('\n  ')}`);
console.log(failed.length ? `\nFailed: ${failed.join(', ')}` : '\nAll passed.');
process.exitCode = failed.length ? 1 : 0;

/** Files of the work tree that differ from a revision, new ones included. @param {string} revision */
function changedFiles(revision) {
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
  return [
    ...git('diff', '--name-only', '--diff-filter=d', revision),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
}

/** The tests that import some files, directly or through others, the nearest first. @param {string[]} files */
function testsNear(files) {
  const folders = ['src', 'builder', 'receiver/src', 'receiver/test', 'test/unit', 'test/browser'];
  const depcruise = join(commandsOf('test/checks'), 'depcruise');
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders];
  const output = execFileSync(depcruise, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
  /** @type {{ modules: { source: string, dependents: string[] }[] }} */
  const { modules } = JSON.parse(output);
  const importers = new Map(modules.map(({ source, dependents }) => [source, dependents]));
  const distances = new Map(files.map((path) => [path, 0]));
  for (const [path, distance] of distances)
    for (const importer of importers.get(path) ?? [])
      if (!distances.has(importer)) distances.set(importer, distance + 1);
  return [...distances.keys()].filter((path) => path.endsWith('.test.ts'));
}

/** @param {string} name @param {string[]} command @param {Record<string, string>} [more] */
function run(name, [command = '', ...args], more = {}) {
  console.log(`\n── ${name} ──`);
  const { status } = spawnSync(command, args, { cwd: root, env: { ...env, ...more }, stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
