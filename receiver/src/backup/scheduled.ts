import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { BackupConfig, Config } from '../config/config.js';
import { giveToOwner, makeFolder } from '../config/own-folder.js';
import { secretFile } from '../config/served.js';
import type { Store } from '../store/store.js';
import { readPublicKey } from './keys.js';
import { seal } from './seal.js';

const hour = 60 * 60 * 1000;
const name = /^receiver-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.backup$/;
const note = 'backup';

/** What an encrypted backup has besides the database. */
export interface Preface {
  /** The secret, where it is not in the environment. */
  secret?: string;
}

type Logger = Pick<FastifyBaseLogger, 'info' | 'error'>;

/**
 * Makes an encrypted backup where the last one is older than the settings say, and deletes the oldest beyond those that are to
 * be kept. `serve` does this at its start and every hour. A failure is logged, noted for `status`, and tried again an hour later.
 */
export async function backUpIfDue(config: Config, store: Store, log: Logger, now: number): Promise<void> {
  const { backups } = config;
  if (!backups || !store.backup) return;
  try {
    const [newest] = backupsIn(backups.folder);
    const age = newest ? now - newest.madeAt : Infinity;
    // One from the future was made by a clock that was wrong.
    if (age >= 0 && age < backups.everyHours * hour) return;
    const file = await backUp(config, backups, store, now);
    await store.note(note, undefined);
    log.info({ file }, 'A backup was made.');
    for (const { path } of backupsIn(backups.folder).slice(backups.keep)) rmSync(path);
  } catch (error) {
    log.error({ err: error }, 'No backup could be made.');
    const at = new Date(now).toISOString();
    await store.note(note, `${at}: ${(error as Error).message}`).catch(() => undefined);
  }
}

/** What is wrong with the backups, in words; nothing where all is well, or none are wanted. */
export async function backupTrouble(
  { backups }: Pick<Config, 'backups'>,
  store: Pick<Store, 'notes'>,
  now: number,
): Promise<string | undefined> {
  if (!backups) return undefined;
  const { [note]: failure } = await store.notes();
  if (failure) return `The last one failed, ${failure}`;
  const [newest] = backupsIn(backups.folder);
  if (!newest) return `There is none in ${backups.folder}.`;
  const isOld = now - newest.madeAt > (backups.everyHours * 2 + 1) * hour;
  return isOld ? `The last one is of ${new Date(newest.madeAt).toISOString()}.` : undefined;
}

/** The newest first. */
function backupsIn(folder: string): { path: string; madeAt: number }[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .flatMap((file) => {
      const [, day, hours, minutes, seconds] = name.exec(file) ?? [];
      return day ? [{ path: join(folder, file), madeAt: Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) }] : [];
    })
    .sort((a, b) => b.madeAt - a.madeAt);
}

async function backUp(config: Config, backups: BackupConfig, store: Store, now: number): Promise<string> {
  const recipient = readPublicKey(backups.publicKey);
  if (!recipient) throw new Error('The public key of "backups" cannot be read.');
  makeFolder(backups.folder);
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
  const file = join(backups.folder, `receiver-${time}Z.backup`);
  const copy = `${config.database}.copy`;
  const draft = `${file}.part`;
  await wipe(copy);
  rmSync(draft, { force: true });
  try {
    await store.backup?.(copy);
    await seal(copy, draft, recipient, JSON.stringify(prefaceOf(config)));
    giveToOwner(draft);
    renameSync(draft, file);
    return file;
  } finally {
    await wipe(copy);
    rmSync(draft, { force: true });
  }
}

function prefaceOf({ database }: Config): Preface {
  const file = secretFile(database);
  return existsSync(file) ? { secret: readFileSync(file, 'utf8') } : {};
}

/** Overwrites a copy before it is deleted: what is erased later must not be left in it. */
export async function wipe(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const { size } = statSync(file);
  const handle = await open(file, 'r+');
  try {
    const zeros = Buffer.alloc(1024 * 1024);
    for (let at = 0; at < size; at += zeros.length) await handle.write(zeros, 0, Math.min(zeros.length, size - at), at);
    await handle.sync();
  } finally {
    await handle.close();
  }
  rmSync(file);
}
