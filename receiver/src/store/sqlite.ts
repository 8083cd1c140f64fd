import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql, SqliteDialect, type Kysely, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Database from 'libsql';
import { giveToOwner, makeFolder } from '../config/own-folder.js';
import type { Schema } from './schema.js';

/** Far more than there are; lists of references make statements of any length. */
const mostPrepared = 200;

/**
 * A SQLite file, made with its folder where there is none. What it has committed survives a loss of power.
 * @param ownsLog whether it copies the write-ahead log back into the file. Of several processes only the server does: SQLite
 * before 3.51.3 can lose what one of them commits while another one does that.
 */
export function sqliteDialect(file: string, ownsLog = true): SqliteDialect {
  makeFolder(dirname(file));
  const isNew = !existsSync(file);
  const database = new Database(file);
  // First: other processes may be opening it, too. And the command line writes beside a running server.
  database.pragma('busy_timeout = 5000');
  // SQLite makes the files beside it for the same owner.
  if (isNew) giveToOwner(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // A message touches pages all over the file; fewer of them are read again, and copied back less often.
  database.pragma('cache_size = -16000');
  database.pragma(`wal_autocheckpoint = ${ownsLog ? 4000 : 0}`);
  // What is deleted is overwritten, not just forgotten.
  database.pragma('secure_delete = ON');
  return new SqliteDialect({ database: guarded(database) });
}

/** A copy as of one moment. Refuses to write over another file. */
export async function backup(db: Kysely<Schema>, file: string): Promise<void> {
  await sql`vacuum into ${file}`.execute(db);
}

/**
 * Copies the write-ahead log into the database and empties it: until then, deleted text can be read in it, for as long as
 * few messages arrive.
 * @returns whether it is empty: a command that is reading keeps it for longer than five seconds.
 */
export async function emptyLog(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows[0]?.busy === 0;
}

/** A number that changes once another connection has committed. */
export async function dataVersion(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
  return rows[0]?.data_version ?? 0;
}

export async function sqliteVersion(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db);
  return rows[0]?.version ?? '';
}

/** What a version of SQLite can lose, for the operator; nothing for one without that fault. */
export function faultOf(version: string): string | undefined {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const isOld = major === 3 && minor >= 7 && (minor < 51 || (minor === 51 && patch < 3));
  return isOld
    ? `SQLite ${version} can lose what one program commits while another copies the write-ahead log back. Only "serve" copies it back, so this is very unlikely; stop it before commands that write (erase, delete, release, purge, deliver), and open the file with no other program while it runs.`
    : undefined;
}

/**
 * libsql ends the whole process when it is given a value of a kind that it does not know (0.5: a boolean, undefined).
 * Such a value is a mistake of ours; it has to stay an exception.
 */
function guarded(database: InstanceType<typeof Database>): SqliteDatabase {
  const prepare = (sql: string): SqliteStatement => {
    const statement = database.prepare(sql);
    return {
      reader: statement.reader,
      all: (parameters) => statement.all(checked(parameters)),
      run: (parameters) => statement.run(checked(parameters)),
      iterate: (parameters) => statement.iterate(checked(parameters)),
    };
  };
  // To prepare a statement takes longer than to run it.
  const prepared = new Map<string, SqliteStatement>();
  return {
    close() {
      prepared.clear();
      database.close();
    },
    prepare(sql) {
      const statement = prepared.get(sql) ?? prepare(sql);
      if (prepared.size < mostPrepared) prepared.set(sql, statement);
      return statement;
    },
  };
}

function checked(parameters: readonly unknown[]): unknown[] {
  const index = parameters.findIndex((value) => {
    return value !== null && typeof value !== 'string' && typeof value !== 'bigint' && !Number.isFinite(value);
  });
  if (index >= 0) throw new TypeError(`SQLite cannot store a ${typeof parameters[index]} (parameter ${index + 1}).`);
  return [...parameters];
}
