/// <reference types="node" />
import { hasStructure, procedureFile, readRich, readText } from 'clinic-widgets/builder';
import { type Command, UsageError } from './command.js';
import { readWhole } from './files.js';

/** `clinic-widgets import`: a page's text or HTML as a procedure file. */
export const importPage: Command = {
  usage: 'import PAGE.txt|PAGE.html [--doubts]',
  summary: 'a procedure file from the text of a page; --doubts lists what an editor should look at instead',
  async run(args) {
    const files = args.filter((arg) => arg !== '--doubts');
    const [file, ...others] = files;
    if (!file || others.length || file.startsWith('--')) throw new UsageError('Name one file with a page in it.');
    const text = await readWhole(file);
    const isHtml = /\.html?$/i.test(file) && hasStructure(text);
    const { procedure, uncertain, problems } = isHtml ? readRich(text) : readText(text);
    const doubts = uncertain.map(({ reason, text: words, path }) => `${reason} · ${path ?? 'not placed'}\n  ${words}`);
    const output = args.includes('--doubts') ? doubts.join('\n') : procedureFile(procedure).trimEnd();
    return { output: problems.length ? '' : output, exitCode: problems.length ? 1 : 0 };
  },
};
