import { check } from './check.js';
import { type Command, UsageError } from './command.js';
import { importPage } from './import.js';
import { integrity } from './integrity.js';
import { snippet } from './snippet.js';

/** What `npx clinic-widgets` can do, by name. A new command is one more line, and a file of its own. */
export const commands: Readonly<Record<string, Command>> = { check, import: importPage, integrity, snippet };

export interface Ended {
  stdout: string;
  stderr: string;
  exitCode: 0 | 1 | 2;
}

/** Runs the command that the arguments name. */
export async function main([name = '', ...args]: readonly string[]): Promise<Ended> {
  if (/^(|-h|--help|help)$/.test(name)) return { stdout: help(), stderr: '', exitCode: name ? 0 : 2 };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return { stdout: '', stderr: `There is no command “${name}”.\n\n${help()}`, exitCode: 2 };
  try {
    const { output, notes = '', exitCode } = await command.run(args);
    return { stdout: output, stderr: notes, exitCode };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { stdout: '', stderr: `${error.message}\nUsage: clinic-widgets ${command.usage}`, exitCode: 2 };
  }
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, summary }) => `  clinic-widgets ${usage}\n      ${summary}`);
  return `Usage:\n${lines.join('\n')}`;
}
