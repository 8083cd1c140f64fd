/**
 * `npm run defences [-- words of names]`: takes out each defence against what host pages do, what pasted pages say, and what may
 * happen to a form, one at a time, in a copy of the project, and sees the test that names it fail. A defence that can be taken out with nothing failing is not tested.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../../scripts/packages.mjs';
import { defences } from './defence-list.mjs';

/** @typedef {import('./defence-list.mjs').Defence} Defence */
/** @typedef {import('./defence-list.mjs').Suite} Suite */

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = join(root, '.cache/defences');
const words = process.argv.slice(2);
const wanted = defences.filter(({ name }) => !words.length || words.some((word) => name.includes(word)));

install('test/packages');
execFileSync('node', ['scripts/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit' });
rmSync(copy, { recursive: true, force: true });
const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
for (const file of [...files, 'dist']) cpSync(join(root, file), join(copy, file), { recursive: true });
for (const folder of ['node_modules', 'test/packages/node_modules'])
  symlinkSync(join(root, folder), join(copy, folder));

let missed = 0;
for (const defence of wanted) {
  const { name, test, suite } = defence;
  const outcome = takenOut(defence, () => failures(test, suite));
  const isSeen = outcome.tests > 0 && outcome.failed === outcome.tests;
  if (!isSeen) missed++;
  console.log(`${isSeen ? '✓' : '✗'} ${name}: “${test}…” ${outcome.failed} of ${outcome.tests} failed`);
}
rmSync(copy, { recursive: true, force: true });
console.log(`${wanted.length - missed} of ${wanted.length} defences are missed by a test when they are taken out.`);
process.exitCode = missed ? 1 : 0;

/**
 * @template T
 * @param {Defence} defence
 * @param {() => T} use
 * @returns {T} what `use` finds while the defence is out
 */
function takenOut({ name, and, suite, ...first }, use) {
  const changes = and ? [first, and] : [first];
  const touched = ['dist/clinic-widgets.js', ...changes.map(({ file }) => file)].map((file) => join(copy, file));
  const before = touched.map((path) => readFileSync(path));
  try {
    for (const { file, take, put = '' } of changes) {
      const text = readFileSync(join(copy, file), 'utf8');
      const changed = text.replace(take, put);
      if (changed === text)
        throw new Error(`“${name}” is not in ${file} any more: mend its row in test/hosts/defence-list.mjs.`);
      writeFileSync(join(copy, file), changed);
    }
    if (first.file.startsWith('src/') && !suite)
      execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'error'], { cwd: copy, stdio: 'pipe' });
    return use();
  } finally {
    touched.forEach((path, at) => writeFileSync(path, before[at] ?? ''));
  }
}

/**
 * @param {string} test a part of its name
 * @param {Suite} [suite]
 */
function failures(test, suite) {
  return suite?.project === 'browser' ? failuresInBrowser(test, suite.file) : failuresByVitest(test, suite);
}

/**
 * @param {string} test
 * @param {string} file
 */
function failuresInBrowser(test, file) {
  const report = join(copy, '.cache/web-test-runner.json');
  rmSync(report, { force: true });
  spawnSync('node_modules/.bin/wtr', ['--files', file], { cwd: copy, env: { ...process.env, BROWSERS: 'chromium' } });
  /** @type {{ results: { name: string, isPassed: boolean }[] }} */
  const { results } = JSON.parse(readFileSync(report, 'utf8'));
  const named = results.filter(({ name }) => name.includes(test));
  return { failed: named.filter(({ isPassed }) => !isPassed).length, tests: named.length };
}

/**
 * @param {string} test
 * @param {Suite} [suite]
 */
function failuresByVitest(test, suite) {
  const report = join(copy, 'defence.json');
  const args = [
    'run',
    '--project',
    suite?.project ?? 'e2e',
    suite?.file ?? 'test/e2e/hosts.test.ts',
    '-t',
    test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  spawnSync('node_modules/.bin/vitest', args, { cwd: copy });
  const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return { failed: numFailedTests, tests: numFailedTests + numPassedTests };
}
