/** Whether this script is the first copy of the library on the page: a second one does nothing. */
import { registered, warnOfVersions } from './register.js';
import { version } from './version.js';

/** A module has no `document.currentScript`; it finds its own tag by its address. */
const address = import.meta.url;

/** What `data-prefix` on the script's own tag says. */
export const prefix = Array.from(document.querySelectorAll<HTMLScriptElement>('script[data-prefix]')).find(
  ({ src }) => src === address,
)?.dataset.prefix;

/** The guide is registered last: where it is, all are. */
const guide = registered('procedure-guide', prefix);
if (guide && guide.version !== version) warnOfVersions(guide.version, version);

export const isFirst = !guide;
