import type { Config } from './config.js';
import { linksOutOf } from './served.js';

/**
 * What can be used as it is, but is hardly what the operator wants. `check-config` prints these, and `serve` writes them
 * into its log once, at the start.
 */
export function warningsOf(config: Config): string[] {
  return linksOutOf(config.static).map(
    (link) =>
      `static: ${link} is a link that leads out of the folder. Nothing behind it is served; copy it there instead.`,
  );
}
