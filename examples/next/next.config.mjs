// cspell:ignore turbopack
import { fileURLToPath } from 'node:url';

export default {
  // Finished pages for any host. Without it, `next start` serves the same pages.
  output: 'export',
  // Here the package is linked from this repository. With the package from npm, leave it out.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
};
