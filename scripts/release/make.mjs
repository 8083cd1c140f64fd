import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeChecksums } from './checksums.mjs';
import { absoluteLinks } from './links.mjs';
import { npm, runtimePackages } from './packages.mjs';
import { writeReceiverZip } from './receiver-zip.mjs';
import { writeSbom } from './sbom.mjs';
import { stage } from './stage.mjs';
import { webFiles } from './web-files.mjs';
import { writeWidgetsZip } from './widgets-zip.mjs';
import { writeWordPressZip } from './wordpress-zip.mjs';

/**
 * Makes every file of a release. The same sources and packages give the same bytes.
 *
 * @param {string} root the repository, built
 * @param {string} to the folder of the release; what was in it is deleted
 * @param {import('./facts.mjs').Facts} facts
 */
export async function makeRelease(root, to, facts) {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const web = await webFiles(root);
  await writeWidgetsZip(root, to, web, facts);
  await writeWordPressZip(root, to, web, facts);

  const work = await mkdtemp(join(tmpdir(), 'clinic-release-'));
  try {
    for (const product of /** @type {const} */ (['widgets', 'receiver'])) {
      // npm takes the name of the component from the folder's.
      const staged = join(work, `clinic-${product}`);
      const packages = await runtimePackages(root, product);
      await stage(root, staged, product, packages, facts);
      await npm(staged, 'pack', '--ignore-scripts', `--pack-destination=${to}`);
      await writeSbom(staged, join(to, `clinic-${product}-${facts.version}.cdx.json`), facts.date);
      if (product === 'receiver') await writeReceiverZip(root, to, staged, packages, facts);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }

  await writeFile(join(to, 'RELEASE-NOTES.md'), `${absoluteLinks(facts.notes, '', facts)}\n`);
  await writeChecksums(to);
}
