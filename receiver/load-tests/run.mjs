/** `node receiver/load-tests/run.mjs <name>`: runs one of the TypeScript programs in this folder. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import settings from '../rolldown.config.js';

const home = fileURLToPath(new URL('..', import.meta.url));
const name = process.argv[2] ?? '';
const file = `${home}node_modules/.cache/load-tests/${name}.js`;
const bundle = await rolldown({
  ...settings,
  input: `load-tests/${name}.ts`,
  cwd: home,
  plugins: [
    {
      name: 'packages',
      // It finds packages by its own place, so it stays where it is.
      resolveId: (id) =>
        id.endsWith('/scripts/packages.mjs')
          ? { id: fileURLToPath(new URL('../../scripts/packages.mjs', import.meta.url)), external: 'absolute' }
          : undefined,
    },
  ],
});
await bundle.write({ format: 'esm', file });
const { run } = await import(pathToFileURL(file).href);
process.exitCode = (await run(process.argv.slice(3))) ? 0 : 1;
