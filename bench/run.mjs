/**
 * `npm run bench [-- --rounds 7 --only floor,clinic-widgets]`: what the widgets cost beside hand-written HTML and other
 * libraries. Rounds are interleaved in random order; every figure is compared within its round; the median counts.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowsers } from '../scripts/browsers.mjs';
import { byteProfile } from './bytes.mjs';
import { download, language, lateScript, load, many, slowPhone } from './measure.mjs';
import { buildPages, contenders } from './pages.mjs';
import { writeReport } from './report.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, only: { type: 'string' }, dry: { type: 'boolean' } },
});
const names = values.only?.split(',') ?? contenders.map(({ name }) => name);
if (!existsSync(join(here, '../dist/clinic-widgets.js')))
  throw new Error('dist/ is missing: run `npm run build` first.');
if (!existsSync(join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

const files = await buildPages(names);
const server = createServer((request, response) => {
  const file = files.get(new URL(request.url ?? '', 'http://localhost').pathname);
  response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' }).end(file?.body);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
const browser = await chromium.launch({
  executablePath: findBrowsers({ wanted: ['chromium'] }).chromium.path,
  args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
});

/** @type {Map<string, number>} what a first visit downloads, as brotli */
const bytes = new Map();
/** @type {Map<string, Record<string, number>[]>} each contender's figures, a round each */
const figures = new Map(names.map((name) => [name, []]));
/** @type {Map<string, Record<50 | 200 | 800, number>[]>} CPU per block for so many at once, one entry per round */
const growth = new Map(
  names.filter((name) => /^(floor|clinic-widgets|clinic-widgets-visible)$/.test(name)).map((name) => [name, []]),
);
try {
  for (const name of names) bytes.set(name, await download(browser, origin, name, files));
  for (let round = 1; round <= Number(values.rounds); round++) {
    console.log(`Round ${round} of ${values.rounds}`);
    for (const name of shuffled(names)) {
      figures.get(name)?.push({
        ...(await load(browser, origin, name)),
        ...(await many(browser, origin, name)),
        ...(await slowPhone(browser, origin, name)),
        ...(round === 1 && (await lateScript(browser, origin, name))),
        ...(name === 'clinic-widgets' && (await language(browser, origin))),
      });
    }
    for (const name of shuffled([...growth.keys()])) {
      const costs = { 50: 0, 200: 0, 800: 0 };
      for (const count of shuffled(/** @type {const} */ ([50, 200, 800])))
        costs[count] = (await many(browser, origin, name, count)).append / count;
      growth.get(name)?.push(costs);
    }
  }
  const profile = await byteProfile(join(here, '../dist/clinic-widgets.js'));
  await writeReport({ figures, bytes, growth, profile, write: !values.dry });
} finally {
  await browser.close();
  server.close();
}

/** @template T @param {readonly T[]} list */
function shuffled(list) {
  return list
    .map((item) => ({ item, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
