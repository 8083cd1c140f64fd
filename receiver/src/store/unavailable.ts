// cspell:ignore SQLSTATE IOERR NOTADB CANTOPEN
import { errorCode } from '../error-code.js';

/** The database cannot be used at present. Nothing of the call was stored. */
export class StoreUnavailable extends Error {
  readonly code = 'STORE_UNAVAILABLE';
  constructor(message: string, cause: unknown) {
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
  /^(STORE_UNAVAILABLE|08\w{3}|53\w{3}|57\w{3}|58\w{3}|XX\w{3}|25006|40\w{3}|55P03|E[A-Z]+|SQLITE_(FULL|BUSY|LOCKED|IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|PROTOCOL|NOMEM)\w*)$/;

/** Whether a call of the store failed because of the database's state: the same call may succeed later. */
export function isUnavailable(error: unknown): boolean {
  return unavailable.test(errorCode(error) ?? '');
}

export function isOutcomeUnknown(error: unknown): boolean {
  return errorCode(error) === 'OUTCOME_UNKNOWN';
}
