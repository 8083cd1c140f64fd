/**
 * `npm run new -- my-widget [--section mySection] [--into folder]`: a new element that shows a heading and paragraphs, in
 * its folder and in every file that has to name it. If one of these files does not have the expected lines, nothing is written.
 * With `--into`, in another copy of the repository.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { camel, pascal, writeElementLists } from './element-lists.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} root @param {string} tag @param {string} section its key in a procedure file @returns {Promise<string[]>} what was written */
async function writeWidget(root, tag, section) {
  if (!/^[a-z]+(-[a-z]+)+$/.test(tag))
    throw new Error(`“${tag}” is no name for an element: take two words or more, such as glossary-card.`);
  if (!/^[a-z][A-Za-z]*$/.test(section))
    throw new Error(`“${section}” is no name for a section: take one such as glossary.`);
  const files = newFiles(tag, section);
  const taken = [...files.keys()].find((path) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken} is there already.`);
  const schema = await readFile(join(root, 'src/content/schema.ts'), 'utf8');
  if (new RegExp(`\\b${section}(Shape)?\\b`).test(schema)) {
    throw new Error(`src/content/schema.ts has ${section} already: take another --section.`);
  }
  for (const [path, insertions] of Object.entries(places(section))) {
    files.set(path, insert(path, await readFile(join(root, path), 'utf8'), insertions));
  }
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    const options = await resolveConfig(join(here, path));
    await writeFile(join(root, path), await format(text, { ...options, filepath: path }));
  }
  return [...files.keys(), ...writeElementLists({ root })];
}

/** @typedef {{ tag: string, section: string, name: string, type: string }} Names of the element, its section, its class and its section's type */

/** @param {string} tag @param {string} section */
function newFiles(tag, section) {
  const names = { tag, section, name: pascal(tag), type: pascal(section) };
  const folder = `src/elements/${tag}`;
  return new Map([
    [`${folder}/${tag}.ts`, elementFile(names)],
    [`${folder}/${tag}.read.ts`, readerFile(names)],
    [`${folder}/${tag}.styles.ts`, STYLES_FILE],
    [`${folder}/${tag}.examples.ts`, EXAMPLES_FILE],
    [`${folder}/define.ts`, defineFile(names)],
    [`docs/elements/${tag}.md`, `# ${tag}\n\nWhat it shows, and when to use something else.\n`],
  ]);
}

/** @param {Names} names */
function elementFile({ tag, section, name, type }) {
  return `import { html, type TemplateResult } from 'lit';
import { type ${type}Content, ${section}Shape, type Text } from '../../content/schema.js';
import { block } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { read${type} } from './${tag}.read.js';
import { styles } from './${tag}.styles.js';

/**
 * What it shows.
 *
 * When to use it, and what to use instead.
 *
 * @csspart heading - The widget's heading.
 * @csspart description - Each paragraph.
 */
export class ${name} extends ClinicElement<${type}Content, ${type}Content<Text>> {
  static readonly tag = '${tag}';
  static override readonly source = { name: '${section}', shape: ${section}Shape, read: read${type} };
  static override styles = styles;

  protected override renderSection(): TemplateResult {
    const { paragraphs = [] } = this.section;
    return html\`\${paragraphs.map((text) => block('description', text))}\`;
  }
}
`;
}

/** @param {Names} names */
function readerFile({ type }) {
  return `import { paragraphs } from '../../content/html/blocks.js';
import { type SectionResult, readHtml } from '../../content/read-html.js';
import type { ${type}Content, Text } from '../../content/schema.js';

export function read${type}(host: Element): SectionResult<${type}Content<Text>> {
  return readHtml(host, (blocks) => ({ paragraphs: paragraphs(blocks) }));
}
`;
}

/** @param {Names} names */
function defineFile({ tag, name }) {
  return `import { register } from '../../core/register.js';
import { ${name} } from './${tag}.js';

register([${name}]);

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`;
}

const STYLES_FILE = `import { css } from 'lit';
import { hostStyles } from '../../core/host.styles.js';

export const styles = [
  hostStyles,
  css\`
    [part~='description'] + [part~='description'] {
      margin-block-start: calc(1.5 * var(--_space));
    }
  \`,
];
`;

const EXAMPLES_FILE = `import type { Example } from '../../core/example.js';

export const examples: Example[] = [
  {
    name: 'Two paragraphs',
    note: 'Examplin is an invented treatment.',
    html: \`
    <h2>About Examplin</h2>
    <p>Examplin is an invented treatment.</p>
    <p>It does not exist.</p>\`,
    content: {
      heading: 'About Examplin',
      paragraphs: ['Examplin is an invented treatment.', 'It does not exist.'],
    },
  },
];
`;

/**
 * What is added to files that are there already, each time before a line of theirs.
 *
 * @param {string} section
 * @returns {Record<string, [before: string, what: string][]>}
 */
function places(section) {
  const type = pascal(section);
  return {
    'src/content/schema.ts': [
      [
        '/** A whole procedure file. */\n',
        `export const ${section}Shape = { heading: text, paragraphs: [text] } as const;\n\n`,
      ],
      ["  'contact',\n", `  '${section}',\n`],
      ['  contact: contactShape,\n', `  ${section}: ${section}Shape,\n`],
      ['export type ContactContent<', `export type ${type}Content<T = string> = Infer<typeof ${section}Shape, T>;\n`],
    ],
  };
}

/** @param {string} path @param {string} text @param {[before: string, what: string][]} insertions */
function insert(path, text, insertions) {
  return insertions.reduce((all, [before, what]) => {
    const [head, tail, ...more] = all.split(before);
    if (tail === undefined || more.length)
      throw new Error(`${path} has not just one “${before.trim()}”. Nothing was written.`);
    return `${head}${what}${before}${tail}`;
  }, text);
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { section: { type: 'string' }, into: { type: 'string' } },
  });
  const [tag = ''] = positionals;
  const root = resolve(values.into ?? here);
  for (const path of await writeWidget(root, tag, values.section ?? camel(tag))) console.log(path);
  console.log(`
Now say what it is for in its class, its section and its examples. Then:
  npm run build && npm run docs
  words of its own go into src/locales/en.ts and the other dictionaries: the types say what is missing
  npm test says which lists are to be made again: the public surface, the accessibility trees, the looks`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
