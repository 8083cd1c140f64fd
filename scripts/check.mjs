/**
 * `npm run check [-- --only eslint,prettier]`: types, lint, circular imports, style lint, format, unused code, spelling
 * and package exports. Builds first where dist/ is stale, since the last two tools read it.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commandsOf, install } from './packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Record<string, string[]>} */
const tools = {
  types: ['tsc', '-p', 'tsconfig.json'],
  stories: ['tsc', '-p', 'stories/tsconfig.json'],
  eslint: ['eslint', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint', '.'],
  circles: ['depcruise', '--config', '.dependency-cruiser.mjs', 'src', 'builder', 'receiver/src', 'scripts'],
  stylelint: [
    'stylelint',
    '--allow-empty-input',
    '--max-warnings=0',
    'src/**/*.styles.ts',
    'src/core/*.ts',
    '{site,builder}/**/*.css',
  ],
  prettier: ['prettier', '--check', '--log-level=warn', '.'],
  knip: ['knip', '--no-progress'],
  cspell: ['cspell', '--no-progress', '--no-summary', '--no-must-find-files'],
  publint: ['publint', '--strict'],
  attw: [
    'attw',
    '--pack',
    '.',
    '--profile=esm-only',
    '--no-emoji',
    '--exclude-entrypoints',
    'clinic-widgets.css',
    'manifest.json',
    'tokens.json',
    'procedure.schema.json',
    'words.schema.json',
  ],
};
const readingDist = ['publint', 'attw'];
/** What reads the types of Storybook. */
const readingStories = ['stories', 'eslint', 'knip'];

const { values } = parseArgs({ options: { only: { type: 'string' }, counts: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(tools);
const unknown = wanted.filter((name) => !(name in tools));
if (unknown.length) {
  console.error(`No such check: ${unknown.join(', ')}. There are ${Object.keys(tools).join(', ')}.`);
  process.exit(1);
}

if (wanted.some((name) => readingStories.includes(name))) install('stories');
const paths = [join(root, 'node_modules/.bin'), commandsOf('test/checks'), process.env.PATH];
const env = { ...process.env, PATH: paths.join(delimiter), NO_COLOR: '1' };

if (wanted.some((name) => readingDist.includes(name))) {
  const { code, output } = await run(process.execPath, ['scripts/build.mjs', '--if-stale']);
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}

/** @type {{ name: string, message: string }[]} */
const failures = [];
const queue = [...wanted];
// Two at a time: most of these tools use one core.
await Promise.all([work(), work()]);

const passed = wanted.length - failures.length;
console.log(`${passed} of ${wanted.length} checks passed.`);
if (values.counts) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, values.counts), JSON.stringify({ passed, failed: failures.length, failures }));
}
process.exitCode = failures.length ? 1 : 0;

async function work() {
  for (let name = queue.shift(); name; name = queue.shift()) {
    const started = Date.now();
    const [tool = '', ...args] = tools[name] ?? [];
    const { code, output } = await run(tool, args);
    if (code !== 0) failures.push({ name, message: output });
    console.log(`${code === 0 ? '✓' : '✗'} ${name}  ${((Date.now() - started) / 1000).toFixed(1)} s`);
    if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '    '));
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env });
    let output = '';
    const collect = (/** @type {Buffer} */ data) => (output += data);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
