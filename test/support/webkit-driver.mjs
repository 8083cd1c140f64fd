import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { packagesOf } from '../../scripts/packages.mjs';
import { freePort } from './free-port.mjs';
import { chord, performKeys } from './webdriver-keys.mjs';

/**
 * A Web Test Runner launcher for WebKitGTK's MiniBrowser. It needs a display and a WebDriver server; both are started
 * for the run, on a free display and a free port, and stopped with it.
 *
 * @param {string} miniBrowser the path of the executable
 */
export async function webkitLauncher(miniBrowser) {
  const { webdriverLauncher } = packagesOf('test/packages')('@web/test-runner-webdriver');
  const port = await freePort();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    // A WebKit that hangs is started again; by default that takes minutes.
    connectionRetryTimeout: 60_000,
    connectionRetryCount: 1,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
    },
  });

  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  const stopChildren = () => children.splice(0).forEach((child) => child.kill());
  process.once('exit', stopChildren);

  const internals = /** @type {any} */ (launcher);
  const { initialize, stop, stopSession } = launcher;
  launcher.initialize = async (config) => {
    const display = await startDisplay(children);
    const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display },
    });
    children.push(driver);
    await answers(`http://127.0.0.1:${port}/status`, driver);
    await initialize.call(launcher, config);
    launcher.name = 'WebKit';
  };
  let isStopped = false;
  launcher.stop = async () => {
    isStopped = true;
    await stop.call(launcher);
    stopChildren();
  };

  // WebKitGTK crashes now and then, and its session with it. The file that ran has failed; the others get a new session.
  launcher.startSession = async (id, url) => {
    await internals.ensureManagerInitialized();
    try {
      await internals.driverManager.startSession(id, url);
    } catch (error) {
      // A page that never came is given up when the run ends.
      if (isStopped) return;
      console.log(`WebKit does not answer, and is started again: ${error}`);
      await renewSession();
      await internals.driverManager.startSession(id, url);
    }
  };
  launcher.stopSession = async (id) => {
    try {
      return await stopSession.call(launcher, id);
    } catch {
      await renewSession();
      return {};
    }
  };
  async function renewSession() {
    await stop.call(launcher);
    internals.driver = undefined;
    internals.driverManager = undefined;
    await internals.ensureManagerInitialized();
  }

  // The launcher's own presses all keys of a text together, which loses repeated letters.
  launcher.sendKeys = (_, keys) =>
    performKeys(
      internals.driver,
      keys.flatMap((key) => chord([key])),
    );
  return launcher;
}

/** @param {import('node:child_process').ChildProcess[]} children @returns {Promise<string>} */
async function startDisplay(children) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(server);
  const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  const number = await Promise.race([
    once(pipe, 'data').then(([data]) => String(data).trim()),
    once(server, 'exit').then(() => ''),
  ]);
  if (!number) throw new Error('Xvfb did not start.');
  return `:${number}`;
}

/** @param {string} address @param {import('node:child_process').ChildProcess} server */
async function answers(address, server) {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    const isUp = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await wait(100);
  }
  throw new Error(`WebKitWebDriver does not answer at ${address}.`);
}
