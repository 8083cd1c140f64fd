/**
 * `npm test [-- --only unit,browser]`: installs browsers where they are missing, builds, and runs every kind of test.
 * The last line is the sum of all: `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { install } from './packages.mjs';

/** @typedef {{ name: string, message: string }} Failure */
/** @typedef {{ passed: number, failed: number, failures?: Failure[], interrupted?: string[] }} Counts */
/** @typedef {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} TestFile */
/** @typedef {{ name: string, group?: string, command: string[], env?: Record<string, string>, counts?: string, read?: (report: any) => Counts,
 *   needs?: import('./packages.mjs').Folder[] }} Step */
/** @typedef {Step[]} Stage steps that may run side by side; the longest come first */

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH };

/** How many steps run side by side: one more than the smallest machine has cores, as each waits for a quarter of its time. */
const AT_ONCE = 3;

/** @type {Stage[]} */
const stages = [
  [{ name: 'browsers', command: ['node', 'scripts/browsers.mjs'] }],
  [{ name: 'build', command: ['node', 'scripts/build.mjs'] }],
  [
    {
      ...vitest('e2e', ['--project', 'e2e', '--project', 'cms', '--maxWorkers=1']),
      needs: ['test/packages', 'stories'],
    },
    { ...inBrowser('webkit'), needs: ['test/packages'] },
    { ...vitest('receiver', ['--project', 'receiver', '--maxWorkers=1']), needs: ['test/packages'] },
    inBrowser('firefox'),
    {
      ...vitest('unit', ['--project', 'unit', '--project', 'studio', '--maxWorkers=1']),
      needs: ['test/packages', 'stories'],
    },
    inBrowser('chromium'),
    vitest('examples', ['--project', 'examples']),
    {
      name: 'check',
      command: ['node', 'scripts/check.mjs', '--counts', '.cache/check.json'],
      counts: '.cache/check.json',
      needs: ['test/checks', 'stories'],
    },
    { ...vitest('stories', ['--config', 'stories/vitest.config.ts']), needs: ['stories'] },
  ],
  // What measures time has the machine to itself.
  [{ ...vitest('e2e-alone', ['--project', 'e2e-alone']), group: 'e2e' }],
];
const steps = stages.flat();

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = new Set(steps.flatMap(({ name, group }) => (group ? [name, group] : [name])));
const wanted = values.only?.split(',') ?? [...names];
const unknown = wanted.filter((name) => !names.has(name));
if (unknown.length) {
  console.error(`No such step: ${unknown.join(', ')}. There are ${[...names].join(', ')}.`);
  process.exit(1);
}
/** @param {Step} step */
const isWanted = ({ name, group }) => wanted.includes(name) || (group !== undefined && wanted.includes(group));

/** @type {Counts} */
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const lines = [];
/** @type {string[]} */
const failures = [];

// Before anything runs: what runs side by side does not wait for what another step installs.
for (const folder of new Set(steps.filter(isWanted).flatMap(({ needs = [] }) => needs))) install(folder);

for (const stage of stages) {
  await runStage(stage.filter(isWanted));
  // Without a build there is nothing to test.
  if (failures.some((failure) => failure.startsWith('✗ build'))) break;
}

// Once more at the end: of a long output often only the end is kept.
if (failures.length) console.log(`\n── failed ──\n${failures.join('\n')}`);
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

/** @param {Stage} stage */
async function runStage(stage) {
  const queue = [...stage];
  // Of steps that run side by side, each shows its output in one piece, once it has ended.
  const isHeldBack = stage.length > 1;
  const work = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      console.log(`\n── ${step.name} ──${isHeldBack ? ' begins' : ''}`);
      const started = Date.now();
      const { output, ...counts } = await runWhole(step, isHeldBack);
      if (isHeldBack) console.log(`\n── ${step.name} ──\n${output}`);
      report(step, counts, Date.now() - started);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** @param {Step} step @param {Counts} counts @param {number} milliseconds */
function report(step, { passed, failed, failures: own = [] }, milliseconds) {
  if (failed && !own.length) own = [{ name: 'failed', message: 'See the output of the step.' }];
  failures.push(...own.map(({ name, message }) => `✗ ${step.name}: ${name}\n${shortened(message)}`));
  total.passed += passed;
  total.failed += failed;
  const outcome = step.counts ? `${passed} passed, ${failed} failed` : failed ? 'failed' : 'done';
  lines.push(`${step.name.padEnd(9)} ${outcome}, ${(milliseconds / 1000).toFixed(0)} s`);
}

/**
 * Runs a step. A browser that ends while a file runs says nothing of the library: such files run once more.
 *
 * @param {Step} step
 * @param {boolean} isHeldBack
 */
async function runWhole(step, isHeldBack) {
  const first = await runStep(step, isHeldBack);
  const { interrupted = [], failures = [] } = first;
  if (!interrupted.length) return first;

  const note = `The browser ended while it ran ${interrupted.join(', ')}: once more.`;
  const again = await runStep({ ...step, command: [...step.command, '--files', ...interrupted] }, isHeldBack);
  const isOfAnother = (/** @type {Failure} */ { name }) => !interrupted.some((file) => name.endsWith(file));
  const others = failures.filter(isOfAnother);
  return {
    passed: first.passed + again.passed,
    failed: others.length + again.failed,
    failures: [...others, ...(again.failures ?? [])],
    output: `${first.output}\n${note}\n${again.output}`,
  };
}

/** @param {Step} step @param {boolean} isHeldBack @returns {Promise<Counts & { output: string }>} */
async function runStep({ name, command: [command = '', ...args], env: own, counts: file, read }, isHeldBack) {
  if (file) rmSync(join(root, file), { force: true });
  const stdio = isHeldBack ? /** @type {const} */ (['ignore', 'pipe', 'pipe']) : 'inherit';
  const child = spawn(command, args, { cwd: root, env: { ...env, ...own }, stdio });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (!file) return { passed: 0, failed: code === 0 ? 0 : 1, output };

  const counts = readCounts(file, read);
  if (!counts) {
    const end = stripVTControlCharacters(output).trim().split('\n').slice(-20).join('\n');
    return { passed: 0, failed: 1, failures: [{ name: 'ended without a result, after', message: end }], output };
  }
  if (counts.passed + counts.failed === 0)
    return { passed: 0, failed: 1, output: `${output}\nThe step "${name}" ran no test.` };
  // A tool that ends in an error has failed, whatever it counted.
  return { ...counts, failed: code === 0 ? counts.failed : Math.max(1, counts.failed), output };
}

/** @param {string} message */
function shortened(message) {
  // The input of a property can be one line of many pages; what went wrong with it stands below.
  const lines = stripVTControlCharacters(message).trim().split('\n');
  return lines
    .slice(0, 20)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n');
}

/**
 * @param {string} file
 * @param {(report: any) => Counts} [read]
 * @returns {Counts | undefined}
 */
function readCounts(file, read = (report) => report) {
  try {
    return read(JSON.parse(readFileSync(join(root, file), 'utf8')));
  } catch {
    return undefined;
  }
}

/** @param {import('./browsers.mjs').Engine} engine @returns {Step} */
function inBrowser(engine) {
  const counts = `.cache/${engine}.json`;
  return { name: engine, group: 'browser', command: ['wtr'], env: { BROWSERS: engine, COUNTS: counts }, counts };
}

/** @param {string} name @param {string[]} args @returns {Step} */
function vitest(name, args) {
  const counts = `.cache/vitest-${name}.json`;
  // Whole, as a configuration may have a root of its own.
  const outputFile = `--outputFile=${join(root, counts)}`;
  const command = ['vitest', 'run', ...args, '--reporter=default', '--reporter=json', outputFile];
  return { name, command, counts, read: readVitest };
}

/**
 * A file that does not load has no tests to count, so it counts as one.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: TestFile[] }} report
 * @returns {Counts}
 */
function readVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length);
  const failed = testResults.flatMap((file) => file.assertionResults.filter(({ status }) => status === 'failed'));
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    failures: [
      ...broken.map(({ name, message }) => ({ name, message })),
      ...failed.map(({ fullName, failureMessages }) => ({ name: fullName, message: failureMessages.join('\n') })),
    ],
  };
}
