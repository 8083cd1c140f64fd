/**
 * Finds the three browsers that the tests run in, and installs what is missing:
 * an environment variable, else where Debian puts it, else by apt, else through Playwright.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as playwright from 'playwright-core';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} Engine
 * @typedef {{ path: string, by: 'environment' | 'system' | 'playwright' }} Browser
 * @typedef {Record<Engine, Browser>} Browsers
 */

/** @type {Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

/** @type {Record<Engine, string>} */
const variables = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH', webkit: 'MINIBROWSER_PATH' };
const aptPackages = [
  'chromium',
  'chromium-headless-shell',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'fonts-liberation',
];

/**
 * Where the browsers are; installs them first where they are not.
 *
 * @param {{ install?: boolean, wanted?: Engine[] }} [options]
 * @returns {Browsers}
 */
export function findBrowsers({ install = true, wanted = engines } = {}) {
  let found = look();
  const isMissing = () => wanted.some((engine) => !found[engine]);
  if (install && isMissing() && hasApt()) {
    const apt = (/** @type {string[]} */ ...args) =>
      execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    console.log(`Installing ${aptPackages.join(', ')} with apt…`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...aptPackages);
    found = look();
  }
  if (install && isMissing()) {
    console.log('Installing browsers through Playwright…');
    execFileSync('npx', ['playwright-core', 'install', ...wanted.filter((engine) => !found[engine])], {
      stdio: 'inherit',
    });
    found = look();
  }
  const missing = wanted.filter((engine) => !found[engine]);
  if (missing.length) {
    const hint = missing.map((engine) => variables[engine]).join(', ');
    throw new Error(`Not found: ${missing.join(', ')}. Install them or name them in ${hint}.`);
  }
  return /** @type {Browsers} */ (found);
}

/** Chromium without a window and what belongs to it: the same engine, and faster. The whole Chromium where it is missing. */
export function headlessChromium() {
  const { chromium } = findBrowsers({ wanted: ['chromium'] });
  const shell = '/usr/bin/chromium-headless-shell';
  return chromium.by === 'system' && existsSync(shell) ? shell : chromium.path;
}

/** @returns {Partial<Browsers>} */
function look() {
  /** @type {Partial<Browsers>} */
  const found = {};
  for (const engine of engines) {
    const named = process.env[variables[engine]];
    if (named) {
      if (!existsSync(named)) throw new Error(`${variables[engine]} names ${named}, which does not exist.`);
      found[engine] = { path: named, by: 'environment' };
      continue;
    }
    const system = systemPath(engine);
    const own = playwright[engine].executablePath();
    if (system) found[engine] = { path: system, by: 'system' };
    else if (own && existsSync(own)) found[engine] = { path: own, by: 'playwright' };
  }
  return found;
}

/** @param {Engine} engine */
function systemPath(engine) {
  if (process.platform !== 'linux') return undefined;
  if (engine === 'chromium') return ['/usr/bin/chromium'].find((path) => existsSync(path));
  if (engine === 'firefox') return ['/usr/bin/firefox-esr'].find((path) => existsSync(path));
  if (!existsSync('/usr/bin/WebKitWebDriver') || !existsSync('/usr/bin/Xvfb')) return undefined;
  return readdirSync('/usr/lib')
    .map((folder) => join('/usr/lib', folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));
}

function hasApt() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const found = findBrowsers();
    for (const engine of engines) console.log(`${engine.padEnd(10)}${found[engine].path} (${found[engine].by})`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
