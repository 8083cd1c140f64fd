/**
 * `npm run docs [-- --check]`: writes the generated parts of `docs/elements/*.md`, `docs/content-format.md` and README.md from the
 * built manifest and schema. What stands above the marker is written by hand and stays. With `--check` it only says which
 * documents are not up to date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const listStart = '<!-- The elements, by `npm run docs`. -->';
const listEnd = '<!-- End of the elements. -->';
/** How many attributes of an element the README lists; the element's own page has all. */
const MOST_ATTRIBUTES = 5;
const marker = '<!-- Below is made by `npm run docs`. -->';

/** @typedef {Record<string, any>} Entry */

/** @param {{ check?: boolean }} [options] @returns {Promise<string[]>} the documents that are not, or were not, up to date */
export async function writeDocs({ check = false } = {}) {
  const manifest = readJson('dist/custom-elements.json');
  const elements = manifest.modules.flatMap((/** @type {Entry} */ { declarations }) => declarations);
  /** @type {[string, string][]} */
  const documents = [
    ...elements.map((/** @type {Entry} */ element) => [`docs/elements/${element.tagName}.md`, reference(element)]),
    [
      'docs/elements/README.md',
      elements
        .map((/** @type {Entry} */ it) => `- [${it.tagName}](${it.tagName}.md): ${firstSentence(it.description)}`)
        .join('\n'),
    ],
    [
      'docs/theming.md',
      `## Tokens\n\n${table(['token', 'value', 'default', 'what it is'], elements[0].cssProperties.map(token))}`,
    ],
    [
      'docs/content-format.md',
      `## Every key\n\n${table(['key', 'type'], keys(readJson('dist/procedure.schema.json')))}`,
    ],
  ];
  const stale = [];
  for (const [path, generated] of documents) {
    const before = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '';
    const own = before.split(marker)[0]?.trim() ?? '';
    await update(path, before, `${own}\n\n${marker}\n\n${generated}\n`);
  }
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [head = '', tail = ''] = readme.split(new RegExp(`${listStart}[^]*${listEnd}`));
  await update('README.md', readme, `${head}${listStart}\n\n${overview(elements)}\n\n${listEnd}${tail}`);
  return stale;

  /** @param {string} path @param {string} before @param {string} text */
  async function update(path, before, text) {
    const file = join(root, path);
    const after = await format(text, { ...(await resolveConfig(file)), filepath: file });
    if (after === before) return;
    stale.push(path);
    if (!check) writeFileSync(file, after);
  }
}

/** The elements with their own attributes, for the README. @param {Entry[]} elements */
function overview(elements) {
  const common = ['heading', 'heading-level', 'src', 'theme'];
  const names = (/** @type {Entry} */ { attributes }) => attributes.map((/** @type {Entry} */ { name }) => name);
  const form = elements.find(({ tagName }) => tagName === 'contact-form') ?? {};
  const rows = elements.map((element) => {
    const { tagName, description } = element;
    // The guide has all attributes of the form.
    const isGuide = tagName === 'procedure-guide';
    const known = isGuide ? [...common, ...names(form)] : common;
    const own = names(element).filter((/** @type {string} */ name) => !known.includes(name));
    const shown = own.slice(0, MOST_ATTRIBUTES).map(code);
    if (isGuide) shown.push('those of `contact-form`');
    return [
      `[\`${tagName}\`](docs/elements/${tagName}.md)`,
      firstSentence(description),
      [...shown, ...(own.length > shown.length ? ['…'] : [])].join(', '),
    ];
  });
  return table(['element', 'shows', 'its own attributes'], rows);
}

/** @param {string} text */
function firstSentence(text) {
  return /^.*?(?=\.\s|\.?$)/s.exec(text)?.[0] ?? text;
}

/** @param {Entry} element */
function reference({ tagName, attributes, members, events, slots, cssParts, cssStates }) {
  const properties = members.filter((/** @type {Entry} */ it) => it.kind === 'field' && !it.attribute);
  const methods = members.filter((/** @type {Entry} */ it) => it.kind === 'method');
  const picture = (/** @type {string} */ name, /** @type {string} */ alt) =>
    existsSync(join(root, 'docs/images', name)) ? `![${alt}](../images/${name})` : '';
  const section = (
    /** @type {string} */ title,
    /** @type {string[]} */ head,
    /** @type {string[][]} */ rows,
    before = '',
  ) => (rows.length ? `### ${title}\n\n${before ? `${before}\n\n` : ''}${table(head, rows)}` : '');
  return [
    `## Reference`,
    section(
      'Attributes',
      ['attribute', 'property', 'type', 'what it does'],
      attributes.map((/** @type {Entry} */ it) => [
        code(it.name),
        code(it.fieldName),
        code(it.type.text),
        it.description,
      ]),
    ),
    section(
      'Properties',
      ['property', 'type', 'what it is'],
      properties.map((/** @type {Entry} */ it) => [code(it.name), code(it.type.text), it.description]),
    ),
    section(
      'Methods',
      ['method', 'what it does'],
      methods.map((/** @type {Entry} */ it) => [code(`${it.name}()`), it.description]),
    ),
    section(
      'Events',
      ['event', 'type', 'when'],
      events.map((/** @type {Entry} */ it) => [code(it.name), code(it.type.text), it.description]),
    ),
    section(
      'Slots',
      ['slot', 'what it takes'],
      slots.map((/** @type {Entry} */ it) => [it.name ? code(it.name) : '(default)', it.description]),
    ),
    section(
      'Parts',
      ['part', 'what it is'],
      cssParts.map((/** @type {Entry} */ it) => [code(it.name), it.description]),
      picture(`parts/${tagName}.webp`, `Where the parts of ${tagName} are`),
    ),
    section(
      'States',
      ['state', 'when'],
      cssStates.map((/** @type {Entry} */ it) => [code(`:state(${it.name})`), it.description]),
    ),
    `All [tokens](../theming.md#tokens) apply.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** @param {Entry} it */
function token(it) {
  return [code(it.name), code(it.syntax), it.default ? code(it.default) : '', it.description];
}

/** Every key of the schema with its path. @param {Entry} schema @param {string} path @returns {string[][]} */
function keys(schema, path = '') {
  if (schema.items) return keys(schema.items, `${path}[]`);
  if (schema.oneOf) return schema.oneOf.flatMap((/** @type {Entry} */ one) => keys(one, path));
  if (!schema.properties) return [[code(path), typeName(schema)]];
  return Object.entries(schema.properties).flatMap(([name, inner]) => keys(inner, path ? `${path}.${name}` : name));
}

/** @param {Entry} schema */
function typeName({ type, enum: choices, format: kind, minimum }) {
  if (choices) return choices.map((/** @type {unknown} */ it) => code(JSON.stringify(it))).join(', ');
  return [
    kind === 'date' ? 'date' : kind === 'uri-reference' ? 'address' : type,
    minimum !== undefined && `from ${minimum}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells
      .map((cell) =>
        String(cell)
          .replaceAll('|', '\\|')
          .replace(/\s*\n\s*/g, ' '),
      )
      .join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/** @param {string} path @returns {Entry} */
function readJson(path) {
  if (!existsSync(join(root, path))) throw new Error(`${path} is missing. Build first.`);
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const stale = await writeDocs({ check });
  for (const path of stale) console.log(`${path} ${check ? 'is not up to date: run `npm run docs`' : 'written'}`);
  if (check && stale.length) process.exitCode = 1;
}
