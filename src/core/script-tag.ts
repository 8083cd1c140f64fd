/** What the script-tag entry finds out before it starts: its prefix, and whether another copy of the library is there. */
import { registered, warnOfVersions } from './register.js';
import { version } from './version.js';

/** A module has no `document.currentScript`; it finds its own tag by its address. */
const address = import.meta.url;

/** The value of `data-prefix` on the script's own tag. */
export const prefix = [...document.querySelectorAll<HTMLScriptElement>('script[data-prefix]')].find(
  ({ src }) => src === address,
)?.dataset.prefix;

/**
 * The versions that have begun to start, by prefix, shared by all copies of the library. A copy registers its elements a
 * moment after it has run, so a second copy that runs right behind it finds none registered yet.
 */
interface SharedByCopies {
  clinicWidgetsStarting?: Map<string | undefined, string>;
}
const shared = globalThis as SharedByCopies;
const starting = (shared.clinicWidgetsStarting ??= new Map());

// The guide is registered last: where it is registered, all elements are.
const first = registered('procedure-guide', prefix)?.version ?? starting.get(prefix);
if (first === undefined) starting.set(prefix, version);
else if (first !== version) warnOfVersions(first, version);

/** Whether this is the first copy of the library on the page. A second one does nothing. */
export const isFirst = first === undefined;
