import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Answers `import data from './x.json'` with a module, as a bundler would; a `fetch` of the same file still gets JSON.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function jsonModulePlugin() {
  let root = '';
  return {
    name: 'json-module',
    serverStart({ config }) {
      root = config.rootDir;
    },
    transformImport({ source }) {
      return source.endsWith('.json') ? `${source}?module` : undefined;
    },
    async serve(context) {
      if (!context.path.endsWith('.json') || context.querystring !== 'module') return undefined;
      return {
        body: `export default ${await readFile(join(root, decodeURIComponent(context.path)), 'utf8')};`,
        type: 'js',
      };
    },
  };
}
