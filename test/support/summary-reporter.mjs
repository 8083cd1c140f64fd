import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/**
 * @typedef {import('@web/test-runner').TestSession} TestSession
 * @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult
 * @typedef {import('@web/test-runner').TestResultError} TestResultError
 */

/**
 * What Web Test Runner says of a file whose browser ended, did not answer, or was started again for that reason: its page is
 * then another one.
 */
const BROWSER_ENDED =
  /^(Tests were interrupted because the (browser disconnected\.|page navigated to another origin\.)|The browser was unable to create and start a test page)/;

/**
 * One line per file and browser, failures in full, and as JSON the counts for `scripts/test.mjs` and, for
 * `test/hosts/defences.mjs`, how each test went. `interrupted` has the files whose browser ended while they ran.
 *
 * @param {{ countsFile: string, rootDir: string }} options
 * @returns {import('@web/test-runner').Reporter}
 */
export function summaryReporter({ countsFile, rootDir }) {
  /** @type {Record<string, { passed: number, failed: number, skipped: number }>} */
  const browsers = {};
  /** @type {{ name: string, message: string }[]} */
  const failures = [];
  /** @type {{ name: string, isPassed: boolean }[]} */
  const results = [];
  /** @type {string[]} */
  const interrupted = [];

  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      const file = relative(rootDir, testFile);
      for (const session of sessionsForTestFile) {
        failures.push(...report(session, file));
        if (session.errors.some(({ message }) => BROWSER_ENDED.test(message ?? ''))) interrupted.push(file);
      }
    },
    onTestRunFinished({ sessions }) {
      for (const name of Object.keys(browsers)) delete browsers[name];
      results.length = 0;
      for (const session of sessions) {
        const counts = (browsers[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        const own = count(session);
        counts.passed += own.passed;
        counts.failed += own.failed;
        counts.skipped += own.skipped;
        for (const { path, test } of tests(session.testResults))
          if (!test.skipped) results.push({ name: path, isPassed: test.passed });
      }
    },
    stop() {
      const all = Object.values(browsers);
      const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => all.reduce((total, it) => total + it[key], 0);
      console.log('');
      for (const [name, { passed, failed, skipped }] of Object.entries(browsers)) {
        console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
      }
      mkdirSync(dirname(countsFile), { recursive: true });
      writeFileSync(
        countsFile,
        JSON.stringify({
          passed: sum('passed'),
          failed: sum('failed'),
          skipped: sum('skipped'),
          browsers,
          failures,
          results,
          interrupted,
        }),
      );
    },
  };
}

/**
 * Prints how a file went in one browser.
 *
 * @param {TestSession} session
 * @param {string} file
 * @returns {{ name: string, message: string }[]} what failed
 */
function report(session, file) {
  const { passed, failed } = count(session);
  const browser = session.browser.name;
  console.log(`${failed ? '✗' : '✓'} ${browser.padEnd(9)} ${file}  ${passed} passed, ${failed} failed`);
  const failures = [
    ...session.errors.map((error) => ({ name: file, message: describeError(error) })),
    ...tests(session.testResults)
      .filter(({ test }) => !test.passed && !test.skipped)
      .map(({ path, test }) => ({
        name: path,
        message: test.error ? describeError(test.error) : 'The test failed without an error.',
      })),
  ];
  for (const { name, message } of failures) {
    if (name !== file) console.log(`  ✗ ${name}`);
    console.log(indent(message));
  }
  if (failures.length) for (const address of session.request404s) console.log(indent(`404: ${address}`));
  for (const log of session.logs) console.log(indent(`console: ${log.map(String).join(' ')}`));
  return failures.map(({ name, message }) => ({ name: `${browser}, ${name}`, message }));
}

/** @param {TestSession} session */
function count(session) {
  const all = tests(session.testResults).map(({ test }) => test);
  const skipped = all.filter((test) => test.skipped).length;
  const passed = all.filter((test) => test.passed && !test.skipped).length;
  const failed = all.length - skipped - passed;
  // A file that does not load, or that ends in an error outside a test, has failed too.
  const isBroken = failed === 0 && (session.passed === false || session.errors.length > 0);
  return { passed, failed: isBroken ? 1 : failed, skipped };
}

/**
 * @param {TestSuiteResult | undefined} suite
 * @param {string[]} path
 * @returns {{ path: string, test: import('@web/test-runner').TestResult }[]}
 */
function tests(suite, path = []) {
  if (!suite) return [];
  const names = suite.name ? [...path, suite.name] : path;
  return [
    ...suite.tests.map((test) => ({ path: [...names, test.name].join(' › '), test })),
    ...suite.suites.flatMap((inner) => tests(inner, names)),
  ];
}

/** @param {TestResultError} error */
function describeError({ name, message, stack, expected, actual }) {
  const lines = [`${name ? `${name}: ` : ''}${message}`];
  if (expected !== undefined || actual !== undefined) lines.push(`expected: ${expected}`, `actual:   ${actual}`);
  // Some engines repeat the message as the first line of the stack.
  if (stack) lines.push(stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length).trim() : stack);
  return lines.filter(Boolean).join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '      ');
}
