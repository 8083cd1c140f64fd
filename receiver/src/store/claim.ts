import { dirname } from 'node:path';
import { giveToOwner, makeFolder } from '../config/own-folder.js';
import { errorCode } from '../error-code.js';
import { openSqlite, type SqliteFile } from './sqlite-driver.js';

/** Locks that this process holds: one that nothing refers to would be closed at some time. */
const held = new Set<SqliteFile>();

/**
 * Takes a database for this process alone among those that ask, until the process ends, however it does. Those that do not ask can
 * use it nevertheless: commands that only read. The lock is SQLite's own, on an empty file beside the database.
 * @returns what gives it back; `undefined` where another process has it.
 */
export function claimDatabase(database: string): (() => void) | undefined {
  makeFolder(dirname(database));
  const path = `${database}.lock`;
  const lock = openSqlite(path);
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
    giveToOwner(path);
    held.add(lock);
    return () => {
      held.delete(lock);
      lock.close();
    };
  } catch (error) {
    lock.close();
    if (/^SQLITE_(BUSY|LOCKED)/.test(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}
