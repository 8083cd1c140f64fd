import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readProject } from './project.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { name, version, license } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
const { homepage } = await readProject(root);

/**
 * What each built file that a page loads begins with: whose it is, its version and licence. The licences of the packages in
 * it are in `THIRD-PARTY-LICENSES.txt`, beside the script.
 */
export const banner = `/*! ${[`${name} ${version}`, license, homepage].filter(Boolean).join(' | ')} */`;
