import { isRecord, unknownKeys } from './check.js';
import type { Checked, Problem } from './problem.js';
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
  let text: string;
  try {
    const response = await fetch(url);
    if (!response.ok) return failed('not-loaded', `${url} answered ${response.status}. Check the address in src.`);
    text = await response.text();
  } catch {
    return failed('not-loaded', `${url} did not load. Check the address in src, and that its server allows this page.`);
  }
  try {
    return readProcedure(JSON.parse(text));
  } catch (error) {
    return failed('not-a-procedure', `${url} is not JSON: ${(error as Error).message}`);
  }
}

/** What is usable of a parsed procedure file. */
export function readProcedure(json: unknown): Checked<ProcedureFile | undefined> {
  if (!isRecord(json)) return failed('not-a-procedure', 'A procedure file is an object: { "format": 1, … }.');
  const problems = unknownKeys(procedureShape, json, '');
  if (json.format !== 1) problems.push({ code: 'wrong-type', message: '“format” must be 1. The file is read as format 1.' });
  return { value: json, problems };
}

function failed(code: Problem['code'], message: string): Checked<undefined> {
  return { value: undefined, problems: [{ code, message }] };
}
