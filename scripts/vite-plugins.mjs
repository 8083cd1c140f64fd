import { minifyHTMLLiterals } from 'minify-literals';
import { build } from 'vite';

/**
 * Minifies the HTML and CSS inside template literals, which a JavaScript minifier leaves alone.
 *
 * @param {string} code
 * @param {string} file its path
 * @returns {Promise<{ code: string; map: string } | null>} nothing where there is nothing to minify.
 */
export async function minifiedLiterals(code, file) {
  const result = await minifyHTMLLiterals(code, { fileName: file, html: { removeAttributeQuotes: true } });
  return result && { code: result.code, map: String(result.map) };
}

/** @returns {import('vite').Plugin} */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!/\.[jt]s$/.test(file) || file.includes('/node_modules/')) return null;
      return minifiedLiterals(code, file);
    },
  };
}

/**
 * Keeps what only some pages need out of the bundle: dictionaries (`dist/locales/es.js`) and modules named `*.lazy.ts`
 * (`dist/lazy/….js`). `scripts/build.mjs` builds each into one file; the bundle imports it by its address.
 *
 * They share no chunks with the bundle: a chunk would be a second request before anything shows, and its name would change
 * with every release. So what a lazy module needs besides data it is given, or it holds a small copy of its own.
 *
 * @returns {import('vite').Plugin}
 */
export function lazyModules() {
  return {
    name: 'lazy-modules',
    resolveDynamicImport(specifier) {
      if (typeof specifier !== 'string') return null;
      const locale = /\/locales\/([\w-]+)\.js$/.exec(specifier)?.[1];
      if (locale) return { id: `./locales/${locale}.js`, external: true };
      // What the builder's reader has learnt for a language.
      const weights = /\/weights\/([\w-]+)\.js$/.exec(specifier)?.[1];
      if (weights) return { id: `./weights/${weights}.js`, external: true };
      const name = /\/([\w-]+)\.lazy\.js$/.exec(specifier)?.[1];
      return name ? { id: `./lazy/${name}.js`, external: true } : null;
    },
  };
}

/**
 * Bundles what an entry imports dynamically as one function within its file. Left to itself, the bundler puts each module below a
 * dynamic import into a function of its own, which every module that imports it calls: a twenty-fifth of the bundle.
 *
 * @param {string} file the path of the module that is imported. It exports functions and classes only.
 * @param {import('vite').Plugin[]} plugins those for the modules below it.
 * @returns {import('vite').Plugin}
 */
export function inOneFunction(file, plugins) {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'in-one-function',
    configResolved(resolved) {
      config = resolved;
    },
    resolveDynamicImport(specifier) {
      // What the plugins have left out of the function stays out of the file.
      return /^\.\/(lazy|locales)\//.test(String(specifier)) ? { id: String(specifier), external: true } : null;
    },
    async load(id) {
      if (id !== file) return null;
      const result = await build({
        root: config.root,
        configFile: false,
        logLevel: 'warn',
        plugins: [...(config.inlineConfig.plugins ?? []), ...plugins],
        build: {
          write: false,
          sourcemap: config.build.sourcemap,
          target: 'esnext',
          lib: { entry: file, formats: ['iife'], name: 'inner' },
          rolldownOptions: { output: { codeSplitting: false, minify: false } },
        },
      });
      const [chunk] = [result].flat().flatMap((it) => ('output' in it ? it.output : []));
      if (chunk?.type !== 'chunk') throw new Error(`${file} could not be bundled.`);
      return { code: `${chunk.code}\nexport const { ${chunk.exports.join(', ')} } = inner;\n`, map: chunk.map };
    },
  };
}
