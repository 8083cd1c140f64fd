import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql, SqliteDialect, type Kysely, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { giveToOwner, makeFolder } from '../config/own-folder.js';
import type { Schema } from './schema.js';
import { isFaulty, openSqlite, type SqliteFile } from './sqlite-driver.js';

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
  const database = openSqlite(file);
  // First: other processes may be opening it, too. And the command line writes beside a running server.
  database.exec('pragma busy_timeout = 5000');
  // SQLite makes the files beside it for the same owner.
  if (isNew) giveToOwner(file);
  database.exec('pragma journal_mode = WAL');
  database.exec('pragma synchronous = FULL');
  // A message touches pages all over the file; fewer of them are read again, and copied back less often.
  database.exec('pragma cache_size = -16000');
  database.exec(`pragma wal_autocheckpoint = ${ownsLog ? 4000 : 0}`);
  // What is deleted is overwritten, not just forgotten.
  database.exec('pragma secure_delete = ON');
  return new SqliteDialect({ database: withPrepared(database) });
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
  return isFaulty(version)
    ? `SQLite ${version} can lose what one program commits while another copies the write-ahead log back. So while "serve" runs, commands that write (erase, delete, release, purge, deliver) are refused; open the file with no other program. A newer Node (22.23.3, 24.21) has an SQLite without this fault.`
    : undefined;
}

/**
 * To prepare a statement takes longer than to run it. Statements for both kinds of database have PostgreSQL's `$1`, which is a name
 * for Node's module, and stand in order.
 */
function withPrepared(file: SqliteFile): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close() {
      prepared.clear();
      file.close();
    },
    prepare(sql) {
      const statement = prepared.get(sql) ?? file.prepare(sql.replace(/\$\d+/g, '?'));
      if (prepared.size < mostPrepared) prepared.set(sql, statement);
      return statement;
    },
  };
}
