import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { banner } from './scripts/banner.mjs';
import { inOneFunction, lazyModules, minifyLiterals } from './scripts/vite-plugins.mjs';

/**
 * Chromium then compiles the whole file while it arrives, beside the page's main thread, instead of each function when it is
 * first called: a tenth of the main thread's time until everything is shown. To other engines it is a comment.
 */
const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad';

const start = fileURLToPath(new URL('src/start.ts', import.meta.url));

/** The script-tag bundle: one ES module with everything in it. `scripts/build.mjs` builds the locales and the npm files. */
export default defineConfig({
  plugins: [inOneFunction(start, [minifyLiterals(), lazyModules()])],
  publicDir: false,
  build: {
    // The oldest supported browsers, see the README.
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    lib: {
      entry: fileURLToPath(new URL('src/embed.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'clinic-widgets.js',
    },
    // In ES format Vite keeps white space unless told otherwise.
    rolldownOptions: {
      // Most of the time goes to the build of the function within this one: that is no plugin that is slow.
      checks: { bundlerTimings: false },
      output: { codeSplitting: false, minify: true, comments: false, postBanner: `${COMPILED_AT_ONCE}\n${banner}` },
    },
  },
});
