/**
 * The script-tag entry: registers all widgets, under a prefix where the script's own tag names one, and mounts them
 * where the page says `data-cw`.
 */
import { isFirst, prefix } from './core/script-tag.js';
import { warn } from './report.js';

// A second copy must not evaluate Lit at all: where a page allows the Trusted Types policy `lit-html` only once, creating
// it again throws. The import is inlined in the bundle, where it is evaluated here and not before.
if (isFirst) {
  import('./start.js').then(
    ({ start }) => start(prefix),
    (error: unknown) =>
      warn(
        `no widget can start, so the HTML stays as it is. Does the page allow "trusted-types lit-html"? ${String(error)}`,
      ),
  );
}
