import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bundledModules, filesBeside, fold, minifyLiterals } from './scripts/vite-plugins.mjs';

/** The script-tag bundle: one ES module with everything in it. `scripts/build.mjs` builds the locales and the npm files. */
export default defineConfig({
  plugins: [bundledModules(), minifyLiterals(), filesBeside(), fold()],
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
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
});
