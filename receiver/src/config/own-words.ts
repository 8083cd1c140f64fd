import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRecord } from '../../../src/content/is-record.js';
import { OwnWords } from '../page/own-words.js';
import type { Check } from './checks.js';

/** The setting `page.words` of a form: messages by language, or the path of a file with them. */
export const ownWords: Check<string | Record<string, unknown>> = (value, at, problems) => {
  if (typeof value === 'string' || isRecord(value)) return value;
  problems.push(`${at}: must be messages by language, such as { "de": { … } }, or the path of a file with them.`);
  return undefined;
};

/**
 * Reads and checks a form's own words.
 * @param folder where a relative path starts.
 */
export function readOwnWords(
  given: string | Record<string, unknown> | undefined,
  at: string,
  folder: string,
  problems: string[],
): { words?: OwnWords } {
  if (given === undefined) return {};
  const where = typeof given === 'string' ? `${at} (${given})` : at;
  const messages = typeof given === 'string' ? readMessages(resolve(folder, given), where, problems) : given;
  if (!messages) return {};
  const words = new OwnWords(messages, where);
  problems.push(...words.problems);
  return { words };
}

function readMessages(path: string, where: string, problems: string[]): Record<string, unknown> | undefined {
  try {
    const messages: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isRecord(messages)) return messages;
    problems.push(`${where}: must be an object with messages by language, such as { "de": { … } }.`);
  } catch (error) {
    problems.push(`${where}: cannot be read: ${(error as Error).message}`);
  }
  return undefined;
}
