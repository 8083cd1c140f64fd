import { isRecord, unknownKeys } from './check.js';
import type { Checked, ProblemCode } from './problem.js';
import { fileKeys } from './schema.js';

/** A procedure file as it came. Whoever shows a section checks it. */
export type ProcedureFile = Readonly<Record<string, unknown>>;

const files = new Map<string, Promise<Checked<ProcedureFile | undefined>>>();

/**
 * Loads a procedure file. Everyone who names the same address shares one request; one that failed is asked again the
 * next time somebody wants it.
 * @param src the address, relative to `base`.
 * @returns never rejects: what went wrong is among the problems, with an `undefined` value.
 */
export function loadProcedure(src: string, base?: string): Promise<Checked<ProcedureFile | undefined>> {
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

async function request(src: string, base?: string): Promise<Checked<ProcedureFile | undefined>> {
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

/** A procedure file, and what is wrong with it as a whole. */
function readProcedure(file: ProcedureFile): Checked<ProcedureFile> {
  const problems = unknownKeys(fileKeys, file, '');
  if (file.format !== 1) problems.push({ code: 'wrong-type', message: '“format” must be 1.' });
  return { value: file, problems };
}
