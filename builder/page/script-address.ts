import type { SnippetOptions } from '../index.js';
import type { Settings } from './draft.js';

/** The build that this page belongs to: the script's name with a hash, and what a browser can check it by. */
declare const RELEASE: { version: string; file: string; integrity: string };

export const { version } = RELEASE;

const [major, minor] = version.split('.');

/**
 * The folder whose files get repairs: `v1` for 1.x, and `v0.2` for 0.2.x, because before 1.0 a minor version may change
 * what a page relies on.
 */
export const repairsFolder = major === '0' ? `v${major}.${minor}` : `v${major}`;

/**
 * Where the script is. An address that gets repairs (`…/v0.2/`) goes without `integrity`: the next repair would be refused.
 * One that stays names the version's own folder and file.
 */
export function scriptOf({ base, script }: Settings): Pick<SnippetOptions, 'base' | 'file' | 'integrity'> {
  if (script === 'alias') return { base: base.replace(/\/\d+\.\d+\.\d+\/$/, `/${repairsFolder}/`) };
  return { base: base.replace(/\/v\d+(\.\d+)?\/$/, `/${version}/`), file: RELEASE.file, integrity: RELEASE.integrity };
}
