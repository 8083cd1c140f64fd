import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorCode } from '../error-code.js';
import { ConfigError, type Config } from './config.js';
import { withFiles } from './environment.js';
import { readConfig } from './read.js';

/**
 * Loads and checks a settings file. Its relative paths start at the working directory, as those of a command line do.
 * @throws {ConfigError}
 */
export function loadConfig(file: string, env: NodeJS.ProcessEnv): Config {
  const path = resolve(file);
  return { ...readConfig(parse(path), withFiles(env), process.cwd(), path), file: path };
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const isMissing = errorCode(error) === 'ENOENT';
    throw new ConfigError(path, [
      isMissing ? 'no such file. Name it with --config, or create it: see the README.' : (error as Error).message,
    ]);
  }
}
