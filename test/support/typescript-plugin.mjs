import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformWithOxc } from 'vite';

/**
 * Serves TypeScript as the JavaScript that the build would make of it, and finds `./x.ts` where a module imports `./x.js`.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function typescriptPlugin() {
  let root = '';
  const isTypeScript = (/** @type {string} */ path) => path.endsWith('.ts');
  const fileOf = (/** @type {string} */ path) => join(root, decodeURIComponent(path));
  return {
    name: 'typescript',
    serverStart({ config }) {
      root = config.rootDir;
    },
    resolveMimeType({ path }) {
      return isTypeScript(path) ? 'js' : undefined;
    },
    resolveImport({ source, context: { path } }) {
      if (!isTypeScript(path) || !/^\..*\.js$/.test(source)) return undefined;
      const asTypeScript = source.replace(/\.js$/, '.ts');
      return existsSync(join(dirname(fileOf(path)), asTypeScript)) ? asTypeScript : undefined;
    },
    async transform({ path, body }) {
      if (!isTypeScript(path)) return undefined;
      const { code, map } = await transformWithOxc(String(body), fileOf(path), { target: 'es2022' });
      const base64 = Buffer.from(JSON.stringify(map)).toString('base64');
      return `${code}\n//# sourceMappingURL=data:application/json;base64,${base64}`;
    },
  };
}
