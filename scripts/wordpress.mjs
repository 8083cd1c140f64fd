/**
 * `npm run build:wordpress`: the plugin for WordPress, as a zip to install and as the folder `clinic-widgets`, in
 * `.cache/wordpress`. Builds first where dist/ is stale.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { releaseFacts } from './release/facts.mjs';
import { webFiles } from './release/web-files.mjs';
import { writeWordPressZip } from './release/wordpress-zip.mjs';

/** The largest zip, in bytes: hosts refuse uploads that are not much larger. */
const LIMIT = 600_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const to = join(root, '.cache/wordpress');

const { status } = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(1);
await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
const { path, files } = await writeWordPressZip(root, to, await webFiles(root), await releaseFacts(root));
for (const [name, content] of files) {
  const file = join(to, 'clinic-widgets', name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
const { size } = await stat(path);
console.log(`${(size / 1000).toFixed(0)} kB  ${path}`);
if (size > LIMIT) {
  console.error(`The plugin is larger than ${LIMIT / 1000} kB.`);
  process.exitCode = 1;
}
