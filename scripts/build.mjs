/**
 * `npm run build [-- --if-stale]`: everything that ships, in dist/ and receiver/dist/.
 * With `--if-stale` only where a source is newer than the last complete build.
 */
import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { banner } from './banner.mjs';
import { builderScript } from './builder-script.mjs';
import { writeIntegrity } from './integrity.mjs';
import { writeManifest } from './manifest/write.mjs';
import { minifyNpmModules } from './npm-modules.mjs';
import { pageStyles } from './page-styles.mjs';
import { thirdPartyLicences } from './release/licences.mjs';
import { measure } from './size.mjs';
import { minifyLiterals } from './vite-plugins.mjs';

// Otherwise Vite takes Lit's development build where the shell says `NODE_ENV=development`.
process.env.NODE_ENV = 'production';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'dist/.built');
const outputs = ['dist/clinic-widgets.js', 'dist/index.js', 'receiver/dist/cli.js'];
const inputs = [
  'src',
  'builder',
  'content',
  'receiver/src',
  'receiver/package.json',
  'scripts',
  'package.json',
  'project.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.builder.json',
  'tsconfig.cli.json',
];
/** A dictionary, by its language: `zh-Hans.ts`. */
const localeFile = /^[a-z]{2}(-[A-Z][a-z]{3})?\.ts$/;

if (process.argv.includes('--if-stale') && !(await isStale())) {
  console.log('dist/ is up to date.');
} else {
  try {
    await buildAll();
  } catch (error) {
    console.error(`\nThe build failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

async function buildAll() {
  const started = Date.now();
  need('src/embed.ts', 'it is the entry of the script-tag bundle');
  need('src/index.ts', 'it is the npm entry');
  await rm(join(root, 'dist'), { recursive: true, force: true });

  await run('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], 'the type check of src/ failed');
  await run('node_modules/.bin/tsc', ['-p', 'tsconfig.builder.json'], 'the type check of builder/ failed');
  // The commands and the server use the builder, which uses the library.
  await run('node_modules/.bin/tsc', ['-p', 'tsconfig.cli.json'], 'the type check of src/cli/ and src/server/ failed');
  await build({ root, logLevel: 'warn' });
  await checkBundle();
  await buildLazyModules();
  await writeSchema();
  await writeManifest(root);
  await writePageStyles();
  await writeShadowStyles();
  await writeThemes();
  await writeWords();
  // What is generated from the modules reads them as they were written.
  await minifyNpmModules(join(root, 'dist'));
  await copyContent();
  await writeFile(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), await thirdPartyLicences(root));
  await writeIntegrity(join(root, 'dist'));
  await writeIntegrityTags();
  await buildBuilder();
  await run('npm', ['run', '--silent', 'build', '-w', 'receiver'], 'the receiver does not build');
  await measure();

  await writeFile(stamp, '');
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** What a bundler can spoil without an error. */
async function checkBundle() {
  const bundle = await readFile(join(root, 'dist/clinic-widgets.js'), 'utf8');
  const tags = await readdir(join(root, 'dist/elements'));
  const lost = tags.filter((tag) => !bundle.includes(tag));
  if (lost.length) {
    throw new Error(`the bundle has lost ${lost.join(', ')}: look at \`sideEffects\` in package.json.`);
  }
  if (/new URL\(\s*[`'"]data:/.test(bundle)) {
    throw new Error(
      'Vite took a `new URL(…, import.meta.url)` for a file to inline. Put `import.meta.url` into a constant first.',
    );
  }
}

/** Dictionaries and lazy modules, each one file. See `lazyModules` in `vite-plugins.mjs`. */
async function buildLazyModules() {
  const locales = (await readdir(join(root, 'src/locales'))).filter((file) => localeFile.test(file));
  const modules = (await readdir(join(root, 'src'), { recursive: true })).filter((file) => file.endsWith('.lazy.ts'));
  const files = [
    ...locales.map((file) => ({ from: join('src/locales', file), to: `locales/${file.replace(/\.ts$/, '.js')}` })),
    ...modules.map((file) => ({ from: join('src', file), to: `lazy/${basename(file, '.lazy.ts')}.js` })),
  ];
  for (const { from, to } of files) {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      plugins: [minifyLiterals()],
      build: {
        target: 'es2022',
        outDir: 'dist',
        emptyOutDir: false,
        lib: { entry: join(root, from), formats: ['es'], fileName: () => to },
        rolldownOptions: {
          output: { codeSplitting: false, minify: true, postBanner: banner },
          external(id, importer) {
            // A second copy of a module with state would be another module, so these hold data and functions only.
            const isOwn = id.startsWith(join(root, dirname(from)));
            // The repository itself may stand in a folder with such a name.
            const path = id.replace(root, '');
            if (importer && !isOwn && /^lit\b|(^|\/)(core|elements)\//.test(path)) {
              throw new Error(`${from} comes to import ${id}. A lazy module may import pure modules only.`);
            }
            return false;
          },
        },
      },
    });
  }
}

/** The tags of a page that has the browser check every file, for the folder that the documentation proposes. */
async function writeIntegrityTags() {
  const { integrityTags } = await builtModule('cli/integrity-tags', 'integrityTags');
  const manifest = JSON.parse(await readFile(join(root, 'dist/manifest.json'), 'utf8'));
  const tags = integrityTags(`/clinic-widgets/${manifest.version}/`, manifest);
  await writeFile(join(root, 'dist/integrity.html'), tags);
}

/** The builder's page: two scripts, their pages and style sheets, to be served from any host as they are. */
async function buildBuilder() {
  const from = join(root, 'builder/page');
  for (const name of /** @type {const} */ (['page', 'preview'])) {
    await writeFile(join(root, `dist/builder/${name}.js`), await builderScript(root, name));
  }
  await buildBuilderLocales();
  const pages = (await readdir(from)).filter((file) => /\.(html|css)$/.test(file));
  await Promise.all(pages.map((file) => copyFile(join(from, file), join(root, 'dist/builder', file))));
}

/** The words of the builder's page, one file for each language but English, which is in the page. */
async function buildBuilderLocales() {
  for (const file of await readdir(join(root, 'builder/locales'))) {
    if (!localeFile.test(file) || file === 'en.ts') continue;
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      build: {
        target: 'es2022',
        outDir: 'dist/builder',
        emptyOutDir: false,
        lib: {
          entry: join(root, 'builder/locales', file),
          formats: ['es'],
          fileName: () => `locales/${file.replace(/\.ts$/, '.js')}`,
        },
        rolldownOptions: { output: { codeSplitting: false, minify: true, postBanner: banner } },
      },
    });
  }
}

async function writeSchema() {
  const { procedureJsonSchema } = await builtModule('content/json-schema', 'procedureJsonSchema');
  await writeFile(join(root, 'dist/procedure.schema.json'), `${JSON.stringify(procedureJsonSchema(), null, 2)}\n`);
}

/** Words as data: all dictionaries and variants in the shape of words files, and the schema of those. */
async function writeWords() {
  const { wordsJsonSchema } = await builtModule('words/json-schema', 'wordsJsonSchema');
  await writeFile(join(root, 'dist/words.schema.json'), `${JSON.stringify(wordsJsonSchema(), null, 2)}\n`);
  for (const [name, words] of Object.entries(await dictionaries())) await writeWordsFile(name, { [name]: words });
  for (const file of await readdir(join(root, 'src/locales/variants'))) {
    const name = file.replace('.ts', '');
    await writeWordsFile(name, (await builtModule(`locales/variants/${name}`, 'default')).default);
  }
  // They are there for the files that were made of them.
  for (const name of ['variants', 'notes.js', 'notes.js.map', 'notes.d.ts', 'notes.d.ts.map']) {
    await rm(join(root, 'dist/locales', name), { recursive: true });
  }
}

/** @param {string} name @param {object} words by language */
async function writeWordsFile(name, words) {
  const file = { $schema: '../words.schema.json', ...words };
  await writeFile(join(root, `dist/locales/${name}.json`), `${JSON.stringify(file, null, 2)}\n`);
}

async function writePageStyles() {
  const { widgets } = await builtModule('widgets', 'widgets');
  const { hostStyles } = await builtModule('core/host.styles', 'hostStyles');
  const elements = await Promise.all(
    widgets.map(async (/** @type {any} */ { tag, styles }) => ({
      tag,
      css: styles.flatMap((/** @type {any} */ sheet) => (sheet === hostStyles ? [] : sheet.cssText)).join('\n'),
      page: await pageStylesOf(tag),
    })),
  );
  const css = pageStyles({ shared: hostStyles.cssText, elements, dictionaries: await dictionaries() });
  await writeFile(join(root, 'dist/clinic-widgets.css'), `${banner}\n${css}`);
}

/** What an element adds to `clinic-widgets.css`, if anything. @param {string} tag */
async function pageStylesOf(tag) {
  const file = join(root, `src/elements/${tag}/${tag}.page-styles.mjs`);
  return existsSync(file) ? (await import(pathToFileURL(file).href)).pageStyles : {};
}

/** The words of all elements, by language. */
async function dictionaries() {
  /** @type {Record<string, any>} */
  const words = { en: await builtModule('locales/en', 'checklist') };
  for (const file of await readdir(join(root, 'src/locales'))) {
    if (!localeFile.test(file) || file === 'en.ts') continue;
    const locale = file.replace('.ts', '');
    words[locale] = (await builtModule(`locales/${locale}`, 'default')).default;
  }
  return words;
}

/** What a page that a server rendered may link to instead of having it in each shadow root. */
async function writeShadowStyles() {
  const { widgets } = await builtModule('widgets', 'widgets');
  const { stylesOf } = await builtModule('server/styles', 'stylesOf');
  await mkdir(join(root, 'dist/styles'), { recursive: true });
  for (const widget of widgets)
    await writeFile(join(root, `dist/styles/${widget.tag}.css`), `${banner}\n${stylesOf(widget)}`);
}

/** In a theme, the selector `clinic-widgets` is replaced with those of all elements. */
async function writeThemes() {
  const { widgets } = await builtModule('widgets', 'widgets');
  const tags = widgets.map((/** @type {{ tag: string }} */ { tag }) => tag).join(', ');
  await mkdir(join(root, 'dist/themes'), { recursive: true });
  for (const file of await readdir(join(root, 'src/themes'))) {
    const theme = await readFile(join(root, 'src/themes', file), 'utf8');
    await writeFile(join(root, 'dist/themes', file), `${banner}\n${theme.replace('clinic-widgets', tags)}`);
  }
}

async function copyContent() {
  need('content', 'it holds the reference procedure files');
  const files = (await readdir(join(root, 'content'))).filter((file) => file.endsWith('.json'));
  if (!files.length) throw new Error('content/ holds no procedure file (*.json).');
  // The folder also takes the compiled src/content.
  await mkdir(join(root, 'dist/content'), { recursive: true });
  await Promise.all(files.map((file) => copyFile(join(root, 'content', file), join(root, 'dist/content', file))));
}

/**
 * Imports a compiled module that a file is generated from.
 *
 * @param {string} name its path in src/, without extension
 * @param {string} key the export that is needed
 * @returns {Promise<any>}
 */
async function builtModule(name, key) {
  need(`src/${name}.ts`, `a file of the package is generated from its \`${key}\``);
  const module = await import(pathToFileURL(join(root, `dist/${name}.js`)).href);
  if (!(key in module)) throw new Error(`src/${name}.ts does not export \`${key}\`.`);
  return module;
}

/** @param {string} path @param {string} why */
function need(path, why) {
  if (!existsSync(join(root, path))) throw new Error(`${path} is missing; ${why}.`);
}

/** @param {string} command @param {string[]} args @param {string} failure */
async function run(command, args, failure) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Error(`${failure} (\`${command} ${args.join(' ')}\`).`);
}

async function isStale() {
  if (!existsSync(stamp) || outputs.some((path) => !existsSync(join(root, path)))) return true;
  const built = (await stat(stamp)).mtimeMs;
  const times = await Promise.all(inputs.map((path) => newest(join(root, path))));
  return times.some((time) => time > built);
}

/** When a file, or anything in a folder, or the folder itself (a file removed), last changed. @param {string} path */
async function newest(path) {
  if (!existsSync(path)) return 0;
  const self = await stat(path);
  if (!self.isDirectory()) return self.mtimeMs;
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const times = await Promise.all(
    entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(self.mtimeMs, ...times);
}
