/**
 * `npm run release [-- --dry] [-- --to FOLDER]`: every file of a release, in `release/`. It publishes nothing.
 *
 * Without `--dry` it builds anew, and refuses what is not ready to be released. With `--dry` it says what is not ready, and
 * builds only where dist/ is stale.
 */
import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { releaseFacts } from './release/facts.mjs';
import { makeRelease } from './release/make.mjs';
import { notReady } from './release/ready.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { dry: { type: 'boolean' }, to: { type: 'string', default: 'release' } } });

try {
  await release(resolve(root, values.to));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** @param {string} to */
async function release(to) {
  const facts = await releaseFacts(root);
  const reasons = notReady(root, facts);
  if (reasons.length && !values.dry) throw new Error(`Not ready to be released:\n- ${reasons.join('\n- ')}`);

  const build = ['scripts/build.mjs', ...(values.dry ? ['--if-stale'] : [])];
  const { status } = spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('There is no release without a build.');

  await makeRelease(root, to, facts);
  for (const name of await readdir(to)) {
    const { size } = await stat(join(to, name));
    console.log(`${(size / 1024).toFixed(0).padStart(6)} kB  ${name}`);
  }
  if (reasons.length) console.log(`\nA release that is not dry would be refused:\n- ${reasons.join('\n- ')}`);
}
