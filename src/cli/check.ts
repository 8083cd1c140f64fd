/// <reference types="node" />
import { parseArgs } from 'node:util';
import { checkProcedure, checkWords, type Report } from '../check/index.js';
import { isWordsFile } from '../check/words.js';
import { type Command, UsageError } from './command.js';
import { readWhole } from './files.js';

/** `clinic-widgets check`: what is wrong with a procedure file or a words file, and editorial advice. */
export const check: Command = {
  usage: 'check FILE [--json] [--strict] [--words]',
  summary:
    'what is wrong with a procedure file, and editorial advice; --strict fails for advice, too; or what is wrong with a words file, which --words says it is',
  async run(args) {
    const { positionals, values } = parse(args);
    const [file, ...others] = positionals;
    if (!file || others.length) throw new UsageError('Name one procedure file, or one words file.');
    const report = await checkFile(file, values.words ?? false);
    const isWell = !report.problems.length && !(values.strict && report.advice.length);
    const output = values.json ? JSON.stringify(report, null, 2) : describe(file, report);
    return { output, exitCode: isWell ? 0 : 1 };
  },
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, strict: { type: 'boolean' }, words: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function checkFile(file: string, isWords: boolean): Promise<Report> {
  const text = await readWhole(file);
  try {
    const parsed: unknown = JSON.parse(text);
    return isWords || isWordsFile(parsed) ? { problems: checkWords(parsed), advice: [] } : checkProcedure(parsed);
  } catch (error) {
    const message = `${file} is not JSON: ${(error as Error).message}.`;
    return { problems: [{ code: isWords ? 'words' : 'not-a-procedure', message }], advice: [] };
  }
}

function describe(file: string, { problems, advice }: Report): string {
  return [
    `${file}: ${count(problems, 'problem')}, ${count(advice, 'piece')} of editorial advice`,
    ...problems.map(({ code, message }) => `\nproblem · ${code}\n  ${message}`),
    ...advice.map(
      ({ code, where, message, reason, source }) =>
        `\neditorial advice · ${code} · ${where}\n  ${message}\n  Why: ${reason}\n  Source: ${source.title}, ${source.url}`,
    ),
  ].join('\n');
}

function count(list: readonly unknown[], name: string): string {
  return `${list.length} ${name}${list.length === 1 ? '' : 's'}`;
}
