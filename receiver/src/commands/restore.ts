import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readSecretKey } from '../backup/keys.js';
import { wipe, type Preface } from '../backup/scheduled.js';
import { isSealed, SealError, unseal } from '../backup/seal.js';
import type { Config } from '../config/config.js';
import { giveToOwner, makeFolder } from '../config/own-folder.js';
import { secretFile } from '../config/served.js';
import { restoreFile } from '../store/restore.js';
import { exitCodes } from './command-failure.js';
import { complain, print } from './with-store.js';

/** Where `backup` keeps the secret: beside the copy of the database. */
export function secretBeside(backup: string): string {
  return `${backup}.secret`;
}

/** `restore <file>`: puts a backup in the place of the database, with the secret that was kept with it. */
export async function restore(config: Config, file: string): Promise<number> {
  if (config.databaseUrl) {
    complain('This receiver keeps its messages in PostgreSQL: use pg_restore.');
    return 1;
  }
  const path = resolve(file);
  if (!existsSync(path)) {
    complain(`There is no file ${path}.`);
    return 1;
  }
  const opened = await openSealed(path, config);
  if (opened.problem) {
    complain(`Nothing was changed: ${opened.problem}.`);
    return exitCodes.failed;
  }
  try {
    return await restoreFrom(opened.file, opened.secret, config);
  } finally {
    if (opened.file !== path) await wipe(opened.file);
  }
}

async function restoreFrom(path: string, secret: string | undefined, config: Config): Promise<number> {
  const suffix = `before-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  const restored = await restoreFile(path, config.database, suffix);
  if (restored.kind === 'refused') {
    complain(`Nothing was changed: ${restored.reason}.`);
    return 1;
  }
  print(`Restored ${config.database}.`);
  if (restored.aside)
    print(
      `The file that was there is kept as ${restored.aside}. It has messages, too: delete it when it is not needed.`,
    );
  if (secret !== undefined) restoreSecret(secret, secretFile(config.database), suffix);
  return 0;
}

interface Opened {
  file: string;
  secret: string | undefined;
  problem?: string;
}

/** An encrypted backup is decrypted into a file beside the database; another is taken as it is, with the secret beside it. */
async function openSealed(path: string, { database, backupKey }: Config): Promise<Opened> {
  const beside = secretBeside(path);
  const plain: Opened = { file: path, secret: existsSync(beside) ? readFileSync(beside, 'utf8') : undefined };
  if (!(await isSealed(path))) return plain;
  const key = readSecretKey(backupKey ?? '');
  if (!key) return { ...plain, problem: 'the backup is encrypted: set RECEIVER_BACKUP_KEY to its secret key' };
  const file = `${database}.decrypted`;
  makeFolder(dirname(database));
  await wipe(file);
  try {
    const preface = JSON.parse(await unseal(path, file, key)) as Preface;
    return { file, secret: preface.secret };
  } catch (error) {
    await wipe(file);
    if (error instanceof SealError) return { ...plain, problem: error.message };
    throw error;
  }
}

function restoreSecret(secret: string, place: string, suffix: string): void {
  if (existsSync(place)) renameSync(place, `${place}.${suffix}.secret`);
  writeFileSync(place, secret, { mode: 0o600 });
  chmodSync(place, 0o600);
  giveToOwner(place);
  print(`Restored ${place}.`);
}
