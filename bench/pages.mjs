/** Builds each contender into one script and one style sheet, and the pages that load them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, '../dist');

/** @typedef {{ name: string, label: string, module?: string, head?: string, html?: boolean }} Contender */

const code = '<script type="module" src="/clinic-widgets.js"></script>';
const sheet = '<link rel="stylesheet" href="/clinic-widgets.css">';

/** @type {Contender[]} */
export const contenders = [
  { name: 'floor', label: 'Hand-written HTML', html: true },
  { name: 'clinic-widgets', label: 'Clinic Widgets', head: code },
  {
    name: 'clinic-widgets-html',
    label: 'Clinic Widgets, HTML inside the tags, with its style sheet',
    head: sheet + code,
    html: true,
  },
  {
    name: 'clinic-widgets-visible',
    label: 'Clinic Widgets, all rendered at once',
    module: 'clinic-widgets',
    head: `${code}<style>procedure-steps,candidacy-checklist,benefit-risk-panel{content-visibility:visible}</style>`,
  },
  { name: 'plain-lit', label: 'Plain Lit' },
  { name: 'shoelace', label: 'Shoelace' },
  { name: 'webawesome', label: 'Web Awesome' },
  { name: 'spectrum', label: 'Spectrum' },
  { name: 'lion', label: 'Lion' },
  { name: 'vaadin', label: 'Vaadin' },
  { name: 'react', label: 'React' },
];

/**
 * @param {string[]} names which contenders
 * @returns {Promise<Map<string, { type: string, body: string | Buffer }>>} what the server serves, by path
 */
export async function buildPages(names) {
  const files = new Map([
    ['/blank', { type: 'text/html', body: '<!doctype html><title>Blank</title>' }],
    ['/clinic-widgets.js', { type: 'text/javascript', body: await readFile(join(dist, 'clinic-widgets.js')) }],
    ['/clinic-widgets.css', { type: 'text/css', body: await readFile(join(dist, 'clinic-widgets.css')) }],
    ['/locales/es.js', { type: 'text/javascript', body: await readFile(join(dist, 'locales/es.js')) }],
  ]);
  for (const name of await readdir(join(dist, 'lazy')))
    files.set(`/lazy/${name}`, { type: 'text/javascript', body: await readFile(join(dist, 'lazy', name)) });
  for (const contender of contenders.filter(({ name }) => names.includes(name))) {
    const { name, module = name, head = '', html } = contender;
    const { script, styles } = await bundle(module);
    files.set(`/contender/${name}.js`, { type: 'text/javascript', body: script });
    files.set(`/contender/${name}.css`, { type: 'text/css', body: styles });
    const block = html ? (await import(await nodeModule(module))).blockHtml : undefined;
    for (const blocks of [0, 1, 40]) {
      const inside = block ? Array.from({ length: blocks }, block).join('\n') : '';
      const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name}</title><link rel="icon" href="data:,">${head}${styles && `<link rel="stylesheet" href="/contender/${name}.css">`}
<script type="module" src="/contender/${name}.js"></script><main data-blocks="${blocks}">${inside}</main><p>What stands below.</p></html>`;
      files.set(`/${name}-${blocks}`, { type: 'text/html', body: page });
    }
  }
  return files;
}

/** A contender with what drives it. @param {string} name */
async function bundle(name) {
  const entry = 'virtual:entry';
  const [result] = [
    await build({
      root: here,
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      // What a visitor gets, also where a test runner asks for development builds.
      resolve: { conditions: ['production', 'module', 'browser'] },
      plugins: [
        {
          name: 'entry',
          enforce: 'pre',
          resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : null),
          load: (id) => (id === `\0${entry}` ? driver(name) : null),
        },
      ],
      build: {
        write: false,
        target: 'es2022',
        lib: { entry, formats: ['es'], fileName: name, cssFileName: name },
        rolldownOptions: { output: { codeSplitting: false, minify: true } },
      },
    }),
  ].flat();
  const script = result.output.find(({ type }) => type === 'chunk')?.code ?? '';
  const sheet = result.output.find(({ fileName }) => fileName.endsWith('.css'));
  return { script, styles: sheet ? String(sheet.source) : '' };
}

/** @param {string} name */
const driver = (name) => `
import * as contender from ${JSON.stringify(join(here, 'contenders', `${name}.js`))};
globalThis.contender = contender;
const main = document.querySelector('main');
for (let n = Number(main.dataset.blocks); n > 0; n--) contender.start(main);
await contender.settled(main);
globalThis.isRendered = true;`;

/** The same module for Node, which writes a page's HTML with it. @param {string} name */
async function nodeModule(name) {
  const [result] = [
    await build({
      root: here,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        ssr: true,
        lib: { entry: join(here, 'contenders', `${name}.js`), formats: ['es'] },
      },
    }),
  ].flat();
  return `data:text/javascript,${encodeURIComponent(result.output[0].code)}`;
}
