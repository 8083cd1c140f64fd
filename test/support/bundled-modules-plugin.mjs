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
    resolveImport({ source, context }) {
      // A test may compare with Lit itself.
      const name = context.path.startsWith('/src/') ? bundledModule(source) : undefined;
      return name && `/src/core/${name}.bundled.ts`;
    },
  };
}
