/** What the script-tag entry finds out before it starts: its prefix, and whether another copy of the library is there. */
import { registered, warnOfVersions } from './register.js';
import { version } from './version.js';

/** A module has no `document.currentScript`; it finds its own tag by its address. */
const address = import.meta.url;

/** The value of `data-prefix` on the script's own tag. */
export const prefix = [...document.querySelectorAll<HTMLScriptElement>('script[data-prefix]')].find(
  ({ src }) => src === address,
)?.dataset.prefix;

// The guide is registered last: where it is registered, all elements are.
const guide = registered('procedure-guide', prefix);
if (guide && guide.version !== version) warnOfVersions(guide.version, version);

/** Whether this is the first copy of the library on the page. A second one does nothing. */
export const isFirst = !guide;
