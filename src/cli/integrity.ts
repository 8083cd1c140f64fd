/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isUsableAddress } from '../content/address.js';
import { type Command, UsageError } from './command.js';
import { integrityTags, type Manifest } from './integrity-tags.js';

/** `clinic-widgets integrity`: tags with which a browser refuses any file that was changed. */
export const integrity: Command = {
  usage: 'integrity FOLDER',
  summary: 'the tags of a page that has the browser check every file, for the address of the folder that they are in',
  async run(args) {
    const { positionals } = parse(args);
    const [folder, ...others] = positionals;
    if (!folder || others.length) throw new UsageError('Name the address of the folder that the files are in.');
    if (!isUsableAddress(folder, 'resource') || /["<>\s]/.test(folder)) {
      throw new UsageError(`${folder} is no address that a page may load from.`);
    }
    // The build that this command belongs to, from the sources and from the package alike.
    const manifest = await readFile(new URL('../../dist/manifest.json', import.meta.url), 'utf8');
    return { output: integrityTags(folder, JSON.parse(manifest) as Manifest).trimEnd(), exitCode: 0 };
  },
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: {} });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
