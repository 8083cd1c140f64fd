import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runtimePackages } from './packages.mjs';

/**
 * The licences of the packages that are part of the files for websites, as one text.
 *
 * @param {string} root the repository, with its packages installed
 */
export async function thirdPartyLicences(root) {
  const packages = await runtimePackages(root, 'widgets');
  const texts = await Promise.all(packages.map((path) => licenceOf(join(root, path))));
  return `These files contain parts of the packages below, under these licences.\n\n${texts.join('\n')}`;
}

/** @param {string} folder of one package */
async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((it) => /^(licence|license)(\.\w+)?$/i.test(it));
  const text = file
    ? await readFile(join(folder, file), 'utf8')
    : 'The package has no file with the text; its package.json names the licence.';
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}
