/** `node receiver/proofs/run.mjs <name>`: runs one of the proofs in this folder, which are in TypeScript. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import settings from '../rolldown.config.js';

const home = fileURLToPath(new URL('..', import.meta.url));
const name = process.argv[2] ?? '';
const file = `${home}node_modules/.cache/proofs/${name}.js`;
const bundle = await rolldown({ ...settings, input: `proofs/${name}.ts`, cwd: home });
await bundle.write({ format: 'esm', file });
const { prove } = await import(pathToFileURL(file).href);
process.exitCode = (await prove(process.argv.slice(3))) ? 0 : 1;
