/**
 * `npm run build:site`: makes `.cache/site/`, static pages to look at the elements and read the documents, from a build. They work
 * from any folder of any host. `-- --without-storybook` leaves Storybook out, which takes a minute to build.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readProject } from './project.mjs';
import { webFiles } from './release/web-files.mjs';
import { documentPages } from './site/documents.mjs';
import { frontPage } from './site/front-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = join(root, '.cache/site');

const { values } = parseArgs({ options: { 'without-storybook': { type: 'boolean' } } });
const hasStorybook = !values['without-storybook'];

await rm(site, { recursive: true, force: true });
const project = await readProject(root);
const files = new Map([
  ...(await webFiles(root)),
  ...(await documentPages(root, { project, hasStorybook })),
  // Hosts that read this file let pages elsewhere use the script, as the HTML that visitors copy does.
  ['_headers', '/*\n  Access-Control-Allow-Origin: *\n'],
  ['index.html', await frontPage(root, { project, hasStorybook })],
]);
for (const [name, content] of files) {
  const path = join(site, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
await cp(join(root, 'scripts/site/site.css'), join(site, 'site.css'));
await cp(join(root, 'scripts/site/copy.js'), join(site, 'copy.js'));
await cp(join(root, 'docs/images'), join(site, 'images'), { recursive: true });
await cp(join(root, 'stories/media'), join(site, 'media'), { recursive: true });
if (hasStorybook) {
  execFileSync('npm', ['run', '--silent', 'build:storybook'], { cwd: root, stdio: 'inherit' });
  await cp(join(root, '.cache/storybook'), join(site, 'storybook'), { recursive: true });
}
console.log('The pages are in .cache/site/: serve that folder, or upload it.');
