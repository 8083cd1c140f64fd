import { bundledModule } from '../../scripts/vite-plugins.mjs';

/**
 * With `BUNDLED=1` the elements run on the modules that the script-tag bundle has in place of Lit's and of the lazily
 * loaded reader, so that the same tests hold for them.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function bundledModulesPlugin() {
  return {
    name: 'bundled-modules',
    resolveImport({ source }) {
      const name = bundledModule(source);
      return name && `/src/core/${name}.bundled.ts`;
    },
  };
}
