import type { SnippetOptions } from '../index.js';
import type { Settings } from './draft.js';

/** The build that this page belongs to: the script's name with a hash, and what a browser can check it by. */
declare const RELEASE: { version: string; file: string; integrity: string };

export const { version } = RELEASE;

/**
 * Where the script is. An address that gets repairs (`…/v1/`) goes without `integrity`: the next repair would be refused.
 * One that stays names the version's own folder and file.
 */
export function scriptOf({ base, script }: Settings): Pick<SnippetOptions, 'base' | 'file' | 'integrity'> {
  if (script === 'alias') return { base: base.replace(/\/\d+\.\d+\.\d+\/$/, '/v1/') };
  return { base: base.replace(/\/v\d+\/$/, `/${version}/`), file: RELEASE.file, integrity: RELEASE.integrity };
}
