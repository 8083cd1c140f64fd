import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql, SqliteDialect, type Kysely, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Database from 'libsql';
import type { Schema } from './schema.js';

/** Far more than there are; lists of references make statements of any length. */
const mostPrepared = 200;

/** A SQLite file, made with its folder where there is none. What it has committed survives a loss of power. */
export function sqliteDialect(file: string): SqliteDialect {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new Database(file);
  // First: other processes may be opening it, too. And the command line writes beside a running server.
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // A message touches pages all over the file; fewer of them are read again, and copied back less often.
  database.pragma('cache_size = -16000');
  database.pragma('wal_autocheckpoint = 4000');
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
