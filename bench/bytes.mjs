/** Where the bundle's bytes are: what each part of it adds, as brotli, to all the others. */
import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { brotliCompressSync } from 'node:zlib';

/** The parts, each with what the paths of its sources have. The first that fits counts. */
const parts = /** @type {const} */ ([
  ['Style sheets', /styles\./],
  ['English words', /\/locales\//],
  ['Lit: templates and life cycle', /\/node_modules\/(lit|lit-html|lit-element|@lit|@lit-labs)\//],
  ['The form: fields, checks, sending, answers, challenge', /\/(contact-form|form)\//],
  ['Reading of HTML', /\/content\/(html|read-html)|\.read\.[jt]s/],
  ['Reading and checking of files and properties', /\/content\/(check|schema|load-file|problem)/],
  ['The other elements', /\/(elements|content)\//],
  ['What all elements share, and mounting', /./],
]);

/** @param {string} bundle its path @returns {Promise<{ label: string, bytes: number }[]>} */
export async function byteProfile(bundle) {
  const code = (await readFile(bundle, 'utf8')).replace(/\n\/\/# sourceMappingURL=.*/, '');
  const map = new SourceMap(JSON.parse(await readFile(`${bundle}.map`, 'utf8')));
  // Character by character: which part it belongs to.
  const owners = code.split('\n').flatMap((line, at) =>
    [...`${line}\n`].map((_, column) => {
      const entry = map.findEntry(at, column);
      const source = 'originalSource' in entry ? entry.originalSource : '';
      return parts.findIndex(([, path]) => path.test(source));
    }),
  );
  const characters = [...code];
  const size = (/** @type {number} */ without) =>
    brotliCompressSync(characters.filter((_, at) => owners[at] !== without).join('')).length;
  const whole = size(-1);
  return parts.map(([label], part) => ({ label, bytes: whole - size(part) }));
}
