/** Writes `dist/custom-elements.json`, and what editors and frameworks want to have of it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { analyse } from './analyse.mjs';
import { frameworks, frameworkTypes } from './framework-types.mjs';
import { cssProperty, designTokens } from './tokens.mjs';

/** @param {string} root the repository, with the compiled classes in dist/ */
export async function writeManifest(root) {
  /** @param {string} name @returns {Promise<any>} */
  const built = (name) => import(pathToFileURL(join(root, 'dist', name)).href);
  const [{ widgets }, { parts }, { tokens }] = await Promise.all([
    built('widgets.js'),
    built('core/parts.js'),
    built('core/tokens.js'),
  ]);
  const manifest = analyse(root, widgets, parts, tokens.map(cssProperty));
  const elements = manifest.modules.flatMap((/** @type {any} */ { declarations }) => declarations);
  /** @type {any} */
  const cem = manifest;
  /** The tokens are the same for every element, and completed in style sheets. @type {any} */
  const options = { outdir: null, hideLogs: true, hideCssPropertiesDocs: true, packageJson: false };
  const files = {
    'tokens.json': JSON.stringify(designTokens(tokens), null, 2),
    'custom-elements.json': JSON.stringify(manifest, null, 2),
    'vscode.html-custom-data.json': getVsCodeHtmlCustomData(structuredClone(cem), options),
    'vscode.css-custom-data.json': getVsCodeCssCustomData(structuredClone(cem), options),
    'web-types.json': getWebTypesData(structuredClone(cem), options),
    // For TypeScript, which wants to know what a style sheet is that a module imports.
    'types/style-sheet.d.ts': 'export {};',
    ...Object.fromEntries(
      Object.keys(frameworks).map((name) => [`types/${name}.d.ts`, frameworkTypes(name, elements)]),
    ),
  };
  await mkdir(join(root, 'dist/types'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, 'dist', name), `${text.trimEnd()}\n`);
}
