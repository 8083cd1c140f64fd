/**
 * Writes `stories/generated/`: the stories of each element, from its examples, and a page for each document in docs/.
 * Storybook reads the names of stories without running them, so that they have to stand in a file; nobody has to write it.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'stories/generated');

/** The states of a form, and what it says in each. */
const formStates = `
export const Sending = afterSending('never', /Sending/);
export const Sent = afterSending('sent', /CW-4F7Q-2M/);
export const FailedInvalid = afterSending('invalid', /There is a problem/);
export const FailedOffline = afterSending('offline', /not sent/i);
export const FailedTimeout = afterSending('timeout', /cannot tell|do not know/i);
export const FailedNetwork = afterSending('network', /cannot tell|do not know/i);
export const FailedRefused = afterSending('refused', /not sent/i);
export const FailedBusy = afterSending('busy', /not sent/i);
export const FailedServer = afterSending('server', /cannot tell|do not know/i);
export const FailedChallenge = afterSending('challenge', /13 plus 12/);
`;

export async function writeStories() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const tag of await readdir(join(root, 'src/elements'))) {
    const path = `src/elements/${tag}/${tag}.examples.ts`;
    const { module } = await runnerImport(join(root, path), { root, configFile: false, logLevel: 'silent' });
    const { examples } = /** @type {{ examples: { name: string }[] }} */ (module);
    await writeFile(
      join(folder, `${tag}.stories.ts`),
      storiesFile(
        tag,
        examples.map(({ name }) => name),
      ),
    );
    await writeFile(join(folder, `${tag}.mdx`), elementPage(tag));
  }
  for (const file of await readdir(join(root, 'docs'), { recursive: true })) {
    if (!file.endsWith('.md') || file.startsWith('elements/')) continue;
    const text = await readFile(join(root, 'docs', file), 'utf8');
    await writeFile(join(folder, `docs-${file.replaceAll('/', '-')}x`), documentPage(file, text));
  }
}

/** @param {string} tag @param {string[]} names */
function storiesFile(tag, names) {
  const examples = names.map((name) => `export const ${exportName(name)} = stories.example(${quote(name)});`);
  const isForm = tag === 'contact-form';
  return `import { examples } from '../../src/elements/${tag}/${tag}.examples.js';
import { elementStories } from '../element-stories.js';
${isForm ? "import { afterSending } from '../form-states.js';\n" : ''}
const stories = elementStories('${tag}', examples);

export default { title: 'Elements/${tag}', component: '${tag}' };
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
  const text = `docs/elements/${tag}.md`;
  const own = existsSync(join(root, text));
  return `import { Canvas, Markdown, Meta, Stories } from '@storybook/addon-docs/blocks';
import * as stories from './${tag}.stories.ts';
${own ? `import text from '../../${text}?raw';\n` : ''}
<Meta of={stories} name="Overview" />

${own ? '<Markdown>{text.replace(/\\]\\(\\.\\.\\/images\\//g, "](images/")}</Markdown>' : `# ${tag}`}

<Stories title="Stories" includePrimary={true} />
`;
}

/** @param {string} file in docs/ @param {string} text */
function documentPage(file, text) {
  const heading = /^# (.*)$/m.exec(text)?.[1] ?? basename(file, '.md');
  const area = file.startsWith('decisions/') ? 'Decisions' : 'Start';
  const source = relative(folder, join(root, 'docs', file));
  return `import { Markdown, Meta } from '@storybook/addon-docs/blocks';
import text from '${source}?raw';

<Meta title=${JSON.stringify(`${area}/${heading.replaceAll('/', ' ')}`)} />

<Markdown>{text.replace(/\\]\\((\\.\\.\\/)?images\\//g, "](images/")}</Markdown>
`;
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
