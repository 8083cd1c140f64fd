/**
 * Writes `stories/generated/`: the stories of each element, from its examples, and a page for each document in docs/.
 * Storybook reads the names of stories without running them, so they are generated into a file.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toId } from 'storybook/internal/csf';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'stories/generated');
/** The name of an element's page beside its stories. */
const overview = 'Overview';

/** The states of a form, and what it shows in each. */
const formStates = `
export const Sending = afterSending('never', /Sending/);
export const Sent = afterSending('sent', /CW-4F7Q-2M/);
export const FailedInvalid = afterSendingEmpty(/There is a problem/);
export const FailedOffline = afterSendingOffline(/You are offline/);
export const FailedTimeout = afterTimeout(/no answer in time/);
export const FailedNetwork = afterSending('network', /connection was lost/);
export const FailedRefused = afterSending('refused', /was not sent/);
export const FailedBusy = afterSending('busy', /was not sent/);
export const FailedServer = afterSending('server', /cannot tell/);
export const FailedChallenge = afterSending('challenge', /13 plus 12/);
`;

/** @type {Promise<void> | undefined} */
let writing;

/** Storybook asks for the files several times at once, also while it reads them: one call writes, and only what has changed. */
export function writeStories() {
  writing ??= writeChanged().finally(() => (writing = undefined));
  return writing;
}

async function writeChanged() {
  const files = await generatedFiles();
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (!files.has(name)) await rm(join(folder, name), { recursive: true });
  for (const [name, text] of files) {
    const path = join(folder, name);
    if (!existsSync(path) || (await readFile(path, 'utf8')) !== text) await writeFile(path, text);
  }
}

/** @returns {Promise<Map<string, string>>} the text of each file, by its name */
async function generatedFiles() {
  /** @type {Map<string, string>} */
  const files = new Map();
  /** @type {Record<string, string>} */
  const pages = {};
  for (const tag of await readdir(join(root, 'src/elements'))) {
    const path = `src/elements/${tag}/${tag}.examples.ts`;
    const { module } = await runnerImport(join(root, path), { root, configFile: false, logLevel: 'silent' });
    const { examples } = /** @type {{ examples: { name: string }[] }} */ (module);
    const names = examples.map(({ name }) => name);
    files.set(`${tag}.stories.ts`, storiesFile(tag, names));
    files.set(`${tag}.mdx`, elementPage(tag));
    pages[documentOf(tag)] = toId(elementTitle(tag), overview);
  }
  for (const path of await documents()) {
    if (path in pages) continue;
    const title = documentTitle(path, await readFile(join(root, path), 'utf8'));
    files.set(`${path.replaceAll('/', '-')}x`, documentPage(path, title));
    pages[path] = toId(title, 'Docs');
  }
  return files.set('pages.json', JSON.stringify(pages));
}

/** What Storybook shows besides stories, by path. */
async function documents() {
  const files = await readdir(join(root, 'docs'), { recursive: true });
  const inDocs = files.filter((file) => file.endsWith('.md')).map((file) => `docs/${file.replaceAll('\\', '/')}`);
  return [...inDocs.sort(), 'receiver/README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
}

/** @param {string} tag */
const elementTitle = (tag) => `Elements/${tag}`;
/** @param {string} tag */
const documentOf = (tag) => `docs/elements/${tag}.md`;

/** @param {string} tag @param {string[]} names */
function storiesFile(tag, names) {
  const examples = names.map((name) => `export const ${exportName(name)} = stories.example(${quote(name)});`);
  const isForm = tag === 'contact-form';
  return `import { examples } from '../../src/elements/${tag}/${tag}.examples.js';
import { elementStories } from '../element-stories.js';
${isForm ? "import { afterSending, afterSendingEmpty, afterSendingOffline, afterTimeout } from '../form-states.js';\n" : ''}
const stories = elementStories('${tag}', examples);

export default { title: '${elementTitle(tag)}', component: '${tag}' };
${examples.join('\n')}
export const Playground = stories.playground;
export const HowToStyleIt = stories.styling;
export const Empty = stories.empty;
export const Long = stories.long;
export const Broken = stories.broken;
export const Loading = stories.loading;
${isForm ? formStates : ''}`;
}

/** @param {string} tag */
function elementPage(tag) {
  const path = documentOf(tag);
  const isWritten = existsSync(join(root, path));
  return `import { Meta, Stories } from '@storybook/addon-docs/blocks';
import * as stories from './${tag}.stories.ts';
${isWritten ? documentImports(path) : ''}
<Meta of={stories} name="${overview}" />

${isWritten ? documentBlock(path) : `# ${tag}`}

<Stories title="Stories" includePrimary={true} />
`;
}

/** @param {string} path @param {string} text */
function documentTitle(path, text) {
  const heading = /^# (.*)$/m.exec(text)?.[1] ?? basename(path, '.md');
  const area = path.startsWith('docs/decisions/')
    ? 'Decisions'
    : path.startsWith('docs/elements/')
      ? 'Elements'
      : 'Start';
  return `${area}/${heading.replaceAll('/', ' ')}`;
}

/** @param {string} path @param {string} title */
function documentPage(path, title) {
  return `import { Meta } from '@storybook/addon-docs/blocks';
${documentImports(path)}
<Meta title=${JSON.stringify(title)} />

${documentBlock(path)}
`;
}

/** @param {string} path */
function documentImports(path) {
  return `import { Document } from '../support/document.mdx';
import text from '${relative(folder, join(root, path))}?raw';
`;
}

/** @param {string} path */
function documentBlock(path) {
  return `<Document path="${path}" text={text} />`;
}

/** @param {string} name */
function exportName(name) {
  return name
    .replace(/\W+(\w?)/g, (_, letter) => letter.toUpperCase())
    .replace(/^\w/, (letter) => letter.toUpperCase());
}

/** @param {string} name */
function quote(name) {
  return `'${name.replaceAll("'", "\\'")}'`;
}
