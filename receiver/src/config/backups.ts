import { resolve } from 'node:path';
import { readPublicKey } from '../backup/keys.js';
import { integer, object, text } from './checks.js';
import type { BackupConfig } from './config.js';

/** The setting `backups`. */
export const backups = object({
  folder: text(),
  publicKey: text(),
  everyHours: integer(1, 8760),
  keep: integer(1, 10_000),
});

type Settings = NonNullable<ReturnType<typeof backups>>;

export function readBackups(
  given: Settings,
  env: NodeJS.ProcessEnv,
  folder: string,
  problems: string[],
): BackupConfig | undefined {
  const { publicKey, everyHours = 24, keep = 14 } = given;
  if (env.DATABASE_URL) problems.push('backups: they are of SQLite; of PostgreSQL, make them with pg_dump.');
  if (publicKey === undefined || !readPublicKey(publicKey)) {
    problems.push('backups.publicKey: must be the public key that "clinic-receiver backup-keys" writes.');
  }
  if (given.folder === undefined) problems.push('backups.folder: name a folder, best on another disk.');
  if (publicKey === undefined || given.folder === undefined) return undefined;
  return { folder: resolve(folder, given.folder), publicKey, everyHours, keep };
}
