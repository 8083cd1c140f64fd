/// <reference types="node" />
import { parseArgs } from 'node:util';
import { type Snippet, snippet as makeSnippet, systemNames, systems } from 'clinic-widgets/builder';
import { checkProcedure, contentLanguage, type Problem } from '../check/index.js';
import { isUsableAddress, usableAddresses } from '../content/address.js';
import type { Procedure } from '../content/schema.js';
import { type Command, UsageError } from './command.js';
import { readJson } from './files.js';

const NO_LANGUAGE =
  '“language” names no language, so the snippet has no “lang” and the widgets take the language of the page. Write, for instance, "language": "en".';

const forms = ['tag', 'div', 'link'] as const;

/** `clinic-widgets snippet`: what to paste into a system's editor. */
export const snippet: Command = {
  usage: 'snippet FILE --for SYSTEM [--form tag|div|link] [--action URL] [--base URL] [--href URL]',
  summary: `what to paste into a system: ${systemNames.join(', ')}`,
  async run(args) {
    const { positionals, values } = parse(args);
    const [file, ...others] = positionals;
    if (!file || others.length) throw new UsageError('Name one procedure file.');
    const system = systemNames.find((name) => name === values.for);
    if (!system) throw new UsageError(`Name the system: --for ${systemNames.join('|')}.`);
    const form = forms.find((name) => name === values.form);
    if (values.form && !form) throw new UsageError(`--form is one of ${forms.join(', ')}.`);
    const procedure = await readJson(file);
    const { problems } = checkProcedure(procedure);
    // A list without a kind is written without one.
    const [unclear, unusable] = [problems.filter(isUnclear), problems.filter((problem) => !isUnclear(problem))];
    if (unusable.length) throw new UsageError(`${file}: ${unusable.map(({ message }) => message).join(' ')}`);
    for (const name of ['action', 'base', 'href'] as const) checkAddress(name, values[name]);
    const made = makeSnippet(procedure as Procedure, {
      for: system,
      form,
      base: values.base,
      href: values.href,
      contact: { action: values.action },
    });
    const isOnPage = systems[system].script === 'page';
    const output = isOnPage ? made.script + made.html : made.actions ? forBoth(made) : made.html;
    const { language } = procedure as Procedure;
    const notes = [...unclear.map(({ message }) => message), ...(contentLanguage(language) ? [] : [NO_LANGUAGE])].join(
      '\n',
    );
    return { output: output.trimEnd(), notes, exitCode: 0 };
  },
};

/** The script's tag is printed with the snippet, since it lists where the form may send. */
function forBoth({ html, script }: Snippet): string {
  return [
    '<!-- For an administrator: into every page, once. data-actions is where forms may send. -->',
    script,
    '<!-- For an editor: into this page. -->',
    html,
  ].join('\n');
}

function checkAddress(name: 'action' | 'base' | 'href', address: string | undefined): void {
  const use = name === 'href' ? 'link' : 'resource';
  if (address && !isUsableAddress(address, use)) throw new UsageError(`--${name} must be ${usableAddresses[use]}.`);
}

function isUnclear({ code }: Problem): boolean {
  return code === 'unclear-kind';
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { for: text, form: text, action: text, base: text, href: text },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
