/** `node receiver/load-tests/run.mjs <name>`: runs one of the TypeScript programs in this folder. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import settings from '../rolldown.config.js';

const home = fileURLToPath(new URL('..', import.meta.url));
const name = process.argv[2] ?? '';
const file = `${home}node_modules/.cache/load-tests/${name}.js`;
// What finds packages by its own place stays where it is.
const external = [settings.external, /\/scripts\/packages\.mjs$/].flat();
const bundle = await rolldown({ ...settings, external, input: `load-tests/${name}.ts`, cwd: home });
await bundle.write({ format: 'esm', file });
const { run } = await import(pathToFileURL(file).href);
process.exitCode = (await run(process.argv.slice(3))) ? 0 : 1;
