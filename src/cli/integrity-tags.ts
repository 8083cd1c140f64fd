/// <reference types="node" />
import { createHash } from 'node:crypto';

/** What `manifest.json` says of a build. */
export interface Manifest {
  /** The script's name with a hash of what is in it. */
  hashed: string;
  files: Readonly<Record<string, { integrity: string }>>;
}

/**
 * The tags of a page on which the browser checks every file of ours: the style sheet and the script by their `integrity`,
 * and what the script loads later (languages, rare parts) by an import map, which has to stand before the script. The import
 * map is written into the page, so a Content-Security-Policy has to name its hash, which a comment says.
 *
 * Browsers from Chrome 127, Firefox 138 and Safari 18 on check what an import map names; earlier ones check the two tags only.
 *
 * @param folder where the files are: an address or a path, that of the build's own version
 */
export function integrityTags(folder: string, { hashed, files }: Manifest): string {
  const slashed = folder.endsWith('/') ? folder : `${folder}/`;
  // A key of an import map that is no address and starts with no dot or slash is a name, not a path.
  const base = /^(https?:|\.{0,2}\/)/.test(slashed) ? slashed : `./${slashed}`;
  const later = Object.entries(files).filter(([name]) => /^(lazy|locales)\/.*\.js$/.test(name));
  const integrity = Object.fromEntries(later.map(([name, file]) => [base + name, file.integrity]));
  const map = JSON.stringify({ integrity }, null, 2);
  const attributes = (name: string) => `integrity="${files[name]?.integrity ?? ''}" crossorigin`;
  return `<!-- A Content-Security-Policy has to have 'sha256-${createHash('sha256').update(map).digest('base64')}' in script-src, for the import map. -->
<link rel="stylesheet" href="${base}clinic-widgets.css" ${attributes('clinic-widgets.css')} />
<script type="importmap">${map}</script>
<script type="module" src="${base}${hashed}" ${attributes(hashed)}></script>
`;
}
