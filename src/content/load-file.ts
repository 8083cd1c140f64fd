import { unknownKeys } from './check.js';
import type { WithProblems, ProblemCode } from './problem.js';
import { fileKeys } from './schema.js';
import { isRecord } from './is-record.js';

/** A procedure file as it was loaded. Each element checks the section that it shows. */
export type ProcedureFile = Readonly<Record<string, unknown>>;

const files = new Map<string, Promise<WithProblems<ProcedureFile | undefined>>>();

/**
 * Loads a procedure file. Elements with the same address share one request. A request that failed is made again
 * the next time.
 * @param src the address, relative to `base`.
 * @returns the file. Never rejects: a failure is among the problems, and the value is `undefined`.
 */
export function loadProcedure(src: string, base?: string): Promise<WithProblems<ProcedureFile | undefined>> {
  const key = `${base} ${src}`;
  const known = files.get(key);
  if (known) return known;
  const file = request(src, base);
  files.set(key, file);
  void file.then(({ value }) => {
    if (!value) files.delete(key);
  });
  return file;
}

async function request(src: string, base?: string): Promise<WithProblems<ProcedureFile | undefined>> {
  let code: ProblemCode = 'not-loaded';
  try {
    const response = await fetch(new URL(src, base));
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const text = await response.text();
    code = 'not-a-procedure';
    const file = JSON.parse(text) as unknown;
    if (isRecord(file)) return readProcedure(file);
    throw new Error('not an object');
  } catch (error) {
    const message = `Check src="${src}": ${(error as Error).message}.`;
    return { value: undefined, problems: [{ code, message }] };
  }
}

/** Checks whether this is a procedure file at all. */
function readProcedure(file: ProcedureFile): WithProblems<ProcedureFile> {
  const problems = unknownKeys(fileKeys, file, '');
  if (file.format !== 1) problems.push({ code: 'wrong-type', message: '“format” must be 1.' });
  return { value: file, problems };
}
