import { createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** What goes into an archive, by its path in there. @typedef {Map<string, Buffer>} Files */

/**
 * Writes a zip archive. The same files give the same bytes: they are sorted, and all have the same date and mode. The
 * bytes also depend on the zlib of the Node.js release.
 *
 * @param {string} path where the archive is written
 * @param {Files} files
 * @param {string} date the date of every file, as `YYYY-MM-DD`
 */
export async function writeZip(path, files, date) {
  const zip = new ZipFile();
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  // Zip archives store local time: the same numbers in every time zone.
  const mtime = new Date(year, month - 1, day, 12);
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    zip.addBuffer(content, name, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/**
 * The files of a folder, for an archive.
 *
 * @param {string} folder
 * @param {string} prefix the folder in the archive, with a slash at the end
 * @returns {Promise<Files>}
 */
export async function filesOf(folder, prefix) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  /** @type {Files} */
  const files = new Map();
  for (const entry of entries.filter((it) => it.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(prefix + path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path));
  }
  return files;
}
