import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Settings are far smaller; larger files are not read. */
const mostSettings = 1024 * 1024;

/** Databases with the files that SQLite keeps beside them, backups, secrets, settings, and the usual copies of these. */
const privateName = new RegExp(
  [
    String.raw`\.(?:db3?|sqlite3?|secret|backup)(?:\.(?:gz|bz2|xz|zst|zip|bak|old|\d+))?~?$`,
    String.raw`-(?:wal|shm|journal)$`,
    String.raw`^receiver\.json`,
  ].join('|'),
  'i',
);

/** What a file is that a visitor must never be given, judged by its content. */
export type PrivateKind = 'a database' | 'the settings of a receiver';

/** Whether a file's name marks it as private. Names that start with a dot are checked elsewhere. */
export function hasPrivateName(name: string): boolean {
  return privateName.test(name);
}

/** Reads as much of a file as it takes to recognise a SQLite database, or settings, under any name. */
export function privateKind(file: string, size: number): PrivateKind | undefined {
  const start = firstBytes(file);
  if (start.startsWith('SQLite format 3\0')) return 'a database';
  const isObject = start
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('{');
  return isObject && size <= mostSettings && isSettings(readFileSync(file, 'utf8'))
    ? 'the settings of a receiver'
    : undefined;
}

/** Whether a file holds nothing but the secret. It may have been copied with or without the line break at its end. */
export function holdsSecret(file: string, size: number, secret: string): boolean {
  return secret !== '' && size <= secret.length + mostSpace && readFileSync(file, 'utf8').trim() === secret;
}

/** Around a secret, in bytes. */
const mostSpace = 16;

function firstBytes(file: string): string {
  const bytes = Buffer.alloc(64);
  const descriptor = openSync(file, 'r');
  try {
    return bytes.toString('utf8', 0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

/** A JSON object with `forms` in it, by name. A site's own data, such as a procedure file, has no such entry. */
function isSettings(text: string): boolean {
  if (!text.includes('"forms"')) return false;
  try {
    const { forms } = JSON.parse(text.replace(/^\ufeff/, '')) as { forms?: unknown };
    return isObject(forms) && Object.values(forms).some(isObject);
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
