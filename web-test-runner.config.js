import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { engines, findBrowsers, headlessChromium } from './scripts/browsers.mjs';
import { exampleFiles } from './test/support/example-files.mjs';
import { faultServerPlugin } from './test/support/fault-server-plugin.mjs';
import { freePort } from './test/support/free-port.mjs';
import { hostPages } from './test/support/host-pages-plugin.mjs';
import { jsonModulePlugin } from './test/support/json-module-plugin.mjs';
import { pressKeysPlugin } from './test/support/press-keys-plugin.mjs';
import { hostedReceiver } from './test/support/receiver-plugin.mjs';
import { summaryReporter } from './test/support/summary-reporter.mjs';
import { typescriptPlugin } from './test/support/typescript-plugin.mjs';
import { webkitLauncher } from './test/support/webkit-driver.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));

/** `BROWSERS=chromium,firefox` runs only these. */
const wanted = engines.filter((engine) => (process.env.BROWSERS ?? engines.join(',')).split(',').includes(engine));
if (!wanted.length) throw new Error(`BROWSERS names no browser; the choice is ${engines.join(', ')}.`);
const browsers = findBrowsers({ wanted });

/**
 * A launcher that has one page for all test files: it loads each of them anew, but what they share comes from the
 * browser's cache. That takes half the time of a new context for each file.
 *
 * @param {string} name
 * @param {object} launchOptions
 */
function puppeteerLauncher(name, launchOptions) {
  const launcher = chromeLauncher({ concurrency: 1, launchOptions: { headless: true, ...launchOptions } });
  launcher.name = name;
  return launcher;
}

/** @type {Record<import('./scripts/browsers.mjs').Engine, () => Promise<object> | object>} */
const launchers = {
  chromium: () =>
    puppeteerLauncher('Chromium', {
      executablePath: headlessChromium(),
      args: [
        '--no-sandbox',
        // A test asks whether what was taken out of a page can be collected.
        '--js-flags=--expose-gc',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    }),
  firefox() {
    // Playwright drives only its own build of Firefox; any other one is driven by WebDriver BiDi, through Puppeteer.
    if (browsers.firefox.by === 'playwright') return playwrightLauncher({ product: 'firefox' });
    return puppeteerLauncher('Firefox', { browser: 'firefox', executablePath: browsers.firefox.path });
  },
  webkit() {
    if (browsers.webkit.by === 'playwright') return playwrightLauncher({ product: 'webkit' });
    return webkitLauncher(browsers.webkit.path);
  },
};

const receiver = hostedReceiver();
const hosts = hostPages();

export default {
  rootDir,
  files: ['test/browser/**/*.test.ts'],
  // Two runs may begin together; the runner's own choice of a port would be the same for both.
  port: await freePort(),
  nodeResolve: { exportConditions: ['development'] },
  // One page at a time: tests move the focus, and WebKitGTK has one window.
  concurrency: 1,
  concurrentBrowsers: 1,
  // A WebKit that hangs is noticed after a minute, and started again.
  browserStartTimeout: 150_000,
  testsStartTimeout: 60_000,
  // `FULL=1` has tests that take long try everything, not a sample.
  testsFinishTimeout: process.env.FULL ? 3_600_000 : 180_000,
  testFramework: { config: { timeout: 30_000 } },
  testRunnerHtml: (/** @type {string} */ framework) => `<!doctype html><html><head></head><body>
    <script>globalThis.isFullRun = ${Boolean(process.env.FULL)};</script>
    <script type="module" src="/test/support/repeatable.ts"></script>
    <script type="module" src="${framework}"></script></body></html>`,
  browsers: await Promise.all(wanted.map((engine) => launchers[engine]())),
  middleware: [receiver.middleware, hosts.middleware, exampleFiles()],
  plugins: [
    jsonModulePlugin(),
    typescriptPlugin(),
    pressKeysPlugin(),
    faultServerPlugin(),
    receiver.plugin,
    hosts.plugin,
  ],
  filterBrowserLogs: (/** @type {{ args: unknown[] }} */ { args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  // `npm test` runs each browser by itself, and reads its counts from a file of its own.
  reporters: [
    summaryReporter({ rootDir, countsFile: rootDir + (process.env.COUNTS ?? '.cache/web-test-runner.json') }),
  ],
};
