// cspell:ignore SQLSTATE IOERR NOTADB CANTOPEN
import { errorCode } from '../error-code.js';

/** The database cannot be used at present. Nothing of the call was stored. */
export class StoreUnavailable extends Error {
  constructor(
    message: string,
    cause?: unknown,
    readonly code: 'STORE_UNAVAILABLE' | 'DATABASE_GONE' | 'DATABASE_DAMAGED' | 'DATABASE_NEWER' = 'STORE_UNAVAILABLE',
  ) {
    super(message, { cause });
    this.name = 'StoreUnavailable';
  }
}

/** The connection broke, or the answer did not come, while a commit was under way: it may be done or not. */
export class OutcomeUnknown extends Error {
  readonly code = 'OUTCOME_UNKNOWN';
  constructor(cause: unknown) {
    super('The database did not answer a commit.', { cause });
    this.name = 'OutcomeUnknown';
  }
}

/**
 * Error codes that are about the database and not about what it was asked: it is stopped, starting, full, damaged, read-only
 * or overloaded. For PostgreSQL, SQLSTATE classes and codes; for SQLite, its result codes.
 */
const unavailable =
  /^(STORE_UNAVAILABLE|DATABASE_GONE|DATABASE_DAMAGED|DATABASE_NEWER|08\w{3}|53\w{3}|57\w{3}|58\w{3}|XX\w{3}|25006|40\w{3}|55P03|E[A-Z]+|SQLITE_(FULL|BUSY|LOCKED|IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|PROTOCOL|NOMEM)\w*)$/;

/** Whether a call of the store failed because of the database's state: the same call may succeed later. */
export function isUnavailable(error: unknown): boolean {
  return unavailable.test(errorCode(error) ?? '');
}

const reasons: readonly [codes: RegExp, reason: string][] = [
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/, 'The disk is full.'],
  [
    /^(EACCES|EPERM)$/,
    'This user may not read or write there: give the folder of the database to the user that runs the receiver.',
  ],
  [/^EROFS$/, 'The folder of the database is on a disk that can be read only.'],
  [/^(ENOTDIR|EISDIR|EEXIST)$/, 'The path of the database leads through a file, or to a folder.'],
  [/^SQLITE_IOERR/, 'The disk cannot be read or written, or is full.'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB|DATABASE_DAMAGED|XX)/, 'The database is damaged.'],
  [/^(SQLITE_READONLY|25006)/, 'The database can be read only.'],
  [/^DATABASE_GONE/, 'The database file is gone.'],
  [/^SQLITE_CANTOPEN/, 'The database file cannot be opened: it is gone, or this user may not read and write it.'],
  [/^SQLITE_(BUSY|LOCKED)/, 'Another program keeps the database locked.'],
  [/^DATABASE_NEWER/, 'The database was made by a newer release of the receiver: install that one.'],
  [/^53/, 'The database is overloaded.'],
  [/^(STORE_UNAVAILABLE|DATABASE_GONE|DATABASE_DAMAGED|08|57|E[A-Z]+$)/, 'The database does not answer.'],
];

/** Why the database cannot be used, in words without any path or address; `undefined` for another kind of error. */
export function whyUnavailable(error: unknown): string | undefined {
  const code = errorCode(error) ?? '';
  return isUnavailable(error)
    ? (reasons.find(([codes]) => codes.test(code))?.[1] ?? 'The database cannot be used.')
    : undefined;
}

/** Whether the database stays as it is until somebody does something: it is damaged, or of a newer release. */
export function isForSomebody(error: unknown): boolean {
  return /^(SQLITE_CORRUPT|SQLITE_NOTADB|DATABASE_DAMAGED|DATABASE_NEWER)/.test(errorCode(error) ?? '');
}

export function isOutcomeUnknown(error: unknown): boolean {
  return errorCode(error) === 'OUTCOME_UNKNOWN';
}
