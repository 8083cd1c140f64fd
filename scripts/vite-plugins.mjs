import { fileURLToPath } from 'node:url';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';

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

const core = fileURLToPath(new URL('../src/core/', import.meta.url));

/**
 * Modules that are others in the bundle: the reader of HTML is there from the start instead of being loaded where a page
 * needs it, what a server rendered is replaced instead of hydrated, and of Lit only what the widgets and their browsers use.
 *
 * @param {string} source what an `import` names
 */
export function bundledModule(source) {
  return /^(lit)(?:\/directive\.js)?$/.exec(source)?.[1] ?? /\/(html-reader|server-rendered)\.js$/.exec(source)?.[1];
}

/** @returns {import('vite').Plugin} */
export function bundledModules() {
  return {
    name: 'bundled-modules',
    enforce: 'pre',
    resolveId(source) {
      const name = bundledModule(source);
      return name ? `${core}${name}.bundled.ts` : null;
    },
  };
}

/**
 * Members that nobody outside the bundle names, the files beside it included: Lit's private ones, and ours. Everything else
 * keeps its name. A name that
 * is gone from the code does no harm here.
 */
const INTERNAL = new RegExp(
  `^(_\\$[A-Z].*|${[
    'addController addInitializer configurationProblems createProperty createRenderRoot elementProperties elementStyles',
    'authorHtmlChanged enableUpdating finalizeStyles foreign fromAttribute getPropertyDescriptor',
    'getPropertyOptions getUpdateComplete hasContent headingText hostConnected hostDisconnected hostUpdate hostUpdated',
    'innerLevel isComing isUpdatePending languageChanged needsContent performUpdate removeController',
    'attribute finalize hasUpdated holes isExpired isOurs retryAfter setState shape shown template texts updated willUpdate',
    'renderHeading renderOptions renderSection scheduleUpdate section setConnected shouldUpdate toAttribute',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

/**
 * A second pass over the finished file: it folds a few hundred bytes more than the bundler's own minifier, and takes out
 * its annotations.
 *
 * @param {{ preamble?: string }} [options] `preamble` is a comment at the head of the file.
 * @returns {import('vite').Plugin}
 */
export function fold({ preamble } = {}) {
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
            mangle: { properties: { regex: INTERNAL, keep_quoted: true } },
            ...(preamble && { format: { preamble } }),
            ...(content && { sourceMap: { content, url: `${file.fileName}.map` } }),
          });
          file.code = result.code ?? file.code;
          if (map?.type === 'asset' && typeof result.map === 'string') map.source = result.map;
        }
      },
    },
  };
}
