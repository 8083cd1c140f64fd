// cspell:ignore NOTADB IOERR
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { Kysely } from 'kysely';
import { giveToOwner } from '../config/own-folder.js';
import { errorCode } from '../error-code.js';
import { claimDatabase } from './claim.js';
import { findDamage } from './health.js';
import { unknownMigrations } from './migrations.js';
import type { Schema } from './schema.js';
import { openSqlite, type SqliteFile } from './sqlite-driver.js';
import { sqliteDialect } from './sqlite.js';

/** What became of a backup that was to be restored; of a refused one, why, in words. */
export type Restored = { kind: 'done'; aside: string | undefined } | { kind: 'refused'; reason: string };

/**
 * Puts a copy of a backup in the place of a SQLite database, whose file is kept beside it under another name. Nothing is
 * changed unless the backup is sound, and of a release that is not newer, and no other process has the database open.
 * @param suffix for the name under which the present file is kept.
 */
export async function restoreFile(backup: string, database: string, suffix: string): Promise<Restored> {
  // Held to the end, so that no `serve` starts meanwhile.
  const giveBack = claimDatabase(database);
  if (!giveBack) return { kind: 'refused', reason: inUse };
  try {
    return await restoreClaimed(backup, database, suffix);
  } finally {
    giveBack();
  }
}

async function restoreClaimed(backup: string, database: string, suffix: string): Promise<Restored> {
  const draft = `${database}.restoring`;
  rmSync(draft, { force: true });
  copyFileSync(backup, draft);
  chmodSync(draft, 0o600);
  giveToOwner(draft);
  try {
    const problem = (await problemOf(draft)) ?? (existsSync(database) ? problemOfOpening(database) : undefined);
    if (problem) return { kind: 'refused', reason: problem };
    const aside = existsSync(database) ? `${database}.${suffix}` : undefined;
    if (aside) renameSync(database, aside);
    // What belongs to the file that was there would be taken for a part of the new one.
    for (const end of ['-wal', '-shm']) {
      if (existsSync(`${database}${end}`)) renameSync(`${database}${end}`, `${aside ?? database}.old${end}`);
    }
    renameSync(draft, database);
    return { kind: 'done', aside };
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  }
}

/** What is wrong with a backup. */
async function problemOf(file: string): Promise<string | undefined> {
  let db: Kysely<Schema> | undefined;
  try {
    db = new Kysely<Schema>({ dialect: sqliteDialect(file) });
    const [damage] = await findDamage(db);
    if (damage) return `the backup is damaged: ${damage}`;
    const newer = await unknownMigrations(db);
    if (newer.length) return `the backup is of a newer release of the receiver (${newer.join(', ')}): install that one`;
    const tables = await db.introspection.getTables();
    if (!tables.some(({ name }) => name === 'messages')) return 'the file is no database of a receiver';
    return undefined;
  } catch (error) {
    return `the file cannot be read as a database (${errorCode(error) ?? (error as Error).message})`;
  } finally {
    await db?.destroy();
  }
}

const inUse = 'the database is in use: stop "serve" and other commands first';

/** SQLite gives up its write-ahead log only where nobody else has the file open. All of the log is in the file then. */
function problemOfOpening(file: string): string | undefined {
  let database: SqliteFile | undefined;
  try {
    database = openSqlite(file);
    database.exec('pragma busy_timeout = 0');
    const [mode] = database.prepare('pragma journal_mode = DELETE').all([]) as { journal_mode: string }[];
    return mode?.journal_mode === 'delete' ? undefined : inUse;
  } catch (error) {
    // A damaged file is what a backup is for.
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(errorCode(error) ?? '')) return undefined;
    return inUse;
  } finally {
    database?.close();
  }
}
