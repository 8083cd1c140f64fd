import { minifyHTMLLiterals } from 'minify-literals';

/**
 * Minifies the HTML and CSS inside template literals, which a JavaScript minifier leaves alone.
 *
 * @returns {import('vite').Plugin}
 */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!/\.[jt]s$/.test(file) || file.includes('/node_modules/')) return null;
      const result = await minifyHTMLLiterals(code, { fileName: file });
      return result && { code: result.code, map: result.map?.toString() };
    },
  };
}

/**
 * Dictionaries that are imported when a page asks for them stay files of their own beside the bundle
 * (`dist/locales/es.js`, built by `scripts/build.mjs`).
 *
 * @returns {import('vite').Plugin}
 */
export function localesBeside() {
  return {
    name: 'locales-beside',
    resolveDynamicImport(specifier) {
      const file = typeof specifier === 'string' ? /\/locales\/([\w-]+)\.js$/.exec(specifier)?.[1] : undefined;
      return file ? { id: `./locales/${file}.js`, external: true } : null;
    },
  };
}
