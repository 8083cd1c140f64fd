// cspell:ignore NOMEM READONLY IOERR NOTFOUND CANTOPEN TOOBIG NOLFS NOTADB errcode
import type { SqliteStatement } from 'kysely';
import Libsql from 'libsql';

/** A SQLite file that is open. Its errors have SQLite's own name as their `code`, such as `SQLITE_FULL`. */
export interface SqliteFile {
  /** Runs statements that give nothing back. */
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

/** What opens a SQLite file; it makes the file where there is none. */
export type SqliteDriver = (file: string) => SqliteFile;

/** As far as it is used here. The types of Node 20, the oldest that the receiver runs on, do not have it. */
interface NodeSqlite {
  DatabaseSync: new (file: string) => {
    exec(sql: string): void;
    prepare(sql: string): NodeStatement;
    close(): void;
  };
}

interface NodeStatement {
  columns(): unknown[];
  all(...values: unknown[]): unknown[];
  run(...values: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(...values: unknown[]): IterableIterator<unknown>;
}

/** SQLite before 3.51.3 can lose commits, see `faultOf`. */
export function isFaulty(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return major === 3 && minor >= 7 && (minor < 51 || (minor === 51 && patch < 3));
}

/** The package `libsql`, which runs on every Node. */
export const libsqlDriver: SqliteDriver = (file) => {
  const database = new Libsql(file);
  return {
    exec: (sql) => void database.exec(sql),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.reader,
        all: (values) => statement.all(checked(values)),
        run: (values) => statement.run(checked(values)),
        iterate: (values) => statement.iterate(checked(values)),
      };
    },
    close: () => void database.close(),
  };
};

/** Node's own module; none where Node has no such module, or one with a faulty SQLite. */
export const nodeDriver: SqliteDriver | undefined = openWithNode(nodeSqlite());

/** Opens a file with Node's own SQLite where that is sound, else with the package `libsql`. */
export const openSqlite: SqliteDriver = nodeDriver ?? libsqlDriver;

function nodeSqlite(): NodeSqlite | undefined {
  if (isFaulty(process.versions.sqlite ?? '3.7.0')) return undefined;
  // Node 22 warns that its module is experimental, at each start and in the output of each command.
  const warn = Object.getOwnPropertyDescriptor(process, 'emitWarning');
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule('node:sqlite') as NodeSqlite | undefined;
  } finally {
    if (warn) Object.defineProperty(process, 'emitWarning', warn);
  }
}

function openWithNode(sqlite: NodeSqlite | undefined): SqliteDriver | undefined {
  if (!sqlite) return undefined;
  return (file) => {
    const database = named(() => new sqlite.DatabaseSync(file));
    return {
      exec: (sql) => named(() => database.exec(sql)),
      prepare(sql) {
        const statement = named(() => database.prepare(sql));
        return {
          reader: statement.columns().length > 0,
          all: (values) => named(() => statement.all(...checked(values))),
          run: (values) => named(() => statement.run(...checked(values))),
          iterate: (values) => statement.iterate(...checked(values)),
        };
      },
      close: () => database.close(),
    };
  };
}

/** SQLite's result codes by their numbers, from 1 (https://sqlite.org/rescode.html). */
const codes =
  'ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL CANTOPEN PROTOCOL EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE NOTADB'.split(
    ' ',
  );

/** Runs something with Node's module, whose errors all have the same code and the result as a number. */
function named<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { errcode } = error as { errcode?: unknown };
    if (error instanceof Error && typeof errcode === 'number') {
      // The lowest byte is the result, the others say more of it.
      Object.assign(error, { code: `SQLITE_${codes[(errcode & 0xff) - 1] ?? 'ERROR'}` });
    }
    throw error;
  }
}

/**
 * libsql ends the whole process when it is given a value of a kind that it does not know (0.5: a boolean, undefined).
 * Such a value is a mistake of ours; it has to stay an exception.
 */
function checked(values: readonly unknown[]): (string | number | bigint | null)[] {
  return values.map((value, index) => {
    if (value === null || typeof value === 'string' || typeof value === 'bigint') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new TypeError(`SQLite cannot store a ${typeof value} (parameter ${index + 1}).`);
  });
}
