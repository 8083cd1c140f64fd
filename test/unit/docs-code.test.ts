/** The code of the documentation: its scripts have no error of type, its style sheets and JSON none of form. Needs a build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stylelint from 'stylelint';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'receiver/README.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

interface Block {
  /** The document, and where in it. */
  at: string;
  language: string;
  code: string;
}

const blocks = documents.flatMap((document): Block[] =>
  Array.from(read(document).matchAll(/```(\w+)\n([\s\S]*?)```/g), ({ 1: language = '', 2: code = '', index }) => ({
    at: `${document}:${read(document).slice(0, index).split('\n').length}`,
    language,
    code,
  })),
);
const inLanguage = (language: string) => blocks.filter((block) => block.language === language);

it('is in languages that are looked at', () => {
  const others = blocks.filter(
    ({ language }) => !['js', 'css', 'json', 'html', 'sh', 'php', 'text'].includes(language),
  );
  expect(others).toEqual([]);
});

it('the plugin knows the constants and shortcodes that its documentation names', () => {
  const folder = 'integrations/wordpress/clinic-widgets/includes';
  const plugin = ['settings', 'shortcode'].map((name) => read(`${folder}/${name}.php`)).join('\n');
  const constants = inLanguage('php').flatMap(({ code }) =>
    Array.from(code.matchAll(/define\( '(\w+)'/g), ([, name]) => name),
  );
  const shortcodes = inLanguage('text').flatMap(({ code }) =>
    Array.from(code.matchAll(/\[([\w-]+)/g), ([, name]) => name),
  );
  expect(constants.length * shortcodes.length).toBeGreaterThan(0);
  expect([...constants, ...shortcodes].filter((name) => !plugin.includes(`'${name}'`))).toEqual([]);
});

it('scripts have no error of type, as a project that has installed the package sees them', { timeout: 60_000 }, () => {
  const files = new Map(inLanguage('js').map(({ code }, at) => [join(root, `test/unit/snippet-${at}.ts`), code]));
  expect(files.size).toBeGreaterThan(0);
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const code = files.get(path);
    return code === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, `${code}\nexport {};`, ts.ScriptTarget.ES2022, true);
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host));
  const snippets = inLanguage('js');
  const said = found.map(({ file, messageText }) => {
    const at = [...files.keys()].indexOf(file?.fileName ?? '');
    return `${snippets[at]?.at ?? file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
  expect(said).toEqual([]);
});

describe('style sheets', () => {
  const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
    modules: { declarations?: Record<'cssProperties' | 'cssParts' | 'cssStates', { name: string }[]>[] }[];
  };
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  const known = (kind: 'cssProperties' | 'cssParts' | 'cssStates') =>
    new Set(declarations.flatMap((declaration) => declaration[kind]).map(({ name }) => name));

  it.each(inLanguage('css'))('$at can be read, and names what there is', async ({ code }) => {
    const rules = {
      'property-no-unknown': true,
      'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['state'] }],
      'selector-pseudo-element-no-unknown': true,
      'declaration-property-value-no-unknown': true,
    };
    const { results } = await stylelint.lint({ code, config: { rules } });
    expect(results.flatMap(({ warnings }) => warnings.map(({ text }) => text))).toEqual([]);
    const named = (pattern: RegExp) => Array.from(code.matchAll(pattern), ([, name = '']) => name);
    const unknown = [
      ...named(/(--cw-[\w-]+)/g).filter((name) => !known('cssProperties').has(name)),
      ...named(/::part\(([\w-]+)\)/g).filter((name) => !known('cssParts').has(name)),
      ...named(/:state\(([\w-]+)\)/g).filter((name) => !known('cssStates').has(name)),
    ];
    expect(unknown).toEqual([]);
  });
});

it.each(inLanguage('json'))('$at is JSON', ({ code }) => {
  expect(() => JSON.parse(code) as unknown).not.toThrow();
});
