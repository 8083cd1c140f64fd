// cspell:ignore NOTADB
import { randomBytes } from 'node:crypto';
import { openSync, readSync, statSync, type Stats } from 'node:fs';
import { sql, type Kysely } from 'kysely';
import { errorCode } from '../error-code.js';
import type { Schema } from './schema.js';
import { StoreUnavailable } from './unavailable.js';

/** As much as the longest message takes: on a full disk, a shorter row may still find room. */
const probeLength = 32 * 1024;

/** Writes a row as long as a message. Several receivers on one database write the same one. */
export async function writeProbe(db: Kysely<Schema>): Promise<void> {
  // Never the same: SQLite does not write pages that stay as they are.
  const row = { written_at: new Date().toISOString(), filler: randomBytes(probeLength / 2).toString('hex') };
  await db
    .insertInto('probe')
    .values({ name: 'probe', ...row })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

/** Whether the file of a SQLite database is still what was opened. */
export interface FileWatch {
  /** @throws {StoreUnavailable} where the file was deleted, replaced or overwritten, or was found to be damaged. */
  check(): void;
  /** Remembers damage that was found: nothing is stored from then on. */
  damaged(): void;
}

/**
 * An open file that was deleted can still be written to, and everything in it is lost with the process. So whoever
 * acknowledges a message looks first whether the file is still at its path.
 */
export function watchFile(file: string): FileWatch {
  const opened = statSync(file);
  const descriptor = descriptorOf(file, opened);
  let isDamaged = false;
  return {
    check() {
      if (isDamaged) throw new StoreUnavailable('The database is damaged.', undefined, 'DATABASE_DAMAGED');
      const found = statSync(file, { throwIfNoEntry: false });
      if (found?.ino !== opened.ino || found.dev !== opened.dev) {
        const words =
          'The database file was deleted or replaced while the receiver was running. Stop the receiver, restore a backup, and start it again.';
        throw new StoreUnavailable(words, undefined, 'DATABASE_GONE');
      }
      if (!isDatabase(descriptor)) {
        throw new StoreUnavailable('The database file was overwritten.', undefined, 'DATABASE_DAMAGED');
      }
    },
    damaged() {
      isDamaged = true;
    },
  };
}

const header = 'SQLite format 3\0';

/** Descriptors of the databases that this process has opened, by device and inode. */
const descriptors = new Map<string, number>();

/**
 * A descriptor to read the file with, which stays open until the process ends. To close one would take away the locks that
 * SQLite has on the file in this process (https://sqlite.org/howtocorrupt.html, 2.2): another process would then believe that
 * nobody else has the database open, and remove the write-ahead log with all that was acknowledged since.
 */
function descriptorOf(file: string, { dev, ino }: Stats): number {
  const key = `${dev}:${ino}`;
  const descriptor = descriptors.get(key) ?? openSync(file, 'r');
  descriptors.set(key, descriptor);
  return descriptor;
}

function isDatabase(descriptor: number): boolean {
  const start = Buffer.alloc(header.length);
  const length = readSync(descriptor, start, 0, header.length, 0);
  // Until the first checkpoint, everything may be in the write-ahead log.
  return length === 0 || start.toString('latin1') === header;
}

/** What SQLite finds wrong with its file; nothing where it is sound. It reads the whole file: a gigabyte takes seconds. */
export async function findDamage(db: Kysely<Schema>): Promise<string[]> {
  try {
    const { rows } = await sql<{ quick_check: string }>`pragma quick_check(5)`.execute(db);
    return rows.map((row) => row.quick_check).filter((words) => words !== 'ok');
  } catch (error) {
    // Some damage ends the check itself.
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(errorCode(error) ?? '')) return [(error as Error).message];
    throw error;
  }
}
