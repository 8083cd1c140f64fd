import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder that only its owner can read, with those above it. See {@link giveToOwner}. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    giveToOwner(made, dirname(first));
    if (made === first) return;
  }
}

/**
 * What root makes in the folder of another user belongs to that user: otherwise a receiver that runs as that user could not use
 * it, such as after a first command with `sudo`.
 * @param folder whose owner gets the file.
 */
export function giveToOwner(file: string, folder = dirname(file)): void {
  if (process.getuid?.() !== 0 || !existsSync(file)) return;
  const { uid, gid } = statSync(folder);
  chownSync(file, uid, gid);
}
