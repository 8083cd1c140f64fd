/**
 * `npm run lists [-- --check]`: writes the lists that name every element, from the folders in `src/elements`, and the
 * content types that are exported, from `src/content/schema.ts`. With `--check` it only says which lists are not up to
 * date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = fileURLToPath(new URL('..', import.meta.url));
const header = '// Written by `npm run lists` from the folders in src/elements.\n';
const schema = 'src/content/schema.ts';
/** It shows the other elements, so it is not one of them. */
const guide = 'procedure-guide';

/**
 * @param {{ root?: string, check?: boolean }} [options] `root` is the repository, where it is not this one.
 * @returns {string[]} the lists that are not, or were not, up to date.
 */
export function writeElementLists({ root = here, check = false } = {}) {
  const folder = join(root, 'src/elements');
  const tags = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const lists = {
    'src/content-types.ts': contentTypes(readFileSync(join(root, schema), 'utf8')),
    'src/section-exports.ts': sectionExports(tags.filter((tag) => tag !== guide)),
    'test/support/examples-by-tag.ts': examples(tags),
  };
  const stale = Object.entries(lists).filter(([path, text]) => read(join(root, path)) !== text);
  if (!check) for (const [path, text] of stale) writeFileSync(join(root, path), text);
  return stale.map(([path]) => path);
}

/** @param {string[]} tags */
function sectionExports(tags) {
  const exported = tags.map((tag) => `export { ${pascal(tag)} } from './elements/${tag}/${tag}.js';\n`);
  return `${header}/** The elements that show one section of a procedure. */\n${exported.join('')}`;
}

/** @param {string} source the schema */
function contentTypes(source) {
  const names = ts
    .createSourceFile(schema, source, ts.ScriptTarget.Latest)
    .statements.filter((statement) => ts.isTypeAliasDeclaration(statement))
    .map(({ name }) => name.text)
    .filter((name) => name.endsWith('Content'))
    .sort();
  return `// Written by \`npm run lists\` from ${schema}.
/** What the property \`content\` of each element takes. */
export type {
${names.map((name) => `  ${name},\n`).join('')}} from './content/schema.js';
`;
}

/** @param {string[]} tags */
function examples(tags) {
  const imports = tags.map(
    (tag) => `import { examples as ${camel(tag)} } from '../../src/elements/${tag}/${tag}.examples.js';\n`,
  );
  const entries = tags.map((tag) => `  '${tag}': ${camel(tag)},\n`);
  return `${header}import type { Example } from '../../src/core/example.js';
${imports.join('')}
/** The examples of every element, by tag. */
export const examplesByTag: Readonly<Record<string, Example[]>> = {
${entries.join('')}};
`;
}

/** @param {string} tag */
export function camel(tag) {
  return tag.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/** @param {string} tag */
export function pascal(tag) {
  return camel(tag).replace(/^\w/, (letter) => letter.toUpperCase());
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const stale = writeElementLists({ check });
  for (const path of stale) console.log(`${path} ${check ? 'is not up to date: run `npm run lists`' : 'written'}`);
  if (check && stale.length) process.exitCode = 1;
}
