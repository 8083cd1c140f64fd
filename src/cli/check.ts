/// <reference types="node" />
import { parseArgs } from 'node:util';
import {
  checkProcedure,
  checkWords,
  type CriteriaReport,
  type Report,
  type ReportLine,
  reportOn,
} from '../check/index.js';
import { instrumentNames } from '../check/reports/report.js';
import { isWordsFile } from '../check/words.js';
import { type Command, type Outcome, UsageError } from './command.js';
import { readJson, readWhole } from './files.js';

/** `clinic-widgets check`: what is wrong with a procedure file or a words file, and editorial advice. */
export const check: Command = {
  usage: 'check FILE [--json] [--strict] [--words] [--report ipdas|pemat]',
  summary:
    'what is wrong with a procedure file, and editorial advice; --strict fails for advice, too; or what is wrong with a words file, which --words says it is; --report goes through the criteria of an instrument',
  async run(args) {
    const { positionals, values } = parse(args);
    const [file, ...others] = positionals;
    if (!file || others.length) throw new UsageError('Name one procedure file, or one words file.');
    const name = values.report;
    if (name !== undefined) return reportBy(name, file, values.json ?? false);
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
      options: {
        json: { type: 'boolean' },
        strict: { type: 'boolean' },
        words: { type: 'boolean' },
        report: { type: 'string' },
      },
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

/** A report says what was found; only a file that is none makes it fail. */
async function reportBy(name: string, file: string, asJson: boolean): Promise<Outcome> {
  const instrument = instrumentNames.find((it) => it === name);
  if (!instrument) throw new UsageError(`--report is one of: ${instrumentNames.join(', ')}.`);
  const report = reportOn(await readJson(file), instrument);
  return { output: asJson ? JSON.stringify(report, null, 2) : describeReport(file, report), exitCode: 0 };
}

const OUTCOMES: Readonly<Record<ReportLine['outcome'], string>> = {
  found: 'found',
  missing: 'missing',
  person: 'for a person to judge',
  none: 'the file has nothing of this kind',
};

function describeReport(file: string, { source, lines }: CriteriaReport): string {
  const number = (outcome: ReportLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  return [
    `${file}, by the criteria of: ${source.title}, ${source.url}`,
    `${number('found')} found, ${number('missing')} missing, ${number('person')} for a person to judge`,
    ...lines.map(({ id, asks, outcome, words }) =>
      [`\n${id} · It ${asks}: ${OUTCOMES[outcome]}`, ...words.map(({ where, text }) => `  ${where}: “${text}”`)].join(
        '\n',
      ),
    ),
    '\nA machine has looked for words. Whether they are true, clear and enough, a person has to judge.',
  ].join('\n');
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
