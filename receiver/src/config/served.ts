import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  statSync,
  type Dirent,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ConfigError, type Config } from './config.js';
import { holdsSecret, privateKind } from './private-files.js';

/** Where links are followed in a circle, this many are enough. */
const mostLinks = 40;

/**
 * Makes sure that the folders of `static` are there, and that nothing in them is private: not this receiver's settings,
 * database or secret, whether they exist yet or not, and no other database or settings.
 * @throws {ConfigError} with every mistake.
 */
export function checkFolders(config: Config): void {
  const problems = config.static.flatMap((folder) =>
    statSync(folder, { throwIfNoEntry: false })?.isDirectory()
      ? exposedBy(folder, config)
      : [`${folder}: no such folder. Build or create it first, or take it out of the list.`],
  );
  const { backups } = config;
  const served = backups && servedFolderOf(backups.folder, config.static);
  if (served) problems.push(`${served}: everybody could read the backups there. Name another folder for them.`);
  if (problems.length) throw new ConfigError('The setting "static"', problems);
}

/** The served folder that a file is in, or would be in. */
export function servedFolderOf(file: string, folders: readonly string[]): string | undefined {
  return folders.find((folder) => placesOf(file).some((place) => isWithin(place, folder)));
}

/** Whether a file is the settings, the database or the secret, under whatever name: it may have several (hard links). */
export function isOwnFile(file: string, config: Config): boolean {
  return ownFiles(config).some(({ path }) => isSameFile(path, file));
}

/** Whether a file is a copy of the secret: of the one that is kept beside the database, or of the environment's. */
export function isCopyOfSecret(file: string, size: number, { database, secret }: Config): boolean {
  const kept = unlessUnreadable(() => readFileSync(secretFile(database), 'utf8').trim());
  return [kept, secret].some((it) => it !== undefined && holdsSecret(file, size, it));
}

/** Links within the served folders that lead out of them: what is behind such a link is not served. */
export function linksOutOf(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => entriesOf(folder).filter((entry) => entry.isSymbolicLink()))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((link) => existsSync(link) && !folders.some((folder) => isWithin(realpathSync.native(link), folder)));
}

function exposedBy(folder: string, config: Config): string[] {
  const own = ownFiles(config).filter(({ path }) => servedFolderOf(path, [folder]));
  const others = privateFilesIn(folder, config).filter(({ path }) => !own.some((file) => isSameFile(file.path, path)));
  return [...own, ...others].map(
    ({ what, path }) =>
      `${folder}: everybody could read ${what} there, ${path}. Move that file to a folder that is not served.`,
  );
}

interface PrivateFile {
  what: string;
  path: string;
}

function ownFiles({ file, database, databaseUrl }: Config): PrivateFile[] {
  const kept = [
    { what: 'the database', path: database },
    { what: 'the secret', path: secretFile(database) },
  ];
  return [
    ...(file ? [{ what: 'the settings', path: file }] : []),
    // With PostgreSQL neither is made; they may be left from before.
    ...kept.filter(({ path }) => !databaseUrl || existsSync(path)),
  ];
}

/** Where the secret is kept that a receiver makes for itself. */
export function secretFile(database: string): string {
  return join(dirname(database), 'receiver.secret');
}

function privateFilesIn(folder: string, config: Config): PrivateFile[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const isOwn = isOwnFile(path, config);
      const what = isOwn ? 'its own file' : unlessUnreadable(() => whatIsPrivate(path, config));
      return what ? [{ what, path }] : [];
    });
}

function whatIsPrivate(path: string, config: Config): string | undefined {
  const { size } = statSync(path);
  return isCopyOfSecret(path, size, config) ? 'a copy of the secret' : privateKind(path, size);
}

/** Everything in a folder and below that could be served: a name that starts with a dot never is. */
function entriesOf(folder: string): Dirent[] {
  const entries = unlessUnreadable(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? entriesOf(join(folder, entry.name)) : [entry]));
}

/** What the receiver may not read, it cannot serve either. */
function unlessUnreadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Where a file is: the folder that its name stands in, and, where the name is a link, what that leads to. */
function placesOf(file: string): string[] {
  return [join(realPath(dirname(file)), basename(file)), realPath(file)];
}

/** A path without links; the part of it that is not there yet stays as it is written. */
function realPath(path: string, links = mostLinks): string {
  if (existsSync(path)) return realpathSync.native(path);
  if (links && unlessUnreadable(() => lstatSync(path))?.isSymbolicLink()) {
    return realPath(resolve(dirname(path), readlinkSync(path)), links - 1);
  }
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent, links), basename(path));
}

/** Compares folders as the system does, so that neither case nor a second way to a folder matters. */
function isWithin(path: string, folder: string): boolean {
  const parent = dirname(path);
  return isSameFile(path, folder) || (parent !== path && isWithin(parent, folder));
}

function isSameFile(a: string, b: string): boolean {
  const one = identityOf(a);
  return one !== undefined && one === identityOf(b);
}

function identityOf(path: string): string | undefined {
  const stats = unlessUnreadable(() => statSync(path, { bigint: true }));
  return stats && `${stats.dev}:${stats.ino}`;
}
