import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, type Config } from './config.js';
import { readConfig } from './read.js';

/**
 * Loads and checks a settings file. Its relative paths start at the working directory, as those of a command line do.
 * @throws {ConfigError}
 */
export function loadConfig(file: string, env: NodeJS.ProcessEnv): Config {
  const path = resolve(file);
  return readConfig(parse(path), env, process.cwd(), path);
}

/** Makes sure that the folders to be served are there: only serving needs them. */
export function checkFolders(config: Config): void {
  const missing = config.static.filter((folder) => !statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  if (!missing.length) return;
  throw new ConfigError(
    'The setting "static"',
    missing.map((folder) => `${folder}: no such folder. Build or create it first, or take it out of the list.`),
  );
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ConfigError(path, [
      isMissing ? 'no such file. Name it with --config, or create it: see the README.' : (error as Error).message,
    ]);
  }
}
