/// <reference types="node" />
import { parseArgs } from 'node:util';
import { snippet as makeSnippet, systemNames, systems } from 'clinic-widgets/builder';
import { checkProcedure } from '../check/index.js';
import type { Procedure } from '../content/schema.js';
import { type Command, UsageError } from './command.js';
import { readJson } from './files.js';

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
    if (problems.length) throw new UsageError(`${file}: ${problems.map(({ message }) => message).join(' ')}`);
    const { html, script } = makeSnippet(procedure as Procedure, {
      for: system,
      form,
      base: values.base,
      href: values.href,
      contact: { action: values.action },
    });
    const isOnPage = systems[system].script === 'page';
    return { output: (isOnPage ? script + html : html).trimEnd(), exitCode: 0 };
  },
};

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
