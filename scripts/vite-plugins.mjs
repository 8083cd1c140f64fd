import { minifyHTMLLiterals } from 'minify-literals';

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
