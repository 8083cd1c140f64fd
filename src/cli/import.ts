/// <reference types="node" />
import { hasStructure, hasWidgets, procedureFile, readRich, readText, type Uncertain } from 'clinic-widgets/builder';
import { type Command, UsageError } from './command.js';
import { readWhole } from './files.js';

/** `clinic-widgets import`: a page's text or HTML as a procedure file, and what its editor should look at. */
export const importPage: Command = {
  usage: 'import PAGE.txt|PAGE.html [--doubts]',
  summary:
    'a procedure file from the text of a page; what to check goes to standard error, with --doubts to standard output instead of the file',
  async run(args) {
    const files = args.filter((arg) => arg !== '--doubts');
    const [file, ...others] = files;
    if (!file || others.length || file.startsWith('--')) throw new UsageError('Name one file with a page in it.');
    const text = await readWhole(file);
    const isHtml = /\.html?$/i.test(file) && hasStructure(text);
    const { procedure, uncertain, problems } = isHtml ? readRich(text) : readText(text);
    if (problems.length) return { output: '', notes: problems.map(({ message }) => message).join('\n'), exitCode: 1 };
    const doubts = uncertain.map(doubtText).join('\n');
    if (args.includes('--doubts')) return { output: doubts, exitCode: 0 };
    const notes = [hasWidgets(text) ? PUBLISHED : '', doubts && `To check (${uncertain.length}):\n${doubts}`];
    return { output: procedureFile(procedure).trimEnd(), notes: notes.filter(Boolean).join('\n'), exitCode: 0 };
  },
};

const PUBLISHED =
  'The page has widgets, and was read as any other page. The page builder takes them back as they are: paste the page there.';

function doubtText({ reason, text, path, proposal }: Uncertain): string {
  const head = [reason, path ?? 'not placed', proposal ? `perhaps ${proposal.kind}` : reason === 'kind' && 'no kind'];
  const risks = proposal?.risks?.map((risk) => `\n  perhaps risk: ${risk}`) ?? [];
  return `${head.filter(Boolean).join(' · ')}\n${text.replace(/^/gm, '  ')}${risks.join('')}`;
}
