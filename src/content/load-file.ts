import { isRecord, unknownKeys } from './check.js';
import type { Checked, ProblemCode } from './problem.js';
import { procedureShape } from './schema.js';

/** A procedure file as it came. Whoever shows a section checks it. */
export type ProcedureFile = Readonly<Record<string, unknown>>;

const files = new Map<string, Promise<Checked<ProcedureFile | undefined>>>();

/**
 * Loads a procedure file. Everyone who names the same address shares one request; one that failed is asked again the
 * next time somebody wants it.
 * @param url absolute.
 * @returns never rejects: what went wrong is among the problems, with an `undefined` value.
 */
export function loadProcedure(url: string): Promise<Checked<ProcedureFile | undefined>> {
  const known = files.get(url);
  if (known) return known;
  const file = request(url);
  files.set(url, file);
  void file.then(({ value }) => {
    if (!value) files.delete(url);
  });
  return file;
}

async function request(url: string): Promise<Checked<ProcedureFile | undefined>> {
  let code: ProblemCode = 'not-loaded';
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const text = await response.text();
    code = 'not-a-procedure';
    const file = JSON.parse(text) as unknown;
    if (isRecord(file)) return readProcedure(file);
    throw new Error('not an object');
  } catch (error) {
    const message = `Check src: ${url}: ${(error as Error).message}.`;
    return { value: undefined, problems: [{ code, message }] };
  }
}

/** A procedure file, and what is wrong with it as a whole. */
function readProcedure(file: ProcedureFile): Checked<ProcedureFile> {
  const problems = unknownKeys(procedureShape, file, '');
  if (file.format !== 1) problems.push({ code: 'wrong-type', message: '“format” must be 1.' });
  return { value: file, problems };
}
