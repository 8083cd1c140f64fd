import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';

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

/**
 * In the bundle the reader of HTML is there from the start; elsewhere it is loaded where a page needs it.
 *
 * @returns {import('vite').Plugin}
 */
export function bundledReader() {
  return {
    name: 'bundled-reader',
    enforce: 'pre',
    resolveId(source, importer) {
      return source.endsWith('/html-reader.js') ? this.resolve(source.replace('.js', '.bundled.js'), importer) : null;
    },
  };
}

/**
 * A second pass over the finished file: it folds a few hundred bytes more than the bundler's own minifier, and takes out
 * its annotations.
 *
 * @returns {import('vite').Plugin}
 */
export function fold() {
  return {
    name: 'fold',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const map = bundle[`${file.fileName}.map`];
          const content = map?.type === 'asset' ? String(map.source) : undefined;
          const result = await minify(file.code, {
            module: true,
            ecma: 2020,
            compress: { passes: 3, ecma: 2020, unsafe_arrows: true },
            ...(content && { sourceMap: { content, url: `${file.fileName}.map` } }),
          });
          file.code = result.code ?? file.code;
          if (map?.type === 'asset' && typeof result.map === 'string') map.source = result.map;
        }
      },
    },
  };
}
