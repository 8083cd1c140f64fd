import { readFileSync } from 'node:fs';
import { errorCode } from '../error-code.js';
import { lost } from '../secrets.js';
import { ConfigError } from './config.js';

/** What may be in a file that a variable with `_FILE` names, as containers are given secrets. */
const inFiles = [
  'RECEIVER_SECRET',
  'RECEIVER_SECRET_OLD',
  'RECEIVER_STAFF_TOKEN',
  'RECEIVER_BACKUP_KEY',
  'SMTP_URL',
  'DATABASE_URL',
];

/**
 * The environment with what is in files.
 * @throws {ConfigError} where a file cannot be read, is empty, or the variable is given, too.
 */
export function withFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const problems: string[] = [];
  const found = inFiles.flatMap((name) => {
    const file = env[`${name}_FILE`];
    if (!file) return [];
    if (env[name]) problems.push(`${name} and ${name}_FILE: set one of them.`);
    const text = readText(file);
    if (!text.value) problems.push(`${name}_FILE: ${file} ${text.problem ?? 'is empty'}.`);
    return [[name, text.value]];
  });
  if (problems.length) throw new ConfigError('The environment', problems);
  return { ...env, ...(Object.fromEntries(found) as NodeJS.ProcessEnv) };
}

function readText(file: string): { value: string; problem?: string } {
  try {
    return { value: readFileSync(file, 'utf8').trim() };
  } catch (error) {
    return { value: '', problem: `cannot be read (${errorCode(error) ?? 'unknown error'})` };
  }
}

const shortest = 32;
/** A random token of 32 characters has more different characters than this, in any alphabet. */
const leastDifferent = 8;

/** Secrets that somebody could guess are refused. */
export function checkSecrets(env: NodeJS.ProcessEnv, problems: string[]): void {
  for (const name of ['RECEIVER_SECRET', 'RECEIVER_SECRET_OLD']) {
    const value = env[name] ?? '';
    if (!value || (name === 'RECEIVER_SECRET_OLD' && value === lost)) continue;
    const weakness = weaknessOf(value);
    if (weakness) problems.push(`${name} (environment): ${weakness}`);
  }
}

/** Why somebody could guess a secret; nothing where nobody can. */
export function weaknessOf(value: string): string | undefined {
  if (value.length < shortest) return `must have at least ${shortest} characters.`;
  return new Set(value).size < leastDifferent
    ? 'can be guessed. Make one at random, such as with "openssl rand -hex 32".'
    : undefined;
}
