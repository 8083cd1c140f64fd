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
 * What only some pages need is imported when it is asked for, and stays a file of its own beside the bundle, built by
 * `scripts/build.mjs`: dictionaries (`dist/locales/es.js`), and modules named `*.beside.ts` (`dist/beside/….js`).
 *
 * @returns {import('vite').Plugin}
 */
export function filesBeside() {
  return {
    name: 'files-beside',
    resolveDynamicImport(specifier) {
      if (typeof specifier !== 'string') return null;
      const locale = /\/locales\/([\w-]+)\.js$/.exec(specifier)?.[1];
      if (locale) return { id: `./locales/${locale}.js`, external: true };
      const beside = /\/([\w-]+)\.beside\.js$/.exec(specifier)?.[1];
      return beside ? { id: `./beside/${beside}.js`, external: true } : null;
    },
  };
}
