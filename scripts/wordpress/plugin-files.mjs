import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { builderScript } from '../builder-script.mjs';
import { filesOf } from '../release/zip.mjs';
import * as catalog from './catalog.mjs';
import { blockJson, elementsPhp, readElements } from './elements.mjs';

/** Of the library's files, what a site with the plugin loads: no source maps, no second copy of the script. */
const NEEDED =
  /^(clinic-widgets\.(js|css)|(locales|lazy|builder|builder\/locales)\/[\w-]+\.js|builder\/[\w-]+\.(html|css)|themes\/[\w-]+\.css|THIRD-PARTY-LICENSES\.txt)$/;

/** WordPress's names of the languages that we have. @type {Record<string, string>} */
const LOCALES = {
  ar: 'ar',
  de: 'de_DE',
  es: 'es_ES',
  fr: 'fr_FR',
  he: 'he_IL',
  it: 'it_IT',
  pl: 'pl_PL',
  pt: 'pt_PT',
  tl: 'tl',
  vi: 'vi',
  'zh-Hans': 'zh_CN',
};

/**
 * The plugin as it is installed, by the paths in its folder.
 *
 * @param {string} root the repository, built
 * @param {import('../release/zip.mjs').Files} web the files that a website needs
 * @param {string} version
 * @returns {Promise<import('../release/zip.mjs').Files>}
 */
export async function pluginFiles(root, web, version) {
  const own = join(root, 'integrations/wordpress');
  const files = await filesOf(join(own, 'clinic-widgets'), '');
  const elements = readElements(JSON.parse(await readFile(join(root, 'dist/custom-elements.json'), 'utf8')));
  const add = (/** @type {string} */ path, /** @type {string | Buffer} */ content) =>
    files.set(path, Buffer.from(content));
  add('includes/elements.php', elementsPhp(elements));
  for (const element of elements) add(`blocks/${element.tag}/block.json`, blockJson(element));
  add('editor/editor.js', await bundle(root, 'integrations/wordpress/editor/index.js', 'iife'));
  for (const name of ['editor.css', 'settings.js']) add(`editor/${name}`, await readFile(join(own, 'editor', name)));
  for (const [name, content] of await languageFiles(root, files, own, version)) add(`languages/${name}`, content);
  add('LICENSE', await readFile(join(root, 'LICENSE')));
  for (const [path, content] of web) if (NEEDED.test(path)) files.set(`dist/${version}/${path}`, content);
  await makeBuilderSmaller(root, files, `dist/${version}/builder/`);
  return files;
}

/**
 * The builder's page as the block editor opens it: what its reader has learnt is larger than all the rest, and the editor takes the
 * result itself, so nothing is said of what to paste where.
 *
 * @param {string} root
 * @param {import('../release/zip.mjs').Files} files
 * @param {string} folder the page's
 */
async function makeBuilderSmaller(root, files, folder) {
  files.set(`${folder}page.js`, Buffer.from(await builderScript(root, 'page', { isComplete: false })));
  for (const [path, content] of files) {
    if (!path.startsWith(`${folder}locales/`)) continue;
    const words = { ...(await builderWords(content.toString())), export: undefined };
    files.set(path, Buffer.from(`export default ${JSON.stringify(words)};\n`));
  }
}

/**
 * A module of the sources and all that it imports, in one file that can be read.
 *
 * @param {string} root
 * @param {string} entry its path
 * @param {'es' | 'iife'} format
 */
async function bundle(root, entry, format) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: 'clinic-widgets/check', replacement: join(root, 'src/check/index.ts') },
        { find: 'clinic-widgets/builder', replacement: join(root, 'builder/export/snippet.ts') },
        { find: /^clinic-widgets$/, replacement: join(root, 'src/index.ts') },
      ],
    },
    build: {
      target: 'es2022',
      write: false,
      minify: false,
      lib: { entry: join(root, entry), formats: [format], name: 'clinicWidgetsEditor', fileName: () => 'bundle.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output }] = /** @type {[{ output: { code: string }[] }]} */ (/** @type {unknown} */ (result));
  return output[0]?.code ?? '';
}

/**
 * The catalogue for translators, and each language: what PHP says in one file, what a script says in one for it.
 *
 * @param {string} root
 * @param {import('../release/zip.mjs').Files} files of the plugin
 * @param {string} own the folder of the editor's sources
 * @param {string} version
 */
async function languageFiles(root, files, own, version) {
  /** @type {[string, string | Buffer][]} */
  const made = [];
  const { php, editor, settings } = await messagesIn(files, own);
  const english = await builderWords(await bundle(root, 'builder/locales/en.ts', 'es'));
  const messages = catalog.distinct([...php, ...editor, ...settings]);
  made.push(['clinic-widgets.pot', catalog.pot(messages, version)]);
  for (const [language, locale] of Object.entries(LOCALES)) {
    const words = await wordsOf(root, language, english);
    const faults = catalog.faultsOf(messages, words);
    if (faults.length)
      throw new Error(
        `integrations/wordpress/locales/${language}.json has no fitting words for:\n${faults.join('\n')}`,
      );
    const name = `clinic-widgets-${locale}`;
    made.push([`${name}.mo`, catalog.mo(php, words)]);
    made.push([`${name}-clinic-widgets-editor.json`, catalog.jed(editor, words, locale)]);
    made.push([`${name}-clinic-widgets-settings.json`, catalog.jed(settings, words, locale)]);
  }
  return made;
}

/** What PHP says, blocks among it, and each of the scripts. @param {import('../release/zip.mjs').Files} files @param {string} own */
async function messagesIn(files, own) {
  const read = async (/** @type {string} */ name) =>
    catalog.messagesOf(await readFile(join(own, 'editor', name), 'utf8'), `editor/${name}`);
  const scripts = (await readdir(join(own, 'editor'))).filter((name) => name.endsWith('.js') && name !== 'settings.js');
  const php = [...files].flatMap(([path, content]) => {
    if (path.endsWith('.php')) return catalog.messagesOf(content.toString(), path);
    return path.endsWith('block.json') ? catalog.blockMessagesOf(content.toString(), path) : [];
  });
  return {
    php: catalog.distinct(php),
    editor: catalog.distinct((await Promise.all(scripts.map(read))).flat()),
    settings: catalog.distinct(await read('settings.js')),
  };
}

/**
 * What the plugin, the builder and the widgets say in a language, by the English words.
 *
 * @param {string} root
 * @param {string} language
 * @param {object} english the builder's words
 */
async function wordsOf(root, language, english) {
  const read = async (/** @type {string} */ path) => readFile(join(root, path), 'utf8');
  /** @type {Record<string, string>} */
  const own = JSON.parse(await read(`integrations/wordpress/locales/${language}.json`));
  const words = new Map(Object.entries(own));
  catalog.pairs(english, await builderWords(await read(`dist/builder/locales/${language}.js`)), words);
  const widgets = async (/** @type {string} */ name) => JSON.parse(await read(`dist/locales/${name}.json`))[name];
  return catalog.pairs(await widgets('en'), await widgets(language), words);
}

/** The dictionary that a module exports. @param {string} code @returns {Promise<object>} */
async function builderWords(code) {
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)).default;
}
