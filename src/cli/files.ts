/// <reference types="node" />
import { readFile } from 'node:fs/promises';
import { UsageError } from './command.js';

/**
 * The text of a file, without the byte order mark that some editors write and browsers skip.
 * @throws {UsageError} where there is no such file.
 */
export async function readWhole(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

/** @throws {UsageError} where the file is no JSON. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readWhole(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}.`);
  }
}
