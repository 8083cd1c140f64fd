import type { Problem } from '../../content/problem.js';
import { allowedPlaces } from '../../core/actions.js';
import { isMounted, writtenName } from '../../core/mounted.js';
import { isWithin, readPlaces } from '../../form/allowed-actions.js';

/** https, or http on the machine itself. */
const SAFE = /^(https:|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$)/;

/** Where messages go. Without an address they go nowhere, and the problem says why. */
export interface Endpoint {
  url?: string;
  problem?: Problem;
}

/** Where a form sends. */
export function endpointOf(form: Element, action: string | null): Endpoint {
  const name = writtenName(form, 'action');
  const remedy = `Name the endpoint: ${name}="https://…".`;
  if (!action) return { problem: { code: 'no-action', message: `has no ${name}. ${remedy}` } };
  const url = endpointUrl(action, form.ownerDocument.baseURI);
  if (!url) return { problem: { code: 'no-action', message: `sends only by https, not to “${action}”. ${remedy}` } };
  const places = placesFor(form);
  if (!places || isWithin(url, places)) return { url };
  // A script's tag may stand further down in the page. The form looks again when all of it is there.
  if (document.readyState === 'loading') return {};
  const allowed = places.map(({ href }) => href).join(' ') || 'no place';
  const message = `${name}="${action}" is not used: forms of this page send to ${allowed} only. If it is your own endpoint, an administrator names it on the script’s tag: <script data-actions="${url}" …>.`;
  return { problem: { code: 'action-refused', message } };
}

/** The address that `action` names; `undefined` where it is not safe, so that what patients write is never sent in the clear. */
export function endpointUrl(action: string, base: string): string | undefined {
  try {
    const url = new URL(action, base);
    // A `blob:` address has the origin of the page that made it. With a user's name in it, browsers send nothing.
    const isWeb = /^https?:$/.test(url.protocol) && !url.username && !url.password;
    return isWeb && SAFE.test(url.origin) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The places that a form may send to; nothing where it may send anywhere. Filters let `data-action` through for authors who
 * are not to decide where patients' messages go: where no administrator did, it reaches the page's own site only.
 */
function placesFor(form: Element): URL[] | undefined {
  // A server knows no page. In the browser, the form looks again.
  if (typeof document === 'undefined') return undefined;
  const places = allowedPlaces();
  if (places || !isMounted(form)) return places;
  return readPlaces(window.origin, window.origin).places;
}
